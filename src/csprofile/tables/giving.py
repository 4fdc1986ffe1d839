"""Gives rows back to the caller as a frame of the kind that came in."""

from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from csprofile.tables.doors import Frame, beside, given_back
from csprofile.tables.tables import Tables

_TYPES: Mapping[str, Any] = {
    "text": pl.String,
    "number": pl.Float64,
    "whole number": pl.Int64,
    "date": pl.Date,
}


def frame_like(
    rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str], tables: Tables
) -> Frame:
    """
    Make a frame of rows: of the kind that the first of the tables came as, else polars.

    Args:
        rows: by the names of columns; one that a row does not have is empty in it.
        columns: their names and types: text, number, whole number or date.
        tables: whose kind of frame it is to be.

    Example:
        >>> columns = {"area": "text", "grade": "whole number"}
        >>> frame_like([{"area": "372"}], columns, Tables()).rows()
        [('372', None)]
    """
    listed = list(rows)
    data = {
        name: pl.Series(name, [row.get(name) for row in listed], dtype=_TYPES[kind], strict=False)
        for name, kind in columns.items()
    }
    frame = pl.DataFrame(data)
    for name in ("inspections", "indicators", "findings"):
        kind = tables.kind(name)
        if kind in ("duckdb", "spark"):
            return beside(getattr(tables, name), frame)
        if kind:
            return given_back(frame.lazy(), kind)
    return frame

"""Gives rows back to the caller as a frame of the kind that came in."""

from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from csprofile.tables.doors import Frame, beside, given_back
from csprofile.tables.tables import Tables

TYPES: Mapping[str, Any] = {
    "text": pl.String,
    "number": pl.Float64,
    "whole number": pl.Int64,
    "date": pl.Date,
}
"""The types of columns by what people call them."""


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
    frame = frame_of_rows(rows, columns)
    for name in ("inspections", "indicators", "findings"):
        kind = tables.kind(name)
        if kind in ("duckdb", "spark"):
            return beside(getattr(tables, name), frame)
        if kind:
            return given_back(frame.lazy(), kind)
    return frame


def frame_of_rows(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str]) -> pl.DataFrame:
    """
    Make a polars frame of rows.

    Args:
        rows: by the names of columns; one that a row does not have is empty in it.
        columns: their names and types.

    Example:
        >>> frame_of_rows([{"area": "372"}], {"area": "text", "grade": "whole number"}).rows()
        [('372', None)]
    """
    listed = list(rows)
    return pl.DataFrame(
        [_series(name, [row.get(name) for row in listed], kind) for name, kind in columns.items()]
    )


def _series(name: str, values: list[Any], kind: str) -> pl.Series:
    try:
        return pl.Series(name, values, dtype=TYPES[kind], strict=False)
    except UnicodeEncodeError:  # half of a pair, as the name of a file may hold
        whole = [
            each.encode(errors="backslashreplace").decode() if isinstance(each, str) else each
            for each in values
        ]
        return pl.Series(name, whole, dtype=TYPES[kind], strict=False)

"""Gives rows back to the caller as a frame of the kind that came in."""

from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from csprofile.tables.doors import Frame, beside, given_back
from csprofile.tables.failures import FORMULA
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


def csv_of(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str], drawn_up: str) -> bytes:
    """
    Write rows as CSV in UTF-8; text that a spreadsheet would take for a formula is guarded.

    Args:
        rows: by the names of columns.
        columns: their names and types.
        drawn_up: what stands in the last column of each row.

    Example:
        >>> csv_of([{"about": "=1+1"}], {"about": "text"}, "by hand")
        b"about,drawn_up\\n'=1+1,by hand\\n"
    """
    guarded = pl.col(pl.String).str.replace(FORMULA, "'$1")
    frame: pl.DataFrame = frame_like(rows, columns, Tables())
    return frame.with_columns(guarded).with_columns(drawn_up=pl.lit(drawn_up)).write_csv().encode()

"""Rows of inspections for the tests of tallies, and their results in one kind of frame."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

import duckdb
import polars as pl

SCHEMA = {
    "area": pl.String,
    "setting": pl.String,
    "provision": pl.String,
    "judgement": pl.String,
    "inspected_on": pl.Date,
    "aspect": pl.String,
    "responsibility": pl.String,
    "event": pl.String,
    "gap": pl.String,
}
NUMBERS = ("settings", "oldest", "latest")


def inspected(
    judgement: str | None, on: str | None, *, event: str | None = None, **more: str | None
) -> dict[str, Any]:
    """Make one row: of a children's home in Rotherham, unless it says otherwise."""
    row = {"area": "372", "setting": "SC1", "provision": "children's homes", **more}
    day = dt.date.fromisoformat(on) if on else None
    return {"judgement": judgement, "inspected_on": day, "event": event, **row}


def frame(rows: Iterable[dict[str, Any]]) -> pl.DataFrame:
    """Make a checked table of rows."""
    return pl.DataFrame(list(rows), schema=SCHEMA)


def in_polars(result: Any) -> pl.DataFrame:
    """Bring a result of any kind to polars; the days of pandas are moments."""
    if isinstance(result, pl.LazyFrame):
        result = result.collect()
    if isinstance(result, duckdb.DuckDBPyRelation):
        result = result.pl()
    return pl.DataFrame(result).cast({"oldest": pl.Date, "latest": pl.Date})

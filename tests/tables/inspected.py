"""Rows of inspections for the tests of tallies, and what their tallies are by the rule."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import Any

import duckdb
import polars as pl

from csprofile.tables.tally import COUNTED_BY

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


def by_rule(rows: pl.DataFrame, as_at: dt.date) -> Counter[tuple[Any, ...]]:
    """Count as the rule says, one row after the other."""
    latest: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for row in rows.select(list(SCHEMA)).iter_rows(named=True):
        day, judgement = row["inspected_on"], row["judgement"]
        known = day is None or day <= as_at
        gap = (row["gap"] if known else None) or "not yet inspected"
        told = (judgement, None) if known and judgement else (None, gap)
        standing = (
            bool(told[0]),
            day if known and day else dt.date.min,
            (row["event"] or "").zfill(20),
            tuple(word or "" for word in (told[0], row["responsibility"], told[1])),
        )
        aspect = row["aspect"] or "overall effectiveness"
        key = (row["area"], row["provision"], row["setting"], aspect)
        latest[key] = max(latest.get(key, standing), standing)
    return Counter(
        (area, provision, words[1] or None, aspect, words[0] or None, words[2] or None)
        for (area, provision, _, aspect), (*_, words) in latest.items()
    )


def counts(result: pl.DataFrame) -> Counter[tuple[Any, ...]]:
    """A tally as a counter."""
    return Counter({row[:6]: row[6] for row in result.select(*COUNTED_BY, "settings").iter_rows()})

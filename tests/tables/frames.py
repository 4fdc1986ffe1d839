"""Small sound tables, and every kind of frame that may hold one."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import duckdb
import polars as pl

DAY = dt.date(2009, 5, 1)
SOUND: Mapping[str, Mapping[str, Any]] = {
    "inspections": {
        "area": ["Rotherham", "Leeds", "372"],
        "setting": ["SC1", "SC2", "SC3"],
        "provision": ["children's homes", "adoption", "fostering"],
        "judgement": ["good", "inadequate", None],
        "inspected_on": [DAY, DAY, None],
        "aspect": ["overall effectiveness", None, None],
        "responsibility": ["council", "partnership", None],
        "base": ["settings", None, None],
        "event": ["101", "102", None],
        "gap": [None, None, "not applicable"],
        "url": ["a", "b", None],
        "own_scale": [None, None, "met"],
        "name": ["The Elms", None, None],
        "address": ["1 The Street", None, None],
        "telephone": ["01709 000000", None, None],
    },
    "indicators": {
        "area": ["Rotherham", "Leeds", "372"],
        "indicator": ["NI 59", "NI 59", "NI 60"],
        "period": ["2008/09", "2008/09", "2008/09"],
        "value": [71.3, 80.0, None],
        "numerator": [713.0, 80.0, None],
        "denominator": [1000.0, 100.0, None],
        "lower": [70.0, None, None],
        "upper": [72.5, None, None],
        "unit": ["per cent", "per cent", None],
        "polarity": ["higher", "higher", None],
        "outcome": ["staying safe", "staying safe", None],
        "similar_areas": [76.0, None, None],
        "england": [72.0, 72.0, None],
        "gap": [None, None, "suppressed"],
        "compared": ["similar to England", "better than England", None],
    },
    "findings": {
        "area": ["Rotherham", "Leeds"],
        "inspection": ["contact, referral and assessment", "serious case review"],
        "on": [DAY, None],
        "kind": ["area for priority action", None],
        "judgement": [None, "good"],
        "aspect": [None, "overall effectiveness"],
        "count": [3, None],
        "safety_not_assured": [True, None],
        "text": ["three of them", None],
        "reinspected_on": [dt.date(2010, 8, 1), None],
    },
    "similar_areas": {
        "area": ["Rotherham", "Rotherham"],
        "similar_area": ["Barnsley", "Wigan"],
        "rank": [1, 2],
        "closeness": ["very close", None],
        "scheme": ["dfe-2025", "dfe-2025"],
    },
    "placements": {
        "area": ["Rotherham", "Rotherham"],
        "setting": ["SC1", "SC2"],
        "children": [2, None],
    },
}


def sound(table: str, **columns: Any) -> pl.DataFrame:
    """A sound table, with some columns put in the place of its own."""
    return pl.DataFrame(SOUND[table]).with_columns(
        pl.Series(name, values) for name, values in columns.items()
    )


def one(**cells: Any) -> pl.DataFrame:
    """A table of one sound inspection, with some cells put in the place of its own."""
    row: dict[str, Any] = {
        "area": "Rotherham",
        "setting": "SC1",
        "provision": "children's homes",
        "judgement": "good",
        "inspected_on": DAY,
    }
    return pl.DataFrame({name: [value] for name, value in {**row, **cells}.items()})


def in_duckdb(frame: pl.DataFrame) -> duckdb.DuckDBPyRelation:
    """A frame as a relation, on a connection of its own."""
    rows = frame.to_arrow()
    assert rows is not None
    return duckdb.connect().sql("select * from rows")


HOLDERS: Mapping[str, Callable[[pl.DataFrame], Any]] = {
    "polars": lambda frame: frame,
    "polars lazy": lambda frame: frame.lazy(),
    "duckdb": in_duckdb,
    "pandas": lambda frame: frame.to_pandas(),
    "pyarrow": lambda frame: frame.to_arrow(),
}
"""How a frame of each kind is made from one of polars."""


def rows(frame: Any) -> list[tuple[Any, ...]]:
    """The rows of a frame that was checked, in an order of their own."""
    if isinstance(frame, pl.LazyFrame):
        frame = frame.collect()
    elif not isinstance(frame, pl.DataFrame):
        frame = frame.pl()
    found: list[tuple[Any, ...]] = frame.rows()
    return sorted(found, key=repr)

"""Rows that say the same twice are counted once; rows that contradict each other are refused."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl
from attrs import frozen

from csprofile.schemas import LAYOUTS, Layout
from csprofile.tables.doors import beside
from csprofile.tables.failures import COLUMNS

ROW = "_csprofile_row"
"""The column that holds a row's number in the frame as it was given."""

_KEY = "_csprofile_key"
_NEVER = dt.date(1900, 1, 1)
_NOTHING = "(nothing)"
_MOST_ROWS = 5
IDENTICAL = "identical to another row"
EARLIER = "another event of the day counts"
AGAIN = "the same judgement told again"


@frozen(eq=False)
class Settled:
    """
    What is left where several rows are about the same.

    Args:
        rows: the rows that are kept.
        set_aside: how many are not, by reason.
        failures: the rows that contradict each other.

    Example:
        >>> rows = pl.DataFrame({ROW: [0, 1], "area": ["372"] * 2, "setting": ["1"] * 2})
        >>> settle("placements", rows.with_columns(children=3)).set_aside
        {'identical to another row': 1}
    """

    rows: pl.DataFrame
    set_aside: dict[str, int]
    failures: pl.DataFrame


def key_hashes(table: str, rows: pl.DataFrame) -> pl.Series:
    """
    Give each row a number that is the same for rows about the same.

    Example:
        >>> rows = pl.DataFrame({"area": ["372"] * 2, "setting": ["1", "2"], "children": [3, 3]})
        >>> key_hashes("placements", rows).n_unique()
        2
    """
    return rows.select(LAYOUTS[table].key).hash_rows()


def settled(
    table: str, hashes: Iterable[pl.Series], again: Callable[[], Iterable[pl.DataFrame]]
) -> Settled | None:
    """
    Settle the rows of a table that are about the same; None if no two are.

    Args:
        table: the table's name.
        hashes: the number of every row, from `key_hashes`.
        again: gives the rows once more, each with its number in `ROW`.

    Example:
        >>> settled("placements", [], lambda: []) is None
        True
    """
    # Sorted, for that takes a sixth of the time of looking each one up.
    numbers = pl.concat([pl.Series(dtype=pl.UInt64), *hashes]).sort()
    repeated = numbers.filter(numbers == numbers.shift()).unique()
    if repeated.is_empty():
        return None
    # Text added to is new text: a row that is kept would keep all the text it was read with.
    anew = pl.col(pl.String) + ""
    found = [
        rows.filter(key_hashes(table, rows).is_in(repeated.implode())).with_columns(anew)
        for rows in again()
    ]
    return settle(table, pl.concat(found))


def settle(table: str, rows: pl.DataFrame) -> Settled:
    """Settle rows several of which are about the same, by the rule of their table."""
    layout = LAYOUTS[table]
    rows = rows.sort(ROW)
    names = [name for name in rows.columns if name != ROW]
    distinct = rows.unique(subset=names, keep="first", maintain_order=True)
    answers = pl.struct(name for name in names if name not in layout.key)
    if table == "inspections":
        distinct = _highest_first(distinct, names)
        event = pl.col("event").eq_missing(pl.col("event").first().over(layout.key))
        answer = pl.coalesce("judgement", "gap")
        distinct = distinct.with_columns(
            pl.when(event).then(answer).alias(_KEY),
            same=answer.eq_missing(answer.first().over(layout.key)),
        )
        answers = pl.col(_KEY).drop_nulls()
    contradicted = answers.n_unique().over(layout.key) > 1
    conflicts = _conflicts(layout, distinct.filter(contradicted).sort(ROW), names)
    kept = distinct.filter(~contradicted).unique(
        subset=list(layout.key), keep="first", maintain_order=True
    )
    return Settled(kept.select(names), _counts(rows, distinct, kept, conflicts), conflicts)


def in_place_of(native: Any, table: str, kept: pl.DataFrame) -> Any:
    """
    Put the rows kept in the place of all that are about the same as they are.

    Example:
        >>> rows = pl.LazyFrame({"area": ["372"] * 2, "setting": ["1"] * 2, "children": [3, 3]})
        >>> in_place_of(rows, "placements", rows.collect().head(1)).collect().rows()
        [('372', '1', 3)]
    """
    frame = nw.from_native(native)
    others = nw.from_native(beside(native, kept))
    types = frame.collect_schema()
    key = {f"{_KEY}_{place}": name for place, name in enumerate(LAYOUTS[table].key)}
    filled = [
        nw.col(name).fill_null(_NEVER if types[name] == nw.Date else _NOTHING).alias(alias)
        for alias, name in key.items()
    ]
    left, right = frame.with_columns(*filled), others.select(*filled)
    single = left.join(right, on=list(key), how="anti").drop(*key)
    return nw.concat([single, others]).to_native()


def _highest_first(rows: pl.DataFrame, names: list[str]) -> pl.DataFrame:
    """Sort rows by the number of the event, the highest first; of longer numbers the higher."""
    number = pl.col("event")
    order = [number.str.len_chars(), number, *(pl.col(name) for name in names)]
    return rows.sort(order, descending=True, nulls_last=True)


def _conflicts(layout: Layout, rows: pl.DataFrame, names: list[str]) -> pl.DataFrame:
    """Tell of rows that are about the same and do not say the same."""
    about = f"{', '.join(layout.key[:-1])} and {layout.key[-1]}"
    if layout.name == "inspections":
        column, seen = pl.lit("judgement"), pl.coalesce("judgement", "gap")
        right = f"one judgement for each {about}, or a higher event for one of them"
    else:
        others = [name for name in names if name not in layout.key]
        differs = [pl.col(name).n_unique().over(layout.key) > 1 for name in others]
        cells = [pl.col(name).cast(pl.String) for name in others]
        column = pl.coalesce(
            pl.when(each).then(pl.lit(name)) for each, name in zip(differs, others, strict=True)
        )
        seen = pl.coalesce(
            pl.when(each).then(pl.coalesce(cell, pl.lit("")))
            for each, cell in zip(differs, cells, strict=True)
        )
        right = f"one row for each {about}"
    listed = pl.col(ROW).cast(pl.String).head(_MOST_ROWS).str.join(", ").over(layout.key)
    return rows.select(
        pl.lit(layout.name).alias("table"),
        pl.col(ROW).cast(pl.Int64).alias("row"),
        column.alias("column"),
        seen.alias("seen"),
        pl.format("{}; here rows {}", pl.lit(right), listed).alias("allowed"),
    ).cast(COLUMNS)


def _counts(
    rows: pl.DataFrame, distinct: pl.DataFrame, kept: pl.DataFrame, conflicts: pl.DataFrame
) -> dict[str, int]:
    """Count the rows that are not kept, by reason."""
    counts = {IDENTICAL: len(rows) - len(distinct)}
    if "same" in distinct.columns:
        single = distinct.filter(~pl.col(ROW).is_in(conflicts["row"].implode()))
        same = int(single["same"].sum())
        counts[AGAIN] = same - len(kept)
        counts[EARLIER] = len(single) - same
    return {reason: number for reason, number in counts.items() if number}

"""Checks a table that a Spark cluster holds, where it is; only what was found leaves it."""

import datetime as dt
import pickle
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from importlib import import_module
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl
from attrs import frozen

from csprofile.schemas import LAYOUTS
from csprofile.tables.account import Account
from csprofile.tables.batch import check_batch
from csprofile.tables.checked import Checked
from csprofile.tables.failures import TablesError, failure, joined
from csprofile.tables.inside import inside
from csprofile.tables.repeats import IDENTICAL, ROW, in_place_of, settle
from csprofile.tables.words import Words

_TOLD = "_csprofile_told"
_ROWS_AT_ONCE = 100_000
_MOST_FAILURES = 10_000
"""So many failures of one partition are told one by one; the driver has to hold them."""
_NUMBER = "monotonically_increasing_id()"
_POSITION = 33
"""Spark numbers the rows of a partition in so many bits, and the partitions in those above."""


@frozen(eq=False)
class Part:
    """
    What was found in one partition of a table.

    Args:
        number: which partition it is.
        read: how many rows it has.
        set_aside: reason and number of rows set aside.
        failures: the cells refused, by the number of their row in the partition.
        refused: how many cells were refused, those included that `failures` leaves out.
        spellings: the words met, by column.
        loose: the columns of text with space around some cell.
        blank_rows: whether some row is empty from end to end.
    """

    number: int
    read: int
    set_aside: Counter[str]
    failures: pl.DataFrame
    refused: int
    spellings: dict[str, list[str]]
    loose: set[str]
    blank_rows: bool


def check_spark(table: str, frame: Any, as_at: dt.date | None = None) -> Checked:
    """
    Check a table where it is: each partition by itself, then what several rows show together.

    Two passes over the rows, and csprofile has to be installed on the workers. Rows count from 0 in
    the order of the partitions. Of one partition at most 10,000 failures are told one by one.

    Args:
        table: the table's name.
        frame: a PySpark frame.
        as_at: the last day allowed, where one is.

    Raises:
        TablesError: with the cells that are refused.
    """
    columns = nw.from_native(frame).collect_schema().to_polars()
    unsound = check_batch(Words(table), pl.DataFrame(schema=columns), as_at=as_at).failures
    if len(unsound):
        raise TablesError(table, unsound)
    numbered = frame.selectExpr("*", f"{_NUMBER} as {ROW}")
    examined = numbered.mapInArrow(partial(_examined, table, as_at), "part binary").collect()
    parts = sorted((pickle.loads(row.part) for row in examined), key=lambda part: part.number)
    first_rows, account = _accounted(table, parts)
    failures = [*_failures(table, parts, first_rows)]
    if not account.read:
        failures.append(failure(table, "no rows", "at least one row"))
    if any(len(each) for each in failures):
        raise TablesError(table, joined(failures))
    rows, set_aside, contradictions = settle_spark(
        table, inside(numbered, _words(table, parts)), first_rows
    )
    if len(contradictions):
        raise TablesError(table, contradictions)
    return Checked(table, "spark", rows, account.setting_aside(set_aside))


def settle_spark(
    table: str, frame: Any, first_rows: dict[int, int] | None = None
) -> tuple[Any, dict[str, int], pl.DataFrame]:
    """
    Settle rows several of which are about the same; those that say the same stay on the cluster.

    Args:
        table: the table's name.
        frame: rows in the form used inside.
        first_rows: the number of each partition's first row.

    Returns:
        The rows that are kept, how many are not by reason, and those that contradict each other.
    """
    key = LAYOUTS[table].key
    names = [name for name in frame.columns if name != ROW]
    rows = frame.select(*names)
    told = nw.from_native(rows).group_by(*key).agg(nw.len().alias(_TOLD))
    if not told.filter(nw.col(_TOLD) > 1).to_native().head(1):
        return rows, {}, failure(table, None, "").clear()
    numbered = frame if ROW in frame.columns else frame.selectExpr("*", f"{_NUMBER} as {ROW}")
    grouped = nw.from_native(numbered).group_by(*names)
    distinct = grouped.agg(nw.col(ROW).min(), nw.len().alias(_TOLD)).to_native()
    more = distinct.selectExpr(f"sum({_TOLD} - 1) as more").collect()[0].more
    answers = f"count(1) over (partition by {', '.join(key)}) as {_TOLD}"
    several = distinct.selectExpr(*names, ROW, answers).where(f"{_TOLD} > 1")
    settled = settle(table, _fetched(several.select(*names, ROW), first_rows or {}))
    kept = rows.dropDuplicates()
    if len(settled.rows):
        kept = in_place_of(kept, table, settled.rows)
    set_aside = Counter({IDENTICAL: more}) + Counter(settled.set_aside)
    return kept, dict(set_aside), settled.failures


def _examined(table: str, as_at: dt.date | None, batches: Iterable[Any]) -> Iterator[Any]:
    """Check the rows of one partition, on the worker that has them."""
    words, set_aside, failures = Words(table), Counter[str](), failure(table, None, "").clear()
    number = read = refused = 0
    for rows in _larger(batches):
        number = rows[ROW][0] >> _POSITION
        found = check_batch(words, rows.drop(ROW), read, as_at)
        read += len(rows)
        set_aside.update(found.set_aside)
        refused += len(found.failures)
        failures = pl.concat([failures, found.failures]).head(_MOST_FAILURES)
    if read:
        spellings = {name: [*each.words, *each.aside] for name, each in words.columns.items()}
        found_words = (spellings, words.loose, words.blank_rows)
        part = Part(number, read, set_aside, failures, refused, *found_words)
        arrow = import_module("pyarrow")
        told = arrow.array([pickle.dumps(part)], arrow.binary())
        yield arrow.RecordBatch.from_arrays([told], ["part"])


def _larger(batches: Iterable[Any]) -> Iterator[pl.DataFrame]:
    """Put batches together, for each costs a check of its own."""
    held: list[pl.DataFrame] = []
    for batch in batches:
        held.append(pl.DataFrame(batch))
        if sum(map(len, held)) >= _ROWS_AT_ONCE:
            yield pl.concat(held)
            held = []
    if any(map(len, held)):
        yield pl.concat(held)


def _accounted(table: str, parts: list[Part]) -> tuple[dict[int, int], Account]:
    """Number the first row of every partition, and say what became of all rows."""
    first_rows, account = {}, Account(table=table, read=0)
    for part in parts:
        first_rows[part.number] = account.read
        account += Account(table=table, read=part.read, set_aside=part.set_aside.items())
    return first_rows, account


def _failures(table: str, parts: list[Part], first_rows: dict[int, int]) -> Iterator[pl.DataFrame]:
    for part in parts:
        yield part.failures.with_columns(pl.col("row") + first_rows[part.number])
        more = part.refused - len(part.failures)
        if more:
            says = f"{more:,} more cells from row {first_rows[part.number]:,} on"
            yield failure(table, says, "none that is refused")


def _words(table: str, parts: list[Part]) -> Words:
    """Learn what the workers learned."""
    words = Words(table)
    for part in parts:
        for name, spellings in part.spellings.items():
            words.columns[name].learn(spellings)
        words.loose |= part.loose
        words.blank_rows |= part.blank_rows
    return words


def _fetched(frame: Any, first_rows: dict[int, int]) -> pl.DataFrame:
    """Fetch a few rows, numbered as all rows of the table are."""
    types = nw.from_native(frame).collect_schema().to_polars()
    rows = pl.DataFrame([tuple(row) for row in frame.collect()], schema=types, orient="row")
    part, position = pl.col(ROW) // 2**_POSITION, pl.col(ROW) % 2**_POSITION
    firsts = part.replace_strict(first_rows, default=part * 2**_POSITION, return_dtype=pl.Int64)
    return rows.with_columns((firsts + position).alias(ROW))

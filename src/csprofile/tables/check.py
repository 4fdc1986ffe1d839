"""Checks a table: its columns, every cell of them, and what no single row shows."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import polars as pl
from attrs import frozen

from csprofile.schemas import refused
from csprofile.tables.account import Account
from csprofile.tables.doors import Frame, Opened, batches, held, no_rows, opened
from csprofile.tables.failures import TablesError, failure, joined
from csprofile.tables.inside import inside
from csprofile.tables.repeats import ROW, in_place_of, key_hashes, settled
from csprofile.tables.words import Words, blank


@frozen(eq=False)
class Checked:
    """
    A table that was checked: its rows in the form used inside, and what became of all rows.

    Args:
        table: the table's name.
        kind: the kind of frame it came as.
        frame: the rows: a polars DataFrame where it came as pandas or pyarrow, else the kind it
            came as.
        account: how many rows were read, used and set aside.

    Example:
        >>> frame = pl.DataFrame({"area": ["Leeds"], "setting": ["106"], "children": [2]})
        >>> check("placements", frame).frame.rows()
        [('383', '106', 2)]
    """

    table: str
    kind: str
    frame: Any
    account: Account


@frozen(eq=False)
class Batch:
    """
    Some rows of a table, checked: those left in the form used inside, and what was wrong.

    Args:
        rows: those that are not set aside, each with its number in `ROW`.
        failures: the cells refused.
        set_aside: reason and number of rows set aside.
    """

    rows: pl.DataFrame
    failures: pl.DataFrame
    set_aside: dict[str, int]


def check(table: str, frame: Frame, *, as_at: dt.date | None = None) -> Checked:
    """
    Check a table, in one pass over its rows, whatever kind of frame holds them.

    Args:
        table: inspections, indicators, findings, similar_areas or placements.
        frame: a polars, pandas, pyarrow, DuckDB or PySpark frame.
        as_at: the day the table speaks of: no date in it may be later.

    Raises:
        TablesError: with every cell that is refused.

    Example:
        >>> frame = pl.LazyFrame({"area": ["Leeds"], "setting": ["106"], "children": [-2]})
        >>> check("placements", frame)
        Traceback (most recent call last):
        csprofile.tables.failures.TablesError: placements: 1 failure
          placements.children: '-2' in row 0; a whole number, 0 or more
    """
    checked, failures = examine(table, frame, as_at)
    if checked is None:
        raise TablesError(table, failures)
    return checked


def examine(
    table: str, frame: Frame, as_at: dt.date | None = None
) -> tuple[Checked | None, pl.DataFrame]:
    """
    Check a table and tell what was wrong, if anything, without raising it.

    Example:
        >>> frame = pl.DataFrame({"area": ["Leeds"], "setting": ["106"], "children": [-2]})
        >>> checked, failures = examine("placements", frame)
        >>> checked is None, failures["seen"].to_list()
        (True, ['-2'])
    """
    try:
        given = opened(frame, table)
        if given.kind == "spark":
            from csprofile.tables.spark import check_spark

            return check_spark(table, given.native, as_at), joined([])
        return _examine(table, given, as_at)
    except TablesError as error:
        return None, error.failures


def check_batch(
    words: Words, rows: pl.DataFrame, first_row: int = 0, as_at: dt.date | None = None
) -> Batch:
    """
    Check some rows of a table by themselves.

    Args:
        words: the spellings met so far; those of these rows are added.
        rows: the rows, as they were given.
        first_row: the number of the first of them in the whole table.
        as_at: the last day allowed, where one is.

    Example:
        >>> rows = pl.DataFrame({"area": ["Cardiff"], "setting": ["106"], "children": [2]})
        >>> check_batch(Words("placements"), rows).set_aside
        {'Welsh council': 1}
    """
    words.learn(rows)
    left = _inside(words, rows, first_row)
    return Batch(left, _failures(words, left, as_at), _set_aside(words, rows))


def _examine(
    table: str, given: Opened, as_at: dt.date | None
) -> tuple[Checked | None, pl.DataFrame]:
    words, account = Words(table), Account(table=table, read=0)
    rows, hashes, failures = [], [], []
    for batch in batches(given, table):
        found = check_batch(words, batch, account.read, as_at)
        failures.append(found.failures)
        account += Account(table=table, read=len(batch), set_aside=found.set_aside.items())
        if found.failures["row"].null_count() == 0:
            sound = ~pl.col(ROW).is_in(found.failures["row"].implode())
            hashes.append(key_hashes(table, found.rows.filter(sound)))
        if given.in_memory:
            rows.append(found.rows)
    if not account.read:
        failures.append(check_batch(words, no_rows(given)).failures)
        failures.append(failure(table, "no rows", "at least one row"))
    repeats = settled(table, hashes, lambda: rows or _again(given, words))
    if repeats:
        failures.append(repeats.failures)
        account = account.setting_aside(repeats.set_aside)
    if any(len(each) for each in failures):
        return None, joined(failures)
    native = pl.concat(rows).lazy().drop(ROW) if rows else inside(given.native, words)
    if repeats:
        native = in_place_of(native, table, repeats.rows)
    return Checked(table, given.kind, held(native, given.kind), account), joined([])


def _again(given: Opened, words: Words) -> Iterator[pl.DataFrame]:
    """Compute the rows once more, in the form used inside."""
    first_row = 0
    for rows in batches(given, words.table):
        yield _inside(words, rows, first_row)
        first_row += len(rows)


def _inside(words: Words, rows: pl.DataFrame, first_row: int) -> pl.DataFrame:
    """Bring rows to the form used inside, each with its number in the whole table."""
    numbered = rows.with_row_index(ROW, first_row)
    left: pl.DataFrame = inside(numbered.lazy(), words).collect()
    return left


def _failures(words: Words, rows: pl.DataFrame, as_at: dt.date | None) -> pl.DataFrame:
    """Tell of every cell that the schema refuses, by the number of its row."""
    found = []
    for each in refused(words.table, rows.drop(ROW), as_at):
        if each.rows is None:
            found.append(failure(words.table, each.seen, each.allowed, column=each.column))
            continue
        cells = rows.select(ROW, seen=pl.col(each.column).cast(pl.String))[each.rows]
        spellings = words.columns.get(each.column)
        allowed = pl.lit(each.allowed)
        if spellings and spellings.refused:
            allowed = pl.col("seen").replace_strict(spellings.refused, default=allowed)
        found.append(
            cells.select(
                table=pl.lit(words.table),
                row=pl.col(ROW).cast(pl.Int64),
                column=pl.lit(each.column),
                seen="seen",
                allowed=allowed,
            )
        )
    # A day that is both out of the question and after the table's own is one fault.
    return joined(found).unique(["row", "column"], keep="first", maintain_order=True)


def _set_aside(words: Words, rows: pl.DataFrame) -> dict[str, int]:
    """Count the rows that tell nothing or are about no council, by reason."""
    reasons = [
        pl.col(name).cast(pl.String).replace_strict(spellings.aside, default=None)
        for name, spellings in words.columns.items()
        if spellings.aside and name in rows.columns
    ]
    counts = {"blank row": int(blank(words.table, rows).sum())} if words.blank_rows else {}
    if reasons:
        counted = rows.select(reason=pl.coalesce(reasons)).drop_nulls().group_by("reason").len()
        counts |= dict(counted.iter_rows())
    return counts

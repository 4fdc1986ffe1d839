"""Checks a table: its columns, every cell of them, and what no single row shows."""

import datetime as dt
from collections.abc import Iterator

import polars as pl

from csprofile.tables.account import Account
from csprofile.tables.batch import check_batch, numbered
from csprofile.tables.checked import Checked
from csprofile.tables.doors import Frame, Opened, batches, held, no_rows, opened
from csprofile.tables.failures import TablesError, failure, joined
from csprofile.tables.inside import inside
from csprofile.tables.repeats import ROW, in_place_of, key_hashes, settled
from csprofile.tables.words import Words


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
        yield numbered(words, rows, first_row)
        first_row += len(rows)

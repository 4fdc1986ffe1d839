"""Checks some rows of a table by themselves: every cell, and what cells of a row say together."""

import datetime as dt

import polars as pl
from attrs import frozen

from csprofile.schemas import refused
from csprofile.tables.failures import failure, joined
from csprofile.tables.inside import inside
from csprofile.tables.repeats import ROW
from csprofile.tables.words import Words, blank


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
    left = numbered(words, rows, first_row)
    return Batch(left, _failures(words, left, as_at), _set_aside(words, rows))


def numbered(words: Words, rows: pl.DataFrame, first_row: int) -> pl.DataFrame:
    """
    Bring rows to the form used inside, each with its number in the whole table.

    Example:
        >>> rows = pl.DataFrame({"area": ["Leeds"], "setting": ["106"], "children": [2]})
        >>> words = Words("placements")
        >>> words.learn(rows)
        >>> numbered(words, rows, 5)[ROW].to_list()
        [5]
    """
    left: pl.DataFrame = inside(rows.with_row_index(ROW, first_row).lazy(), words).collect()
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

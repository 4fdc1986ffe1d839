"""Has pandera check the rows of a table, and tells every cell it refuses."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pandera.config as settings
import pandera.polars as pa
import polars as pl
from attrs import frozen

from csprofile.errors import nearest
from csprofile.schemas.layouts import LAYOUTS, Layout, schema_of


@frozen(eq=False)
class Refused:
    """
    What pandera refused in one column for one reason.

    Args:
        column: the column.
        allowed: what would have been right.
        rows: the positions of the rows refused; None where the whole column is.
        seen: of a whole column, what was there instead.

    Example:
        >>> frame = pl.DataFrame({"area": ["372"], "setting": ["106"], "children": [-1]})
        >>> found = refused("placements", frame)
        >>> [(each.column, each.allowed, each.rows.to_list()) for each in found]
        [('children', 'a whole number, 0 or more', [0])]
    """

    column: str
    allowed: str
    rows: pl.Series | None = None
    seen: str = ""


def refused(table: str, frame: pl.DataFrame, as_at: dt.date | None = None) -> list[Refused]:
    """
    Check the rows of a table, the values in them included, and gather what is refused.

    Args:
        table: the table's name.
        frame: its rows, every word in the one spelling used inside.
        as_at: the last day allowed, where one is.

    Example:
        >>> refused("placements", pl.DataFrame({"area": ["372"], "setings": ["106"]}))[0].allowed
        'nearest: setting'
    """
    with _whole_checks():
        try:
            schema_of(table, as_at).validate(frame, lazy=True)
        except pa.errors.SchemaErrors as error:
            return _gathered(error.schema_errors, LAYOUTS[table], frame)
    return []


def _gathered(errors: list[Any], layout: Layout, frame: pl.DataFrame) -> list[Refused]:
    found, unsound, raised = [], False, None
    for error in errors:
        reason = error.reason_code.name
        if reason == "CHECK_ERROR":
            raised = error
        elif error.check_output is None:
            unsound = True
            found.append(_of_column(error, layout, frame))
        else:
            found.append(_of_rows(error, layout))
    if raised and not unsound:
        # A check fails by itself only over a column that is missing or of another type.
        raise raised
    return found


def _of_column(error: Any, layout: Layout, frame: pl.DataFrame) -> Refused:
    """Tell of a column that is missing, unknown or of another type."""
    match error.reason_code.name:
        case "COLUMN_NOT_IN_SCHEMA":
            names = [column.name for column in layout.columns]
            like = nearest(error.failure_cases, [n for n in names if n not in frame.columns])
            allowed = f"nearest: {', '.join(like)}" if like else f"one of {', '.join(names)}"
            return Refused(error.failure_cases, allowed, seen="unknown column")
        case "COLUMN_NOT_IN_DATAFRAME":
            column = layout.column(error.failure_cases)
            return Refused(column.name, f"{column.says}: {column.allowed}", seen="missing")
        case _:
            column = layout.column(error.schema.name)
            allowed = f"{column.kind} ({column.dtype}): {column.allowed}"
            return Refused(column.name, allowed, seen=str(error.failure_cases))


def _of_rows(error: Any, layout: Layout) -> Refused:
    """Tell of the rows in which one check failed."""
    passed = error.check_output.to_series()
    rows = (~passed.fill_null(value=False)).arg_true()
    if error.column_name is None:
        return Refused(error.check.name, error.check.error, rows)
    column = layout.column(error.column_name)
    own_words = getattr(error.check, "name", "") == "less_than_or_equal_to"
    return Refused(column.name, error.check.error if own_words else column.allowed, rows)


@contextmanager
def _whole_checks() -> Iterator[None]:
    """Have pandera check values, by its polars backend, whatever the environment tells it."""
    narwhals = getattr(settings.CONFIG, "use_narwhals_backend", False)
    if narwhals:
        # It loses the positions of the rows it refuses.
        settings.set_config(use_narwhals_backend=False)
    whole = settings.ValidationDepth.SCHEMA_AND_DATA
    try:
        with settings.config_context(validation_enabled=True, validation_depth=whole):
            yield
    finally:
        if narwhals:
            settings.set_config(use_narwhals_backend=True)

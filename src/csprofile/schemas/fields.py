"""What the columns of the evidence tables are made of: words, days, numbers and text."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

import pandera.polars as pa
import polars as pl

EARLIEST = dt.date(1980, 1, 1)
LATEST = dt.date(2099, 12, 31)
DAY = f"a day from {EARLIEST} on"
KINDS = {
    pl.String(): "text",
    pl.Date(): "date",
    pl.Float64(): "number",
    pl.Int64(): "whole number",
    pl.Boolean(): "true or false",
}
"""What people call the types of columns."""


def word(kind: str, names: Iterable[str], says: str, allowed: str = "", **more: Any) -> Any:
    """
    Make a column of words of one kind; inside, each is one of `names`.

    Args:
        kind: which words, as `provision`: so whoever resolves spellings knows by what.
        names: the words as they are spelled inside.
        says: what the column tells.
        allowed: what is right in it, for whoever wrote something else; the words themselves unless
            given.
    """
    listed = [str(name) for name in names]
    between = "; " if any("," in name for name in listed) else ", "
    metadata = {"words": kind, "allowed": allowed or between.join(listed)}
    return pa.Field(isin=listed, description=says, metadata=metadata, **more)


def text(
    says: str, allowed: str = "text", words: str = "", sparse: bool = False, **more: Any
) -> Any:
    """
    Make a column of text, none of it blank; some of it may be words of one kind.

    A sparse column is held only where it was given, for most tables have none.
    """
    metadata = {"words": words, "allowed": allowed, "sparse": sparse}
    return pa.Field(str_length={"min_value": 1}, description=says, metadata=metadata, **more)


def day(says: str, **more: Any) -> Any:
    """Make a column of days; the last day depends on the table, see `schema_of`."""
    metadata = {"allowed": DAY}
    return pa.Field(
        in_range={"min_value": EARLIEST, "max_value": LATEST},
        description=says,
        metadata=metadata,
        **more,
    )


def number(says: str, least: float | None = None, **more: Any) -> Any:
    """Make a column of finite numbers, perhaps none below `least`."""
    allowed = "a number" if least is None else f"a number, {least:g} or more"
    # NaN compares as greater than every number, so the range below infinity also refuses it.
    low = float("-inf") if least is None else least
    bounds = {"min_value": low, "max_value": float("inf"), "include_max": False}
    bounds["include_min"] = least is not None
    return pa.Field(in_range=bounds, description=says, metadata={"allowed": allowed}, **more)


def whole(says: str, least: int, **more: Any) -> Any:
    """Make a column of whole numbers, none below `least`."""
    allowed = f"a whole number, {least} or more"
    return pa.Field(ge=least, description=says, metadata={"allowed": allowed}, **more)


def flag(says: str, **more: Any) -> Any:
    """Make a column of true and false."""
    return pa.Field(description=says, metadata={"allowed": "true or false"}, **more)

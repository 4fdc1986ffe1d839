"""The built-in table of wide files: which column is which indicator, and of what period."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from functools import cache
from pkgutil import get_data
from typing import Any

from attrs import frozen


@frozen(kw_only=True)
class WideMeasure:
    """
    One indicator of a wide file: a column of values, or counts whose share it is.

    Args:
        indicator, unit, polarity: as in the table of indicators.
        column: the column of its values; empty where they are shares.
        part, whole: the columns whose sums the share is of; none where there is a column.
        period: what the values are of; empty: that of the file.
        counts: whether the sums are cases, and stand beside the share.
    """

    indicator: str
    column: str = ""
    part: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    period: str = ""
    unit: str = ""
    polarity: str = ""
    counts: bool = True


@frozen(kw_only=True)
class WideFile:
    """
    A file that was published once, and how it is known.

    Args:
        title: what it is of.
        opening: the headings of its first columns, the last two of which hold code and name.
        indicators: what is read of it.
        gaps: the kind of gap by what stands in the place of a number.
        known_by: what was printed for England in a column; of another year it would be another.
        period: what all its values are of; empty where that is not known.
        as_at: the day it speaks of.
    """

    title: str
    opening: tuple[str, ...]
    indicators: tuple[WideMeasure, ...]
    gaps: Mapping[str, str]
    known_by: Mapping[str, str] = {}
    period: str = ""
    as_at: dt.date | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are read."""
        named = [
            name
            for each in self.indicators
            for name in (*filter(None, [each.column]), *each.part, *each.whole)
        ]
        return tuple(dict.fromkeys(named))


@cache
def wide_files() -> tuple[WideFile, ...]:
    """
    Every wide file that is known.

    Example:
        >>> wide_files()[0].indicators[0].period
        'Oct-Dec 2008'
    """
    text = (get_data("csprofile_dfe", "wide_files.toml") or b"").decode()
    return tuple(map(_file, tomllib.loads(text)["files"]))


def _file(told: dict[str, Any]) -> WideFile:
    indicators = tuple(WideMeasure(**_with_tuples(each)) for each in told["indicators"])
    return WideFile(**{**_with_tuples(told), "indicators": indicators})


def _with_tuples(told: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(each) if isinstance(each, list) else each for key, each in told.items()}

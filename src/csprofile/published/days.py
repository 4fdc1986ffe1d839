"""Days as publishers write them: in a cell, or in the words above a table."""

import datetime as dt
import re
from calendar import month_abbr, monthrange
from collections.abc import Iterable

import polars as pl

_MONTHS = {name.casefold(): number for number, name in enumerate(month_abbr) if name}
_DAY = re.compile(
    r"\b(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? )?"
    r"(?P<month>[A-Z][a-z]{2})[a-z]* (?P<year>(?:19|20)\d\d)\b"
    r"|\b(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>(?:19|20)\d\d)\b"
    r"|\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\d)"
)
_ISO = r"^\d{4}-\d{2}-\d{2}"
_SHORT = r"^\d{1,2}/\d{1,2}/\d{4}"
_WORDS = r"^\d{1,2}[- ][A-Za-z]{3,9}[- ]\d{4}$"


def stated_day(lines: Iterable[str]) -> dt.date | None:
    """
    Find the first day that is told in words; a month alone stands for its last day.

    Example:
        >>> stated_day(["Children's social care 2025: as at 31 March 2025"])
        datetime.date(2025, 3, 31)
        >>> stated_day(["Provider level as at March 2022"]), stated_day(["2022"])
        (datetime.date(2022, 3, 31), None)
    """
    for line in lines:
        for match in _DAY.finditer(line.replace("_", " ")):
            if found := _told(match):
                return found
    return None


def day_of(cell: pl.Expr) -> pl.Expr:
    """
    Read cells as days, written 31/03/2025, 2025-03-31 or 31-Mar-2025, perhaps with a time.

    What is no such day is empty.

    Example:
        >>> cells = pl.DataFrame({"on": ["1/04/2024", "2025-03-31T00:00:00", "soon"]})
        >>> cells.select(day_of(pl.col("on")))["on"].to_list()
        [datetime.date(2024, 4, 1), datetime.date(2025, 3, 31), None]
    """
    short = cell.str.extract(f"({_SHORT})").str.to_date("%d/%m/%Y", strict=False)
    words = cell.str.extract(f"({_WORDS})").str.replace_all("-", " ", literal=True)
    return pl.coalesce(
        cell.str.extract(f"({_ISO})").str.to_date("%Y-%m-%d", strict=False),
        short,
        words.str.to_date("%d %b %Y", strict=False),
        words.str.to_date("%d %B %Y", strict=False),
    )


def _told(match: re.Match[str]) -> dt.date | None:
    try:
        if match["iso"]:
            return dt.date.fromisoformat(match["iso"])
        if match["y"]:
            return dt.date(int(match["y"]), int(match["m"]), int(match["d"]))
        month = _MONTHS.get(match["month"].casefold())
        if month is None:
            return None
        year = int(match["year"])
        return dt.date(year, month, int(match["day"] or monthrange(year, month)[1]))
    except ValueError:
        return None

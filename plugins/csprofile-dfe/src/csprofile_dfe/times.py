"""The periods of Explore Education Statistics: a number, and what kind of time it counts."""

import datetime as dt

from csprofile.plugin import stated_day

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
FORMS = {
    "Academic year": (6, "{year}"),
    "Financial year": (6, "{year}"),
    "Tax year": (6, "{year}"),
    "Calendar year": (4, "{year}"),
    "Reporting year": (4, "{year}"),
    **{f"Financial year Q{quarter}": (6, f"{{year}} Q{quarter}") for quarter in (1, 2, 3, 4)},
    "Part 1 (April to September)": (6, "{year} part 1"),
    "Part 2 (October to March)": (6, "{year} part 2"),
    **{f"{term} term": (6, f"{term} term {{year}}") for term in ("Autumn", "Spring", "Summer")},
    "Autumn and spring term": (6, "Autumn and spring term {year}"),
    **{month: (4, f"{month} {{year}}") for month in _MONTHS},
    **{f"Week {week}": (4, f"week {week} of {{year}}") for week in range(1, 54)},
}
"""How many digits each kind of time has, and how its period is written."""
_ENDS = {"Academic year": (8, 31), "Financial year": (3, 31), "Tax year": (4, 5)}


def period_of(number: str, kind: str, form: str = "") -> str | None:
    """
    Write a period as the publisher's tables do; None: it is not one of that kind.

    Args:
        number: four digits of one year, or six of two that follow each other.
        kind: what kind of time it is, one of `FORMS`.
        form: what a reporting year is called, with `{year}` in it; the year unless given.

    Example:
        >>> period_of("201718", "Academic year"), period_of("201719", "Academic year")
        ('2017/18', None)
        >>> period_of("2025", "Reporting year", "year ending 31 March {year}")
        'year ending 31 March 2025'
    """
    digits, written = FORMS[kind]
    if not number.isdecimal() or len(number) != digits:
        return None
    year = number
    if digits == 6:
        if (int(number[2:4]) + 1) % 100 != int(number[4:]):
            return None
        year = f"{number[:4]}/{number[4:]}"
    return (form if form and kind == "Reporting year" else written).replace("{year}", year)


def last_day(number: str, kind: str, period: str) -> dt.date | None:
    """
    Tell the day on which a period ends, where its kind or its name says so.

    Example:
        >>> last_day("201718", "Academic year", "2017/18")
        datetime.date(2018, 8, 31)
        >>> last_day("2025", "Reporting year", "2025") is None
        True
    """
    if kind in _ENDS:
        return dt.date(int(number[:4]) + 1, *_ENDS[kind])
    if kind == "Calendar year":
        return dt.date(int(number), 12, 31)
    return stated_day([period])

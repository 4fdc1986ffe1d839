"""What stands in one cell of the form, and the value that a file of evidence has for it."""

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Literal

Kind = Literal["text", "names", "day", "flag", "number", "share", "grade"]
"""
How a cell is read: `names` are several between semicolons, `number` may be a word instead, and
`share` is a count, a share of one or a range, or a word.
"""

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,4})?")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_RANGE = re.compile(r"([\d.]+)\s*(%?)\s*(?:to|-|–)\s*([\d.]+)\s*(%?)")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00:00(?:\.0+)?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_QUOTED = re.compile(r'"(.+)"', re.DOTALL)
_LONGEST = 15
"""The most characters of a whole number; a longer one is no count, but may be a value."""


def value_of(text: str, kind: Kind) -> Any:
    """
    Read a cell as a file of evidence has the value; what is of no other form is text.

    Raises:
        ValueError: it is no day; the message says what would be one.

    Example:
        >>> value_of("62%", "share"), value_of("60% to 66%", "share"), value_of("half", "share")
        (Decimal('0.62'), [Decimal('0.6'), Decimal('0.66')], 'half')
        >>> value_of("childminders; childcare", "names"), value_of("9/12/2009", "day")
        (['childminders', 'childcare'], datetime.date(2009, 12, 9))
    """
    if kind == "text":
        return text
    if kind == "day":
        return _day(text)
    if kind == "flag":
        return {"true": True, "false": False}.get(text.casefold(), text)
    # Quotes keep together what would be taken apart, or for a number.
    if quoted := _QUOTED.fullmatch(text):
        return quoted[1]
    if kind == "names":
        parts = text.splitlines() if "\n" in text else text.split(";")
        names = [each.strip() for each in parts if each.strip()]
        return names[0] if len(names) == 1 else names or text
    share = _share(text) if kind == "share" else None
    return _number(text) if share is None else share


def cell_of(value: Any, kind: Kind) -> str:
    """
    Write a value of a file of evidence as text that is read back as it.

    Example:
        >>> cell_of(Decimal("0.62"), "share"), cell_of([Decimal("0.6"), Decimal("0.66")], "share")
        ('62%', '60% to 66%')
        >>> cell_of("3", "grade"), cell_of(["childminders", "childcare"], "names")
        ('"3"', 'childminders; childcare')
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list) and kind == "names":
        return ("\n" if any(";" in each for each in value) else "; ").join(value)
    if isinstance(value, list):
        return " to ".join(map(_per_cent, value))
    if isinstance(value, Decimal) and kind == "share":
        return _per_cent(value)
    text = str(value)
    apart = isinstance(value, str) and kind not in ("text", "day", "flag")
    return f'"{text}"' if apart and value_of(text, kind) != value else text


def _number(text: str) -> int | Decimal | str:
    plain = text.replace(",", "") if _THOUSANDS.fullmatch(text) else text
    if not _NUMBER.fullmatch(plain):
        return text
    whole = plain.lstrip("+-").isdigit() and len(plain) <= _LONGEST
    return int(plain) if whole else Decimal(plain)


def _share(text: str) -> Decimal | Sequence[Decimal] | None:
    if text.endswith("%") and _NUMBER.fullmatch(text[:-1].rstrip()):
        return Decimal(text[:-1].rstrip()) / 100
    if found := _RANGE.fullmatch(text):
        low, low_sign, high, high_sign = found.groups()
        if _NUMBER.fullmatch(low) and _NUMBER.fullmatch(high):
            low_sign = low_sign or high_sign
            return [
                Decimal(low) / (100 if low_sign else 1),
                Decimal(high) / (100 if high_sign else 1),
            ]
    return None


def _per_cent(value: Decimal | int) -> str:
    return f"{(Decimal(value) * 100).normalize():f}%"


def _day(text: str) -> dt.date:
    try:
        if found := _DAY.fullmatch(text):
            return dt.date(*map(int, found.groups()))
        if found := _DAY_FIRST.fullmatch(text):
            day, month, year = map(int, found.groups())
            return dt.date(year, month, day)
    except ValueError:
        pass
    raise ValueError(f"{text[:60]!r} is not a day; as 2009-12-09, or 9/12/2009 with the day first")

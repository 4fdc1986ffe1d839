"""Published periods in their many spellings, dated so that values can be ordered and aged."""

import datetime as dt
import re
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache

from attrs import frozen

_Days = tuple[dt.date, dt.date]
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_TERMS = {"spring": (1, 3), "summer": (4, 4), "autumn": (9, 4)}
_STANDING = {"p": 0, "prov": 0, "provisional": 0, "r": 2, "rev": 2, "revised": 2, "final": 3}
_LONGEST = 80  # what is longer is prose
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_BRACKETS = str.maketrans("", "", "()")
_NOTE = re.compile(rf"(.*?) ?\(([^()]*)\)|(.*[0-9]) ?({'|'.join(_STANDING)})")
_AROUND = re.compile(
    r"(?:(?:as )?at |on |in |for )?(?:the )?"
    r"(?:(?:(?:academic|calendar|financial|reporting|school) )?year (?=[0-9]))?"
)


@frozen
class Period:
    """
    What time a value is about, as published and in days.

    Publishers rarely say which months they mean, so these are assumed:

    - a plain year is a calendar year, and `2014-16` runs from 1 January 2014 to 31 December 2016;
    - a year over two, as `2008/09`, runs from 1 April to 31 March: financial and academic years are
      not told apart, so an age may be off by some months;
    - a quarter of a plain year counts from January, and one of a year over two from April;
    - the autumn term is September to December, spring January to March, summer April to July;
    - two figures after a year are a later year if it is at most four years on, else a month:
      `2009-10` and `2009-11` are years, `2009-03` is March.

    Args:
        text: as published, its spaces tidied.
        begins: the first day; None where the text is no period.
        ends: the last day; None where the text is no period.
        note: what stands behind it, as `rev` or `prov`, in lower case; perhaps empty.

    Example:
        >>> Period.find("2008/09 Q4 (Rev)")
        Period(text='2008/09 Q4 (Rev)', begins=datetime.date(2009, 1, 1), \
ends=datetime.date(2009, 3, 31), note='rev')
        >>> Period.find("latest").ends is None
        True
    """

    text: str
    begins: dt.date | None = None
    ends: dt.date | None = None
    note: str = ""

    @classmethod
    def find(cls, text: str) -> "Period":
        """
        Read a period in any spelling; what is none has no days, and nothing is refused.

        Example:
            >>> print(Period.find("year ending 31 March 2010").begins)
            2009-04-01
        """
        return _read(text)

    @property
    def order(self) -> tuple[dt.date, dt.date, int, str]:
        """What periods sort by: undated first, by end, by beginning, revised after provisional."""
        ends, begins = self.ends or dt.date.min, self.begins or dt.date.min
        return ends, begins, _STANDING.get(self.note, 1), self.text

    def __lt__(self, other: "Period") -> bool:
        return self.order < other.order


@lru_cache(maxsize=4096)
def _read(text: str) -> Period:
    tidy = " ".join(text.split())
    plain = tidy.lower().translate(_DASHES).replace(",", "")
    if len(plain) > _LONGEST:
        return Period(tidy)
    told, note = plain, ""
    if match := _NOTE.fullmatch(plain):
        told, note = (part.strip() for part in match.groups() if part is not None)
    # Brackets may hold a part of the period itself, as "2009/10 (Q2)" does.
    for whole, behind in ((plain.translate(_BRACKETS), ""), (told, note)):
        with suppress(ValueError):
            return Period(tidy, *_days(whole), behind)
    return Period(tidy, note=note)


def _days(text: str) -> _Days:
    """Date a text that is tidy, in lower case and without a note; ValueError if it is no period."""
    bare = _AROUND.sub("", text, count=1)
    for pattern, read in _FORMS:
        if match := pattern.fullmatch(bare):
            with suppress(ValueError):
                begins, ends = read(**match.groupdict())
                if begins <= ends:
                    return begins, ends
    raise ValueError(text)


def _on(day: dt.date, months: int) -> dt.date:
    years, month = divmod(day.month - 1 + months, 12)
    return dt.date(day.year + years, month + 1, 1) + dt.timedelta(day.day - 1)


def _months(year: int, month: int, count: int) -> _Days:
    begins = dt.date(year, month, 1)
    return begins, _on(begins, count) - dt.timedelta(1)


def _years(year: str, later: str) -> _Days:
    begins, whole = int(year), len(later) == 4
    ends = int(later) if whole else begins + (int(later) - begins) % 100
    if ends == begins + 1:
        return _months(begins, 4, 12)
    if whole or begins < ends <= begins + 4:
        return _months(begins, 1, 12 * (ends - begins + 1))
    return _month(later, year)


def _several(year: str, after: str, last: str, end: str) -> _Days:
    later = int(year) + (int(last) - int(year)) % 100
    return _range(f"{year}/{after}", f"{later}/{end}")


def _twelve(year: str) -> _Days:
    """Date one year, plain or over two; only such a year has quarters and terms."""
    begins, ends = _days(year)
    if _on(begins, 12) != ends + dt.timedelta(1):
        raise ValueError(year)
    return begins, ends


def _quarter(year: str, quarter: str) -> _Days:
    begins = _on(_twelve(year)[0], 3 * (int(quarter) - 1))
    return _months(begins.year, begins.month, 3)


def _term(year: str, term: str) -> _Days:
    return _months(_twelve(year)[term != "autumn"].year, *_TERMS[term])


def _month(month: str, year: str) -> _Days:
    named = [name.startswith(month) for name in _MONTHS]
    century = "" if len(year) == 4 else "20" if year < "69" else "19"
    return _months(int(century + year), int(month) if month.isdigit() else named.index(True) + 1, 1)


def _day(day: str, month: str, year: str) -> _Days:
    on = _month(month, year)[0].replace(day=int(day))
    return on, on


def _ending(length: str, end: str) -> _Days:
    ends = _days(end)[1]
    months = {"year": 12, "quarter": 3}.get(length) or int(length.split()[0])
    return _on(ends + dt.timedelta(1), -months), ends


def _range(first: str, last: str) -> _Days:
    begins = first if first[-1].isdigit() else f"{first} {last[-4:]}"  # "October to December 2008"
    return _days(begins)[0], _days(last)[1]


_TWO = "[0-9]{2}"
_WHOLE = "(?:19|20)[0-9]{2}"
_YEAR = f"(?P<year>{_WHOLE})"
_ANY_YEAR = f"(?P<year>{_WHOLE}(?:[-/]?(?:{_WHOLE}|{_TWO}))?)"
_TERM = f"(?P<term>{'|'.join(_TERMS)})(?: term)?"
_QUARTER = "(?:q|qtr|quarter) ?(?P<quarter>[1-4])"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_FORMS: list[tuple[re.Pattern[str], Callable[..., _Days]]] = [
    (re.compile(form), read)
    for form, read in (
        (_YEAR, lambda year: _months(int(year), 1, 12)),
        (f"{_YEAR}(?:[-/]?| - | to )(?P<later>{_WHOLE}|{_TWO})", _years),
        (f"{_YEAR}/(?P<after>{_TWO})(?: ?- ?| to )(?P<last>[0-9]+)/(?P<end>{_TWO})", _several),
        (f"{_ANY_YEAR}[- ]?{_QUARTER}", _quarter),
        (f"{_QUARTER}[- ]?(?:of )?{_ANY_YEAR}", _quarter),
        (f"{_ANY_YEAR}[- ]?{_TERM}", _term),
        (f"{_TERM} (?:of )?{_ANY_YEAR}", _term),
        (f"{_MONTH}[- ]?'?(?P<year>{_WHOLE}|{_TWO})", _month),
        ("(?P<length>year|quarter|[0-9]{1,2} months) (?:to|ending|ended|end) (?P<end>.+)", _ending),
        (rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[- ]{_MONTH}[- ]{_YEAR}", _day),
        (rf"(?P<day>[0-9]{{1,2}})[-/.](?P<month>[0-9]{{1,2}})[-/.]{_YEAR}", _day),
        (f"{_YEAR}-(?P<month>{_TWO})-(?P<day>{_TWO})", _day),
        ("(?P<first>.+?)(?: to | - |-(?=[a-z]))(?P<last>.+)", _range),
    )
]

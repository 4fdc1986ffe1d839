"""Areas: the councils, found by any code, name or spelling in use."""

import datetime as dt
import re
from functools import cache

from attrs import field, frozen

from csprofile.areas.tables import forms, not_councils, rows, split
from csprofile.errors import UnknownName, nearest
from csprofile.tuples import as_tuple

_SEVERAL = re.compile(r"[/;+&]|\band\b")
_RIGHT = "one English council, by name, DfE code or GSS code"


class UnknownArea(UnknownName):
    """
    A name or code that no council has; the message names the councils it is most like.

    Example:
        >>> print(UnknownArea("Rotheram Metropolitan Borough Council"))
        'Rotheram Metropolitan Borough Council': not an area; nearest: Rotherham
        >>> print(UnknownArea("Atlantis"))
        'Atlantis': not an area; one English council, by name, DfE code or GSS code
    """

    def __init__(self, name: str) -> None:
        super().__init__("area", name, [area.name for area in Area.all()])

    @property
    def nearest(self) -> tuple[str, ...]:
        """The councils the name is like: first those it begins a word of, then those spelt so."""
        plain = forms(self.name)[-1]
        named = {form: area for form, area in _councils().items() if not form[-1].isdigit()}
        begun = [form for form in named if plain and f" {plain}" in f" {form}"]
        found = (named[form].name for form in [*begun, *nearest(plain, list(named))])
        return tuple(dict.fromkeys(found))[:3]

    def __str__(self) -> str:
        like = "; ".join(self.nearest)
        return f"{self.name!r}: not an area; {f'nearest: {like}' if like else _RIGHT}"


class NotACouncil(UnknownArea):
    """
    A known name that is no English council, or is two of them.

    Args:
        name: the name as it was given.
        reason: what it is: Welsh council, nation, region, two councils or no council.

    Example:
        >>> print(NotACouncil("Cardiff", "Welsh council"))
        'Cardiff': not an area (Welsh council); one English council, by name, DfE code or GSS code
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name)
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name!r}: not an area ({self.reason}); {_RIGHT}"


@frozen
class Area:
    """
    A council in England responsible for children's services, now or at some time since 2008.

    Areas sort by name. Codes, names and spellings come from the Department for Education, Ofsted,
    the Office for National Statistics and the GOV.UK registers.

    Args:
        code: the Department for Education's number, three digits.
        name: the name as the Department writes it.
        gss: the Government Statistical Service codes, latest first; a change of boundary or of
            status gives a new one. Empty where no source at hand gives any.
        spellings: other names in use that are more than another way of writing this one.
        region: one of England's nine regions; None where it is not known.
        kind: unitary authority, metropolitan district, London borough, county council or City
            corporation; the present kind, or the last.
        since: the first day it was responsible; None where that was by 1 April 1997.
        until: the last day it was responsible; None where it still is.

    Example:
        >>> rotherham = Area.find("Rotherham Metropolitan Borough Council")
        >>> rotherham.code, rotherham.gss, rotherham.region
        ('372', ('E08000018',), 'Yorkshire and The Humber')
        >>> Area.find("E08000018") == Area.find("372") == rotherham
        True
    """

    code: str
    name: str
    gss: tuple[str, ...] = field(default=(), converter=as_tuple)
    spellings: tuple[str, ...] = field(default=(), converter=as_tuple)
    region: str | None = None
    kind: str = ""
    since: dt.date | None = None
    until: dt.date | None = None

    @classmethod
    def find(cls, text: str) -> "Area":
        """
        Find the council that has a name or code, however it is written.

        Of two councils of one name the later one is found, as the Dorset of 2019: the earlier one
        has its code, 835.

        Raises:
            NotACouncil: the name is known, and is no English council or is two of them.
            UnknownArea: no council has the name or code.

        Example:
            >>> Area.find("City of Kingston-upon-Hull").name
            'Kingston upon Hull, City of'
        """
        if found := _look_up(text):
            return found
        raise _refuse(text)

    @classmethod
    def all(cls) -> "tuple[Area, ...]":
        """
        List every council in the register, by name.

        Example:
            >>> [area.name for area in Area.all()][:2]
            ['Barking and Dagenham', 'Barnet']
        """
        return _register()

    def existed(self, on: dt.date) -> bool:
        """
        Say whether the council was responsible for children's services on a day since 1 April 1997.

        A council that went on under its code, as Cornwall did in 2009, existed before and after.

        Example:
            >>> eve, morning = dt.date(2009, 3, 31), dt.date(2009, 4, 1)
            >>> bedford, bedfordshire = Area.find("Bedford"), Area.find("Bedfordshire")
            >>> bedford.existed(eve), bedfordshire.existed(eve)
            (False, True)
            >>> bedford.existed(morning), bedfordshire.existed(morning)
            (True, False)
        """
        return (self.since or dt.date.min) <= on <= (self.until or dt.date.max)

    def __lt__(self, other: "Area") -> bool:
        return (self.name, self.code) < (other.name, other.code)

    def __str__(self) -> str:
        return self.name


def _look_up(text: str) -> Area | None:
    councils = _councils()
    for form in forms(text):
        # "Nottingham County Council" may be meant for Nottinghamshire: that is not for us to guess.
        doubtful = "county" in text.casefold() and f"{form}shire" in councils
        if form in councils and not doubtful:
            return councils[form]
    return None


def _refuse(text: str) -> UnknownArea:
    """Make the error for a text that is no council's, saying what it is where that is known."""
    others = not_councils()
    reasons = [others[form] for form in forms(text) if form in others]
    parts = _SEVERAL.split(text.casefold())
    if len(parts) > 1 and all(map(_look_up, parts)):
        reasons.append("two councils")
    return NotACouncil(text, reasons[0]) if reasons else UnknownArea(text)


def _day(cell: str) -> dt.date | None:
    return dt.date.fromisoformat(cell) if cell else None


def _area(row: dict[str, str]) -> Area:
    return Area(
        code=row["code"],
        name=row["name"],
        gss=row["gss"].split(),
        spellings=split(row["spellings"]),
        region=row["region"] or None,
        kind=row["kind"],
        since=_day(row["since"]),
        until=_day(row["until"]),
    )


@cache
def _register() -> tuple[Area, ...]:
    return tuple(sorted(map(_area, rows("councils.csv"))))


@cache
def _councils() -> dict[str, Area]:
    """Index every council by its codes, name and spellings; the later of two has the name."""
    return {
        forms(text)[0]: area
        for area in _register()
        for text in (area.code, *area.gss, area.name, *area.spellings)
    }

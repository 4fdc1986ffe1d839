"""Areas: the councils, found by any code, name or spelling in use."""

import datetime as dt
from collections.abc import Iterable
from functools import cache

from attrs import field, frozen

from csprofile.areas.misses import NotThen, refuse
from csprofile.areas.tables import councils, is_code, links, links_back, look_up, split
from csprofile.tuples import as_tuple


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
            status gives a new one. Empty where no source gives any.
        spellings: other names in use that are more than another way of writing this one.
        region: one of England's nine regions; None where it is not known.
        kind: unitary authority, metropolitan district, London borough, county council or City
            corporation; the present kind, or the last.
        since: the first day it was responsible; None where that was before 1 April 1997.
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
    def find(cls, text: str, *, on: dt.date | None = None) -> "Area":
        """
        Find the council that has a name or code, however it is written.

        Of two councils of one name, as Dorset, the later one is found, or the one there was on the
        day that is given. A code belongs to one council, and finds it whatever the day.

        Args:
            text: a name, spelling, DfE code or GSS code.
            on: the day on which the council must have been responsible, since 1 April 1997.

        Raises:
            NotACouncil: the name is known, and is no English council or is two of them.
            NotThen: the council of that name had ended by the day, or had not begun.
            UnknownArea: no council has the name or code.

        Example:
            >>> Area.find("City of Kingston-upon-Hull").name
            'Kingston upon Hull, City of'
            >>> Area.find("Dorset").code, Area.find("Dorset", on=dt.date(2010, 3, 31)).code
            ('838', '835')
        """
        found = _named(look_up(text))
        if not found:
            raise refuse(text)
        if on is None or is_code(text):
            return found[-1]
        there = [area for area in found if area.existed(on)]
        if not there:
            raise NotThen(text, found[-1].code, on)
        return there[-1]

    @classmethod
    def all(cls) -> "tuple[Area, ...]":
        """
        List every council in the register, by name.

        Example:
            >>> [area.name for area in Area.all()][:2]
            ['Barking and Dagenham', 'Barnet']
        """
        return tuple(_register().values())

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

    @property
    def successors(self) -> "tuple[Area, ...]":
        """
        The councils that took over its area the day after its last.

        Example:
            >>> [area.name for area in Area.find("Cumbria").successors]
            ['Cumberland', 'Westmorland and Furness']
        """
        return _named(links("successors").get(self.code, ()))

    @property
    def predecessors(self) -> "tuple[Area, ...]":
        """
        The councils that ended the day before its first, and whose area it took over or a part.

        Example:
            >>> [area.code for area in Area.find("838").predecessors]
            ['835']
        """
        return _named(links_back("successors").get(self.code, ()))

    @property
    def split_off(self) -> "tuple[Area, ...]":
        """
        The councils made of a part of its area while it went on with the rest, since 1997.

        Example:
            >>> [f"{area} since {area.since}" for area in Area.find("Hampshire").split_off]
            ['Portsmouth since 1997-04-01', 'Southampton since 1997-04-01']
        """
        return _named(links("split_off").get(self.code, ()))

    @property
    def split_from(self) -> "tuple[Area, ...]":
        """
        The council of whose area it was made a part, and which went on with the rest.

        Example:
            >>> [area.name for area in Area.find("Southampton").split_from]
            ['Hampshire']
        """
        return _named(links_back("split_off").get(self.code, ()))

    def __lt__(self, other: "Area") -> bool:
        return (self.name, self.code) < (other.name, other.code)

    def __str__(self) -> str:
        return self.name


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
def _register() -> dict[str, Area]:
    return {code: _area(row) for code, row in councils().items()}


def _named(codes: Iterable[str]) -> tuple[Area, ...]:
    return tuple(_register()[code] for code in codes)

"""The register of councils: the codes, names and spellings of each, and its similar areas."""

import csv
import re
from functools import cache
from pkgutil import get_data

from attrs import field, frozen

from csprofile.errors import EvidenceError, Fault, UnknownName, nearest
from csprofile.tuples import as_tuple

_BEFORE = re.compile(
    r"^(?:(?:the|royal|london|metropolitan|borough|city|county|district|council|lb|of) )+"
)
_AFTER = re.compile(
    r"(?: (?:metropolitan|borough|city|county|district|unitary|local|authority|council|of"
    r"|mbc|mdc|bc|cc))+$"
)
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
        plain = _forms(self.name)[-1]
        forms = {form: area for form, area in _councils().items() if not form[-1].isdigit()}
        begun = [form for form in forms if plain and f" {plain}" in f" {form}"]
        found = (forms[form].name for form in [*begun, *nearest(plain, list(forms))])
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

    def __lt__(self, other: "Area") -> bool:
        return (self.name, self.code) < (other.name, other.code)

    def __str__(self) -> str:
        return self.name


@frozen
class SimilarAreas:
    """
    The councils that one council is compared with, nearest first.

    The relation runs one way: that Rotherham is compared with Wigan does not say that Wigan is
    compared with Rotherham.

    Args:
        area: the council that is compared.
        scheme: who chose them and when, as `DfE statistical neighbours, April 2021`.
        members: the councils, ranked; usually ten, fewer where no more are given, perhaps none.

    Raises:
        EvidenceError: the council is among its own similar areas, or another is there twice.

    Example:
        >>> leeds, wigan = Area.find("Leeds"), Area.find("Wigan")
        >>> [str(area) for area in SimilarAreas(leeds, "by hand", [wigan]).members]
        ['Wigan']
    """

    area: Area
    scheme: str
    members: tuple[Area, ...] = field(converter=as_tuple)

    def __attrs_post_init__(self) -> None:
        faults = []
        for rank, member in enumerate(self.members):
            if member == self.area:
                says = f"{member} is the council itself; other councils only"
                faults.append(Fault(f"members[{rank}]", says))
            elif member in self.members[:rank]:
                faults.append(Fault(f"members[{rank}]", f"{member} a second time; each once"))
        if faults:
            raise EvidenceError(f"areas similar to {self.area} ({self.scheme})", faults)


def _forms(text: str) -> tuple[str, str, str]:
    """Give the forms in which a name is looked up: as written, then with less around it."""
    plain = text.casefold().replace("&", " and ").replace("'", "").replace("’", "")
    folded = " ".join(re.findall(r"[^\W_]+", plain))
    bare = _AFTER.sub("", folded)
    return folded, bare, _BEFORE.sub("", bare)


def _look_up(text: str) -> Area | None:
    councils = _councils()
    for form in _forms(text):
        # "Nottingham County Council" may be meant for Nottinghamshire: that is not for us to guess.
        doubtful = "county" in text.casefold() and f"{form}shire" in councils
        if form in councils and not doubtful:
            return councils[form]
    return None


def _refuse(text: str) -> UnknownArea:
    """Make the error for a text that is no council's, saying what it is where that is known."""
    others = _not_councils()
    reasons = [others[form] for form in _forms(text) if form in others]
    parts = _SEVERAL.split(text.casefold())
    if len(parts) > 1 and all(map(_look_up, parts)):
        reasons.append("two councils")
    return NotACouncil(text, reasons[0]) if reasons else UnknownArea(text)


def _rows(file: str) -> list[dict[str, str]]:
    # importlib.resources would take longer to import than the register takes to read.
    text = (get_data("csprofile", f"data/{file}") or b"").decode("utf-8")
    return list(csv.DictReader(text.splitlines()))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


def _area(row: dict[str, str]) -> Area:
    gss, spellings = row["gss"].split(), _split(row["spellings"])
    return Area(row["code"], row["name"], gss, spellings, row["region"] or None, row["kind"])


@cache
def _register() -> tuple[Area, ...]:
    return tuple(sorted(map(_area, _rows("councils.csv"))))


@cache
def _councils() -> dict[str, Area]:
    """Index every council by its codes, name and spellings; the later of two has the name."""
    return {
        _forms(text)[0]: area
        for area in _register()
        for text in (area.code, *area.gss, area.name, *area.spellings)
    }


@cache
def _not_councils() -> dict[str, str]:
    """Index the reason by every name that is known to be no English council."""
    return {
        _forms(text)[0]: row["reason"]
        for row in _rows("not_councils.csv")
        for text in (row["name"], *_split(row["others"]))
    }

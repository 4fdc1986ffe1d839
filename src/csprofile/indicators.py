"""The catalogue of National Indicators: what each measures, and which way is better."""

import csv
import re
from enum import StrEnum
from functools import cache
from pkgutil import get_data

from attrs import frozen

from csprofile.errors import UnknownName

_NAME = re.compile(r"(?:ni)?\s*0*([0-9]{1,3})[\s(:]*([a-z]*)\)?")


class Polarity(StrEnum):
    """
    Which way an indicator is better.

    Example:
        >>> Indicator.find("NI 59").polarity is Polarity.HIGHER
        True
    """

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"
    UNKNOWN = "unknown"

    @property
    def sign(self) -> int:
        """1 where a higher figure is better, -1 where a lower one is, else 0."""
        return {"higher": 1, "lower": -1}.get(self.value, 0)


@frozen
class Indicator:
    """
    One of the children's indicators of the National Indicator Set, in force from 2008 to 2011.

    An indicator in parts is several: NI 52a and NI 52b, each with its own title and polarity.

    Args:
        number: its number in the set, 1 to 198.
        part: which part, as `a`, `ii` or `physics`; empty where it has no parts.
        title: what it measures.
        outcome: the Every Child Matters outcome it counts towards, in lower case.
        polarity: which way is better; neither where it is no matter of performance, unknown where
            that was not published or depends on the figure.
        unit: what its values are counted in.
        status: in set; deleted: taken out of it; ended: in it, but no longer collected.
        sure: how surely the title is known: read, inferred, assumed or recalled.
        polarity_sure: how surely the polarity is known, in the same words.
        source: the return, survey or test that its figures come from.
        note: what else to know before its values are compared; perhaps empty.

    Example:
        >>> lunches = Indicator.find("ni52 a")
        >>> lunches.name, lunches.title
        ('NI 52a', 'Take up of school lunches: primary')
    """

    number: int
    part: str
    title: str
    outcome: str
    polarity: Polarity
    unit: str
    status: str
    sure: str
    polarity_sure: str
    source: str
    note: str = ""

    @property
    def name(self) -> str:
        """The name in use, as `NI 59`, `NI 52a` or `NI 85 physics`."""
        space = " " if len(self.part) > 2 else ""
        return f"NI {self.number}{space}{self.part}"

    @classmethod
    def find(cls, text: str) -> "Indicator":
        """
        Find an indicator by its number and part, as `NI 59`, `59` or `ni 52 (a)`.

        Raises:
            UnknownName: the catalogue has no such indicator; of an indicator in parts, the message
                names the parts.

        Example:
            >>> Indicator.find("NI 52")
            Traceback (most recent call last):
            csprofile.errors.UnknownName: 'NI 52': not an indicator; NI 52a, NI 52b
        """
        match = _NAME.fullmatch(text.casefold().strip())
        number, part = (int(match[1]), match[2]) if match else (0, "")
        of_number = [each for each in cls.all() if each.number == number]
        for each in of_number:
            if each.part == part:
                return each
        raise UnknownName("indicator", text, [each.name for each in of_number or cls.all()])

    @classmethod
    def all(cls) -> "tuple[Indicator, ...]":
        """
        List the whole catalogue, by number and part.

        Example:
            >>> [indicator.name for indicator in Indicator.all()][:3]
            ['NI 19', 'NI 43', 'NI 44']
        """
        return _catalogue()

    def __str__(self) -> str:
        return self.name


@cache
def listed(name: str) -> Indicator | None:
    """
    The indicator of the catalogue that has a name, if one has; asked often of the same names.

    Example:
        >>> listed("NI 59").outcome, listed("infant mortality")
        ('staying safe', None)
    """
    try:
        return Indicator.find(name)
    except UnknownName:
        return None


@cache
def _catalogue() -> tuple[Indicator, ...]:
    # importlib.resources would take longer to import than the catalogue takes to read.
    text = (get_data("csprofile", "data/indicators.csv") or b"").decode("utf-8")
    return tuple(map(_indicator, csv.DictReader(text.splitlines())))


def _indicator(row: dict[str, str]) -> Indicator:
    typed = {"number": int(row["number"]), "polarity": Polarity(row["polarity"])}
    return Indicator(**{**row, **typed})  # type: ignore[arg-type]

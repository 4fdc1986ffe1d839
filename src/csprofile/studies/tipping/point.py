"""What would change a rating, as nouns: altered values, tipping points, how far one row reaches."""

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from csprofile.tuples import as_tuple

LIFTS, SINKS = "lifts", "sinks"


@frozen
class Alteration:
    """
    One value of the evidence set otherwise than it is told.

    Args:
        ref: the address of the statement; of the limit, where a finding is supposed that nobody
            told.
        about: what the statement is about.
        what: the key of the value, as `judgements`; `finding` where one is supposed.
        before: the value as it is told; None where it is not.
        after: the value as it would be.
        number: how many judgements, findings, indicator values or words that takes; 0 where another
            alteration brings it along.

    Example:
        >>> Alteration("evidence:a#services[0]", "adoption", "share", "minority", "half").number
        1
    """

    ref: str
    about: str
    what: str
    before: Any
    after: Any
    number: int = 1


@frozen
class TippingPoint:
    """
    A smallest set of altered values that lifts a grade, or sinks it.

    Args:
        direction: `lifts` or `sinks`.
        to: the grade after limits that comes of it, by number.
        title: what would have to be otherwise, and the grade, in words.
        alterations: the values.
        because: the rules through which they move the grade.

    Example:
        >>> TippingPoint("lifts", 2, "a re-inspection: performs adequately").number
        0
    """

    direction: str
    to: int
    title: str
    alterations: tuple[Alteration, ...] = field(default=(), converter=as_tuple)
    because: tuple[str, ...] = field(default=(), converter=as_tuple)

    @property
    def number(self) -> int:
        """How many judgements, findings, indicator values or words are altered."""
        return sum(each.number for each in self.alterations)

    @property
    def settings(self) -> Mapping[str, Any]:
        """What `what_if` takes to give that grade; a finding that nobody told is not in it."""
        told = (each for each in self.alterations if each.what != "finding")
        return {f"{each.ref}.{each.what}": each.after for each in told}


@frozen
class TippingPoints:
    """
    What would lift a grade and what would sink it, as far as a search found.

    Args:
        grade: the rules' grade after limits, by number; None: there is none.
        points: the tipping points, those that lift first, in each direction the smallest first.
        none: each direction for which there is none, and why.

    Example:
        >>> TippingPoints(None, none=[("lifts", "there is no grade")]).points
        ()
    """

    grade: int | None
    points: tuple[TippingPoint, ...] = field(default=(), converter=as_tuple)
    none: tuple[tuple[str, str], ...] = field(default=(), converter=as_tuple)


@frozen
class Reach:
    """
    How far one row can move the result, all others as they are.

    Args:
        ref: the address of the statement.
        about: what it is about.
        told: what it tells, in words.
        best: the grade where it tells the best it can, by number.
        worst: the grade where it tells the worst.
        grades: by how many grades the result moves at most.
        bands: by how many bands an input moves at most.

    Example:
        >>> Reach("evidence:a#services[0]", "adoption", "good", 2, 2, 0, 0).moves
        'no change'
    """

    ref: str
    about: str
    told: str
    best: int
    worst: int
    grades: int
    bands: int

    @property
    def moves(self) -> str:
        """What it moves, in words."""
        if self.grades:
            return f"{self.grades} grade{'s' if self.grades > 1 else ''}"
        bands = f"{self.bands} band{'s' if self.bands > 1 else ''} of an input"
        return f"no grade; {bands}" if self.bands else "no change"

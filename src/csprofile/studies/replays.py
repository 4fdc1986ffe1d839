"""The same evidence under several editions, as nouns: one council's, and every council's."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from attrs import field, frozen

from csprofile.areas import Area
from csprofile.assessment import Assessment
from csprofile.errors import UnknownName
from csprofile.frameworks import Framework
from csprofile.studies.differing import Cause, causes
from csprofile.studies.imprint import Method, imprint
from csprofile.tuples import as_tuple


@frozen
class CouncilReplay:
    """
    One council's evidence under each edition.

    Args:
        area: the council.
        assessments: one an edition; the rules' own, whatever a person recorded left out.
        refused: each edition that refuses the evidence, and why.

    Example:
        >>> from csprofile.testing import example
        >>> CouncilReplay(example().area, [example()]).under("2009").rating.grade
        2
    """

    area: Area
    assessments: tuple[Assessment, ...] = field(converter=as_tuple)
    refused: tuple[tuple[str, str], ...] = field(default=(), converter=as_tuple)

    def under(self, edition: str) -> Assessment | None:
        """The assessment under an edition; None where it refuses the evidence."""
        return next((e for e in self.assessments if e.framework.edition == edition), None)


@frozen
class EditionChange:
    """
    A council that two editions give different grades, and because of which of their rules.

    Args:
        old: its assessment under the one.
        new: its assessment under the other.
        causes: the limits, bands and steps in which the two differ.

    Example:
        >>> from csprofile.testing import example
        >>> EditionChange(example(), example()).area.name
        'Rotherham'
    """

    old: Assessment
    new: Assessment
    causes: tuple[Cause, ...] = field(default=(), converter=as_tuple)

    @property
    def area(self) -> Area:
        """The council."""
        return self.old.area


@frozen
class Replay:
    """
    The same evidence under several editions, side by side.

    Args:
        as_at: the day.
        editions: the editions, in the order in which they were asked for.
        councils: what came of each council, in the order of their codes.

    Example:
        >>> from csprofile import replay
        >>> found = replay("rotherham-2009", editions=["2009", "2010"])
        >>> [each.rating.after_limits for each in found.councils[0].assessments]
        [1, 1]
    """

    as_at: dt.date
    editions: tuple[Framework, ...] = field(converter=as_tuple)
    councils: tuple[CouncilReplay, ...] = field(converter=as_tuple)

    def between(self, old: str, new: str) -> tuple[EditionChange, ...]:
        """
        Tell which councils two editions grade differently, and because of which rules.

        Grades are compared by number. A council that one of the two refuses is not compared.

        Raises:
            UnknownName: it is none of the editions replayed.

        Example:
            >>> from csprofile import replay
            >>> replay("rotherham-2009", editions=["2009", "2010"]).between("2009", "2010")
            ()
        """
        known = [each.edition for each in self.editions]
        for name in (old, new):
            if name not in known:
                raise UnknownName("edition of this replay", name, known)
        return tuple(self._between(old, new))

    def _between(self, old: str, new: str) -> Iterator[EditionChange]:
        for each in self.councils:
            before, after = each.under(old), each.under(new)
            if before is None or after is None:
                continue
            if before.rating.after_limits != after.rating.after_limits:
                yield EditionChange(before, after, causes(before, after))

    @property
    def pairs(self) -> tuple[tuple[Framework, Framework], ...]:
        """Each edition with the next that has grades of the same words."""
        graded = [each for each in self.editions if each.steps]
        scales: dict[tuple[str, ...], list[Framework]] = {}
        for each in graded:
            titles = tuple(grade.title for grade in each.scale.grades)
            scales.setdefault(titles, []).append(each)
        return tuple(pair for alike in scales.values() for pair in pairwise(alike))

    @property
    def changes(self) -> tuple[EditionChange, ...]:
        """Every change between each edition and the next that has grades of the same words."""
        return tuple(
            each for old, new in self.pairs for each in self.between(old.edition, new.edition)
        )

    @property
    def imprint(self) -> str:
        """The first and last line of what is made of it for people."""
        told = [each for council in self.councils for each in council.assessments]
        methods = [Method(e.edition, e.publisher, e.reconstructed) for e in self.editions]
        return imprint((each.evidence.name for each in told), methods)

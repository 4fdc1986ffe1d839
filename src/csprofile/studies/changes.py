"""What changed, as nouns: one change, those of one council, and those of all that were compared."""

from collections.abc import Iterator
from typing import Any

from attrs import field, frozen

from csprofile.studies.imprint import Method, imprint
from csprofile.tuples import as_tuple


@frozen
class Change:
    """
    One thing that is no longer as it was.

    Args:
        about: the provision, indicator, input, limit or part of the rating.
        what: new, gone or revised, of a statement; else what moved: share, value, judgement, gap,
            `beside similar areas`, band, grade and so on.
        before: the value in OLD, as the decision record has it; None where there was none.
        after: the same in NEW.
        direction: improved, unchanged, declined, changed or not told; empty where it is not asked.
        because: the addresses of the statements new, gone or revised that moved it; those that
            only OLD has begin with `old:`.
        ref: the address of the statement it is about; empty where it is about none.

    Example:
        >>> Change("adoption", "judgement", ["good"], ["satisfactory"], "declined").direction
        'declined'
    """

    about: str
    what: str
    before: Any = None
    after: Any = None
    direction: str = ""
    because: tuple[str, ...] = field(default=(), converter=as_tuple)
    ref: str = ""


@frozen
class Side:
    """
    What one council's assessment was drawn up from, and how.

    Args:
        as_at: the day of the rating, as 2009-12-09.
        edition: the edition of the rules.
        publisher: whose method it reconstructs.
        replay: whether the edition does not govern ratings of that day.
        sources: the names of what was read.
        reconstructed: whether the method is another's; False: it is the publisher's own.

    Example:
        >>> Side("2010-12-09", "2009", "Ofsted", True).replay_note
        'replay: 2009 rules on evidence of 2010-12-09'
    """

    as_at: str
    edition: str
    publisher: str
    replay: bool = False
    sources: tuple[str, ...] = field(default=(), converter=as_tuple)
    reconstructed: bool = True

    @property
    def replay_note(self) -> str:
        """What a replay says of itself; empty where the edition governs that day."""
        return f"replay: {self.edition} rules on evidence of {self.as_at}" if self.replay else ""


@frozen
class CouncilChanges:
    """
    What changed for one council.

    Args:
        area: its name.
        code: its DfE code.
        old, new: what each assessment was drawn up from, and how.
        statements: those new, gone or revised.
        lines: what moved in the lines that both have: figure, verdicts and band.
        inputs: the bands that the inputs moved to.
        grades: what moved in the rating, and the edition where it is another.
        limits: those that began, ended, or may bite and did not before.
        worse: the figures of lines below similar areas in NEW that declined.

    Example:
        >>> from csprofile import compare
        >>> from csprofile.testing import example
        >>> compare(example(), example()).councils[0].changed
        False
    """

    area: str
    code: str
    old: Side
    new: Side
    statements: tuple[Change, ...] = field(default=(), converter=as_tuple)
    lines: tuple[Change, ...] = field(default=(), converter=as_tuple)
    inputs: tuple[Change, ...] = field(default=(), converter=as_tuple)
    grades: tuple[Change, ...] = field(default=(), converter=as_tuple)
    limits: tuple[Change, ...] = field(default=(), converter=as_tuple)
    worse: tuple[Change, ...] = field(default=(), converter=as_tuple)

    @property
    def changed(self) -> bool:
        """Whether anything did."""
        return bool(self.statements or self.lines or self.inputs or self.grades or self.limits)

    @property
    def every(self) -> tuple[Change, ...]:
        """Each change once, the rating first and the statements last."""
        return (*self.grades, *self.limits, *self.inputs, *self.lines, *self.statements)


@frozen
class Changes:
    """
    What changed between OLD and NEW, council by council.

    Args:
        councils: those on both sides, in the order of their codes; the unchanged too.
        only_old: name and code of each council that only OLD has.
        only_new: name and code of each council that only NEW has.

    Example:
        >>> from csprofile import compare
        >>> from csprofile.testing import example
        >>> [each.area for each in compare(example(), example()).councils]
        ['Rotherham']
    """

    councils: tuple[CouncilChanges, ...] = field(converter=as_tuple)
    only_old: tuple[tuple[str, str], ...] = field(default=(), converter=as_tuple)
    only_new: tuple[tuple[str, str], ...] = field(default=(), converter=as_tuple)

    @property
    def worse(self) -> tuple[tuple[CouncilChanges, Change], ...]:
        """Each line that is worse than in similar areas and getting worse, with its council."""
        return tuple((council, each) for council in self.councils for each in council.worse)

    @property
    def imprint(self) -> str:
        """The first and last line of what is made of it for people."""
        sides = list(self._sides())
        names = [name for side in sides for name in side.sources]
        return imprint(names, [Method(e.edition, e.publisher, e.reconstructed) for e in sides])

    def _sides(self) -> Iterator[Side]:
        for each in self.councils:
            yield from (each.old, each.new)

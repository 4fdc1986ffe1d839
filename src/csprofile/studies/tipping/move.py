"""A move: statements in the place of others, so that an input or a limit comes out otherwise."""

from collections.abc import Sequence
from functools import cached_property

from attrs import field, frozen

from csprofile.assessment.statements import statement
from csprofile.evidence import Row
from csprofile.studies.tipping.point import Alteration
from csprofile.studies.words import about
from csprofile.tuples import as_tuple


@frozen
class Way:
    """
    One way in which a statement could read otherwise.

    Args:
        row: the statement as it would be.
        what: the key that is altered.
        number: how many judgements, findings, indicator values or words that takes.
        title: the same in words.
    """

    row: Row
    what: str
    number: int
    title: str


@frozen(eq=False)
class Move:
    """
    Statements put in the place of others, so that one input or one limit comes out otherwise.

    Args:
        handle: the rule of the input or the limit.
        rows: the statements as they would be.
        alterations: the values altered in them.
        titles: the same in words.
        further: findings supposed that nobody told.
    """

    handle: str
    rows: tuple[Row, ...] = field(converter=as_tuple)
    alterations: tuple[Alteration, ...] = field(converter=as_tuple)
    titles: tuple[str, ...] = field(converter=as_tuple)
    further: tuple[Row, ...] = field(default=(), converter=as_tuple)

    @cached_property
    def number(self) -> int:
        """How many judgements, findings, indicator values or words it takes."""
        return sum(each.number for each in self.alterations)

    @cached_property
    def refs(self) -> frozenset[str]:
        """The addresses of its statements."""
        return frozenset(each.ref for each in self.rows)


def move(handle: str, pairs: Sequence[tuple[Row, Way]]) -> Move:
    """Make a move of statements, each with the way in which it would read otherwise."""
    return Move(
        handle,
        [way.row for _, way in pairs],
        [alteration(row, way) for row, way in pairs],
        list(dict.fromkeys(way.title for _, way in pairs if way.title)),
    )


def alteration(row: Row, way: Way) -> Alteration:
    """The value that a way alters."""
    before, after = getattr(row, way.what), getattr(way.row, way.what)
    return Alteration(row.ref, about(statement(row)), way.what, before, after, way.number)

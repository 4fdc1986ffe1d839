"""The kinds of rule: how bands become one. Each is a fold: start, one step a band, end."""

from collections.abc import Hashable
from typing import Any, ClassVar, Protocol

from attrs import field, frozen
from attrs.validators import ge, in_

from csprofile.tuples import as_tuple

Band = int
"""A band or a grade by number; 1 is the lowest."""


class Rule(Protocol):
    """
    A fold over bands; its states are small and can be compared.

    A runner calls `start` once, `step` for each band that is known, in order, and `end` on what
    came of it. Left-out bands are never stepped over; with none at all no rule is asked.

    Example:
        >>> rule: Rule = Lowest()
        >>> rule.end(rule.step(rule.step(rule.start(), 3), 2))
        2
    """

    kind: ClassVar[str]

    def __hash__(self) -> int:
        """Rules that are the same are tabulated once."""

    def start(self) -> Hashable:
        """The state before any band."""

    def step(self, state: Any, band: Band) -> Hashable:
        """The state after one more band."""

    def end(self, state: Any) -> Band:
        """The band that the state amounts to."""


@frozen
class Towards:
    """
    The lead stands, unless another is so many bands away: then one step towards it.

    The first band known leads; each further band moves the lead by one at most.

    Args:
        apart: how many bands away another must be to move the lead, 1 or more.

    Example:
        >>> from csprofile.rules import value
        >>> value(Towards(apart=2), [1, 3]), value(Towards(apart=2), [1, 2])
        (2, 1)
    """

    kind: ClassVar[str] = "towards"
    apart: int = field(default=2, validator=ge(1))

    def start(self) -> Band:
        """No lead yet."""
        return 0

    def step(self, state: Band, band: Band) -> Band:
        """The first band leads; a later one far enough away draws it one step nearer."""
        if state == 0 or abs(band - state) < self.apart:
            return state or band
        return state + (1 if band > state else -1)

    def end(self, state: Band) -> Band:
        """The lead."""
        return state


@frozen
class Mean:
    """
    The mean, rounded half up, in integers.

    Example:
        >>> from csprofile.rules import value
        >>> value(Mean(), [4, 1]), value(Mean(), [4, 1, 1])
        (3, 2)
    """

    kind: ClassVar[str] = "mean"

    def start(self) -> tuple[int, int]:
        """Sum and number of bands."""
        return (0, 0)

    def step(self, state: tuple[int, int], band: Band) -> tuple[int, int]:
        """Add a band."""
        return (state[0] + band, state[1] + 1)

    def end(self, state: tuple[int, int]) -> Band:
        """The sum over the number, half up."""
        total, number = state
        return (2 * total + number) // (2 * number)


@frozen
class Median:
    """
    The median; of two in the middle, the lower.

    Example:
        >>> from csprofile.rules import value
        >>> value(Median(), [4, 1, 3, 2])
        2
    """

    kind: ClassVar[str] = "median"

    def start(self) -> tuple[Band, ...]:
        """No band yet."""
        return ()

    def step(self, state: tuple[Band, ...], band: Band) -> tuple[Band, ...]:
        """Put a band in its place."""
        return tuple(sorted((*state, band)))

    def end(self, state: tuple[Band, ...]) -> Band:
        """The one in the middle."""
        return state[(len(state) - 1) // 2]


@frozen
class Lowest:
    """
    The lowest of all.

    Example:
        >>> from csprofile.rules import value
        >>> value(Lowest(), [4, 1, 3])
        1
    """

    kind: ClassVar[str] = "lowest"

    def start(self) -> Band:
        """No band yet."""
        return 0

    def step(self, state: Band, band: Band) -> Band:
        """The lower of what was and what comes."""
        return min(state or band, band)

    def end(self, state: Band) -> Band:
        """The lowest."""
        return state


@frozen
class Clause:
    """
    One line of a counting rule: at least so many, on one side of a band, give a grade.

    Args:
        number: how many bands it takes, 1 or more.
        side: `at least` or `at most`.
        band: the band they must reach, or must not pass.
        gives: the grade.

    Example:
        >>> Clause(number=2, side="at least", band=3, gives=3).counts(4)
        True
    """

    number: int = field(validator=ge(1))
    side: str = field(validator=in_(("at least", "at most")))
    band: int = field(validator=ge(1))
    gives: int = field(validator=ge(1))

    def counts(self, band: Band) -> bool:
        """Whether a band is one of those it counts."""
        return band >= self.band if self.side == "at least" else band <= self.band


@frozen
class Count:
    """
    At least so many at most, or at least, a band give a grade; the first clause met decides.

    Args:
        clauses: in the order in which they are asked.
        otherwise: the grade where none is met.

    Example:
        >>> from csprofile.rules import value
        >>> rule = Count([Clause(1, "at most", 1, 1), Clause(2, "at least", 3, 3)], otherwise=2)
        >>> value(rule, [3, 4]), value(rule, [3, 1]), value(rule, [3, 2])
        (3, 1, 2)
    """

    kind: ClassVar[str] = "count"
    clauses: tuple[Clause, ...] = field(converter=as_tuple)
    otherwise: int = field(validator=ge(1))

    def start(self) -> tuple[int, ...]:
        """Nothing counted."""
        return (0,) * len(self.clauses)

    def step(self, state: tuple[int, ...], band: Band) -> tuple[int, ...]:
        """Count a band for each clause, no further than the clause asks."""
        pairs = zip(state, self.clauses, strict=True)
        return tuple(min(n + each.counts(band), each.number) for n, each in pairs)

    def end(self, state: tuple[int, ...]) -> Band:
        """What the first clause met gives."""
        met = (c.gives for n, c in zip(state, self.clauses, strict=True) if n >= c.number)
        return next(met, self.otherwise)


KINDS: dict[str, type[Any]] = {rule.kind: rule for rule in (Towards, Mean, Median, Lowest, Count)}

"""The probability of each grade as a noun, gathered from what comes together."""

import math
from collections.abc import Mapping, Sequence

from attrs import field, frozen

from csprofile.limits import Standing, held
from csprofile.tuples import as_tuple


@frozen(kw_only=True)
class GradeProbability:
    """
    How likely each grade is by an edition's rules, and what that assumes; the method's own.

    Args:
        grades: the probability of each grade of the scale after limits, lowest first.
        before_limits: the same before limits.
        limits: the probability that each limit bites, by its id.
        one_off: the probability of exactly one grade more or less than the rules give; None where
            they give no grade.
        no_grade: the probability that the rules give none; with `grades` it makes 1.
        monte_carlo_error: the largest standard error of these probabilities; 0 where exact.
        draws: how many were drawn; 0 where exact.
        seed: what the draws began from.
        assumed: what was assumed, in words.

    Example:
        >>> found = GradeProbability(grades=[(1, 0.25), (2, 0.75)], before_limits=[(1, 0), (2, 1)])
        >>> found.grades[1], found.exact
        ((2, 0.75), True)
    """

    grades: tuple[tuple[int, float], ...] = field(converter=as_tuple)
    before_limits: tuple[tuple[int, float], ...] = field(converter=as_tuple)
    limits: tuple[tuple[str, float], ...] = field(default=(), converter=as_tuple)
    one_off: float | None = None
    no_grade: float = 0.0
    monte_carlo_error: float = 0.0
    draws: int = 0
    seed: int = 2009
    assumed: tuple[str, ...] = field(default=(), converter=as_tuple)

    @property
    def exact(self) -> bool:
        """Whether nothing was drawn, because inputs do not depend on each other."""
        return not self.draws


def gathered(
    joint: Mapping[tuple[int, ...], float],
    limits: Sequence[Standing],
    scale_size: int,
    grade: int | None,
    draws: int,
    seed: int,
    assumed: tuple[str, ...],
) -> GradeProbability:
    """
    Add up how likely each grade is, before limits and after, and each limit.

    Args:
        joint: how likely a grade before limits, 0 for none, comes with each limit: 1 where it
            bites, else 0.
        limits: the limits, in that order.
        scale_size: how many grades there are.
        grade: the one that the rules give after limits, if any.
        draws: how many were drawn; 0: none, it is exact.
        seed: what the draws began from.
        assumed: what was assumed, in words.
    """
    before, after, biting = _added(joint, limits, scale_size)
    no_grade = after.pop(0)
    off = None if grade is None else sum(after.get(grade + each, 0.0) for each in (-1, 1))
    chances = (*after.values(), *before.values(), *biting.values())
    return GradeProbability(
        grades=after.items(),
        before_limits=before.items(),
        limits=biting.items(),
        one_off=off,
        no_grade=no_grade,
        monte_carlo_error=_error(chances, draws) if draws else 0.0,
        draws=draws,
        seed=seed,
        assumed=assumed,
    )


def _added(
    joint: Mapping[tuple[int, ...], float], limits: Sequence[Standing], scale_size: int
) -> tuple[dict[int, float], dict[int, float], dict[str, float]]:
    """How likely each grade is before limits, and after, where 0 is none; and each limit."""
    before = dict.fromkeys(range(1, scale_size + 1), 0.0)
    after = dict.fromkeys(range(scale_size + 1), 0.0)
    biting = dict.fromkeys((each.limit.id for each in limits), 0.0)
    total = math.fsum(joint.values())
    for (found, *bites), weight in joint.items():
        on = [each.limit for each, bit in zip(limits, bites, strict=True) if bit]
        for each in on:
            biting[each.id] += weight / total
        if found:
            before[found] += weight / total
        after[held(found, on) if found else 0] += weight / total
    return before, after, biting


def _error(chances: Sequence[float], draws: int) -> float:
    """The largest standard error; one of the draws is added to either side, so that it is not 0."""
    some = ((draws * each + 1) / (draws + 2) for each in chances)
    return max(math.sqrt(each * (1 - each) / draws) for each in some)

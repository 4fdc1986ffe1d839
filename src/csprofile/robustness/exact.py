"""How likely each grade is where inputs are independent: by the runners, without a draw."""

import math
from collections.abc import Sequence
from itertools import product

from csprofile.limits import Standing
from csprofile.rating import Combination, split_by_limits
from csprofile.robustness.weights import Weights
from csprofile.rules import probability

Joint = dict[tuple[int, ...], float]
"""How likely a grade before limits, 0 for none, comes with each limit: 1 where it bites, else 0."""


def exactly(weights: Weights, combination: Combination, limits: Sequence[Standing]) -> Joint:
    """
    How likely each grade before limits is together with the limits that bite, without a draw.

    Args:
        weights: of independent inputs.
        combination: the steps, one or more.
        limits: the limits; one that asks of an input follows its band.

    Example:
        >>> from csprofile.rating import Step
        >>> step = Step(id="grade", source="made up", status="assumed", kind="mean", inputs=["a"])
        >>> exactly(Weights(bands={"a": {1: 0.25, 2: 0.75}}), Combination([step]), ())
        {(1,): 0.25, (2,): 0.75}
    """
    options = {name: frozenset(each) for name, each in weights.bands.items()}
    asking = [each.limit for each in limits if each.limit.condition.input in options]
    answers = [
        [(0, 1.0)] if each.limit in asking else _answers(weights.limits.get(each.limit.id, 0.0))
        for each in limits
    ]
    used = {name for step in combination.steps for name in step.inputs}
    joint: Joint = {}
    for part, by_input in split_by_limits(options, asking):
        mine = {name: {b: weights.bands[name][b] for b in bands} for name, bands in part.items()}
        ends = combination.run(probability, mine)[combination.steps[-1].id]
        unused = math.prod(sum(each.values()) for name, each in mine.items() if name not in used)
        for given in product(*answers):
            chance = unused * math.prod(each for _, each in given)
            pairs = zip(limits, given, strict=True)
            bites = tuple(int(bit or each.limit in by_input) for each, (bit, _) in pairs)
            for band, weight in ends.items():
                if weight * chance > 0:
                    key = (band or 0, *bites)
                    joint[key] = joint.get(key, 0.0) + weight * chance
    return joint


def _answers(chance: float) -> list[tuple[int, float]]:
    """Whether a limit bites, as 0 or 1, and how likely that is, as far as it is likely at all."""
    return [(bit, likely) for bit, likely in ((0, 1 - chance), (1, chance)) if likely > 0]

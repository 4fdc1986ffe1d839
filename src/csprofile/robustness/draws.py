"""Draws of all inputs at once: the same steps, tabulated, for every draw together."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from csprofile.limits import Standing
from csprofile.rating import Combination
from csprofile.robustness.weights import Weights
from csprofile.rules import Rule, tabulated

_AT_ONCE = 100_000
Column = NDArray[np.int64]
"""One band a draw, 0 where it is left out; a single one where all draws have the same."""


@frozen(eq=False)
class Sample:
    """
    What was drawn.

    Args:
        bands: the band of each input, by its id.
        bites: for each limit, in their order, whether it bites, as 0 or 1.
    """

    bands: Mapping[str, Column]
    bites: tuple[Column, ...]


def sampled(
    weights: Weights, limits: Sequence[Standing], draws: int, random: np.random.Generator
) -> Sample:
    """
    Draw the bands of all inputs, and which limits bite.

    Args:
        weights: how likely each is.
        limits: the limits; one that asks of an input follows its band.
        draws: how many, 1 or more.
        random: where they are drawn from.
    """
    sums: dict[str, Column] = {name: np.zeros(1, np.int64) for name in weights.counted}
    for cell in weights.cells:
        number = _drawn(range(len(cell.weights)), cell.weights, draws, random)
        for name in cell.inputs:
            sums[name] = sums[name] + number
    bands = {name: np.array(weights.counted[name])[number] for name, number in sums.items()}
    for name, each in weights.bands.items():
        bands[name] = _drawn([band or 0 for band in each], each.values(), draws, random)
    bites = tuple(_bites(each, weights, bands, draws, random) for each in limits)
    return Sample(bands, bites)


def graded(combination: Combination, sample: Sample) -> Column:
    """
    The grade of each draw before limits; 0 where nothing is known.

    Args:
        combination: the steps, one or more.
        sample: what was drawn.
    """
    return combination.run(_looked_up, sample.bands)[combination.steps[-1].id]


def counted(grades: Column, bites: Sequence[Column], draws: int) -> dict[tuple[int, ...], int]:
    """
    How many draws have each grade before limits, and the same limits that bite.

    Args:
        grades: the grade of each draw before limits.
        bites: for each limit, whether it bites.
        draws: how many there are.

    Returns:
        By the grade, and for each limit 0 or 1.

    Example:
        >>> counted(np.array([3, 3, 2]), [np.array([1])], 3)
        {(2, 1): 1, (3, 1): 2}
    """
    code = grades
    for each in bites:
        code = 2 * code + each
    codes, numbers = np.unique(np.broadcast_to(code, draws), return_counts=True)
    found = {}
    for one, number in zip(codes.tolist(), numbers.tolist(), strict=True):
        which = tuple(one >> place & 1 for place in reversed(range(len(bites))))
        found[(one >> len(bites), *which)] = number
    return found


def drawn(
    weights: Weights,
    combination: Combination,
    limits: Sequence[Standing],
    draws: int,
    seed: int,
) -> dict[tuple[int, ...], float]:
    """
    How likely each grade before limits is together with the limits that bite, by draws.

    Args:
        weights: how likely each band and each limit is.
        combination: the steps, one or more.
        limits: the limits, as they stand.
        draws: how many, 1 or more.
        seed: the same gives the same draws, 0 or more.

    Returns:
        By the grade, 0 for none, and for each limit 0 or 1; together 1.
    """
    random = np.random.default_rng(seed)
    total: Counter[tuple[int, ...]] = Counter()
    for start in range(0, draws, _AT_ONCE):
        number = min(_AT_ONCE, draws - start)
        sample = sampled(weights, limits, number, random)
        total.update(counted(graded(combination, sample), sample.bites, number))
    return {each: number / draws for each, number in sorted(total.items())}


def _drawn(
    values: Iterable[int], weights: Iterable[float], draws: int, random: np.random.Generator
) -> Column:
    """Draw from values by their weights, which sum to 1; of a single one nothing is drawn."""
    pairs = [(each, weight) for each, weight in zip(values, weights, strict=True) if weight > 0]
    which = np.array([each for each, _ in pairs])
    if len(pairs) == 1:
        return which
    below = np.cumsum([weight for _, weight in pairs])[:-1]
    return which[np.searchsorted(below, random.random(draws), side="right")]


def _bites(
    at: Standing,
    weights: Weights,
    bands: Mapping[str, Column],
    draws: int,
    random: np.random.Generator,
) -> Column:
    asked = at.limit.condition
    if asked.input in bands:
        mine = bands[asked.input]
        return ((mine > 0) & (mine <= asked.at_most)).astype(np.int64)
    chance = weights.limits.get(at.limit.id, 0.0)
    return _drawn((0, 1), (1 - chance, chance), draws, random)


def _looked_up(rule: Rule, columns: Iterable[Column]) -> Column:
    """What a rule makes of every draw: one look-up a band."""
    columns = list(columns)
    top = max(int(each.max()) for each in columns)
    steps, ends = _table(rule, len(columns), top)
    state: Column = np.zeros(1, np.int64)
    for each in columns:
        state = steps.take(state * (top + 1) + each)
    return ends.take(state)


@lru_cache(maxsize=256)
def _table(rule: Rule, length: int, top: int) -> tuple[Column, Column]:
    table = tabulated(rule, length, top)
    return np.array(table.steps).ravel(), np.array(table.ends)

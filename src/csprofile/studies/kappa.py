"""Weighted kappa: agreement beyond chance, the further apart the worse, with its interval."""

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random

from attrs import frozen

Pair = tuple[int, int]
CONFIDENCE = 95
"""The confidence of the interval in per cent; assumed, as no source gives one."""


@frozen
class Kappa:
    """
    Quadratically weighted kappa of pairs of grades, with a bootstrap interval.

    Args:
        value: 1 where all are equal, 0 where they agree no more than chance would have it.
        low, high: the interval of 95 % (assumed), by percentiles; None where none was drawn, or
            some sample of pairs has no kappa.
        draws: how many samples were drawn.
        seed: from which the same samples come again.

    Example:
        >>> Kappa(1.0).low is None
        True
    """

    value: float
    low: float | None = None
    high: float | None = None
    draws: int = 0
    seed: int = 0


def weighted_kappa(pairs: Sequence[Pair], draws: int = 0, seed: int = 0) -> Kappa | None:
    """
    Find the weighted kappa of pairs of grades; every pair is drawn as if alone (assumed).

    Args:
        pairs: two grades each, by number.
        draws: samples for the interval; 0: no interval.
        seed: from which samples are drawn.

    Returns:
        None where there is none: without pairs, or where all grades are one and the same.

    Example:
        >>> weighted_kappa([(1, 1), (2, 3), (3, 3)]).value
        0.8
        >>> weighted_kappa([(2, 2), (2, 2)]) is None
        True
    """
    value = _kappa(Counter(pairs))
    if value is None:
        return None
    chance = Random(seed)
    samples = (Counter(chance.choices(pairs, k=len(pairs))) for _ in range(draws))
    found = sorted(each for each in map(_kappa, samples) if each is not None)
    # Leaving out samples without a kappa would make the interval look surer than it is.
    if not found or len(found) < draws:
        return Kappa(value, draws=draws, seed=seed)
    tail = len(found) * (100 - CONFIDENCE) // 200
    return Kappa(value, found[tail], found[-1 - tail], draws, seed)


def _kappa(counts: Mapping[Pair, int]) -> float | None:
    """One less the disagreement there is over that of chance; None where chance has none."""
    number = sum(counts.values())
    left, right = Counter[int](), Counter[int]()
    for (one, other), count in counts.items():
        left[one] += count
        right[other] += count
    there = sum(count * (one - other) ** 2 for (one, other), count in counts.items())
    by_chance = sum(
        mine * theirs * (one - other) ** 2
        for one, mine in left.items()
        for other, theirs in right.items()
    )
    return 1 - number * there / by_chance if by_chance else None

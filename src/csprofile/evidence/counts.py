"""Counts of judgements: whether all of them can be true, and at least how many each part holds."""

from collections.abc import Mapping
from itertools import product

from csprofile.vocabulary import Judgement, Judgements

BEST, GOOD, WORST = 0, 2, 4
"""Places in the row of judgements: before the best, after good, after the worst."""


def least(counts: Mapping[Judgements, int]) -> dict[tuple[int, int], int]:
    """
    At least how many lie between each two places, by all that the counts say together.

    What is told of neighbouring judgements are differences between running totals; the longest
    way from one place to another is the least that lies between them.

    Example:
        >>> counts = {Judgements.find("good or better"): 5, Judgements.find("outstanding"): 2}
        >>> least(counts)[BEST, GOOD], least(counts)[GOOD, WORST]
        (5, 0)
    """
    places = range(len(Judgement) + 1)
    if all(len(key) == 1 for key in counts):
        # Single judgements cannot contradict each other, and tables tell nothing else.
        return _of_single({min(key): number for key, number in counts.items()})
    nothing = -1 - 9 * sum(counts.values())
    way = {(a, b): 0 if a <= b else nothing for a, b in product(places, places)}
    for key, number in counts.items():
        first, last = min(key) - 1, max(key)
        way[first, last] = max(way[first, last], number)
        way[last, first] = max(way[last, first], -number)
    for over, a, b in product(places, places, places):
        way[a, b] = max(way[a, b], way[a, over] + way[over, b])
    return way


def _of_single(counts: Mapping[int, int]) -> dict[tuple[int, int], int]:
    """The same of single judgements, by running totals of how many and of how many are told."""
    total, told = [0], [0]
    for place in Judgement:
        total.append(total[-1] + counts.get(place, 0))
        told.append(told[-1] + (place in counts))
    nothing = -1 - 9 * total[-1]
    whole = range(len(total))
    return {
        (a, b): total[b] - total[a] if a <= b or told[a] - told[b] == a - b else nothing
        for a in whole
        for b in whole
    }


def contradicting(counts: Mapping[Judgements, int]) -> list[tuple[Judgements, str]]:
    """
    The counts that those before them rule out, single judgements first; what would be right.

    Example:
        >>> counts = {Judgements.find("good"): 4, Judgements.find("good or better"): 3}
        >>> [(key.words, says) for key, says in contradicting(counts)]
        [('good or better', 'at least 4')]
    """
    agreed: dict[Judgements, int] = {}
    wrong: list[tuple[Judgements, str]] = []
    if all(len(key) == 1 for key in counts):
        return wrong
    for key, number in sorted(counts.items(), key=lambda pair: len(pair[0])):
        before, together = least(agreed), least({**agreed, key: number})
        if together[BEST, BEST] <= 0:
            agreed[key] = number
            continue
        first, last = min(key) - 1, max(key)
        low, high = before[first, last], -before[last, first]
        wrong.append((key, f"at least {low}" if number < low else f"at most {high}"))
    return wrong

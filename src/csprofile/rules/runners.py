"""The runners: one fold run on single bands, on sets of them, or on their probabilities."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from csprofile.rules.kinds import Rule

Weight = TypeVar("Weight", int, float)


def value(rule: Rule, bands: Iterable[int | None]) -> int | None:
    """
    The band that a rule makes of bands; None where all are left out.

    Example:
        >>> from csprofile.rules import Mean
        >>> value(Mean(), [3, None, 4]), value(Mean(), [None])
        (4, None)
    """
    state: Hashable = None
    known = False
    for band in bands:
        if band is not None:
            state = rule.step(state if known else rule.start(), band)
            known = True
    return rule.end(state) if known else None


def possible(rule: Rule, sets: Iterable[frozenset[int | None]]) -> frozenset[int | None]:
    """
    Every band that a rule can make of one band from each set, by carrying sets of states.

    None in a set says that the band may be left out. Exact where the sets do not depend on each
    other.

    Example:
        >>> from csprofile.rules import Towards
        >>> sorted(possible(Towards(2), [frozenset({1}), frozenset({1, 2, 3, 4})]))
        [1, 2]
    """
    states: set[tuple[bool, Hashable]] = {(False, None)}
    for each in sets:
        states = {stepped(rule, state, band) for state in states for band in each}
    return frozenset(ended(rule, state) for state in states)


def probability(
    rule: Rule, weights: Iterable[Mapping[int | None, Weight]]
) -> dict[int | None, Weight]:
    """
    The weight of every band that a rule can make, by carrying weights; exact for integers.

    Args:
        rule: the fold.
        weights: for each input, the weight of each of its bands (0 or more), independent of the
            other inputs. Weights that sum to 1 give probabilities.

    Example:
        >>> from csprofile.rules import Towards
        >>> probability(Towards(2), [{1: 1}, {1: 1, 2: 1, 3: 1, 4: 1}])
        {1: 2, 2: 2}
    """
    states: dict[tuple[bool, Hashable], Weight] = {(False, None): 1}
    for each in weights:
        after: dict[tuple[bool, Hashable], Weight] = defaultdict(int)
        for state, weight in states.items():
            for band, chance in each.items():
                after[stepped(rule, state, band)] += weight * chance
        states = after
    total: dict[int | None, Weight] = defaultdict(int)
    for state, weight in states.items():
        total[ended(rule, state)] += weight
    return dict(total)


def stepped(rule: Rule, state: tuple[bool, Hashable], band: int | None) -> tuple[bool, Hashable]:
    """
    The state after one more band: whether any is known, and the state of the rule.

    Example:
        >>> from csprofile.rules import Mean
        >>> stepped(Mean(), (False, None), 3), stepped(Mean(), (False, None), None)
        ((True, (3, 1)), (False, None))
    """
    if band is None:
        return state
    known, inner = state
    return (True, rule.step(inner if known else rule.start(), band))


def ended(rule: Rule, state: tuple[bool, Hashable]) -> int | None:
    """
    The band that a state amounts to; None where no band is known.

    Example:
        >>> from csprofile.rules import Mean
        >>> ended(Mean(), (True, (7, 2))), ended(Mean(), (False, None))
        (4, None)
    """
    known, inner = state
    return rule.end(inner) if known else None

"""A rule as tables to look up, for those who run it on many draws at once."""

from collections.abc import Hashable
from functools import lru_cache

from attrs import frozen

from csprofile.rules.kinds import Rule
from csprofile.rules.runners import ended, stepped


@frozen
class Tabulated:
    """
    A rule as tables; a state is a row by number, 0 before any band.

    Args:
        steps: for each state, the state after each band from 0; band 0 is one left out.
        ends: for each state the band that it amounts to; 0 where no band is known.

    Example:
        >>> Tabulated(steps=((0, 1), (1, 1)), ends=(0, 1)).ends[1]
        1
    """

    steps: tuple[tuple[int, ...], ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=256)
def tabulated(rule: Rule, length: int, top: int) -> Tabulated:
    """
    Tabulate a rule by asking its own `step` and `end` of every state that it can reach.

    Args:
        rule: the fold.
        length: for how many bands, left out or not; of more the table does not tell.
        top: the highest of them.

    Example:
        >>> from csprofile.rules import Lowest
        >>> found = tabulated(Lowest(), length=2, top=2)
        >>> found.steps[0], [found.ends[state] for state in found.steps[0]]
        ((0, 1, 2), [0, 1, 2])
    """
    start: tuple[bool, Hashable] = (False, None)
    numbers = {start: 0}
    after: dict[int, tuple[int, ...]] = {}
    reached = [start]
    for _ in range(length):
        new: list[tuple[bool, Hashable]] = []
        for state in reached:
            found = [stepped(rule, state, band or None) for band in range(top + 1)]
            for each in found:
                if each not in numbers:
                    numbers[each] = len(numbers)
                    new.append(each)
            after[numbers[state]] = tuple(numbers[each] for each in found)
        reached = new
    # The last states are reached only when no band is left to come.
    steps = tuple(after.get(number, (number,) * (top + 1)) for number in numbers.values())
    return Tabulated(steps, tuple(ended(rule, state) or 0 for state in numbers))

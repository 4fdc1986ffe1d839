"""The kinds of rule and their runners, on worked examples."""

from collections.abc import Sequence

import pytest

from csprofile import Clause, Count, Lowest, Mean, Median, Rule, Towards
from csprofile.rules import KINDS, possible, probability, value

ANY = frozenset({1, 2, 3, 4})
# One inadequate judgement of three is enough, as in the council inspections from 2018 to 2026.
LIMITING = Count([Clause(1, "at most", 1, 1), Clause(2, "at least", 4, 4)], otherwise=3)


@pytest.mark.parametrize(
    ("rule", "bands", "expected"),
    [
        (Towards(2), [2, 3], 2),
        (Towards(2), [2, 4], 3),
        (Towards(2), [4, 1], 3),
        (Towards(2), [4, 1, 1], 2),
        (Towards(1), [2, 3], 3),
        (Towards(3), [1, 3], 1),
        (Towards(2), [None, 1, 4], 2),
        (Mean(), [1, 2], 2),
        (Mean(), [1, 1, 2], 1),
        (Mean(), [4, 3, 3, 1], 3),
        (Median(), [1, 4], 1),
        (Median(), [4, 4, 1], 4),
        (Lowest(), [4, None, 2], 2),
        (LIMITING, [4, 4, 1], 1),
        (LIMITING, [4, 4, 2], 4),
        (LIMITING, [3, 4, 2], 3),
        (LIMITING, [None, None], None),
    ],
)
def test_values(rule: Rule, bands: Sequence[int | None], expected: int | None) -> None:
    """Each kind of rule makes of bands what was worked out by hand."""
    assert expected == value(rule, bands)


@pytest.mark.parametrize(
    ("rule", "sets", "expected"),
    [
        (Towards(2), [{2}, ANY], {2, 3}),
        (Towards(2), [{1, 4}, {4}], {2, 4}),
        (Lowest(), [{3}, ANY], {1, 2, 3}),
        (LIMITING, [{4}, ANY, {3}], {1, 3, 4}),
        (Mean(), [{None}, {None}], {None}),
        (Mean(), [{None, 4}, {1, None}], {1, 3, 4, None}),
        (Mean(), [{2}, set()], set()),
    ],
)
def test_sets(rule: Rule, sets: Sequence[frozenset[int | None]], expected: set[int | None]) -> None:
    """Run on sets, a rule gives every band that some choice from them gives."""
    assert expected == possible(rule, sets)


def test_weights() -> None:
    """Run on weights, a rule gives each band the number of ways that lead to it."""
    evenly: dict[int | None, int] = dict.fromkeys(ANY, 1)
    two: dict[int | None, int] = {2: 1}
    four: dict[int | None, int] = {4: 1}
    assert {2: 3, 3: 1} == probability(Towards(2), [two, evenly])
    assert {1: 1, 3: 2, 4: 1} == probability(LIMITING, [four, evenly])
    assert {1: 7, 2: 5, 3: 3, 4: 1} == probability(Lowest(), [evenly, evenly])


def test_floats_are_weights_too() -> None:
    """Weights may be chances, which then sum to one."""
    chances: list[dict[int | None, float]] = [{1: 0.25, 4: 0.75}, {2: 0.5, None: 0.5}]
    assert {2: 0.125, 3: 0.375, 1: 0.125, 4: 0.375} == probability(Mean(), chances)


def test_every_kind_is_offered() -> None:
    """Five kinds of rule are there to be named by an edition."""
    assert {"towards", "mean", "median", "lowest", "count"} == set(KINDS)
    assert all(kind == rule.kind for kind, rule in KINDS.items())

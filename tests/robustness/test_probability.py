"""The probability of each grade: laws, exact and by draws."""

from collections import Counter
from collections.abc import Mapping

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from csprofile import Combination, Lowest, Standing
from csprofile.robustness.draws import counted, drawn, graded, sampled
from csprofile.robustness.grades import GradeProbability, gathered
from csprofile.robustness.probability import grade_probability
from csprofile.robustness.weights import Weights
from tests.properties.rules import GRADES, TOP, combinations, step_of
from tests.robustness.weighed import (
    CHANCES,
    NAMES,
    by_hand,
    dependent,
    independent,
    rated,
    standings,
)

DRAWS = 4_000
SURE = 6
"""Draws and the exact are so many stated errors apart only by a fault."""


def asked(
    weights: Weights, combination: Combination, some: tuple[Standing, ...], grade: int = 2
) -> GradeProbability:
    """The probability of each grade, as it is asked for."""
    return grade_probability(weights, combination, some, TOP, grade=grade, draws=DRAWS)


def near(expected: Mapping[int, float], found: GradeProbability, error: float) -> bool:
    """Whether all grades, and that there is none, are as likely as they should be."""
    have = {0: found.no_grade, **dict(found.grades)}
    return have.keys() == expected.keys() and all(
        abs(have[each] - chance) <= error for each, chance in expected.items()
    )


@settings(max_examples=60, deadline=None)
@given(combinations(NAMES), standings(), GRADES, st.data())
def test_exact_is_every_choice(
    combination: Combination, some: tuple[Standing, ...], grade: int, data: st.DataObject
) -> None:
    """Of independent inputs everything told is what going through every choice gives."""
    weights = data.draw(independent(some))
    found = asked(weights, combination, some, grade)
    before, after, biting, off = by_hand(weights, combination, some, grade)
    assert found.exact
    assert near(after, found, 1e-9)
    assert {**before, 0: 0} == pytest.approx({**dict(found.before_limits), 0: 0})
    assert biting == pytest.approx(dict(found.limits))
    assert off == pytest.approx(found.one_off)
    assert (0.0, 0) == (found.monte_carlo_error, found.draws)


@settings(max_examples=40, deadline=None)
@given(combinations(NAMES), standings(), st.data())
def test_draws_come_near_the_exact(
    combination: Combination, some: tuple[Standing, ...], data: st.DataObject
) -> None:
    """Draws of independent inputs differ from the exact by no more than the stated error allows."""
    weights = data.draw(independent(some))
    exact = asked(weights, combination, some)
    joint = drawn(weights, combination, some, DRAWS, 2009)
    found = gathered(joint, some, TOP, 2, DRAWS, 2009, ())
    assert near({0: exact.no_grade, **dict(exact.grades)}, found, SURE * found.monte_carlo_error)
    for name, chance in exact.limits:
        assert abs(dict(found.limits)[name] - chance) <= SURE * found.monte_carlo_error


@settings(max_examples=25, deadline=None)
@given(combinations(NAMES), standings(), st.data())
def test_draws_of_what_is_shared_come_near_every_choice(
    combination: Combination, some: tuple[Standing, ...], data: st.DataObject
) -> None:
    """Where two inputs count the same, draws differ from every choice only by the stated error."""
    weights = data.draw(dependent(some))
    found = asked(weights, combination, some)
    _, after, _, _ = by_hand(weights, combination, some, 2)
    assert (False, DRAWS) == (found.exact, found.draws)
    assert 0 < found.monte_carlo_error <= 0.5 / DRAWS**0.5
    assert near(after, found, SURE * found.monte_carlo_error)


@settings(max_examples=25, deadline=None)
@given(combinations(NAMES), standings(), st.data())
def test_every_draw_is_rated(
    combination: Combination, some: tuple[Standing, ...], data: st.DataObject
) -> None:
    """The grade of every draw, before limits and after, is what `rate` makes of its bands."""
    weights, draws = data.draw(dependent(some)), 60
    sample = sampled(weights, some, draws, np.random.default_rng(2009))
    grades = np.broadcast_to(graded(combination, sample), draws).tolist()
    bands = {name: np.broadcast_to(each, draws).tolist() for name, each in sample.bands.items()}
    bites = [np.broadcast_to(each, draws).tolist() for each in sample.bites]
    after: Counter[int] = Counter()
    for number in range(draws):
        taken = {name: each[number] or None for name, each in bands.items()}
        found = rated(combination, some, (taken, tuple(bool(each[number]) for each in bites)))
        assert (found[0] or 0) == grades[number]
        after[found[1] or 0] += 1
    told = asked(weights, combination, some)
    again = grade_probability(weights, combination, some, TOP, draws=draws, seed=2009)
    assert {grade: after[grade] for grade, _ in told.grades} == {
        grade: round(chance * draws) for grade, chance in again.grades
    }


@settings(max_examples=25, deadline=None)
@given(combinations(NAMES), standings(), st.data())
def test_the_same_seed_gives_the_same(
    combination: Combination, some: tuple[Standing, ...], data: st.DataObject
) -> None:
    """Asked twice with one seed the answer is the same; with another it says so."""
    weights = data.draw(dependent(some))
    assert asked(weights, combination, some) == asked(weights, combination, some)
    other = grade_probability(weights, combination, some, TOP, draws=DRAWS, seed=7)
    assert 7 == other.seed


@settings(deadline=None)
@given(combinations(NAMES), standings(), st.data())
def test_probabilities_sum_to_one(
    combination: Combination, some: tuple[Standing, ...], data: st.DataObject
) -> None:
    """All grades and none together have probability 1, before limits and after, drawn or not."""
    weights = data.draw(independent(some) | dependent(some))
    found = asked(weights, combination, some)
    for grades in (found.grades, found.before_limits):
        assert tuple(range(1, TOP + 1)) == tuple(grade for grade, _ in grades)
        assert all(0 <= chance <= 1 + 1e-12 for _, chance in grades)
        assert 1 == pytest.approx(sum(chance for _, chance in grades) + found.no_grade)


@given(combinations(NAMES), st.fixed_dictionaries(dict.fromkeys(NAMES, GRADES)), standings())
def test_what_is_certain_has_probability_one(
    combination: Combination, taken: dict[str, int | None], some: tuple[Standing, ...]
) -> None:
    """With every band and every limit certain, the grade of the rules has probability 1."""
    never = [evolve(each, told=frozenset({False})) for each in some]
    weights = Weights(bands={name: {band: 1.0} for name, band in taken.items()})
    _, grade = rated(combination, never, (taken, (False,) * len(some)))
    assert grade is not None
    found = asked(weights, combination, tuple(never), grade)
    assert (1.0, 0.0, True) == (dict(found.grades)[grade], found.one_off, found.exact)


@given(st.lists(CHANCES, min_size=1, max_size=6), st.integers(1, 300))
def test_batches_make_one_count(chances: list[float], draws: int) -> None:
    """Counting draws takes each limit apart again, whichever bite together."""
    random = np.random.default_rng(len(chances))
    bites = [(random.random(draws) < each).astype(np.int64) for each in chances]
    grades = random.integers(0, 5, draws)
    expected = Counter(zip(grades.tolist(), *(each.tolist() for each in bites), strict=True))
    assert dict(expected) == counted(grades, bites, draws)


def test_more_draws_than_fit_at_once_are_all_counted() -> None:
    """A quarter of a million draws come from one seed, batch by batch, and sum to 1."""
    weights = Weights(bands={"a": {1: 0.25, 2: 0.75}})
    combination = Combination([step_of(Lowest(), "grade", ["a"])])
    joint = drawn(weights, combination, (), 250_001, 2009)
    assert 1 == pytest.approx(sum(joint.values()))
    assert 0.25 == pytest.approx(joint[1,], abs=0.005)

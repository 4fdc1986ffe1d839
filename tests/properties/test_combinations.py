"""Laws of combinations: steps over steps, of every kind of rule, with limits upon them."""

from collections import Counter
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from csprofile import Band, Combination, Rated, Standing, Undetermined, rate
from csprofile.bands.band import IMPRECISE
from csprofile.rating import possible_grades
from csprofile.rules import possible, probability, value
from tests.properties.rules import (
    GRADES,
    TOP,
    bands,
    combinations,
    every,
    limits,
    standings,
)

NAMES = ("a", "b", "c", "d")
BANDS = st.fixed_dictionaries(dict.fromkeys(NAMES, st.none() | GRADES))
SETS = st.fixed_dictionaries(
    dict.fromkeys(NAMES, st.frozensets(st.none() | GRADES, min_size=1, max_size=3))
)
WEIGHTS = st.fixed_dictionaries(
    dict.fromkeys(NAMES, st.dictionaries(GRADES, st.integers(1, 5), min_size=1, max_size=3))
)


def grade(combination: Combination, taken: dict[str, int | None]) -> int | None:
    """The grade of single bands, before limits."""
    return combination.run(value, taken)[combination.steps[-1].id]


def outcomes(each: Standing, taken: dict[str, int | None]) -> frozenset[bool]:
    """Whether a limit may bite: as it stands by findings, or as the band of its input says."""
    asked = each.limit.condition
    band = taken.get(asked.input)
    met = band is not None and band <= asked.at_most
    return frozenset({met}) if asked.input else each.possible


@given(combinations(NAMES), BANDS, st.data())
def test_better_bands_never_give_a_worse_grade(
    combination: Combination, taken: dict[str, int | None], data: st.DataObject
) -> None:
    """Raising any input's band never lowers the grade, whatever kinds of rule are combined."""
    better = {name: b and data.draw(st.integers(b, TOP)) for name, b in taken.items()}
    low, high = grade(combination, taken), grade(combination, better)
    assert (low is None) == (high is None)
    assert (low or 0) <= (high or 0)


@given(combinations(NAMES), SETS)
def test_possible_is_every_choice(
    combination: Combination, options: dict[str, frozenset[int | None]]
) -> None:
    """Run on sets, all steps together give the grades of every choice of bands, and no other."""
    expected = {grade(combination, taken) for taken in every(options)}
    assert expected == combination.run(possible, options)[combination.steps[-1].id]


@given(combinations(NAMES), WEIGHTS)
def test_probability_is_every_choice(
    combination: Combination, weights: dict[str, dict[int | None, int]]
) -> None:
    """Run on weights, all steps together give each grade the weight of the choices behind it."""
    expected: Counter[int | None] = Counter()
    for taken in every({name: frozenset(each) for name, each in weights.items()}):
        weight = 1
        for name, each in taken.items():
            weight *= weights[name][each]
        expected[grade(combination, taken)] += weight
    assert dict(expected) == combination.run(probability, weights)[combination.steps[-1].id]


@given(combinations(NAMES), SETS, st.data())
def test_limits_agree_with_brute_force(
    combination: Combination, options: dict[str, frozenset[int | None]], data: st.DataObject
) -> None:
    """With limits, by findings or by inputs, the grades are those of every choice and outcome."""
    standing = data.draw(standings(data.draw(limits(NAMES)), data.draw(bands(NAMES))))
    expected = set()
    for taken in every(options):
        found = grade(combination, taken)
        for answers in product(*(outcomes(each, taken) for each in standing)):
            biting = [each.limit for each, bites in zip(standing, answers, strict=True) if bites]
            dropped = max((found or 0) - sum(each.drop or 0 for each in biting), 1)
            expected |= {min([dropped, *(each.cap or TOP for each in biting)])} if found else set()
    assert expected == possible_grades(combination, options, standing)


@given(combinations(NAMES), bands(NAMES), st.sampled_from(IMPRECISE), st.data())
def test_the_grade_is_told_and_what_is_told_is_possible(
    combination: Combination, placed: tuple[Band, ...], imprecise: str, data: st.DataObject
) -> None:
    """The rules' grade after limits is told, and what is told is possible, whatever the result."""
    standing = data.draw(standings(data.draw(limits(NAMES)), placed))
    rating = rate(placed, combination, standing, imprecise=imprecise)
    assert rating.told <= rating.possible <= frozenset(range(1, TOP + 1))
    assert isinstance(rating, Rated if rating.after_limits else Undetermined)
    if rating.after_limits is not None:
        assert rating.after_limits in rating.told
    if rating.indicative is not None:
        assert rating.indicative in rating.without_limits
        assert rating.after_limits is not None
        assert rating.after_limits <= rating.indicative

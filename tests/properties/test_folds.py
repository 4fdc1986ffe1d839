"""Laws of the kinds of rule, and of the runners that run them on sets and on weights."""

from collections import Counter
from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from csprofile import Lowest, Mean, Median, Rule, Towards
from csprofile.rules import possible, probability, value
from tests.properties.rules import GRADES, TOP, counts, folds

KNOWN = st.lists(GRADES, min_size=1, max_size=6)
PERHAPS = st.lists(st.none() | GRADES, min_size=1, max_size=6)
SETS = st.lists(st.frozensets(st.none() | GRADES, min_size=1, max_size=3), min_size=1, max_size=5)
WEIGHTS = st.dictionaries(st.none() | GRADES, st.integers(0, 9), min_size=1, max_size=3)
CHANCES = st.dictionaries(
    st.none() | GRADES, st.fractions(0, 1, max_denominator=20), min_size=1, max_size=3
)


@given(folds, st.data())
def test_better_bands_never_give_worse(rule: Rule, data: st.DataObject) -> None:
    """Raising any of the bands that a rule is given never lowers what it makes of them."""
    bands = data.draw(PERHAPS)
    better = [band and data.draw(st.integers(band, TOP)) for band in bands]
    low, high = value(rule, bands), value(rule, better)
    assert (low is None) == (high is None)
    assert (low or 0) <= (high or 0)


@given(st.sampled_from([Towards(1), Towards(2), Towards(3), Mean(), Median(), Lowest()]), KNOWN)
def test_a_rule_stays_within_its_bands(rule: Rule, bands: list[int]) -> None:
    """No rule but counting gives more than the highest band, or less than the lowest."""
    given = value(rule, bands)
    assert given is not None
    assert min(bands) <= given <= max(bands)


@given(folds, PERHAPS)
def test_what_is_left_out_changes_nothing(rule: Rule, bands: list[int | None]) -> None:
    """A band left out is as if it had never been asked for; with none known there is no result."""
    known = [band for band in bands if band is not None]
    assert (value(rule, known) if known else None) == value(rule, bands)


@given(st.just(Mean()) | st.just(Median()) | st.just(Lowest()) | counts(), KNOWN)
def test_order_matters_only_to_the_lead(rule: Rule, bands: list[int]) -> None:
    """Every rule but the one with a lead gives the same in whatever order the bands come."""
    assert value(rule, bands) == value(rule, sorted(bands))


@given(KNOWN, st.integers(1, 3))
def test_another_moves_the_lead_by_one_at_most(bands: list[int], apart: int) -> None:
    """Each further band moves the lead one step, and only if it is so many bands away."""
    *before, last = bands
    lead = value(Towards(apart), before) or last
    near = abs(last - lead) < apart
    step = 0 if near else 1 if last > lead else -1
    assert lead + step == value(Towards(apart), bands)


@given(KNOWN)
def test_means_are_rounded_half_up(bands: list[int]) -> None:
    """The mean is the whole number nearest to it, the higher of two equally near."""
    exact = Fraction(sum(bands), len(bands))
    nearest = min(range(1, TOP + 1), key=lambda band: (abs(band - exact), -band))
    assert nearest == value(Mean(), bands)


@given(KNOWN)
def test_the_median_has_as_many_on_either_side(bands: list[int]) -> None:
    """No more than half of the bands are below the median, and fewer than half above the lower."""
    median = value(Median(), bands)
    assert median in bands
    assert 2 * sum(band < median for band in bands if median) <= len(bands)
    assert 2 * sum(band > median for band in bands if median) <= len(bands)


@given(folds, SETS)
def test_possible_is_every_choice(rule: Rule, sets: list[frozenset[int | None]]) -> None:
    """What is possible is what the rule makes of every choice of one band from each set."""
    assert {value(rule, chosen) for chosen in product(*sets)} == possible(rule, sets)


@given(folds, st.lists(WEIGHTS, min_size=1, max_size=4))
def test_weights_are_those_of_every_choice(
    rule: Rule, weights: list[dict[int | None, int]]
) -> None:
    """The weight of a result is the sum, over the choices that give it, of their products."""
    total: Counter[int | None] = Counter()
    for chosen in product(*(each.items() for each in weights)):
        weight = 1
        for _, each in chosen:
            weight *= each
        total[value(rule, [band for band, _ in chosen])] += weight
    assert dict(total) == probability(rule, weights)


@given(folds, st.lists(CHANCES, min_size=1, max_size=4))
def test_fractions_stay_exact(rule: Rule, chances: list[dict[int | None, Fraction]]) -> None:
    """Chances that sum to one give chances that sum to one, with nothing lost to rounding."""
    summed = [(each, sum(each.values())) for each in chances]
    whole = [{b: c / total for b, c in each.items()} for each, total in summed if total]
    found = probability(rule, whole)  # type: ignore[type-var]
    assert Fraction(1) == sum(found.values())

"""A figure beside others: as published, or by what an edition means by in line."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from csprofile import Comparison, Share, Tolerance, Verdict
from csprofile.comparison import (
    Beside,
    Figure,
    Told,
    compare,
    figure_of_rate,
    figure_of_share,
    within_rate,
)
from csprofile.intervals import Interval, chance, newcombe, wilson

SURE = 0.95
COUNTS = st.integers(5, 300).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))
NEAR = Tolerance(id="comparison", source="made up", status="assumed")
ORDER = ["much below", "below", "just below", "in line", "just above", "above", "much above"]


@pytest.mark.parametrize(
    ("points", "verdict"),
    [
        (0, "in line"),
        (-2, "in line"),
        (2.0000001, "just above"),
        (4, "just above"),
        (5, "above"),
        (-15, "below"),
        (15.5, "much above"),
        (-16, "much below"),
        (0.1 + 0.2 + 1.7, "in line"),
    ],
)
def test_verdicts(points: float, verdict: str) -> None:
    """A difference of two points is in line, below five it is just, and over fifteen much."""
    assert verdict == str(NEAR.verdict(points))


def test_verdicts_rise_with_the_difference() -> None:
    """The greater the difference, the better the verdict."""
    places = [ORDER.index(str(NEAR.verdict(points / 2))) for points in range(-60, 61)]
    assert all(low <= high for low, high in pairwise(places))
    assert set(range(7)) == set(places)


def beside(figure: Figure | None, told: Told, name: str = "similar areas", better: int = 1) -> str:
    """The verdict on a figure beside what is told of a comparator, in words."""
    made = compare(figure, told, name, NEAR, better)
    assert made is not None
    return str(made.verdict)


def counted(good: int, of: int) -> Figure | None:
    """The figure of a share that was counted."""
    return figure_of_share(Share.counted(good, of), SURE)


def test_what_was_published_stands() -> None:
    """A verdict that was published is kept, whatever the figures would say."""
    told = Verdict("above", "often")
    assert Comparison("England", told) == compare(Figure(0, per_cent=True), told, "England", NEAR)
    assert Comparison("England", told) == compare(None, told, "England", None)


def test_nothing_told_of_a_comparator_is_no_comparison() -> None:
    """Where nothing is told of a comparator there is no comparison."""
    assert compare(Figure(50, per_cent=True), None, "England", NEAR) is None


@pytest.mark.parametrize(
    ("share", "told", "expected"),
    [
        (Share(66, 66), Share(62, 62), "just above"),
        (Share.counted(50, 60), Share(62, 62), "much above"),
        (Share.counted(5, 6), Share(62, 62), "in line"),
        (Share.counted(55, 100), Share(64, 64), "in line"),
        (Share.counted(55, 100), Share(65, 65), "below"),
        (Share.counted(55_000, 100_000), Share(57, 57), "in line"),
        (Share.counted(3, 4), Share(62, 62), "None"),
        (Share.counted(0, 4), Share(62, 62), "None"),
        (Share.counted(0, 5), Share(62, 62), "much below"),
        (Share(45, 49), Share(62, 62), "None"),
        (Share(66, 66), Share(60, 62), "None"),
        (None, Share(62, 62), "None"),
    ],
)
def test_computed_verdicts(share: Share | None, told: Share, expected: str) -> None:
    """Of exact figures, and of no fewer settings than asked for; with n, Wilson's interval too."""
    figure = figure_of_share(share, SURE) if share else None
    made = compare(figure, told, "similar areas", NEAR)
    assert made is not None
    assert (False, told, expected) == (made.published, made.figure, str(made.verdict))


def test_without_a_tolerance_there_is_no_verdict() -> None:
    """An edition that does not say what in line means gives no verdict of its own."""
    made = compare(Figure(66, per_cent=True), Share(62, 62), "England", None)
    assert made is not None
    assert made.verdict is None


@given(COUNTS, COUNTS)
def test_pooled_counts_are_compared_by_newcombe(
    mine: tuple[int, int], others: tuple[int, int]
) -> None:
    """Beside pooled counts a share is in line within 2 points, or where Newcombe's holds 0."""
    near = abs(Share.counted(*mine).low - Share.counted(*others).low) <= NEAR.in_line
    in_line = near or 0 in newcombe(*mine, *others, SURE)
    assert in_line == (beside(counted(*mine), Share.counted(*others)) == "in line")


@given(COUNTS, COUNTS)
def test_england_is_taken_as_it_is(mine: tuple[int, int], others: tuple[int, int]) -> None:
    """England's share has no interval: a share is in line where its own holds England's."""
    near = abs(Share.counted(*mine).low - Share.counted(*others).low) <= NEAR.in_line
    in_line = near or others[0] / others[1] in wilson(*mine, SURE)
    assert in_line == (beside(counted(*mine), Share.counted(*others), "England") == "in line")


def test_england_and_pooled_areas_may_differ() -> None:
    """The same counts may be above England, and in line with areas that chance moved as well."""
    same = counted(40, 50), Share.counted(33, 50)
    assert ("above", "in line") == (beside(*same, "England"), beside(*same))


@pytest.mark.parametrize(("areas", "expected"), [(4, "None"), (5, "below"), (None, "below")])
def test_few_areas_give_no_verdict(areas: int | None, expected: str) -> None:
    """Beside fewer areas than are asked for there is no verdict, and their number is kept."""
    made = compare(counted(55, 100), Beside(Share(66, 66), areas), "similar areas", NEAR)
    assert made is not None
    assert (expected, areas) == (str(made.verdict), made.areas)


@pytest.mark.parametrize(
    ("value", "better", "expected"),
    [
        (12.0, 1, "in line"),
        (13.0, 1, "just above"),
        (14.0, 1, "above"),
        (22.0, 1, "above"),
        (22.5, 1, "much above"),
        (13.0, -1, "just below"),
        (3.0, -1, "above"),
        (3.0, 0, "None"),
    ],
)
def test_without_a_denominator_the_spread_tells(value: float, better: int, expected: str) -> None:
    """A value without counts is compared by the spread of councils; one must be the better way."""
    assert expected == beside(Figure(value), Beside(10.0, spread=8.0), better=better)


def test_without_counts_or_spread_there_is_no_verdict() -> None:
    """Of a value in another unit than per cents nothing tells what is much; of per cents points."""
    assert "None" == beside(Figure(71.3), 76.0)
    assert "just below" == beside(Figure(71.3, per_cent=True), 76.0)


@pytest.mark.parametrize(
    ("told", "better", "expected"),
    [
        (30.0, -1, "in line"),
        (31.0, -1, "above"),
        (12.3, -1, "in line"),
        (12.2, -1, "below"),
        (31.0, 1, "below"),
        (Beside(31.0, counts=(31, 10_000)), -1, "in line"),
        (Beside(31.0, counts=(3_100, 1_000_000)), -1, "above"),
        (Beside(31.0, spread=40.0), -1, "just above"),
    ],
)
def test_rates_are_compared_by_byar(told: Told, better: int, expected: str) -> None:
    """Of 20 in 10,000, Byar's interval is 12.2 to 30.9; pooled counts have one of their own."""
    rate = figure_of_rate(20.0, 20, 10_000, 10_000, SURE)
    assert expected == beside(rate, told, better=better)


@pytest.mark.parametrize(
    ("events", "told", "expected"),
    [
        (0, 3.6, "in line"),
        (0, 3.7, "above"),
        (0, Beside(0.0, counts=(0, 10_000)), "in line"),
        (1, 0.0, "below"),
        (1, Beside(0.0, counts=(0, 1_000)), "in line"),
    ],
)
def test_no_events_have_an_interval_too(events: int, told: Told, expected: str) -> None:
    """Of no event in 1,000 the rate may be up to 3.67, the council's own or that of others."""
    rate = figure_of_rate(float(events), events, 1_000, 1_000, SURE)
    assert expected == beside(rate, told, better=-1)


def test_of_many_verdicts_few_are_by_chance() -> None:
    """Of the fifteen in Benjamini and Hochberg's own example the first four are kept."""
    chances = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459]
    chances += [0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0]
    made = [Comparison("England", Verdict("below"), False, 9.0, chance=p) for p in chances]
    kept = [str(each.verdict) for each in within_rate(made, 5) if each]
    assert ["below"] * 4 + ["in line"] * 11 == kept


def test_what_no_interval_is_behind_stays() -> None:
    """A published verdict, one by spread, and none at all are no matter of chance."""
    others = [
        Comparison("England", Verdict("below")),
        Comparison("England", Verdict("below"), False, 9.0),
        Comparison("England", None, False, 9.0),
        None,
    ]
    assert others == within_rate(others, 5)


@given(st.floats(-50, 50), st.floats(0.01, 50), st.floats(0.01, 50), st.sampled_from([0.9, SURE]))
def test_chance_and_interval_agree(value: float, down: float, up: float, sure: float) -> None:
    """Chance is rarer than the confidence leaves where, and only where, 0 is left out."""
    reach = down if value > 0 else up
    assume(abs(abs(value) - reach) > 1e-9)
    found = Interval(value - down, value + up)
    assert (0 not in found) == (chance(found, value, sure) < 1 - sure)

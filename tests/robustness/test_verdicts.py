"""How likely an indicator is in line: by the same verdict, asked of figures drawn by chance."""

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from csprofile import IndicatorValue, Line, Polarity, Tolerance, Verdict
from csprofile.comparison import (
    Beside,
    Figure,
    compare,
    figure_beside,
    figure_of_rate,
    in_line_within,
)
from csprofile.intervals import Interval
from csprofile.robustness.verdicts import chances_in_line

NEAR = Tolerance(id="comparison", source="made up", status="assumed")
WIDE = st.floats(0, 8)
Z = 1.959963984540054


def compared(row: IndicatorValue, **beside: Any) -> Line:
    """The line of an indicator, beside what is told of similar areas and England."""
    mine = figure_of_rate(
        row.value or 0.0, row.numerator, row.denominator, 100 if row.unit == "%" else None, 0.95
    )
    better = row.polarity.sign if row.polarity else 1
    names = (("similar areas", "similar_areas"), ("England", "England"))
    made = [compare(mine, beside[key], name, NEAR, better) for name, key in names]
    return Line(row, None, [each for each in made if each], (), mine.interval)


def share(good: int, of: int, **others: Any) -> IndicatorValue:
    """An indicator that counts so many of so many."""
    told: dict[str, Any] = {"unit": "%", "polarity": Polarity.HIGHER, **others}
    return IndicatorValue(
        indicator="made up",
        period="2008/09",
        value=100 * good / of,
        numerator=good,
        denominator=of,
        **told,
    )


@given(WIDE, WIDE, st.sampled_from([1, -1]), st.booleans(), st.sampled_from([None, 12.0]))
def test_in_line_ends_where_the_verdict_does(
    low: float, high: float, better: int, per_cent: bool, spread: float | None
) -> None:
    """A figure just nearer than what is in line is in line, and one just farther off is below."""
    certain = Figure(50.0, per_cent=per_cent)
    at = Figure(50.0, interval=Interval(50 - low, 50 + high), per_cent=per_cent)
    room = in_line_within(at, certain, spread, NEAR, better)
    assume(room > 1e-3)
    for off, side in ((room * 0.999, "in line"), (room * 1.001, "below")):
        value = 50 - better * off
        mine = Figure(value, interval=Interval(value - low, value + high), per_cent=per_cent)
        found = compare(mine, Beside(50.0, spread=spread), "England", NEAR, better)
        assert found is not None
        assert found.verdict is not None
        assert side == found.verdict.side


@pytest.mark.parametrize(
    ("near", "england", "expected"),
    [
        (Verdict("below"), Verdict("above"), 0.0),
        (Verdict("in line"), Verdict("above"), 1.0),
        (Verdict("in line"), Beside(3.0), 1.0),
        (Verdict("below"), Beside(3.0), 0.0),
    ],
)
def test_published_verdicts_are_certain(near: Any, england: Any, expected: float) -> None:
    """A verdict that was published stays, whatever the figures."""
    line = compared(share(50, 100), similar_areas=near, England=england)
    assert [expected] == chances_in_line([line], NEAR)


def test_a_figure_without_interval_is_certain() -> None:
    """A value of which nothing tells how far chance may have moved it keeps its verdict."""
    row = IndicatorValue(
        indicator="made up", period="2008", value=50.0, polarity=Polarity.HIGHER, unit="%"
    )
    line = compared(row, similar_areas=Beside(60.0), England=Beside(40.0))
    assert [0.0] == chances_in_line([line], NEAR)


@pytest.mark.parametrize("better", [1, -1])
@pytest.mark.parametrize("apart", [-20.0, -9.0, -3.0, 0.0, 6.0])
def test_beside_certain_comparators_it_is_a_normal_curve(apart: float, better: int) -> None:
    """Beside figures that are taken as they are it is as likely as on one side of a curve."""
    polarity = Polarity.HIGHER if better > 0 else Polarity.LOWER
    row = share(60, 120, polarity=polarity)
    line = compared(row, similar_areas=Beside(50.0 - better * apart), England=Beside(50.0))
    mine = figure_of_rate(50.0, 60, 120, 100, 0.95)
    assert mine.interval is not None
    wide = (mine.interval.high - 50) / Z
    room = max(mine.interval.high - 50, NEAR.in_line)
    expected = [
        0.5 * math.erfc(-(difference + room) / wide / math.sqrt(2)) for difference in (apart, 0.0)
    ]
    assert min(expected) == pytest.approx(chances_in_line([line], NEAR)[0], abs=0.002)


def test_both_comparators_are_drawn_with_it() -> None:
    """It is as likely in line with both as figures drawn from all three intervals are."""
    row = share(52, 120)
    near, england = Beside(58.0, 10, counts=(116, 200)), Beside(50.0, 150, counts=(500, 1_000))
    line = compared(row, similar_areas=near, England=england)
    mine = figure_of_rate(row.value or 0, 52, 120, 100, 0.95)
    chance = np.random.default_rng(2009).standard_normal((3, 400_000))
    drawn = halves(mine, chance[0])
    below = np.zeros(drawn.shape, dtype=bool)
    for told, normal, certain in ((near, chance[1], False), (england, chance[2], True)):
        ruled = figure_beside(told, mine, NEAR, certain=certain)
        other = figure_beside(told, mine, NEAR, certain=False)
        assert ruled is not None
        assert other is not None
        below |= drawn < halves(other, normal) - in_line_within(mine, ruled, None, NEAR, 1)
    assert 1 - below.mean() == pytest.approx(chances_in_line([line], NEAR)[0], abs=0.004)


def halves(figure: Figure, normal: np.ndarray) -> np.ndarray:
    """Draws of a figure: half a normal curve on either side."""
    around = figure.interval
    assert around is not None
    wide = np.where(normal < 0, figure.exact - around.low, around.high - figure.exact) / Z
    drawn: np.ndarray = figure.exact + wide * normal
    return drawn


@given(st.integers(1, 300), st.data())
def test_it_is_a_probability(of: int, data: st.DataObject) -> None:
    """Whatever the counts, none or all of them too, the answer is a number from 0 to 1."""
    good, near = data.draw(st.integers(0, of)), data.draw(st.integers(0, 40))
    beside = Beside(100 * near / 40, 10, counts=(near, 40))
    line = compared(share(good, of), similar_areas=beside, England=beside)
    (found,) = chances_in_line([line], NEAR)
    assert 0 <= found <= 1

"""How likely an indicator is at least in line, were its figures drawn anew by chance."""

from collections.abc import Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

from csprofile.comparison import (
    Comparison,
    Figure,
    Tolerance,
    figure_beside,
    in_line_within,
)
from csprofile.evidence import IndicatorValue
from csprofile.intervals import quantile
from csprofile.profile import Line, figure_of, polarity_of

_PARTS = 250
"""What is likely is found to within one in twice as many, whatever the figures."""
_DRAWN = ndtri((np.arange(_PARTS) + 0.5) / _PARTS)


@frozen
class _Spread:
    """Half a normal curve on either side of a figure: with it, and how wide below and above."""

    figure: float
    below: float
    above: float

    @property
    def numbers(self) -> tuple[float, float, float]:
        return (self.figure, self.below, self.above)


def chances_in_line(lines: Sequence[Line], tolerance: Tolerance) -> list[float]:
    """
    How likely each indicator is at least in line with both comparators.

    Its figure and theirs are drawn from their intervals, half a normal curve on either side of the
    figure, and the edition is asked again whether it is below. What has no interval, and a verdict
    that was published, stays as it is.

    Args:
        lines: of indicators with a verdict beside both comparators.
        tolerance: what the edition means by in line.

    Returns:
        For each line a probability: 0 or 1 where the verdict is certain, else to within 0.002.

    Example:
        >>> from csprofile.vocabulary import Verdict
        >>> row = IndicatorValue(indicator="NI 59", period="2008/09", value=71.3)
        >>> near = Tolerance(id="comparison", source="an example", status="assumed")
        >>> below, level = (Comparison("England", Verdict(side)) for side in ("below", "in line"))
        >>> chances_in_line([Line(row, None, [level, below])], near)
        [0.0]
    """
    found = [float(not any(_is_below(each) for each in line.comparisons)) for line in lines]
    uncertain: list[int] = []
    drawn: list[list[tuple[float, float, float]]] = []
    for number, line in enumerate(lines):
        if (spreads := _spreads(line, tolerance)) is not None:
            uncertain.append(number)
            drawn.append([each.numbers for each in spreads])
    if uncertain:
        mine, *others = np.array(drawn).transpose(1, 2, 0)
        figures = mine[0][:, None] + np.where(_DRAWN < 0, *mine[1:, :, None]) * _DRAWN
        likely = np.ones_like(figures)
        for other in others:
            likely *= _below(figures, other)
        chances = likely.mean(axis=1)
        for number, chance in zip(uncertain, chances.tolist(), strict=True):
            found[number] = chance
    return found


def _is_below(comparison: Comparison) -> bool:
    return comparison.verdict is not None and comparison.verdict.side == "below"


def _below(figures: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """How likely a comparator, less what is still in line, is no better than each figure."""
    middle, below, above = other[:, :, None]
    apart = figures - middle
    wide = np.where(apart < 0, below, above)
    safe = np.where(wide > 0, wide, 1.0)
    certain = (apart >= 0).astype(float)
    return np.asarray(np.where(wide > 0, ndtr(apart / safe), certain))


def _spreads(line: Line, tolerance: Tolerance) -> list[_Spread] | None:
    """The council's own figure and both comparators', higher better; None: nothing is drawn."""
    row = line.row
    if line.interval is None or not isinstance(row, IndicatorValue):
        return None
    mine = figure_of(row, None, tolerance.confidence / 100)
    if mine is None or all(each.published for each in line.comparisons):
        return None
    better = polarity_of(row).sign
    others = [_other(mine, each, tolerance, better) for each in line.comparisons]
    if any(each is None for each in others):
        return None
    return [_spread(mine, tolerance, better), *(each for each in others if each)]


def _other(
    mine: Figure, comparison: Comparison, tolerance: Tolerance, better: int
) -> _Spread | None:
    """A comparator, moved to the worse side by as much as still is in line with it."""
    if comparison.published:
        # A published verdict stands, whatever the figures.
        return _Spread(np.inf if _is_below(comparison) else -np.inf, 0.0, 0.0)
    told = comparison.made
    if told is None:
        return None
    certain = comparison.beside == "England"
    ruled = figure_beside(told, mine, tolerance, certain=certain)
    drawn = figure_beside(told, mine, tolerance, certain=False)
    if ruled is None or drawn is None:
        return None
    room = in_line_within(mine, ruled, told.spread, tolerance, better)
    return _spread(drawn, tolerance, better, moved=room)


def _spread(figure: Figure, tolerance: Tolerance, better: int, moved: float = 0.0) -> _Spread:
    around, exact = figure.interval, figure.exact
    wide = quantile(tolerance.confidence / 100)
    low = max(exact - around.low, 0.0) / wide if around else 0.0
    high = max(around.high - exact, 0.0) / wide if around else 0.0
    below, above = (low, high) if better > 0 else (high, low)
    return _Spread(better * exact - moved, below, above)

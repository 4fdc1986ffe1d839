"""Puts one figure beside one comparator: as published, or by an edition's tolerance."""

from csprofile.comparison.comparison import Comparison
from csprofile.comparison.figure import Beside, Figure, figure_of_rate, figure_of_share
from csprofile.comparison.tolerance import Tolerance
from csprofile.intervals import Interval, chance, difference
from csprofile.share import Share
from csprofile.vocabulary import Verdict

Told = Verdict | Share | float | Beside
"""What is known of a comparator: the verdict, its figure, or its figure and how it was made."""


def compare(
    figure: Figure | None,
    told: Told | None,
    beside: str,
    tolerance: Tolerance | None,
    better: int = 1,
) -> Comparison | None:
    """
    Put a figure beside a comparator: as published, or by the edition's tolerance.

    In line are figures that differ by so little as the edition says, or whose difference has an
    interval that holds 0. England, a mean and a median are taken as they are, without an interval.

    Args:
        figure: the council's own; None where it is a range, or not known.
        told: what is known of the comparator; None: nothing, and there is no comparison.
        beside: `similar areas` or `England`.
        tolerance: what the edition means by in line, just and much; None: no verdict.
        better: 1 where a higher figure is better, -1 where a lower one is, 0 where neither is.

    Returns:
        Without a verdict where the figure is a range, neither way is better, or fewer settings or
        councils were counted than the edition asks for.

    Example:
        >>> compare(None, Verdict("below"), "England", None).published
        True
        >>> near = Tolerance(id="comparison", source="an example", status="assumed")
        >>> str(compare(Figure(50, per_cent=True), Share(62, 62), "England", near).verdict)
        'below'
    """
    if told is None:
        return None
    if isinstance(told, Verdict):
        return Comparison(beside, told)
    made = told if isinstance(told, Beside) else Beside(told)
    verdict = p = None
    if figure is not None and tolerance is not None and better:
        verdict, p = _judged(figure, made, tolerance, better, certain=beside == "England")
    return Comparison(beside, verdict, False, made.figure, made.areas, p, _kept(made, p))


def _kept(made: Beside, p: float | None) -> Beside | None:
    """What a comparator was made of; a share tells that itself, and without chance none asks."""
    return None if p is None or isinstance(made.figure, Share) else made


def in_line_within(
    figure: Figure, other: Figure, spread: float | None, tolerance: Tolerance, better: int
) -> float:
    """
    How far on the worse side of a comparator's figure a figure with an interval is in line.

    It is as far as chance explains, or as the tolerance lets pass, whichever is farther; `compare`
    calls a figure below that is farther off.

    Args:
        figure: the council's own, with its interval.
        other: the comparator's; without an interval it is taken as it is.
        spread: the interquartile range of all councils' figures, where that is known.
        tolerance: what the edition means by in line.
        better: 1 where a higher figure is better, -1 where a lower one is.

    Returns:
        A distance in the unit of both, 0 or more.

    Example:
        >>> near = Tolerance(id="comparison", source="an example", status="assumed")
        >>> mine = Figure(50.0, interval=Interval(41, 58), per_cent=True)
        >>> in_line_within(mine, Figure(62.0), None, near, 1)
        8.0
    """
    mine, theirs = _around(figure), _around(other)
    found = difference(figure.exact, mine, other.exact, theirs)
    apart = figure.exact - other.exact
    by_chance = found.high - apart if better > 0 else apart - found.low
    if figure.per_cent:
        return max(by_chance, tolerance.in_line)
    return max(by_chance, tolerance.in_line_spread * (spread or 0) / 100)


def _around(figure: Figure) -> Interval:
    return figure.interval or Interval(figure.exact, figure.exact)


def _judged(
    figure: Figure, made: Beside, tolerance: Tolerance, better: int, *, certain: bool
) -> tuple[Verdict | None, float | None]:
    """The verdict, and how often chance alone would move the figure so far."""
    other = figure_beside(made, figure, tolerance, certain=certain)
    if other is None or not _enough(figure, made, tolerance):
        return None, None
    p = _chance(figure, other, tolerance)
    return _verdict(figure, other, made.spread, tolerance, better, p), p


def _enough(figure: Figure, other: Beside, tolerance: Tolerance) -> bool:
    """Whether as many settings and councils were counted as the edition asks for."""
    areas = other.areas is None or other.areas >= tolerance.least_neighbours
    return areas and (figure.of is None or figure.of >= tolerance.least_settings)


def figure_beside(
    told: Beside, mine: Figure, tolerance: Tolerance, *, certain: bool
) -> Figure | None:
    """
    The comparator's figure; one that is taken as it is has no interval.

    Args:
        told: the comparator.
        mine: the council's own figure.
        tolerance: says at which confidence intervals are.
        certain: whether it is taken as it is, even where it was counted.

    Example:
        >>> near = Tolerance(id="comparison", source="an example", status="assumed")
        >>> pooled = Beside(25.0, areas=10, counts=(5, 20))
        >>> figure_beside(pooled, Figure(30.0, per_cent=True), near, certain=False).interval is None
        False
    """
    share, sure = told.figure, tolerance.confidence / 100
    if not isinstance(share, Share):
        scale = _scale(told, mine)
        above, below = (None, None) if certain or told.counts is None else told.counts
        return figure_of_rate(share, above, below, scale, sure)
    found = figure_of_share(share, sure)
    return Figure(found.value, found.exact, per_cent=True) if found and certain else found


def _scale(told: Beside, mine: Figure) -> float | None:
    """Among how many a pooled value counts: its counts say so; of no events, the council's own."""
    if mine.per_cent or told.counts is None or not told.counts[0]:
        return 100 if mine.per_cent else mine.scale
    return float(told.figure) * told.counts[1] / told.counts[0]  # type: ignore[arg-type]


def _chance(figure: Figure, other: Figure, tolerance: Tolerance) -> float | None:
    if figure.interval is None:
        return None
    apart = difference(figure.exact, figure.interval, other.exact, _around(other))
    return chance(apart, figure.exact - other.exact, tolerance.confidence / 100)


def _verdict(
    figure: Figure,
    other: Figure,
    spread: float | None,
    tolerance: Tolerance,
    better: int,
    p: float | None,
) -> Verdict | None:
    points = round(better * (figure.value - other.value), 9)
    if p is not None and p >= 1 - tolerance.confidence / 100:
        return Verdict("in line")
    if figure.per_cent and (spread is None or p is not None):
        return tolerance.verdict(points)
    if spread:
        return tolerance.verdict_by_spread(points, spread)
    if p is None and spread is None:
        return None
    # Chance does not explain it, and of how much it is nothing tells.
    return Verdict("above" if points > 0 else "below") if points else Verdict("in line")

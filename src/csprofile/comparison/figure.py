"""Figures as they are compared: a value, how far chance may have moved it, and its spread."""

from attrs import Factory, field, frozen

from csprofile.intervals import Interval, byar, wilson
from csprofile.share import Share


@frozen
class Figure:
    """
    A figure with the interval around it.

    Args:
        value: as it is printed: a share in whole per cents, anything else in its own unit.
        exact: the same, not rounded.
        interval: how far chance may have moved it, in the same unit; None where nothing tells.
        per_cent: whether it is counted in per cents, so that points mean something.
        of: how many it counts, where that is known.
        scale: among how many a rate counts, as 10,000; None: not known.

    Example:
        >>> Figure(11.0).exact
        11.0
    """

    value: float
    exact: float = field(default=Factory(lambda self: self.value, takes_self=True))
    interval: Interval | None = None
    per_cent: bool = False
    of: int | None = None
    scale: float | None = None


@frozen
class Beside:
    """
    What a comparator's figure is, and what is known of its making.

    Args:
        figure: a share in whole per cents, or a value in its own unit.
        areas: of how many councils it was made; None where it was published as it is.
        counts: the counts it was pooled from, above and below; None where it was not pooled.
        spread: the interquartile range of all councils' figures, in the same unit.

    Example:
        >>> Beside(Share(62, 62), areas=10).areas
        10
    """

    figure: Share | float
    areas: int | None = None
    counts: tuple[float, float] | None = None
    spread: float | None = None


def figure_of_share(share: Share, confidence: float) -> Figure | None:
    """
    The figure of a share, with Wilson's interval where it was counted; None where it is a range.

    Args:
        share: whole per cents.
        confidence: between 0 and 1.

    Example:
        >>> found = figure_of_share(Share.counted(4, 6), 0.95)
        >>> found.value, round(found.exact, 2), round(found.interval.low, 1)
        (67.0, 66.67, 30.0)
    """
    if not share.exact:
        return None
    if share.good is None or share.of is None or share.good[0] != share.good[1]:
        return Figure(float(share.low), per_cent=True, of=share.of)
    good, of = share.good[0], share.of
    found = wilson(good, of, confidence)
    around = Interval(100 * found.low, 100 * found.high)
    return Figure(float(share.low), 100 * good / of, around, per_cent=True, of=of)


def figure_of_rate(
    value: float,
    numerator: float | None,
    denominator: float | None,
    scale: float | None,
    confidence: float,
) -> Figure:
    """
    The figure of a value: a share in per cent with Wilson's interval, a rate with Byar's.

    Args:
        value: in its unit.
        numerator: the count above; None: not told.
        denominator: the count below; None: not told.
        scale: among how many the value counts, as 100 or 10,000; None: not known.
        confidence: between 0 and 1.

    Example:
        >>> figure_of_rate(25.0, 5, 20, 100, 0.95).per_cent
        True
        >>> figure_of_rate(25.0, None, None, 10_000, 0.95).interval is None
        True
    """
    per_cent = scale == 100
    whole = numerator is not None and numerator == int(numerator) >= 0
    if numerator is None or not whole or not denominator or not scale:
        return Figure(value, per_cent=per_cent, scale=scale)
    count, exact = int(numerator), scale * numerator / denominator
    if per_cent and denominator == int(denominator) and count <= denominator:
        found = wilson(count, int(denominator), confidence)
        around = Interval(100 * found.low, 100 * found.high)
    else:
        around = byar(count, denominator / scale, confidence)
    return Figure(value, exact, around, per_cent=per_cent, scale=scale)

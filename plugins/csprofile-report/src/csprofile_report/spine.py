"""Where the marks of a line lie in a spine chart: its figure, its interval and its comparators."""

from attrs import frozen

from csprofile import Comparison, IndicatorValue, Line, Service, Share
from csprofile.plugin import polarity_of

_SPREADS = 2
"""How many spreads of all councils fit beside England's figure on either side."""


@frozen
class Spine:
    """
    The marks of one line, in hundredths of the width from the left.

    Args:
        own: the council's figure; None where it is a range, whose ends the interval then has.
        interval: where the interval begins and ends.
        near: the figure of similar areas.
        england: England's figure.
        cut: whether a mark lies beyond an end and is drawn at it.

    Example:
        >>> spine_of(Line(Service(provision="adoption", share=0.62), Share(62, 62))).own
        62
    """

    own: float | None = None
    interval: tuple[float, float] | None = None
    near: float | None = None
    england: float | None = None
    cut: bool = False


def spine_of(line: Line, spread: float | None = None) -> Spine | None:
    """
    Place a line: a service by its per cents, an indicator by how far it is from England's figure.

    An indicator is better the further right, and 25 hundredths are the spread of all councils. It
    has no place where neither way is better, or England's figure or the spread is not known.

    Args:
        line: of a profile.
        spread: the interquartile range of all councils' figures.

    Example:
        >>> spine_of(Line(IndicatorValue(indicator="NI 59", period="2008/09", value=71.3))) is None
        True
    """
    if isinstance(line.row, Service):
        return _of_share(line)
    return _of_value(line, line.row, spread) if isinstance(line.row, IndicatorValue) else None


def _of_share(line: Line) -> Spine | None:
    share = line.share
    if share is None:
        return None
    found = {each.beside: _per_cent(each) for each in line.comparisons}
    around = (line.interval.low, line.interval.high) if line.interval else None
    return Spine(
        own=share.low if share.exact else None,
        interval=_rounded(around) if share.exact else (share.low, share.high),
        near=found.get("similar areas"),
        england=found.get("England"),
    )


def _per_cent(comparison: Comparison) -> float | None:
    figure = comparison.figure
    return figure.low if isinstance(figure, Share) and figure.exact else None


def _of_value(line: Line, row: IndicatorValue, spread: float | None) -> Spine | None:
    beside = {each.beside: each for each in line.comparisons}
    middle, other = (_number(beside.get(name)) for name in ("England", "similar areas"))
    better = polarity_of(row).sign
    if row.value is None or not better or middle is None or not spread:
        return None
    per = better * 50 / (_SPREADS * spread)
    places = [50 + per * (row.value - middle)]
    if line.interval:
        ends = (line.interval.low, line.interval.high)
        places += sorted(50 + per * (each - middle) for each in ends)
    places += [] if other is None else [50 + per * (other - middle)]
    held = [min(max(each, 0), 100) for each in places]
    return Spine(
        own=round(held[0], 1),
        interval=_rounded((held[1], held[2])) if line.interval else None,
        near=None if other is None else round(held[-1], 1),
        england=50,
        cut=held != places,
    )


def _number(comparison: Comparison | None) -> float | None:
    figure = comparison.figure if comparison else None
    return None if isinstance(figure, Share) else figure


def _rounded(ends: tuple[float, float] | None) -> tuple[float, float] | None:
    return None if ends is None else (round(ends[0], 1), round(ends[1], 1))

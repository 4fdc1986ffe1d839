"""An interval, and how two of them become that of a difference."""

import math
from functools import cache

from attrs import frozen

from csprofile.errors import EvidenceError, Fault


@frozen
class Interval:
    """
    The values between which a figure lies, at a stated confidence.

    Args:
        low: where it begins, in the unit of the figure.
        high: where it ends, `low` or more.

    Example:
        >>> 0.5 in Interval(0.4, 0.6)
        True
    """

    low: float
    high: float

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high


@cache
def quantile(confidence: float) -> float:
    """
    The standard normal quantile that leaves half of the rest on either side.

    Args:
        confidence: the probability that an interval is to have, between 0 and 1, neither of them.

    Raises:
        EvidenceError: `confidence` is outside its range.

    Example:
        >>> round(quantile(0.95), 6)
        1.959964
    """
    if not 0 < confidence < 1:
        refuse("confidence", confidence, "a number between 0 and 1, as 0.95")
    from statistics import NormalDist  # 2 ms that most assessments save

    # From the near end, for (1 + confidence) / 2 would lose digits.
    return -NormalDist().inv_cdf((1 - confidence) / 2)


def difference(
    value: float, interval: Interval, other: float, other_interval: Interval
) -> Interval:
    """
    The interval for one figure less another, put together from the interval of each.

    Zou, G. Y. and Donner, A. (2008), Construction of confidence limits about effect measures: a
    general approach, Statistics in Medicine 27, 1693-1702. Of two shares with Wilson's intervals it
    is Newcombe's; a figure that is taken as certain has an interval that begins and ends with it.

    Args:
        value: the figure, within its interval.
        interval: its interval.
        other: the figure that is taken away, in the same unit.
        other_interval: its interval, at the same confidence.

    Returns:
        In the unit of both, above 0 where the first is larger.

    Example:
        >>> difference(5, Interval(2, 9), 1, Interval(1, 1))
        Interval(low=1.0, high=8.0)
    """
    below = math.hypot(value - interval.low, other_interval.high - other)
    above = math.hypot(interval.high - value, other - other_interval.low)
    return Interval(value - other - below, value - other + above)


def chance(found: Interval, value: float, confidence: float = 0.95) -> float:
    """
    How often chance alone would move a difference as far from 0 as it is, by its interval.

    The normal quantile at which the interval would just hold 0, were its reach on that side in
    proportion to the quantile: the answer is below 1 less the confidence where, and only where, the
    interval leaves 0 out.

    Args:
        found: the interval of the difference.
        value: the difference itself.
        confidence: that of the interval, between 0 and 1.

    Returns:
        A probability, 0 to 1.

    Example:
        >>> round(chance(Interval(0, 2), 1), 3), chance(Interval(-1, 1), 0)
        (0.05, 1.0)
    """
    reach = value - found.low if value > 0 else found.high - value
    if value == 0:
        return 1.0
    return math.erfc(quantile(confidence) * abs(value) / reach / math.sqrt(2)) if reach else 0.0


def refuse(what: str, value: float, allowed: str) -> None:
    """Refuse a number that no interval can be made of."""
    raise EvidenceError("interval", [Fault(what, f"{value}; {allowed}")])

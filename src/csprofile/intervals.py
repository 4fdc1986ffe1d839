"""How far chance may have moved a figure: intervals for shares, differences, counts and rates."""

import math
from collections.abc import Sequence
from functools import cache
from statistics import NormalDist

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
        _refuse("confidence", confidence, "a number between 0 and 1, as 0.95")
    # From the near end, for (1 + confidence) / 2 would lose digits.
    return -NormalDist().inv_cdf((1 - confidence) / 2)


def wilson(good: int, of: int, confidence: float = 0.95) -> Interval:
    """
    The score interval for a share, which stays within 0 and 1 however few there are.

    Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference,
    Journal of the American Statistical Association 22, 209-212.

    Args:
        good: how many were counted, 0 to `of`.
        of: how many there are, 0 or more; of none, the share may be anything.
        confidence: between 0 and 1, neither of them.

    Returns:
        A share from 0 to 1.

    Raises:
        EvidenceError: a number is outside its range.

    Example:
        >>> found = wilson(4, 6)
        >>> round(found.low, 4), round(found.high, 4)
        (0.3, 0.9032)
    """
    if not 0 <= good <= of:
        _refuse("good", good, f"a count from 0 to {of}")
    z = quantile(confidence)
    if of == 0:
        return Interval(0.0, 1.0)
    spread = z * math.sqrt(z * z + 4 * good * (of - good) / of)
    middle, width = 2 * good + z * z, 2 * (of + z * z)
    low = 0.0 if good == 0 else (middle - spread) / width
    return Interval(low, 1.0 if good == of else (middle + spread) / width)


def newcombe(
    good: int, of: int, other_good: int, other_of: int, confidence: float = 0.95
) -> Interval:
    """
    The interval for a share less another share, put together from the Wilson interval of each.

    Newcombe, R. G. (1998), Interval estimation for the difference between independent proportions:
    comparison of eleven methods, Statistics in Medicine 17, 873-890, method 10.

    Args:
        good: how many were counted, 0 to `of`.
        of: how many there are, 0 or more; of none, the difference may be anything.
        other_good: the same of the share that is taken away, 0 to `other_of`.
        other_of: 0 or more.
        confidence: between 0 and 1, neither of them.

    Returns:
        A difference of shares from -1 to 1, above 0 where the first is larger.

    Raises:
        EvidenceError: a number is outside its range.

    Example:
        >>> found = newcombe(56, 70, 48, 80)
        >>> round(found.low, 4), round(found.high, 4)
        (0.0524, 0.3339)
    """
    one, other = wilson(good, of, confidence), wilson(other_good, other_of, confidence)
    if of == 0 or other_of == 0:
        return Interval(-1.0, 1.0)
    share, taken = good / of, other_good / other_of
    below = math.hypot(share - one.low, other.high - taken)
    above = math.hypot(one.high - share, taken - other.low)
    return Interval(share - taken - below, share - taken + above)


def byar(count: int, of: float = 1, confidence: float = 0.95) -> Interval:
    """
    The interval for a count of events, or for a rate, by Byar's approximation to the exact one.

    Breslow, N. E. and Day, N. E. (1987), Statistical Methods in Cancer Research, volume II, IARC
    Scientific Publications 82, page 69. Of 10 events or more it differs from the exact interval by
    under 0.2 per cent at a confidence of 0.95. Of fewer it begins too low, of one event at 0.013
    instead of 0.025; of none it ends at 3.67 instead of 3.69.

    Args:
        count: how many events, 0 or more.
        of: among how many they fell, above 0: children, or hundreds of them for a rate in 100.
        confidence: between 0 and 1, neither of them.

    Returns:
        Events for one of `of`; 0 or more.

    Raises:
        EvidenceError: a number is outside its range.

    Example:
        >>> found = byar(20)
        >>> round(found.low, 2), round(found.high, 2)
        (12.21, 30.89)
        >>> byar(0).low
        0.0
    """
    if count < 0:
        _refuse("count", count, "a count, 0 or more")
    if not 0 < of < math.inf:
        _refuse("of", of, "a number above 0")
    z, more = quantile(confidence), count + 1
    low = 0.0
    if count:
        low = count * max(0.0, 1 - 1 / (9 * count) - z / (3 * math.sqrt(count))) ** 3
    high = more * (1 - 1 / (9 * more) + z / (3 * math.sqrt(more))) ** 3
    return Interval(low / of, high / of)


def dobson(
    counts: Sequence[int],
    of: Sequence[float],
    weights: Sequence[float],
    confidence: float = 0.95,
) -> Interval:
    """
    The interval for a weighted mean of rates, as one standardised for age.

    Dobson, A. J., Kuulasmaa, K., Eberle, E. and Scherer, J. (1991), Confidence intervals for
    weighted sums of Poisson parameters, Statistics in Medicine 10, 457-462, with Byar's interval
    for the sum; of no events at all as in Fay, M. P. and Feuer, E. J. (1997), ibid. 16, 791-801.

    Args:
        counts: how many events in each group, 0 or more.
        of: among how many they fell in each group, above 0.
        weights: what each group weighs, 0 or more, not all 0; only their proportions matter.
        confidence: between 0 and 1, neither of them.

    Returns:
        Events for one of `of`; 0 or more.

    Raises:
        EvidenceError: a number is outside its range, or not every group has all three.

    Example:
        >>> found = dobson([2, 18], [1000, 3000], [1, 1])
        >>> round(found.low, 5), round(found.high, 5)
        (0.00226, 0.00644)
        >>> dobson([20], [1000], [7]) == byar(20, 1000)
        True
    """
    _check_groups(counts, of, weights)
    total, events = sum(weights), sum(counts)
    each = [weight / total / size for weight, size in zip(weights, of, strict=True)]
    rate = math.fsum(part * count for part, count in zip(each, counts, strict=True))
    whole = byar(events, confidence=confidence)
    reach = _reach(each, counts)
    low, high = rate - reach * (events - whole.low), rate + reach * (whole.high - events)
    return Interval(max(0.0, low), high)


def _reach(parts: Sequence[float], counts: Sequence[int]) -> float:
    """How far one event moves the weighted rate, on average; at most, where there was none."""
    if not sum(counts):
        return max(parts)
    variance = math.fsum(part * part * n for part, n in zip(parts, counts, strict=True))
    return math.sqrt(variance / sum(counts))


def _check_groups(counts: Sequence[int], of: Sequence[float], weights: Sequence[float]) -> None:
    faults = []
    if not len(counts) == len(of) == len(weights) > 0:
        number = f"{len(counts)} counts, {len(of)} sizes and {len(weights)} weights"
        raise EvidenceError("dobson", [Fault("", f"{number}; one of each for every group")])
    for name, values, least in (("counts", counts, 0), ("weights", weights, 0)):
        low = [place for place, value in enumerate(values) if not least <= value < math.inf]
        faults += [Fault(f"{name}[{n}]", f"{values[n]}; a number, 0 or more") for n in low]
    low = [place for place, value in enumerate(of) if not 0 < value < math.inf]
    faults += [Fault(f"of[{place}]", f"{of[place]}; a number above 0") for place in low]
    if not faults and not any(weights):
        faults.append(Fault("weights", "all 0; one above 0 at least"))
    if faults:
        raise EvidenceError("dobson", faults)


def _refuse(what: str, value: float, allowed: str) -> None:
    raise EvidenceError("interval", [Fault(what, f"{value}; {allowed}")])

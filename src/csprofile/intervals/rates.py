"""Intervals for counts and rates: Byar's, and Dobson's for weighted rates."""

import math
from collections.abc import Sequence

from csprofile.errors import EvidenceError, Fault
from csprofile.intervals.interval import Interval, quantile, refuse


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
        refuse("count", count, "a count, 0 or more")
    if not 0 < of < math.inf:
        refuse("of", of, "a number above 0")
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

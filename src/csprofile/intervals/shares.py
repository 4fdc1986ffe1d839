"""Intervals for shares: Wilson's, and Newcombe's for the difference of two."""

import math

from csprofile.intervals.interval import Interval, difference, quantile, refuse


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
        refuse("good", good, f"a count from 0 to {of}")
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
    return difference(share, one, taken, other)

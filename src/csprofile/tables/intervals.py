"""The intervals of `csprofile.intervals` as expressions, for a whole column of figures at once."""

import narwhals.stable.v2 as nw

from csprofile.intervals import quantile

Bounds = tuple[nw.Expr, nw.Expr]
"""Where an interval begins, and where it ends."""


def wilson_bounds(good: str, of: str, confidence: float = 0.95) -> Bounds:
    """
    The Wilson interval of every row's share, as `csprofile.intervals.wilson` has it.

    Args:
        good: the column that says how many were counted, 0 to `of` in each row.
        of: the column that says how many there are; where it is 0, the share may be anything.
        confidence: between 0 and 1, neither of them.

    Returns:
        Two expressions, `low` and `high`, each a share from 0 to 1, null where a column is.

    Example:
        >>> import polars as pl
        >>> low, high = wilson_bounds("good", "of")
        >>> frame = nw.from_native(pl.DataFrame({"good": [4, 0], "of": [6, 0]}))
        >>> [round(each, 4) for each in frame.select(low)["low"]]
        [0.3, 0.0]
    """
    z = quantile(confidence)
    part, whole = _number(good), _number(of)
    spread = z * (z * z + 4 * part * (whole - part) / whole).sqrt()
    middle, width = 2 * part + z * z, 2 * (whole + z * z)
    low = _where(part == 0, 0.0, (middle - spread) / width)
    high = _where(part == whole, 1.0, (middle + spread) / width)
    return _named(low, high, part, whole)


def newcombe_bounds(
    good: str, of: str, other_good: str, other_of: str, confidence: float = 0.95
) -> Bounds:
    """
    Newcombe's interval of every row's difference, as `csprofile.intervals.newcombe` has it.

    Args:
        good: the column that says how many were counted.
        of: the column that says how many there are.
        other_good: the same of the share that is taken away.
        other_of: the same of the share that is taken away.
        confidence: between 0 and 1, neither of them.

    Returns:
        Two expressions, `low` and `high`, each a difference from -1 to 1, null where a column is.

    Example:
        >>> import polars as pl
        >>> columns = {"good": [56], "of": [70], "near": [48], "of_near": [80]}
        >>> low, high = newcombe_bounds(*columns)
        >>> frame = nw.from_native(pl.DataFrame(columns))
        >>> [round(each, 4) for each in frame.select(high)["high"]]
        [0.3339]
    """
    counts = [_number(name) for name in (good, of, other_good, other_of)]
    share, taken = counts[0] / counts[1], counts[2] / counts[3]
    low, high = wilson_bounds(good, of, confidence)
    other_low, other_high = wilson_bounds(other_good, other_of, confidence)
    below = _length(share - low, other_high - taken)
    above = _length(high - share, taken - other_low)
    none = (counts[1] == 0) | (counts[3] == 0)
    least = _where(none, -1.0, share - taken - below)
    most = _where(none, 1.0, share - taken + above)
    return _named(least, most, *counts)


def byar_bounds(count: str, of: str, confidence: float = 0.95) -> Bounds:
    """
    Byar's interval of every row's rate, as `csprofile.intervals.byar` has it.

    Args:
        count: the column that says how many events there were, 0 or more in each row.
        of: the column that says among how many they fell, above 0 in each row.
        confidence: between 0 and 1, neither of them.

    Returns:
        Two expressions, `low` and `high`, in events for one of `of`, null where a column is.

    Example:
        >>> import polars as pl
        >>> low, high = byar_bounds("admissions", "children")
        >>> frame = nw.from_native(pl.DataFrame({"admissions": [20], "children": [1000]}))
        >>> [round(each, 5) for each in frame.select(high)["high"]]
        [0.03089]
    """
    z = quantile(confidence)
    events, size = _number(count), _number(of)
    more = events + 1
    lower = 1 - 1 / (9 * events) - z / (3 * events.sqrt())
    upper = 1 - 1 / (9 * more) + z / (3 * more.sqrt())
    low = _where((events == 0) | (lower < 0), 0.0, events * lower * lower * lower / size)
    return _named(low, more * upper * upper * upper / size, events, size)


def _number(name: str) -> nw.Expr:
    """A column of counts as one that products cannot overflow."""
    return nw.col(name).cast(nw.Float64)


def _where(condition: nw.Expr, value: float, otherwise: nw.Expr) -> nw.Expr:
    chosen: nw.Expr = nw.when(condition).then(nw.lit(value)).otherwise(otherwise)
    return chosen


def _named(low: nw.Expr, high: nw.Expr, *counts: nw.Expr) -> Bounds:
    """Name both bounds, and leave them empty where a count is; no condition is true of that."""
    empty = nw.any_horizontal(*(count.is_null() for count in counts), ignore_nulls=True)
    low, high = (nw.when(~empty).then(bound) for bound in (low, high))
    return low.alias("low"), high.alias("high")


def _length(one: nw.Expr, other: nw.Expr) -> nw.Expr:
    return (one * one + other * other).sqrt()

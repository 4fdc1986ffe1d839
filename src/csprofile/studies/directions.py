"""Whether a figure improved, is unchanged or declined, as far as chance lets it tell."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from csprofile.errors import UnknownName
from csprofile.indicators import Indicator, Polarity
from csprofile.intervals import byar, newcombe, wilson
from csprofile.vocabulary import Judgement

Plain = Mapping[str, Any]
IMPROVED, UNCHANGED, DECLINED = "improved", "unchanged", "declined"
CHANGED, NOT_TOLD = "changed", "not told"
_RATES = (1_000, 10_000, 100_000)
_LARGEST = 1e15
_ROUNDED = 0.1
"""A value further than this part from its counts is not made of them."""


def of_shares(old: Plain, new: Plain) -> str:
    """
    The direction of a share.

    Where both were counted, the interval of their difference decides (Newcombe, at a confidence
    of 0.95, which is assumed); else they moved only where their ranges do not meet.

    Args:
        old, new: shares as the decision record has them, of the same base.

    Example:
        >>> few = {"low": 33, "high": 33, "good": [2, 2], "of": 6}
        >>> of_shares(few, {"low": 50, "high": 50, "good": [3, 3], "of": 6})
        'unchanged'
        >>> words = [{"low": low, "high": high, "good": None} for low, high in [(65, 79), (51, 64)]]
        >>> of_shares(*words)
        'declined'
    """
    before, after = _counted(old), _counted(new)
    if before and after:
        found = newcombe(*after, *before)
        return _sided(found.low, found.high)
    if old["low"] == old["high"] == new["low"] == new["high"]:
        return UNCHANGED
    return _apart((old["low"], old["high"]), (new["low"], new["high"]))


def of_judgements(old: Sequence[str], new: Sequence[str]) -> str:
    """
    The direction of the judgement of one setting, or of one inspection.

    Args:
        old, new: the judgements of which it is one, in words.

    Example:
        >>> of_judgements(["good"], ["satisfactory"]), of_judgements(["good"], ["good", "adequate"])
        ('declined', 'not told')
    """
    try:
        before, after = (sorted(-Judgement.find(str(word)) for word in each) for each in (old, new))
    except UnknownName:
        return NOT_TOLD
    if not before or not after:
        return NOT_TOLD
    if before == after and len(before) == 1:
        return UNCHANGED
    return _apart((before[0], before[-1]), (after[0], after[-1]))


def of_values(old: Plain, new: Plain) -> str:
    """
    The direction of an indicator.

    Where each value has an interval, published or from its counts (Wilson's for a share, Byar's
    for a rate), the interval of the difference decides: Zou, G. Y. and Donner, A. (2008),
    Construction of confidence intervals about effect measures: a general approach, Statistics in
    Medicine 27, 1693-1702, which of two Wilson intervals makes Newcombe's. Else any difference
    counts. Which way is better is the indicator's polarity.

    Args:
        old, new: what the two statements tell, by the keys of the evidence file.

    Example:
        >>> of_values({"indicator": "NI 59", "value": 71.3}, {"indicator": "NI 59", "value": 70})
        'declined'
        >>> of_values({"indicator": "NI 44", "value": 2.0}, {"indicator": "NI 44", "value": 3.0})
        'changed'
    """
    told = _number(old.get("value")), _number(new.get("value"))
    if None in told or old.get("unit") != new.get("unit"):
        return NOT_TOLD
    scale = _scale(old) or _scale(new)
    before, after = _interval(old, scale), _interval(new, scale)
    if before and after:
        moved = _sided(*_difference(after, before))
    else:
        moved = _sided(told[1] - told[0], told[1] - told[0])  # type: ignore[operator]
    if moved == UNCHANGED:
        return UNCHANGED
    match _polarity(new):
        case Polarity.HIGHER:
            return moved
        case Polarity.LOWER:
            return DECLINED if moved == IMPROVED else IMPROVED
        case _:
            return CHANGED


def _counted(share: Plain) -> tuple[int, int] | None:
    """A share's counts, where it is one count of a known number."""
    good, of = share.get("good"), share.get("of")
    return (good[0], of) if good and of and good[0] == good[1] else None


def _apart(old: tuple[int, int], new: tuple[int, int]) -> str:
    """The direction of two ranges that do not meet; higher is better."""
    if new[0] > old[1]:
        return IMPROVED
    return DECLINED if new[1] < old[0] else NOT_TOLD


def _sided(low: float, high: float) -> str:
    """On which side of 0 a difference lies; 0 itself is neither."""
    if low > 0:
        return IMPROVED
    return DECLINED if high < 0 else UNCHANGED


def _difference(
    one: tuple[float, float, float], other: tuple[float, float, float]
) -> tuple[float, float]:
    """The interval of one value less another, from the interval of each."""
    (value, low, high), (taken, other_low, other_high) = one, other
    points = value - taken
    return (
        points - math.hypot(value - low, other_high - taken),
        points + math.hypot(high - value, taken - other_low),
    )


def _interval(told: Plain, scale: int) -> tuple[float, float, float] | None:
    """A value and its interval, published or from its counts; None where there is neither."""
    value, low, high = (_number(told.get(name)) for name in ("value", "lower", "upper"))
    if value is not None and low is not None and high is not None and low <= value <= high:
        return value, low, high
    counts = _counts(told)
    if counts is None or not scale or (counts[0] and scale != _scale(told)):
        return None
    count, of = counts
    found = byar(count, of) if scale in _RATES else wilson(count, of)
    return scale * count / of, scale * found.low, scale * found.high


def _scale(told: Plain) -> int:
    """For how many a value is told, by its counts: 1 or 100 a share, more a rate; 0: not told."""
    value, counts = _number(told.get("value")), _counts(told)
    if value is None or counts is None or not counts[0]:
        return 0
    count, of = counts
    known = (*((1, 100) if count <= of else ()), *_RATES)
    near = (each for each in known if abs(value * of / (count * each) - 1) < _ROUNDED)
    return next(near, 0)


def _counts(told: Plain) -> tuple[int, int] | None:
    """The counts behind a value, where they are whole numbers that can be counts."""
    count, of = (_number(told.get(name)) for name in ("numerator", "denominator"))
    if count is None or of is None or count < 0 or of <= 0 or count % 1 or of % 1:
        return None
    return int(count), int(of)


def _polarity(told: Plain) -> str:
    """Which way is better: as the statement says, else as the catalogue has it."""
    if isinstance(said := told.get("polarity"), str):
        return said
    name = str(told.get("indicator"))
    try:
        return Indicator.find(name).polarity if name.startswith("NI ") else Polarity.UNKNOWN
    except UnknownName:
        return Polarity.UNKNOWN


def _number(value: object) -> float | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return float(value) if abs(value) < _LARGEST else None

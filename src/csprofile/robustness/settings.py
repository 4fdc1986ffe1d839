"""How likely each band of a share is: settings inspected stand for those not yet."""

import datetime as dt
import math
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaln

from csprofile.bands import CutPoints
from csprofile.evidence import Service
from csprofile.evidence.gaps import could_be_known
from csprofile.profile import Line
from csprofile.robustness.weights import BandWeights
from csprofile.share import whole_per_cent

JEFFREYS = 0.5
"""What the prior adds to the good and to the others. Assumed."""
_YEAR = 365.25

Numbers = NDArray[np.float64]


@lru_cache(maxsize=8192)
def to_come(good: float, others: float, open_too: int) -> Numbers:
    """
    How likely each number of those not yet judged is good, given those judged: beta-binomial.

    Args:
        good: how many were judged good, an old judgement perhaps as less than one; 0 or more.
        others: the same of those judged otherwise.
        open_too: how many could still be judged, 0 or more.

    Returns:
        The probability of none, one, and so on up to all of them; they sum to 1.

    Example:
        >>> [round(float(each), 3) for each in to_come(3, 1, 2)]
        [0.125, 0.35, 0.525]
    """
    number = np.arange(open_too + 1)
    ways = -betaln(number + 1, open_too - number + 1) - math.log(open_too + 1)
    chances = betaln(number + good + JEFFREYS, open_too - number + others + JEFFREYS)
    found = np.exp(ways + chances - betaln(good + JEFFREYS, others + JEFFREYS))
    found /= found.sum()
    found.setflags(write=False)
    return np.asarray(found)


def counts_as(line: Line, as_at: dt.date, half_life: int | None) -> float:
    """
    What a judgement of a line counts, 0 to 1, where one `half_life` years old counts half.

    Only the day of the oldest is known; the others are taken as spread evenly from then on.

    Example:
        >>> row = Service(provision="adoption", judgement="good", oldest=dt.date(2003, 12, 9))
        >>> round(counts_as(Line(row), dt.date(2009, 12, 9), 3), 2)
        0.54
    """
    row = line.row
    oldest = row.oldest if isinstance(row, Service) else None
    if half_life is None or oldest is None or oldest >= as_at:
        return 1.0
    halved = math.log(2) * (as_at - oldest).days / (_YEAR * half_life)
    return -math.expm1(-halved) / halved


def of_settings(line: Line, cut: CutPoints, counts: float) -> BandWeights:
    """
    How likely each band of a share of settings is once all are judged.

    Of a share without counts each whole per cent in it is taken as likely as any other, and of one
    that leaves several counts each of these.

    Args:
        line: with a share.
        cut: the cut-points.
        counts: what a judgement counts, 0 to 1.

    Example:
        >>> from csprofile.share import Share
        >>> cut = CutPoints(
        ...     id="a", source="made up", status="assumed", base="settings", at_least=[50, 65, 80]
        ... )
        >>> row = Service(provision="all", share=Share(60, 69))
        >>> of_settings(Line(row, row.share), cut, 1.0)
        {2: 0.5, 3: 0.5}
    """
    share = line.share
    assert share is not None
    if share.good is None or share.of is None:
        return _banded(cut, np.arange(share.low, share.high + 1), 1.0)
    open_too = could_be_known(getattr(line.row, "gaps", ()))
    weights = np.zeros(share.of + open_too + 1)
    for good in range(share.good[0], share.good[1] + 1):
        more = to_come(counts * good, counts * (share.of - good), open_too)
        weights[good : good + open_too + 1] += more
    return of_counts(cut, weights)


def of_counts(cut: CutPoints, weights: Numbers) -> BandWeights:
    """
    How likely each band is, from how likely each number is of all there are.

    Args:
        cut: the cut-points.
        weights: of none, one, and so on up to all there are, 1 or more.

    Example:
        >>> cut = CutPoints(
        ...     id="a", source="made up", status="assumed", base="services", at_least=[50, 65, 80]
        ... )
        >>> of_counts(cut, np.array([0.0, 1.0, 1.0]))
        {2: 0.5, 4: 0.5}
    """
    number: Any = np.arange(len(weights))
    return _banded(cut, whole_per_cent(number, len(weights) - 1), weights)


def bands_of(cut: CutPoints, whole: int) -> tuple[int, ...]:
    """
    The band of each number of all there are, from none.

    Example:
        >>> cut = CutPoints(
        ...     id="a", source="made up", status="assumed", base="services", at_least=[50, 65, 80]
        ... )
        >>> bands_of(cut, 4)
        (1, 1, 2, 3, 4)
    """
    return tuple(cut.band(whole_per_cent(number, whole)) for number in range(whole + 1))


@lru_cache(maxsize=64)
def _bands(cut: CutPoints) -> NDArray[np.int64]:
    return np.array([cut.band(per_cent) for per_cent in range(101)])


def _banded(cut: CutPoints, per_cents: Any, weights: Numbers | float) -> BandWeights:
    """Add up weights by the band of each whole per cent; they then sum to 1."""
    bands = _bands(cut)[per_cents]
    summed = np.bincount(bands, np.broadcast_to(weights, bands.shape))
    found = summed / summed.sum()
    return {band: float(found[band]) for band in np.flatnonzero(found).tolist()}

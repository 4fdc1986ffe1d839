"""Puts every statement beside similar areas and England, each figure with its interval."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from csprofile.comparison import (
    COMPARATORS,
    Beside,
    Comparison,
    Figure,
    Told,
    Tolerance,
    compare,
    figure_of_rate,
    figure_of_share,
    within_rate,
)
from csprofile.evidence import IndicatorValue, Row, Service
from csprofile.indicators import Polarity, listed
from csprofile.intervals import Interval
from csprofile.share import Share

Comparators = Mapping[str, tuple[Beside | None, Beside | None]]
"""Similar areas and England, by the address of the statement that stands beside them."""

Compared = tuple[tuple[Comparison, ...], Interval | None]

_PER = re.compile(r"\b(?:per|in|among) +([\d,]+)")
_SURE = 0.95


def compared(
    rows: Sequence[Row],
    shares: Mapping[str, Share],
    beside: Comparators,
    tolerance: Tolerance | None,
) -> list[Compared]:
    """
    The comparisons of every statement, in their order, and the interval of its figure.

    Args:
        rows: the statements of one council.
        shares: the share that each tells, by its address.
        beside: what tables tell of the comparators.
        tolerance: what the edition means by in line, just and much.

    Example:
        >>> from csprofile.testing import example
        >>> evidence = example("evidence")
        >>> [len(told) for told, _ in compared(evidence.rows, {}, {}, None)]
        [0, 2, 0, 0, 0]
    """
    sure = tolerance.confidence / 100 if tolerance else _SURE
    figures = [figure_of(row, shares.get(row.ref), sure) for row in rows]
    columns = []
    for place, name in enumerate(COMPARATORS):
        made = [
            compare(figure, _told(row, place, beside), name, tolerance, _better(row))
            for row, figure in zip(rows, figures, strict=True)
        ]
        if tolerance is not None and tolerance.false_discovery is not None:
            made = within_rate(made, tolerance.false_discovery)
        columns.append(made)
    together = zip(*columns, figures, strict=True)
    return [
        (tuple(each for each in (near, england) if each), figure.interval if figure else None)
        for near, england, figure in together
    ]


def polarity_of(row: IndicatorValue) -> Polarity:
    """
    Which way an indicator is better: as its row tells, else as the catalogue has it.

    Example:
        >>> polarity_of(IndicatorValue(indicator="NI 59", period="2008/09", value=71.3)).value
        'higher'
    """
    known = listed(row.indicator)
    return row.polarity or (known.polarity if known else Polarity.UNKNOWN)


def _told(row: Row, place: int, beside: Comparators) -> Told | None:
    """What is known of one comparator: what the statement tells of it, else what tables do."""
    if not isinstance(row, Service | IndicatorValue):
        return None
    told = (row.similar_areas, row.england)[place]
    found = beside.get(row.ref, (None, None))[place]
    if isinstance(told, float) and found is not None:
        return Beside(told, spread=found.spread)
    return told if told is not None else found


def figure_of(row: Row, share: Share | None, sure: float) -> Figure | None:
    """
    The figure that a statement tells, with its interval; None where it tells none, or a range.

    Args:
        row: the statement.
        share: the share that it tells, if any.
        sure: the confidence of intervals, between 0 and 1.

    Example:
        >>> row = IndicatorValue(indicator="NI 59", period="2008/09", value=71.3)
        >>> figure_of(row, None, 0.95).exact
        71.3
    """
    if isinstance(row, Service):
        return figure_of_share(share, sure) if share else None
    if not isinstance(row, IndicatorValue) or row.value is None:
        return None
    scale = _scale(row)
    if row.lower is not None and row.upper is not None:
        around = Interval(row.lower, row.upper)
        return Figure(row.value, row.value, around, per_cent=scale == 100, scale=scale)
    return figure_of_rate(row.value, row.numerator, row.denominator, scale, sure)


def _scale(row: IndicatorValue) -> float | None:
    """Among how many a value counts: its unit says so, else its counts do."""
    known = listed(row.indicator)
    unit = row.unit or (known.unit if known else "")
    if unit and (found := _of_unit(unit)):
        return found
    if row.value and row.numerator and row.denominator:
        scale = row.value * row.denominator / row.numerator
        return next((n for n in (100, 1_000, 10_000, 100_000) if 0.95 < scale / n < 1.05), scale)
    return None


@cache
def _of_unit(unit: str) -> float | None:
    folded = unit.casefold()
    if "%" in folded or "per cent" in folded or "percent" in folded:
        return 100
    found = _PER.search(folded)
    return float(found[1].replace(",", "")) if found else None


def _better(row: Row) -> int:
    return polarity_of(row).sign if isinstance(row, IndicatorValue) else 1

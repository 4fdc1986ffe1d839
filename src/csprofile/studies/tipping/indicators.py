"""Indicators counted from tables: which would have to be in line, or no longer be."""

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve

from csprofile.assessment import Assessment
from csprofile.assessment.assessment import counting_of
from csprofile.bands import CutPoints
from csprofile.evidence import IndicatorGroup, IndicatorValue, Row
from csprofile.indicators import listed
from csprofile.profile import Line
from csprofile.profile.beside import compared, polarity_of
from csprofile.studies.altering.along import moved_along
from csprofile.studies.tipping.counts import edges
from csprofile.studies.tipping.move import Move, Way, move
from csprofile.vocabulary import Verdict

_DOUBLINGS = 24
_SIDES = ("similar_areas", "england")


def moves_of_group(
    handle: str, line: Line, cut: CutPoints, assessment: Assessment
) -> Iterator[Move]:
    """
    The moves that bring a group of indicators to another band, by the fewest indicators.

    Args:
        handle: the rule of the input.
        line: the group, as it was counted from indicators.
        cut: the cut-points.
        assessment: of which council.

    Example:
        >>> from csprofile.testing import example
        >>> one = example()
        >>> list(moves_of_group("all", one.profile.lines[0], one.framework.cut_points[2], one))
        []
    """
    if line.share is None or not isinstance(line.row, IndicatorGroup):
        return
    members = members_of(line.row, assessment)
    for by in edges(line.share, cut):
        pairs = _nearest(members, by, assessment)
        if len(pairs) == abs(by):
            yield move(handle, pairs)


def members_of(group: IndicatorGroup, assessment: Assessment) -> list[Line]:
    """The lines of the indicators that a group counts, each with both verdicts."""
    counts = counting_of(assessment.framework).counts
    found = []
    for line in assessment.profile.lines:
        row = line.row
        if isinstance(row, IndicatorValue) and counts(row.indicator) and polarity_of(row).sign:
            known = listed(row.indicator)
            outcome = row.outcome or (known.outcome if known else None)
            both = [each for each in line.comparisons if each.verdict]
            if len(both) == len(_SIDES) and group.outcome in (None, outcome):
                found.append(line)
    return found


def way_of(line: Line, assessment: Assessment) -> Way | None:
    """The indicator in line where it is not, or no longer in line where it is."""
    below = [
        name
        for name, each in zip(_SIDES, line.comparisons, strict=True)
        if each.verdict and each.verdict.side == "below"
    ]
    return _lifted(line, below, assessment) if below else _sunk(line, assessment)


def _nearest(members: Sequence[Line], by: int, assessment: Assessment) -> list[tuple[Row, Way]]:
    """The so many indicators that have the least way to go, for their value."""
    able = []
    for line in members:
        below = any(each.verdict and each.verdict.side == "below" for each in line.comparisons)
        way = way_of(line, assessment) if below == (by > 0) else None
        if way is not None:
            able.append((_far(line.row, way.row), line.ref, line.row, way))
    able.sort(key=lambda each: each[:2])
    return [(row, way) for _, _, row, way in able[: abs(by)]]


def _far(row: Row, other: Row) -> float:
    assert isinstance(row, IndicatorValue)
    assert isinstance(other, IndicatorValue)
    if row.value is None or other.value is None:
        return 0.0
    return abs(other.value - row.value) / (abs(row.value) or 1.0)


def _lifted(line: Line, below: Sequence[str], assessment: Assessment) -> Way | None:
    """As good as the better of its comparators; in line, where only words compare them."""
    row = line.row
    assert isinstance(row, IndicatorValue)
    figures = [each.figure for each in line.comparisons if isinstance(each.figure, float)]
    sign = polarity_of(row).sign
    if row.value is None or not figures:
        told = {name: Verdict("in line") for name in below}
        return _in_words(row, told, len(told)) if _published(row, below) else None
    best = sign * max(sign * each for each in figures)
    return _if(_at(row, best, "better"), assessment, below=False)


def _sunk(line: Line, assessment: Assessment) -> Way | None:
    """So far below one of its comparators that chance and tolerance no longer explain it."""
    row = line.row
    assert isinstance(row, IndicatorValue)
    figures = [each.figure for each in line.comparisons if isinstance(each.figure, float)]
    sign = polarity_of(row).sign
    if row.value is None or not figures:
        name = next((each for each in _SIDES if _published(row, [each])), None)
        return None if name is None else _in_words(row, {name: Verdict("below")}, 1)
    start = sign * max(sign * each for each in figures)
    unit = max(abs(start), 1.0) / 100
    for doubling in range(_DOUBLINGS):
        value = start - sign * unit * 2**doubling
        if found := _if(_at(row, value, "worse"), assessment, below=True):
            return found
    return None


def _published(row: IndicatorValue, names: Sequence[str]) -> bool:
    return all(isinstance(getattr(row, name), Verdict) for name in names)


def _in_words(row: IndicatorValue, told: dict[str, Verdict], number: int) -> Way:
    (name, verdict), *_ = told.items()
    beside = " and ".join(each.replace("_", " ").replace("england", "England") for each in told)
    title = f"{row.indicator} {verdict} beside {beside}"
    values: dict[str, Any] = dict(told)
    return Way(evolve(row, **values), name, number, title)


def _at(row: IndicatorValue, value: float, way: str) -> Way:
    value = round(value, 4)
    made = evolve(row, **moved_along(row, {"value": value}))
    title = f"{row.indicator} from {row.value:.4g} to {value:.4g} or {way}"
    return Way(made, "value", 1, title)


def _if(way: Way, assessment: Assessment, *, below: bool) -> Way | None:
    """The way, if its verdicts are on that side."""
    known = assessment.known
    beside = known.beside if known else {}
    ((told, _),) = compared([way.row], {}, beside, assessment.framework.comparison)
    sides = [each.verdict.side for each in told if each.verdict]
    return way if len(sides) == len(_SIDES) and ("below" in sides) == below else None

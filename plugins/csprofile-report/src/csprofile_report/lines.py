"""The lines of a profile as a page shows them: figure, count, interval, comparisons, reasons."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from attrs import frozen

from csprofile import (
    Assessment,
    Comparison,
    Explanation,
    Indicator,
    IndicatorValue,
    Line,
    Share,
    UnknownName,
)
from csprofile.plugin import Place, about, age, banded, day, figure, speaks_of, told
from csprofile_report.reasons import Reasons
from csprofile_report.spine import Spine, spine_of

SHAPES = {"above": "▲", "in line": "●", "below": "▼"}
STANDS = ("above", "in line, or above one of two", "below one of two", "below", "no verdict")
"""How a line may stand beside its comparators, the best first."""
_BASES = {"services": "kinds of service"}
_PLACES = (*STANDS[3:1:-1], *STANDS[1::-1], STANDS[4])


@frozen
class Stand:
    """
    How a line stands beside one comparator.

    Args:
        shape: a triangle up, a dot or a triangle down; empty without a verdict.
        verdict: in words; perhaps empty.
        figure: the comparator's own; perhaps empty.
    """

    shape: str = ""
    verdict: str = ""
    figure: str = ""


@frozen
class Shown:
    """
    One line, ready to be shown.

    Args:
        id: its anchor.
        line: the line itself.
        about, told, banded: in words.
        figure: its figure alone, or why there is none.
        count: how many of how many.
        interval: between which figures chance may have moved it.
        near, england: how it stands beside similar areas and England.
        stands: how it stands beside both, one of STANDS.
        when: its period, or the age of its oldest judgement.
        on: the day it speaks of.
        spine: the marks in the spine chart.
        steps: the steps of the walk that are about it.
        group: the outcome that an indicator counts towards; perhaps empty.
        place: its rank and quartile, in words; perhaps empty.
    """

    id: str
    line: Line
    about: str
    told: str
    banded: str
    figure: str
    count: str
    interval: str
    near: Stand
    england: Stand
    stands: str
    when: str
    on: dt.date | None
    spine: Spine | None
    steps: tuple[Explanation, ...]
    group: str = ""
    place: str = ""

    @property
    def below(self) -> bool:
        """Whether it is below what it stands beside, or one of the two."""
        return self.stands.startswith("below")

    @property
    def mark(self) -> str:
        """The shape of its own mark: u up, c dot, d down, o hollow."""
        return {STANDS[0]: "u", STANDS[1]: "c", STANDS[4]: "o"}.get(self.stands, "d")


def lines_of(assessment: Assessment, reasons: Reasons) -> list[Shown]:
    """
    Every line of the profile, in its order.

    Example:
        >>> from csprofile.testing import example
        >>> from csprofile_report.reasons import reasons_for
        >>> made = lines_of(example(), reasons_for(example()))[1]
        >>> made.figure, made.count, made.near.verdict, made.stands
        ('33 %', '1 of 3', 'below', 'below')
    """
    return [
        _shown(f"l{number}", line, assessment, reasons.lines.get(line.ref, ()))
        for number, line in enumerate(assessment.profile.lines, 1)
    ]


def worst_first(lines: Sequence[Shown]) -> list[Shown]:
    """
    Lines by outcome, and below before above; those without a verdict last.

    Example:
        >>> worst_first([])
        []
    """
    return sorted(lines, key=lambda each: (each.group, _PLACES.index(each.stands)))


def _shown(id_: str, line: Line, assessment: Assessment, steps: Sequence[Explanation]) -> Shown:
    row, said = line.row, told(line, assessment)
    beside = {each.beside: each for each in line.comparisons}
    on, found = speaks_of(row), assessment.places.get(line.ref)
    return Shown(
        id=id_,
        line=line,
        about=about(row),
        told=said,
        banded=banded(line, assessment),
        figure=_figure(line, said),
        count=_count(line),
        interval=_interval(line),
        near=_stand(beside.get("similar areas"), line),
        england=_stand(beside.get("England"), line),
        stands=_stands(line),
        when=_when(line, on, assessment.as_at),
        on=on,
        spine=spine_of(line, found.spread if found else None),
        steps=tuple(steps),
        group=_outcome(line),
        place=_place(found) if found else "",
    )


def _figure(line: Line, said: str) -> str:
    if line.share is not None:
        return _per_cent(line.share)
    value = line.row.value if isinstance(line.row, IndicatorValue) else None
    return said.split("; ")[0] if value is None else f"{value:,.12g}"


def _per_cent(share: Share) -> str:
    return f"{share.low} %" if share.exact else f"{share.low}-{share.high} %"


def _count(line: Line) -> str:
    share, row = line.share, line.row
    if share is not None and share.good is not None and share.of is not None:
        low, high = share.good
        base = getattr(row, "base", None)
        unit = f" {_BASES.get(base, base)}" if base else ""
        return f"{low:,}{f' to {high:,}' if low != high else ''} of {share.of:,}{unit}"
    if not isinstance(row, IndicatorValue) or row.numerator is None or row.denominator is None:
        return ""
    return f"{row.numerator:,.12g} of {row.denominator:,.12g}"


def _interval(line: Line) -> str:
    if line.interval is None:
        return ""
    value = line.row.value if isinstance(line.row, IndicatorValue) else None
    places = 0 if value is None else _places(value) + 1
    low, high = (f"{each:,.{places}f}" for each in (line.interval.low, line.interval.high))
    return f"{low} to {high}"


def _places(value: float) -> int:
    """How many decimals a number is written with."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(0, -int(exponent))


def _stand(comparison: Comparison | None, line: Line) -> Stand:
    if comparison is None:
        return Stand()
    own = line.row.value if isinstance(line.row, IndicatorValue) else None
    share = comparison.figure
    number = _per_cent(share) if isinstance(share, Share) else figure(comparison, own)
    verdict = comparison.verdict
    if verdict is None:
        return Stand(figure=number)
    return Stand(SHAPES[verdict.side], str(verdict), number)


def _stands(line: Line) -> str:
    sides = {each.verdict.side for each in line.comparisons if each.verdict}
    if not sides:
        return STANDS[4]
    if "below" in sides:
        return STANDS[3] if sides == {"below"} else STANDS[2]
    return STANDS[0] if sides == {"above"} else STANDS[1]


def _when(line: Line, on: dt.date | None, as_at: dt.date) -> str:
    old = f"{age(on, as_at)} old" if on and on < as_at else ""
    if isinstance(line.row, IndicatorValue):
        return f"{line.row.period}; {old}" if old else line.row.period
    return f"{day(on)}; {old}" if on and old else day(on) if on else ""


def _outcome(line: Line) -> str:
    row = line.row
    if not isinstance(row, IndicatorValue):
        return str(getattr(row, "outcome", None) or "")
    return row.outcome or _listed(row.indicator)


@cache
def _listed(name: str) -> str:
    """The outcome of an indicator of the catalogue; empty where it is not in it."""
    try:
        return Indicator.find(name).outcome
    except UnknownName:
        return ""


def _place(found: Place) -> str:
    parts = []
    if found.rank:
        parts.append(f"rank {found.rank} of {found.ranked} among similar areas, 1 the best")
    if found.quartile:
        parts.append(f"quartile {found.quartile} of all councils, 1 the best")
    before = zip(found.periods[1:], found.values[1:], strict=True)
    past = [f"{period} {value:,.12g}" for period, value in before if value is not None]
    parts += [f"before: {', '.join(past)}"] if past else []
    return "; ".join(parts)

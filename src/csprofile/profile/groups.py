"""Counts the indicators at least in line with both comparators: all of them, and by outcome."""

from collections.abc import Callable, Iterator, Sequence

from attrs import define, field

from csprofile.evidence import IndicatorGroup, IndicatorValue
from csprofile.indicators import Polarity, listed
from csprofile.profile.beside import polarity_of
from csprofile.profile.line import Line
from csprofile.reason import Reason
from csprofile.share import Share
from csprofile.vocabulary import OUTCOMES, GapKind

Counts = Callable[[str], bool]
"""Tells of an indicator's name whether it counts."""

_NOTHING_BESIDE = GapKind.find("not available")


@define
class _Group:
    in_line: int = 0
    of: int = 0
    gaps: dict[GapKind, int] = field(factory=dict)
    because: list[Reason] = field(factory=list)


def grouped(lines: Sequence[Line], counts: Counts, ref: str) -> Iterator[Line]:
    """
    Count the indicators at least in line with similar areas and with England.

    An indicator counts where the edition counts it and one way is better. Without a verdict beside
    both it is a gap: of its own kind, else not available.

    Args:
        lines: the lines of one council, those of indicators and others.
        counts: tells whether an indicator counts.
        ref: what the addresses of the new lines begin with.

    Example:
        >>> list(grouped([], lambda name: True, "indicators:372"))
        []
    """
    groups: dict[str | None, _Group] = {}
    told = {line.row.outcome for line in lines if isinstance(line.row, IndicatorGroup)}
    for line in lines:
        row = line.row
        if not isinstance(row, IndicatorValue) or not counts(row.indicator):
            continue
        if polarity_of(row) not in (Polarity.HIGHER, Polarity.LOWER):
            continue
        known = listed(row.indicator)
        outcome = row.outcome or (known.outcome if known else None)
        for name in dict.fromkeys((None, outcome)):
            if name not in told:
                _add(groups.setdefault(name, _Group()), line)
    for name in (None, *OUTCOMES.names):
        if name in groups:
            yield _line(groups[name], name, ref)


def _add(group: _Group, line: Line) -> None:
    group.because += line.because[:1]
    sides = [each.verdict.side for each in line.comparisons if each.verdict]
    if len(sides) == 2:
        group.of += 1
        group.in_line += "below" not in sides
    else:
        kind = line.gap or _NOTHING_BESIDE
        group.gaps[kind] = group.gaps.get(kind, 0) + 1


def _line(group: _Group, outcome: str | None, ref: str) -> Line:
    share = Share.counted(group.in_line, group.of) if group.of else None
    most = max(group.gaps, key=lambda kind: (kind.leaves_room, group.gaps[kind]), default=None)
    row = IndicatorGroup(
        outcome=outcome,
        at_least_in_line=share,
        gap=None if share else most,
        gaps=tuple(group.gaps.items()),
        ref=f"{ref}/{outcome or 'all indicators'}",
    )
    return Line(row, share, (), (Reason(row.ref), *group.because))

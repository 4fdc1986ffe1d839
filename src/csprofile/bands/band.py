"""From lines to bands: where each input lies, as far as the evidence tells."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from csprofile.bands.inputs import CutPoints, Input
from csprofile.evidence import Finding, Service
from csprofile.profile import Line, Profile
from csprofile.reason import Reason
from csprofile.share import Share
from csprofile.tuples import as_tuple
from csprofile.vocabulary import GapKind, Judgement

NOT_GIVEN = GapKind.find("not given in the source")
IMPRECISE = ("lowest", "middle", "highest")


@frozen
class Band:
    """
    Where one input lies: the bands that the evidence leaves it, or the gap.

    Args:
        input: the input.
        told: the bands it may lie in, ascending, 1 the lowest; empty where nothing is known, and
            always for findings.
        top: the highest band there is.
        gap: why it, or a part of it, is not known, where it is not.
        lines: the addresses of the lines it was read from.
        because: the rules and lines behind it.
        could: the bands it may lie in once what has no judgement yet has one, ascending.

    Example:
        >>> from csprofile.testing import example
        >>> [each.told for each in example(up_to="bands") if each.input.id == "services"]
        [(3,)]
    """

    input: Input
    told: tuple[int, ...] = field(converter=as_tuple)
    top: int
    gap: GapKind | None = None
    lines: tuple[str, ...] = ()
    because: tuple[Reason, ...] = ()
    could: tuple[int, ...] = ()

    @property
    def required(self) -> bool:
        """Whether it is missing, could be known, and no grade is given without it."""
        return self.input.gap == "required" and self._open and not self.told

    def taken(self, imprecise: str) -> int | None:
        """The one band that the rules take; None where it is left out."""
        if not self.told:
            return 1 if self.input.gap == "lowest" and self._open else None
        place = {"lowest": 0, "middle": (len(self.told) - 1) // 2, "highest": -1}
        return self.told[place[imprecise]]

    def as_told(self) -> frozenset[int | None]:
        """The bands that the evidence leaves it, a gap treated as the edition says."""
        return frozenset(self.told) if self.told else frozenset({self.taken("lowest")})

    def as_possible(self) -> frozenset[int | None]:
        """The bands it could have once everything is known; left out stays possible if it is."""
        if not self._open:
            return self.as_told() | frozenset(self.could)
        every: frozenset[int | None] = frozenset(range(1, self.top + 1))
        return every | {None} if self.input.gap == "leave out" and not self.told else every

    @property
    def _open(self) -> bool:
        return self.gap is not None and self.gap.leaves_room


def band(
    profile: Profile, inputs: Iterable[Input], cut_points: Sequence[CutPoints], top: int
) -> tuple[Band, ...]:
    """
    Place each input of an edition in its band.

    Args:
        profile: the lines.
        inputs: what the edition counts, in its order.
        cut_points: its cut-off points, found by id.
        top: the number of bands of a share; a judgement has one for each judgement there is.

    Example:
        >>> from csprofile.testing import example
        >>> [each.input.id for each in example(up_to="bands")][:2]
        ['services', 'staying-safe']
    """
    points = {each.id: each for each in cut_points}
    return tuple(_place(profile, each, points, top) for each in inputs)


def _place(profile: Profile, counted: Input, points: Mapping[str, CutPoints], top: int) -> Band:
    made = (line for line in profile.lines if (_day(line) or profile.as_at) <= profile.as_at)
    lines = [line for line in made if counted.counts(line)]
    if counted.kind == "findings":
        refs = tuple(line.ref for line in lines)
        return Band(counted, (), top, lines=refs, because=(Reason(counted.ref),))
    if counted.kind == "judgement":
        return _by_judgement(counted, lines, len(Judgement))
    return _by_share(counted, lines, points[counted.cut_points], top)


def _by_share(counted: Input, lines: Sequence[Line], cut: CutPoints, top: int) -> Band:
    mine = [line for line in lines if _base(line, cut) == cut.base]
    known = [line for line in mine if line.share is not None]
    if not known:
        return _missing(counted, mine, top)
    found: set[int] = set()
    could: set[int] = set()
    because = [Reason(counted.ref)]
    for line in known:
        assert line.share is not None
        assert line.possible is not None
        told = _between(line.share, cut)
        found |= set(told)
        could |= set(_between(line.possible, cut))
        because += [*line.because, Reason(cut.ref, _seen(line, cut), _bands(told, top))]
    # Each statement may tell of a part: the whole then lies anywhere between them.
    between = range(min(found), max(found) + 1)
    later = range(min(could), max(could) + 1)
    gap, refs = _beside(mine, known)
    return Band(counted, tuple(between), top, gap, refs, tuple(because), tuple(later))


def _between(share: Share, cut: CutPoints) -> range:
    return range(cut.band(share.low), cut.band(share.high) + 1)


def _by_judgement(counted: Input, lines: Sequence[Line], top: int) -> Band:
    newest = max((_day(line) or dt.date.min for line in lines if _judgement(line)), default=None)
    # One whose day is not told may be the latest.
    last = [line for line in lines if newest and (_day(line) or newest) >= newest]
    latest = [line for line in last if _judgement(line)]
    if not latest:
        return _missing(counted, lines, top)
    found = {top + 1 - judgement for line in latest for judgement in _judgement(line)}
    saw = ", ".join(dict.fromkeys(each.word for line in latest for each in _judgement(line)))
    because = [*(reason for line in latest for reason in line.because)]
    because.append(Reason(counted.ref, saw, _bands(sorted(found), top)))
    gap, refs = _beside(last, latest)
    return Band(counted, tuple(sorted(found)), top, gap, refs, tuple(because))


def _missing(counted: Input, lines: Sequence[Line], top: int) -> Band:
    line = _unknown(lines)
    gap = line.gap if line else None
    kind = gap or (None if _closed(counted) else NOT_GIVEN)
    saw = gap.name if gap else "not told"
    because = (Reason(counted.ref, saw, counted.gap),)
    return Band(counted, (), top, kind, (line.ref,) if line else (), because)


def _beside(lines: Iterable[Line], known: Iterable[Line]) -> tuple[GapKind | None, tuple[str, ...]]:
    """The gap that stays open beside what is known, and the addresses of both, the gap's first."""
    line = _unknown(lines)
    refs = tuple(each.ref for each in known)
    if line is None or line.gap is None or not line.gap.leaves_room:
        return None, refs
    return line.gap, (line.ref, *refs)


def _unknown(lines: Iterable[Line]) -> Line | None:
    """The line that says why something is not known; one that leaves room before any other."""
    gaps = [line for line in lines if line.gap and getattr(line.row, "kind", None) is None]
    return min(gaps, key=lambda line: not (line.gap and line.gap.leaves_room), default=None)


def _day(line: Line) -> dt.date | None:
    return line.row.on if isinstance(line.row, Finding) else None


def _closed(counted: Input) -> bool:
    """Findings not told count as not found; only a gap on one opens it."""
    return counted.of == "findings"


def _base(line: Line, cut: CutPoints) -> str:
    row = line.row
    if not isinstance(row, Service):
        return cut.base
    return row.base or (cut.base if row.provision == ("all",) else "settings")


def _seen(line: Line, cut: CutPoints) -> str:
    row = line.row
    assumed = isinstance(row, Service) and row.base is None
    return f"{line.share}, base not stated: taken as {cut.base}" if assumed else str(line.share)


def _judgement(line: Line) -> tuple[Judgement, ...]:
    row = line.row
    if isinstance(row, Finding) and row.count == 0:
        return ()
    if isinstance(row, Service):
        return row.of_one
    return (row.judgement or ()) if isinstance(row, Finding) else ()


def _bands(told: Iterable[int], top: int) -> str:
    numbers = " or ".join(str(each) for each in told)
    return f"band {numbers} of {top}"

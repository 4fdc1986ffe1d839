"""What the rows at hand point to where a whole share is not told; it never becomes the share."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from csprofile.bands import Band, CutPoints, Input
from csprofile.evidence import IndicatorValue, Service
from csprofile.profile import Line, Profile
from csprofile.vocabulary import OWN_SCALE, WHOLE_COUNCIL

_APART = (*OWN_SCALE, WHOLE_COUNCIL)
_MOSTLY = 50


@frozen
class Pointer:
    """
    How many of what is told are good or better, where the share of all is not told.

    It is no estimate: what is told need not be like the rest, so no rule reads it.

    Args:
        input: the id of the input whose share is not told.
        good: how many are good or better, mostly so, or at least in line.
        of: how many are told, 1 or more.
        what: what is counted, in words.
        how: what the good ones are, in words.
        because: the addresses of the lines.

    Example:
        >>> str(Pointer("services", 7, 8, "kinds of service", "mostly good or better"))
        'of the 8 kinds of service told, 7 are mostly good or better'
    """

    input: str
    good: int
    of: int
    what: str
    how: str
    because: tuple[str, ...] = ()

    def __str__(self) -> str:
        verb = "is" if self.good == 1 else "are"
        return f"of the {self.of} {self.what} told, {self.good or 'none'} {verb} {self.how}"


def pointers(
    profile: Profile, bands: Iterable[Band], cut_points: Sequence[CutPoints]
) -> dict[str, Pointer]:
    """
    Count what is told towards each share that is not told as a whole.

    Args:
        profile: the lines.
        bands: where each input lies; those with a band, and those that are no share, have none.
        cut_points: the edition's, which say what each share counts.

    Returns:
        The pointers by the id of the input; an input without any line has none.

    Example:
        >>> from csprofile.testing import example
        >>> edition, bands = example("framework"), example(up_to="bands")
        >>> pointers(example("profile"), bands, edition.cut_points)
        {}
    """
    base = {each.id: each.base for each in cut_points}
    found = {}
    for each in bands:
        if each.told or each.input.kind != "share":
            continue
        pointer = _pointer(profile, each.input, base[each.input.cut_points])
        if pointer is not None:
            found[each.input.id] = pointer
    return found


def _pointer(profile: Profile, counted: Input, base: str) -> Pointer | None:
    if counted.of == "indicator_groups":
        return _of_indicators(profile, counted)
    lines = [line for line in profile.lines if _counts(line, counted)]
    if counted.of != "services" or counted.provision != "all" or not lines:
        return None
    refs = tuple(line.ref for line in lines)
    told = _by_provision(lines)
    if base == "settings":
        good, of = (sum(numbers) for numbers in zip(*told.values(), strict=True))
        return Pointer(counted.id, good, of, "settings", "good or better", refs)
    mostly = sum(100 * good >= _MOSTLY * of for good, of in told.values())
    what = "kinds of service" if len(told) > 1 else "kind of service"
    return Pointer(counted.id, mostly, len(told), what, "mostly good or better", refs)


def _counts(line: Line, counted: Input) -> bool:
    """Whether a line tells of one kind of service in counts, of those that the input counts."""
    row = line.row
    if not isinstance(row, Service) or row.aspect != counted.aspect or len(row.provision) != 1:
        return False
    if row.provision[0] in ("all", *_APART) or _told(line) is None:
        return False
    return row.responsibility in (None, *counted.responsibilities) or not counted.responsibilities


def _told(line: Line) -> tuple[int, int] | None:
    """The settings good or better and all of a line that tells both exactly."""
    row, share = line.row, line.share
    if isinstance(row, Service) and row.judgement is not None and row.of in (None, 1):
        good = {each.good_or_better for each in row.judgement}
        return (int(good.pop()), 1) if len(good) == 1 else None
    if share is None or not share.exact or share.good is None or share.of is None:
        return None
    return share.good[0], share.of


def _by_provision(lines: Iterable[Line]) -> Mapping[str, tuple[int, int]]:
    """The settings good or better, and all those judged, of each kind of service."""
    told: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for line in lines:
        assert isinstance(line.row, Service)
        provision, more = line.row.provision[0], _told(line) or (0, 0)
        good, of = told[provision]
        told[provision] = (good + more[0], of + more[1])
    return told


def _of_indicators(profile: Profile, counted: Input) -> Pointer | None:
    lines = [line for line in _with_verdicts(profile) if _outcome(line, counted)]
    if not lines:
        return None
    good = sum("below" not in _sides(line) for line in lines)
    refs = tuple(line.ref for line in lines)
    what = "indicators" if len(lines) > 1 else "indicator"
    return Pointer(counted.id, good, len(lines), what, "at least in line", refs)


def _with_verdicts(profile: Profile) -> Iterator[Line]:
    for line in profile.lines:
        if isinstance(line.row, IndicatorValue) and _sides(line):
            yield line


def _sides(line: Line) -> set[str]:
    return {each.verdict.side for each in line.comparisons if each.verdict}


def _outcome(line: Line, counted: Input) -> bool:
    row = line.row
    assert isinstance(row, IndicatorValue)
    return not counted.outcome or row.outcome == counted.outcome

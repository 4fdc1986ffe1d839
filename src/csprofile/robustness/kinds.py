"""How likely each number of kinds of service is good or better once all settings are judged."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from attrs import define

from csprofile.evidence import Service
from csprofile.evidence.gaps import could_be_known
from csprofile.profile import Line, Profile
from csprofile.robustness.settings import Numbers, counts_as, to_come
from csprofile.share import Share
from csprofile.vocabulary.terms import OWN_SCALE, WHOLE_COUNCIL

Whose = Mapping[str, Sequence[str]]
"""By provision, whose settings count among all provision; `all` for those not named."""

_APART = ("all", *OWN_SCALE, WHOLE_COUNCIL)


@define
class _Kind:
    """The settings of one kind of service: judged, judged good or better, and those still open."""

    good: int = 0
    judged: int = 0
    open_too: int = 0
    counts: float = 1.0

    def is_good(self, good: int, at_least: int, of: int) -> bool:
        return 100 * good >= at_least * of > 0

    @property
    def later(self) -> int:
        return self.judged + self.open_too


def of_kinds(
    line: Line, profile: Profile, at_least: int, whose: Whose, half_life: int | None
) -> Numbers | None:
    """
    How likely each number of kinds of service is good or better; None where their rows are not all.

    Args:
        line: that of all provision, with kinds of service for its base.
        profile: holds a line for each kind.
        at_least: the per cent of its settings from which a kind counts as good or better.
        whose: the responsibilities that count.
        half_life: the age in years at which a judgement counts half; None: all count alike.

    Returns:
        The probability of none, one, and so on up to all kinds.
    """
    if not isinstance(line.row, Service) or line.share is None or line.row.possible is None:
        return None
    kinds = _kinds(_lines(profile, line.row.aspect, whose), profile, half_life)
    if kinds is None or not _agree(kinds, line.share, line.row.possible, at_least):
        return None
    weights = np.ones(1)
    for each in kinds:
        some = to_come(
            each.counts * each.good, each.counts * (each.judged - each.good), each.open_too
        )
        good = [
            each.is_good(each.good + more, at_least, each.later)
            for more in range(each.open_too + 1)
        ]
        # A sum of all would miss 1 by a rounding, and a kind that is certain must stay so.
        chance = 1.0 if all(good) else float(some[good].sum())
        weights = np.convolve(weights, [1 - chance, chance])
    return weights


def _lines(profile: Profile, aspect: str, whose: Whose) -> Iterator[tuple[str, Line, Service]]:
    for line in profile.lines:
        row = line.row
        if not isinstance(row, Service) or len(row.provision) > 1 or row.aspect != aspect:
            continue
        (name,) = row.provision
        mine = whose.get(name, whose.get("all", (row.responsibility,)))
        if name not in _APART and row.responsibility in (None, *mine):
            yield name, line, row


def _kinds(
    lines: Iterable[tuple[str, Line, Service]], profile: Profile, half_life: int | None
) -> list[_Kind] | None:
    """Add up the lines by kind of service; None where one of them is not counted."""
    found: dict[str, _Kind] = {}
    for name, line, row in lines:
        kind = found.setdefault(name, _Kind())
        kind.open_too += could_be_known(row.gaps)
        if line.share is None:
            continue
        if line.share.of is None or len(set(line.share.good or (0, 1))) > 1:
            return None
        kind.good += (line.share.good or (0,))[0]
        kind.judged += line.share.of
        kind.counts = min(kind.counts, counts_as(line, profile.as_at, half_life))
    return [each for each in found.values() if each.later]


def _agree(kinds: Iterable[_Kind], share: Share, later: Share, at_least: int) -> bool:
    """Whether the kinds found are those that were counted, now and once all are judged."""
    kinds = list(kinds)
    judged = [each for each in kinds if each.judged]
    now = sum(each.is_good(each.good, at_least, each.judged) for each in judged)
    least = sum(each.is_good(each.good, at_least, each.later) for each in kinds)
    most = sum(each.is_good(each.good + each.open_too, at_least, each.later) for each in kinds)
    return (share.good, share.of) == ((now, now), len(judged)) and (later.good, later.of) == (
        (least, most),
        len(kinds),
    )

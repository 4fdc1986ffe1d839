"""Counted judgements: the same settings, some of them judged otherwise."""

from collections.abc import Iterator

from attrs import evolve

from csprofile.bands import CutPoints
from csprofile.evidence import Service
from csprofile.letter.phrases import listed, number
from csprofile.letter.plan import Manner
from csprofile.share import Share, whole_per_cent
from csprofile.studies.tipping.move import Way
from csprofile.vocabulary import Judgement, Judgements

_GOOD, _THIRD = Judgement.GOOD, Judgement.SATISFACTORY


def edges(share: Share, cut: CutPoints) -> Iterator[int]:
    """
    By how many settings a counted share moves to reach each other band, up above 0, down below.

    Args:
        share: counted; where its count is a range, both ends move.
        cut: the cut-points.

    Example:
        >>> from csprofile.testing import example
        >>> list(edges(Share.counted(2, 6), example("framework").cut_points[0]))
        [1, 2, 3]
    """
    if share.good is None or not share.of:
        return
    found = set()
    for good in share.good:
        for point in cut.at_least:
            reached = next(n for n in range(share.of + 1) if whole_per_cent(n, share.of) >= point)
            found.add(reached - good if reached > good else reached - 1 - good)
    yield from sorted(found - {0}, key=lambda by: (abs(by), by < 0))


def shifted(row: Service, by: int, manner: Manner, noun: str) -> Way | None:
    """
    The statement with so many settings judged good that were less, or less that were good.

    Changed are those nearest to the line: satisfactory before inadequate, good before outstanding.

    Args:
        row: a statement that counts judgements.
        by: how many settings, up above 0, down below.
        manner: how the edition prints judgements.
        noun: what is counted.

    Returns:
        None where so many are not told.

    Example:
        >>> from csprofile.testing import example
        >>> row = Service(provision="adoption", judgements={"good": 2, "adequate": 4}, of=6)
        >>> manner = example("framework").letter.manner
        >>> shifted(row, 2, manner, "agencies").title
        'two of the six agencies from adequate to good'
    """
    counts = _counts(row)
    better = [key for key in counts if key.good_or_better]
    worse = [key for key in counts if min(key) > _GOOD]
    if not by or not counts:
        return None
    sources = sorted(worse if by > 0 else better, key=min, reverse=by < 0)
    taken = _take({key: counts[key] for key in sources}, abs(by))
    if not taken:
        return None
    target = _target(better if by > 0 else worse, _GOOD if by > 0 else _THIRD)
    after = {key: n - taken.get(key, 0) for key, n in counts.items()}
    after[target] = after.get(target, 0) + abs(by)
    made = evolve(row, judgements=tuple((key, n) for key, n in after.items() if n))
    total = row.of or sum(counts.values())
    was, become = listed([key.words for key in taken], "or"), target.words
    some = f"{number(abs(by))} of the {number(total)} " if total > 1 else ""
    title = manner.printed(f"{some}{noun} from {was} to {become}")
    return Way(made, "judgements", abs(by), title)


def _counts(row: Service) -> dict[Judgements, int]:
    """Settings by judgement; nothing where some are no counts, overlap, or are of either side."""
    counts = {key: n for key, n in row.judgements or () if isinstance(n, int)}
    each = [judgement for key in counts for judgement in key]
    sided = all(key.good_or_better or min(key) > _GOOD for key in counts)
    whole = len(counts) == len(row.judgements or ()) and len(set(each)) == len(each)
    return counts if whole and sided else {}


def _take(there: dict[Judgements, int], number_of: int) -> dict[Judgements, int]:
    """Take so many, the first first; nothing where there are not so many."""
    taken: dict[Judgements, int] = {}
    for key, n in there.items():
        if some := min(n, number_of - sum(taken.values())):
            taken[key] = some
    return taken if sum(taken.values()) == number_of else {}


def _target(told: list[Judgements], judgement: Judgement) -> Judgements:
    """Where changed settings are counted: under the judgement, or where it is told together."""
    return next((key for key in told if judgement in key), Judgements([judgement]))

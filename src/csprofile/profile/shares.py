"""What share a statement tells: from counts, from words, or from a range; never from nothing."""

from collections.abc import Iterator, Mapping

from csprofile.errors import EvidenceError, Fault
from csprofile.evidence import Evidence, IndicatorGroup, Service
from csprofile.evidence.counts import BEST, GOOD, WORST, least
from csprofile.share import Share
from csprofile.vocabulary import Judgements
from csprofile.wording import ShareWords


def shares_told(evidence: Evidence, words: ShareWords) -> Iterator[tuple[str, Share]]:
    """
    The share each statement tells, by the statement's address.

    For services it is the share good or better; for groups of indicators the share at least in
    line with both comparators. A group only told to be weaker than another may be anything up to
    the most the other can be: two shares may be the same whole per cent.

    Example:
        >>> from csprofile.testing import example
        >>> evidence = example(up_to="evidence")
        >>> dict(shares_told(evidence, example(up_to="framework").words))[evidence.services[0].ref]
        Share(low=65, high=79, good=None, of=None)
    """
    for row in evidence.services:
        if (share := _good_or_better(row, words)) is not None:
            yield row.ref, share
    groups = {group.outcome: group for group in evidence.indicator_groups}
    for group in evidence.indicator_groups:
        if (share := _in_line(group, groups, words)) is not None:
            yield group.ref, share


def _in_line(
    group: IndicatorGroup, groups: Mapping[str | None, IndicatorGroup], words: ShareWords
) -> Share | None:
    """The share told, or what a chain of stronger groups leaves below its last one."""
    if group.gap is not None:
        return None
    seen = {group.outcome}
    stronger = group
    while (other := stronger.weaker_than) and other in groups and other not in seen:
        stronger = groups[other]
        seen.add(stronger.outcome)
    told = stronger.at_least_in_line
    if told is None:
        return Share(0, 100)
    share = _range(told, words)
    return share if stronger is group else Share(0, share.high)


def _good_or_better(row: Service, words: ShareWords) -> Share | None:
    if row.share is not None:
        return _range(row.share, words)
    counts = {key: n for key, n in row.judgements or () if isinstance(n, int)}
    if counts and len(counts) == len(row.judgements or ()):
        return _counted(counts, row.of)
    return _from_words(row, words)


def _counted(counts: Mapping[Judgements, int], of: int | None) -> Share | None:
    """The least and the most that counts leave to good or better."""
    told = least(counts)
    good, worse = told[BEST, GOOD], told[GOOD, WORST]
    total = of or told[BEST, WORST]
    return Share.counted(good, total, most=total - worse) if total else None


def _from_words(row: Service, words: ShareWords) -> Share | None:
    """The range that words for judgements leave to good or better, each rounded by itself."""
    low, high = 0, 100
    parts: dict[bool, list[int]] = {True: [], False: []}
    known = False
    for key, amount in row.judgements or ():
        if isinstance(amount, int):
            told = Share.counted(amount, row.of) if row.of else None
        else:
            told = _range(amount, words)
        if told is None or _mixed(key):
            continue
        known = True
        if len(key) == 1:
            parts[key.good_or_better].append(told.low)
        elif key.good_or_better:
            low, high = max(low, told.low), min(high, told.high)
        else:
            low, high = max(low, 100 - told.high), min(high, 101 - told.low)
    better, worse = parts[True], parts[False]
    low = max(low, sum(better) - len(better) // 2)
    high = min(high, 100 - sum(worse) + (len(worse) + 1) // 2)
    if low > high:
        says = "these shares cannot all be true; together they come to more than all there are"
        raise EvidenceError(row.ref, [Fault("judgements", says)])
    return Share(low, high) if known else None


def _mixed(key: Judgements) -> bool:
    """Whether several told together hold both good and worse ones."""
    return len({each.good_or_better for each in key}) > 1


def _range(amount: object, words: ShareWords) -> Share:
    return amount if isinstance(amount, Share) else words.range(str(amount))

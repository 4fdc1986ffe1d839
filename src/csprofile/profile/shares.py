"""What share a statement tells: from counts, from words, or from a range; never from nothing."""

from collections.abc import Iterator, Mapping

from csprofile.evidence import Evidence, Service
from csprofile.share import Share
from csprofile.vocabulary import Judgements
from csprofile.wording import ShareWords


def shares_told(evidence: Evidence, words: ShareWords) -> Iterator[tuple[str, Share]]:
    """
    The share each statement tells, by the statement's address.

    For services it is the share good or better; for groups of indicators the share at least in
    line with both comparators. A group only told to be weaker than another may be anything below
    the most the other can be.

    Example:
        >>> from csprofile.testing import example
        >>> evidence = example(up_to="evidence")
        >>> dict(shares_told(evidence, example(up_to="framework").words))[evidence.services[0].ref]
        Share(low=65, high=79, good=None, of=None)
    """
    for row in evidence.services:
        if (share := _good_or_better(row, words)) is not None:
            yield row.ref, share
    in_line: dict[str | None, Share] = {}
    for group in sorted(evidence.indicator_groups, key=lambda group: bool(group.weaker_than)):
        share = None
        if group.at_least_in_line is not None:
            share = _range(group.at_least_in_line, words)
        elif group.weaker_than is not None:
            stronger = in_line.get(group.weaker_than, Share(0, 100))
            share = Share(0, max(stronger.high - 1, 0))
        if share is not None:
            in_line[group.outcome] = share
            yield group.ref, share


def _good_or_better(row: Service, words: ShareWords) -> Share | None:
    if row.share is not None:
        return _range(row.share, words)
    counts = {key: n for key, n in row.judgements or () if isinstance(n, int)}
    if counts and len(counts) == len(row.judgements or ()):
        return _counted(counts, row.of)
    return _from_words(row, words)


def _counted(counts: Mapping[Judgements, int], of: int | None) -> Share | None:
    """The least and the most that counts leave to good or better."""

    def told(better: bool) -> int:
        mine = {key: n for key, n in counts.items() if not _mixed(key)}
        mine = {key: n for key, n in mine.items() if key.good_or_better == better}
        single = sum(n for key, n in mine.items() if len(key) == 1)
        return max(single, *mine.values()) if mine else 0

    good, worse = told(True), told(False)
    total = of or good + worse
    return Share.counted(good, total, most=total - worse) if total else None


def _from_words(row: Service, words: ShareWords) -> Share | None:
    """The range that words for single judgements leave to good or better."""
    low, high = 0, 100
    parts = {True: 0, False: 0}
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
            parts[key.good_or_better] += told.low
        elif key.good_or_better:
            low, high = max(low, told.low), min(high, told.high)
        else:
            low, high = max(low, 100 - told.high), min(high, 100 - told.low)
    low, high = max(low, parts[True]), min(high, 100 - parts[False])
    return Share(low, high) if known and low <= high else None


def _mixed(key: Judgements) -> bool:
    """Whether several told together hold both good and worse ones."""
    return len({each.good_or_better for each in key}) > 1


def _range(amount: object, words: ShareWords) -> Share:
    return amount if isinstance(amount, Share) else words.range(str(amount))

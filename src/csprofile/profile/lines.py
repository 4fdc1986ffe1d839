"""The profile: every statement as a line, with its share, its comparisons and its reasons."""

import datetime as dt

from attrs import field, frozen

from csprofile.areas import Area
from csprofile.comparison import Comparison, Tolerance
from csprofile.errors import EvidenceError
from csprofile.evidence import (
    Evidence,
    IndicatorGroup,
    Row,
    Service,
    check_words,
)
from csprofile.evidence.gaps import could_be_known
from csprofile.intervals import Interval
from csprofile.profile.beside import Comparators, compared
from csprofile.profile.shares import shares_told
from csprofile.reason import Reason
from csprofile.share import Share
from csprofile.tuples import as_tuple
from csprofile.vocabulary import ASPECTS, PROVISIONS, GapKind, Vocabulary
from csprofile.wording import ShareWords


@frozen
class Line:
    """
    One line of the profile: a statement, and what can be said of it.

    Args:
        row: the statement.
        share: the share good or better, or at least in line, where there is one.
        comparisons: beside similar areas and England, where something is known.
        interval: how far chance may have moved the figure, in its unit, shares in per cent.
        because: the row, and the rule that gave a word its range.

    Example:
        >>> line = Line(Service(provision="adoption", judgement="good"))
        >>> line.gap is None
        True
    """

    row: Row
    share: Share | None = None
    comparisons: tuple[Comparison, ...] = field(default=(), converter=as_tuple)
    because: tuple[Reason, ...] = field(default=(), converter=as_tuple)
    interval: Interval | None = None

    @property
    def ref(self) -> str:
        """The address of the statement."""
        return self.row.ref

    @property
    def gap(self) -> GapKind | None:
        """Why nothing is known, where nothing is."""
        gap = getattr(self.row, "gap", None)
        return gap if isinstance(gap, GapKind) else None

    @property
    def possible(self) -> Share | None:
        """The share once everything is known that could be: what has no judgement counted too."""
        told = getattr(self.row, "possible", None)
        if isinstance(told, Share):
            return told
        share, open_too = self.share, could_be_known(getattr(self.row, "gaps", ()))
        if share is None or not open_too or share.good is None or share.of is None:
            return share
        return Share.counted(share.good[0], share.of + open_too, most=share.good[1] + open_too)


@frozen
class Profile:
    """
    What is known of one council, line by line; what is not known is a line too.

    Args:
        area: the council.
        as_at: the day.
        lines: in the order of the evidence.
        source: where the evidence comes from, in words.

    Example:
        >>> Profile(Area.find("Rotherham"), dt.date(2009, 12, 9)).lines
        ()
    """

    area: Area
    as_at: dt.date
    lines: tuple[Line, ...] = field(default=(), converter=as_tuple)
    source: str | None = None

    def without(self, ref: str) -> "Profile":
        """The profile with one line left out."""
        kept = (line for line in self.lines if line.ref != ref)
        return Profile(self.area, self.as_at, tuple(kept), self.source)


def draw_up(
    evidence: Evidence,
    *,
    as_at: dt.date,
    words: ShareWords,
    tolerance: Tolerance | None = None,
    beside: Comparators | None = None,
    provisions: Vocabulary = PROVISIONS,
    aspects: Vocabulary = ASPECTS,
) -> Profile:
    """
    Draw up the profile: read every statement with an edition's words.

    Args:
        evidence: what is known.
        as_at: the day for which it is drawn up.
        words: what the edition's words for shares mean.
        tolerance: what it means by in line, just and much.
        beside: what tables tell of similar areas and of England, by the address of a statement;
            what the statement itself tells comes first.
        provisions, aspects: the words it knows for them.

    Raises:
        EvidenceError: a word that the edition does not know.

    Example:
        >>> from csprofile.testing import example
        >>> len(example(up_to="profile").lines)
        5
    """
    if faults := check_words(evidence.rows, words, provisions, aspects):
        raise EvidenceError(evidence.name, faults)
    shares = dict(shares_told(evidence, words))
    told = compared(evidence.rows, shares, beside or {}, tolerance)
    lines = tuple(
        Line(row, shares.get(row.ref), comparisons, _because(row, words), interval)
        for row, (comparisons, interval) in zip(evidence.rows, told, strict=True)
    )
    return Profile(evidence.area, as_at, lines, evidence.source)


def _because(row: Row, words: ShareWords) -> tuple[Reason, ...]:
    told = [Reason(row.ref, row.said, row.reading)]
    amounts: tuple[object, ...] = ()
    if isinstance(row, Service):
        amounts = (row.share, *(amount for _, amount in row.judgements or ()))
    elif isinstance(row, IndicatorGroup):
        amounts = (row.at_least_in_line,)
    words_told = (amount for amount in amounts if isinstance(amount, str))
    told += [Reason(words.ref, word, str(words.range(word))) for word in words_told]
    return tuple(told)

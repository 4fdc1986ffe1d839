"""The profile: every statement as a line, with its share, its comparisons and its reasons."""

import datetime as dt

from attrs import field, frozen

from csprofile.areas import Area
from csprofile.comparison import COMPARATORS, Comparison, Tolerance, compare
from csprofile.errors import EvidenceError
from csprofile.evidence import (
    Evidence,
    IndicatorGroup,
    IndicatorValue,
    Row,
    Service,
    check_words,
)
from csprofile.profile.shares import shares_told
from csprofile.reason import Reason
from csprofile.share import Share
from csprofile.tuples import as_tuple
from csprofile.vocabulary import ASPECTS, PROVISIONS, GapKind, Verdict, Vocabulary
from csprofile.wording import ShareWords


@frozen
class Line:
    """
    One line of the profile: a statement, and what can be said of it.

    Args:
        row: the statement.
        share: the share good or better, or at least in line, where there is one.
        comparisons: beside similar areas and England, where something is known.
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

    @property
    def ref(self) -> str:
        """The address of the statement."""
        return self.row.ref

    @property
    def gap(self) -> GapKind | None:
        """Why nothing is known, where nothing is."""
        gap = getattr(self.row, "gap", None)
        return gap if isinstance(gap, GapKind) else None


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
    lines = []
    for row in evidence.rows:
        share = shares.get(row.ref)
        lines.append(Line(row, share, _comparisons(row, share, tolerance), _because(row, words)))
    return Profile(evidence.area, as_at, tuple(lines), evidence.source)


def _comparisons(
    row: Row, share: Share | None, tolerance: Tolerance | None
) -> tuple[Comparison, ...]:
    if isinstance(row, Service):
        told = zip((row.similar_areas, row.england), COMPARATORS, strict=True)
        made = (compare(share, figure, beside, tolerance) for figure, beside in told)
        return tuple(each for each in made if each is not None)
    if isinstance(row, IndicatorValue):
        return tuple(
            Comparison(beside, each)
            if isinstance(each, Verdict)
            else Comparison(beside, None, published=False, figure=each)
            for each, beside in zip((row.similar_areas, row.england), COMPARATORS, strict=True)
            if each is not None
        )
    return ()


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

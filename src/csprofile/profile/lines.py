"""The profile: every statement as a line, with its share, its comparisons and its reasons."""

import datetime as dt

from attrs import field, frozen

from csprofile.areas import Area
from csprofile.comparison import Tolerance
from csprofile.display import html, rich
from csprofile.errors import EvidenceError
from csprofile.evidence import (
    Evidence,
    IndicatorGroup,
    Row,
    Service,
    check_words,
)
from csprofile.profile.beside import Comparators, compared
from csprofile.profile.groups import Counts, grouped
from csprofile.profile.line import Line
from csprofile.profile.shares import shares_told
from csprofile.reason import Reason
from csprofile.tuples import as_tuple
from csprofile.vocabulary import ASPECTS, PROVISIONS, Vocabulary
from csprofile.wording import ShareWords


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

    def __repr__(self) -> str:
        return f"<profile of {self.area.name} at {self.as_at}: {len(self.lines)} lines>"

    def _repr_html_(self) -> str:
        return html(self)

    def __rich__(self) -> object:
        return rich(self)

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
    counts: Counts | None = None,
    provisions: Vocabulary = PROVISIONS,
    aspects: Vocabulary = ASPECTS,
) -> Profile:
    """
    Draw up the profile: read every statement with an edition's words.

    Args:
        evidence: what is known.
        as_at: the day for which it is drawn up.
        words, tolerance: what the edition's words for shares mean, and in line, just and much.
        beside: similar areas and England by tables; what a statement itself tells comes first.
        counts: tells whether an indicator counts in a group, for tables; letters are never summed.
        provisions, aspects: the words it knows.

    Raises:
        EvidenceError: a word that the edition does not know.

    Example:
        >>> from csprofile.testing import example
        >>> len(example("profile").lines)
        5
    """
    if faults := check_words(evidence.rows, words, provisions, aspects):
        raise EvidenceError(evidence.name, faults)
    shares = dict(shares_told(evidence, words))
    told = compared(evidence.rows, shares, beside or {}, tolerance)
    lines = tuple(
        Line(row, shares.get(row.ref), comparisons, _because(row, words), around)
        for row, (comparisons, around) in zip(evidence.rows, told, strict=True)
    )
    lines += tuple(grouped(lines, counts, f"indicators:{evidence.area.code}") if counts else ())
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

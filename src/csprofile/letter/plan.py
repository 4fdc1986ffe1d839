"""What a letter says, in which order: the edition's own sentences and what each section takes."""

from typing import ClassVar

from attrs import field, frozen
from attrs.validators import in_

from csprofile.bands.inputs import strings
from csprofile.evidence import Finding, IndicatorGroup, IndicatorValue, Remark, Service
from csprofile.indicators import listed
from csprofile.profile import Line
from csprofile.reason import Cited
from csprofile.tuples import as_tuple

SECTION_KINDS = ("text", "scale", "verdict", "lines", "statutory")


@frozen(kw_only=True)
class Section(Cited):
    """
    One section of a letter: an edition's own sentences, or the lines it takes.

    A line goes to the first section that takes it; the last section of kind `lines` takes what
    is left.

    Args:
        kind: `text` (fixed sentences, after the lines it takes), `scale`, `verdict`, `lines`, or
            `statutory` (fixed sentences, left out of a replay).
        text: the fixed sentences.
        heading: above it, where it has one.
        provisions, aspects: the services it takes; aspects empty: overall effectiveness.
        inspections: the findings it takes.
        outcomes: the indicators it takes, groups and single values; `all` for the whole set, and
            for single values of any outcome.
        remarks: the kinds of remark it takes.
        degrees: of those, only with these degrees.
        mentions: of those, only about one of these words.
        rest: whether it takes every line that no section took.

    Example:
        >>> section = Section(
        ...     id="social-care",
        ...     source="an example",
        ...     status="assumed",
        ...     kind="lines",
        ...     provisions=["adoption"],
        ... )
        >>> section.takes(Line(Service(provision="adoption", judgement="good")))
        True
    """

    table: ClassVar[str] = "letter"

    kind: str = field(validator=in_(SECTION_KINDS))
    text: tuple[str, ...] = field(default=(), converter=strings)
    heading: str = ""
    provisions: tuple[str, ...] = field(default=(), converter=strings)
    aspects: tuple[str, ...] = field(default=(), converter=strings)
    inspections: tuple[str, ...] = field(default=(), converter=strings)
    outcomes: tuple[str, ...] = field(default=(), converter=strings)
    remarks: tuple[str, ...] = field(default=(), converter=strings)
    degrees: tuple[str, ...] = field(default=(), converter=strings)
    mentions: tuple[str, ...] = field(default=(), converter=strings)
    rest: bool = False

    def takes(self, line: Line) -> bool:
        """Whether a line belongs here."""
        row = line.row
        if isinstance(row, Service):
            aspects = self.aspects or ("overall effectiveness",)
            return row.aspect in aspects and any(p in self.provisions for p in row.provision)
        if isinstance(row, IndicatorGroup):
            return (row.outcome or "all") in self.outcomes
        if isinstance(row, IndicatorValue):
            return bool(self.outcomes) and (
                "all" in self.outcomes or _outcome(row) in self.outcomes
            )
        if isinstance(row, Finding):
            return row.inspection in self.inspections
        return isinstance(row, Remark) and self._takes_remark(row)

    def _takes_remark(self, row: Remark) -> bool:
        about = row.about.casefold()
        fits = not self.degrees or (row.degree or "") in self.degrees
        mentioned = not self.mentions or any(word in about for word in self.mentions)
        return row.kind in self.remarks and fits and mentioned


def _outcome(row: IndicatorValue) -> str | None:
    """The outcome a value counts towards: as it says itself, else by the catalogue."""
    known = listed(row.indicator)
    return row.outcome or (known.outcome if known else None)


@frozen(kw_only=True)
class Manner(Cited):
    """
    How an edition's letters speak: in its own words, and in counts only while they are few.

    Args:
        judgements: the edition's own words for judgements, as `{ satisfactory = "adequate" }`.
        aspects: its own words for aspects and outcomes.
        counts_up_to: with more settings than this, words in place of counts.
        only_below: a share that lies wholly below this whole per cent is "only".
        indicators: how it calls indicators of no outcome together.
        values_up_to: with more single indicators than this in a section, their number by how they
            stand, and the names of those better and those below; None: each is always told.

    Example:
        >>> manner = Manner(
        ...     id="manner",
        ...     source="an example",
        ...     status="assumed",
        ...     judgements={"satisfactory": "adequate"},
        ... )
        >>> manner.printed("satisfactory or worse"), manner.aspect("staying safe")
        ('adequate or worse', 'staying safe')
    """

    table: ClassVar[str] = "letter"

    judgements: dict[str, str] = field(factory=dict, hash=False)
    aspects: dict[str, str] = field(factory=dict, hash=False)
    counts_up_to: int = 11
    only_below: int = 50
    indicators: str = "national indicators"
    values_up_to: int | None = None

    def printed(self, judgements: str) -> str:
        """Judgements in the edition's own words."""
        for word, own in self.judgements.items():
            judgements = judgements.replace(word, own)
        return judgements

    def aspect(self, aspect: str) -> str:
        """An aspect in the edition's own words."""
        return self.aspects.get(aspect, aspect)


@frozen(kw_only=True)
class LetterPlan:
    """
    The letter of an edition.

    Args:
        title: above the letter.
        manner: how it speaks.
        sections: in order.

    Example:
        >>> manner = Manner(id="manner", source="an example", status="assumed")
        >>> LetterPlan(title="Annual rating", manner=manner).manner.counts_up_to
        11
    """

    title: str
    manner: Manner
    sections: tuple[Section, ...] = field(default=(), converter=as_tuple)

    def section_of(self, line: Line) -> Section | None:
        """The section that takes a line; None where none does."""
        lined = [each for each in self.sections if each.kind not in ("scale", "statutory")]
        taken = (each for each in lined if each.takes(line))
        rest = (each for each in lined if each.rest)
        return next(taken, None) or next(rest, None)

"""Statements without a share: what inspections found, and remarks."""

import datetime as dt
from typing import ClassVar

from attrs import field, frozen
from attrs.converters import optional

from csprofile.errors import Fault
from csprofile.evidence.statement import Row, raise_if, told, told_once
from csprofile.evidence.values import (
    as_count,
    as_date,
    as_flag,
    as_gap,
    as_judgement,
    as_text,
)
from csprofile.evidence.words import as_degree, as_finding_kind, as_inspection, as_remark_kind
from csprofile.vocabulary import (
    GapKind,
    Judgement,
)


@frozen(kw_only=True)
class Finding(Row):
    """
    What an inspection of front-line services or a review found; not told counts as not found.

    Args:
        inspection: which inspection, as `contact, referral and assessment`.
        kind: strength, area for development or area for priority action.
        judgement: the judgement given, or those of which each is one.
        count: how many; 0 says that none was found; None: at least one, how many not told.
        safety_not_assured: whether it was published that safety cannot be assured; None: not told.
        on: the day; None: some day up to the evidence's own.
        reinspected_on: the day on which a re-inspection ended it.
        gap: opens the finding: whether there is one is not known.

    Raises:
        EvidenceError: neither kind, judgement nor gap; or dates that cannot be.

    Example:
        >>> Finding(inspection="serious case review", judgement=["good", "adequate"]).kind is None
        True
    """

    table: ClassVar[str] = "findings"

    inspection: str = field(converter=as_inspection)
    kind: str | None = field(default=None, converter=optional(as_finding_kind))
    judgement: tuple[Judgement, ...] | None = field(default=None, converter=optional(as_judgement))
    count: int | None = field(default=None, converter=optional(as_count))
    safety_not_assured: bool | None = field(default=None, converter=optional(as_flag))
    on: dt.date | None = field(default=None, converter=optional(as_date))
    reinspected_on: dt.date | None = field(default=None, converter=optional(as_date))
    gap: GapKind | None = field(default=None, converter=optional(as_gap))

    def __attrs_post_init__(self) -> None:
        faults = told_once(self, "judgement", "gap") + told_once(self, "kind", "judgement")
        if not told(self, "kind", "judgement", "gap"):
            faults.append(Fault("", "tells nothing; give a kind, a judgement or a gap"))
        if self.gap and self.count is not None:
            faults.append(Fault("count", "a gap has no count; leave one of them out"))
        if self.on and self.reinspected_on and self.reinspected_on < self.on:
            says = f"{self.reinspected_on} is before the finding, {self.on}"
            faults.append(Fault("reinspected_on", says))
        raise_if(faults)

    @property
    def subject(self) -> str:
        """What it is about, in a few words."""
        return self.inspection

    def key(self) -> tuple[object, ...]:
        """Inspection, kind, judgement and day."""
        return (self.inspection, self.kind, self.judgement, self.on)


@frozen(kw_only=True)
class Remark(Row):
    """
    What carries no figure: a strength, a weakness, an improvement, a gap in the data.

    Args:
        about: what it is about, in words that can stand in a sentence.
        kind: strength, weakness, area for development, improvement, context or gap.
        degree: some, particular or significant; None where nothing was said.

    Example:
        >>> Remark(about="health", kind="weakness", degree="particular").degree
        'particular'
    """

    table: ClassVar[str] = "remarks"

    about: str = field(converter=as_text)
    kind: str = field(converter=as_remark_kind)
    degree: str | None = field(default=None, converter=optional(as_degree))

    @property
    def subject(self) -> str:
        """What it is about, in a few words."""
        return self.about

    def key(self) -> tuple[object, ...]:
        """What it is about, and its kind."""
        return (self.about.casefold(), self.kind)

"""Statements about indicators: one value, or several told together."""

from typing import ClassVar

from attrs import field, frozen
from attrs.converters import optional

from csprofile.errors import Fault
from csprofile.evidence.gaps import Gaps, as_gaps
from csprofile.evidence.statement import Row, raise_if, told, told_once
from csprofile.evidence.values import (
    Amount,
    as_gap,
    as_indicator,
    as_number,
    as_proportion,
    as_text,
    as_verdict_or_number,
)
from csprofile.evidence.words import as_outcome, as_polarity, as_trend
from csprofile.indicators import Polarity
from csprofile.vocabulary import (
    GapKind,
    Verdict,
)


@frozen(kw_only=True)
class IndicatorValue(Row):
    """
    The value of one indicator in one period, beside its comparators.

    Args:
        indicator: its number and part, as `NI 59`, or another source's name for it.
        period: as published, as `2008/09`.
        value: in the indicator's own unit; or a gap.
        lower, upper: the published interval, in the same unit.
        numerator, denominator: the counts behind it, 0 or more.
        similar_areas, england: their values in the same unit, or the comparison in words
            (above is better, even where a low figure is good).
        trend: improved, unchanged or declined.
        polarity: which way is better; None: as the catalogue has it, else unknown.
        outcome: the outcome it counts towards; None: as the catalogue has it, else none.
        unit: what its values are counted in.

    Raises:
        EvidenceError: neither value nor gap nor comparison, or both value and gap.

    Example:
        >>> IndicatorValue(indicator="NI 71", period="2009 Q1", value=11.0, england=10.0).value
        11.0
    """

    table: ClassVar[str] = "indicators"

    indicator: str = field(converter=as_indicator)
    period: str = field(converter=as_text)
    value: float | None = field(default=None, converter=optional(as_number))
    gap: GapKind | None = field(default=None, converter=optional(as_gap))
    lower: float | None = field(default=None, converter=optional(as_number))
    upper: float | None = field(default=None, converter=optional(as_number))
    numerator: float | None = field(default=None, converter=optional(as_number))
    denominator: float | None = field(default=None, converter=optional(as_number))
    similar_areas: Verdict | float | None = field(
        default=None, converter=optional(as_verdict_or_number)
    )
    england: Verdict | float | None = field(default=None, converter=optional(as_verdict_or_number))
    trend: str | None = field(default=None, converter=optional(as_trend))
    polarity: Polarity | None = field(default=None, converter=optional(as_polarity))
    outcome: str | None = field(default=None, converter=optional(as_outcome))
    unit: str | None = field(default=None, converter=optional(as_text))

    def __attrs_post_init__(self) -> None:
        faults = told_once(self, "value", "gap")
        verdicts = isinstance(self.similar_areas, Verdict) or isinstance(self.england, Verdict)
        if not told(self, "value", "gap") and not verdicts and not self.trend:
            faults.append(Fault("", "tells nothing; give a value, a gap or a comparison"))
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            faults.append(Fault("lower", f"{self.lower} is above upper, {self.upper}"))
        raise_if(faults)

    @property
    def subject(self) -> str:
        """What it is about, in a few words."""
        return self.indicator

    def key(self) -> tuple[object, ...]:
        """Indicator and period."""
        return (self.indicator.casefold(), self.period)


@frozen(kw_only=True)
class IndicatorGroup(Row):
    """
    Several indicators told together: the share at least in line with both comparators.

    Args:
        outcome: an Every Child Matters outcome; None for all indicators.
        at_least_in_line: the share at least in line with similar areas and England: 0 to 1, a
            range, or a word.
        weaker_than: the outcome for which the share is higher.
        gap: why nothing is known.
        gaps: of how many indicators it is not known, by kind of gap.

    Raises:
        EvidenceError: not exactly one of the share, `weaker_than` and a gap.

    Example:
        >>> IndicatorGroup(at_least_in_line="large majority").outcome is None
        True
    """

    table: ClassVar[str] = "indicator_groups"

    outcome: str | None = field(default=None, converter=optional(as_outcome))
    at_least_in_line: Amount | None = field(default=None, converter=optional(as_proportion))
    weaker_than: str | None = field(default=None, converter=optional(as_outcome))
    gap: GapKind | None = field(default=None, converter=optional(as_gap))
    gaps: Gaps = field(default=(), converter=as_gaps)

    def __attrs_post_init__(self) -> None:
        names = ("at_least_in_line", "weaker_than", "gap")
        faults = told_once(self, *names)
        if not told(self, *names):
            faults.append(Fault("", f"tells nothing; give one of {', '.join(names)}"))
        if self.weaker_than and self.weaker_than == self.outcome:
            faults.append(Fault("weaker_than", "the same outcome; another one"))
        if self.weaker_than and self.outcome is None:
            faults.append(Fault("weaker_than", "needs outcome: the one that is weaker"))
        raise_if(faults)

    @property
    def subject(self) -> str:
        """What it is about, in a few words."""
        return f"indicators for {self.outcome}" if self.outcome else "all indicators"

    def key(self) -> tuple[object, ...]:
        """The outcome."""
        return (self.outcome,)

"""What an edition counts: each input picks its lines, and says what a gap means."""

from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, ge, in_, le

from csprofile.errors import Fault, FrameworkError
from csprofile.evidence import Finding, IndicatorGroup, Service
from csprofile.evidence.words import as_outcome
from csprofile.profile import Line
from csprofile.reason import Cited
from csprofile.tuples import as_tuple
from csprofile.vocabulary import INSPECTIONS, RESPONSIBILITIES

KINDS = ("share", "judgement", "findings")
TOLD_IN = {
    "share": ("services", "indicator_groups"),
    "judgement": ("services", "findings"),
    "findings": ("findings",),
}
GAP_RULES = ("required", "leave out", "lowest")
BASES = ("settings", "services")


def strings(value: object) -> tuple[str, ...]:
    """Take one word or a list of words."""
    words = (value,) if isinstance(value, str) else value
    if not isinstance(words, list | tuple) or not all(isinstance(each, str) for each in words):
        says = f"{value!r} is not text; words in quotes, or a list of them"
        raise FrameworkError("", [Fault("", says)])
    return tuple(words)


def as_inspections(value: object) -> tuple[str, ...]:
    """Take one inspection or several, in any spelling."""
    return tuple(INSPECTIONS.find(name) for name in strings(value))


def _as_responsibilities(value: object) -> tuple[str, ...]:
    return tuple(RESPONSIBILITIES.find(name) for name in strings(value))


def _as_outcome(value: object) -> str:
    return "" if value == "" else as_outcome(value)


@frozen(kw_only=True)
class CutPoints(Cited):
    """
    Fixed cut-off points: the least share of each band but the lowest.

    Args:
        base: what the share must count: `settings`, `services` (kinds of them) or `indicators`.
        at_least: whole per cents, 1 to 100, ascending; as many as there are bands, less one.

    Raises:
        FrameworkError: the points do not ascend.

    Example:
        >>> cut = CutPoints(
        ...     id="settings",
        ...     source="an example",
        ...     status="assumed",
        ...     base="settings",
        ...     at_least=[50, 65, 80],
        ... )
        >>> cut.band(49), cut.band(50), cut.band(100)
        (1, 2, 4)
    """

    table: ClassVar[str] = "cut_points"

    base: str = field(validator=in_((*BASES, "indicators")))
    at_least: tuple[int, ...] = field(converter=as_tuple, validator=deep_iterable([ge(1), le(100)]))

    def __attrs_post_init__(self) -> None:
        if any(a >= b for a, b in zip(self.at_least, self.at_least[1:], strict=False)):
            says = f"{list(self.at_least)} do not ascend; each above the one before"
            raise FrameworkError("cut_points", [Fault("at_least", says)])

    def band(self, per_cent: int) -> int:
        """The band of a whole per cent; 1 is the lowest."""
        return 1 + sum(per_cent >= point for point in self.at_least)


@frozen(kw_only=True)
class Input(Cited):
    """
    One thing an edition counts, and what it does where that is not known.

    Args:
        title: how it is called in a sentence.
        kind: a `share` through cut-points, a `judgement` as it is, or `findings`, which only
            limits read.
        of: the table its lines stand in: services, indicator_groups or findings.
        provision, aspect: which services, where it is of services.
        responsibilities: whose services; unknown always counts. Empty: anyone's.
        outcome: which group of indicators; empty for all of them.
        inspection: which findings.
        cut_points: the id of its cut-points, where it is a share.
        gap: `required` (without it there is no grade), `leave out`, or `lowest`.

    Example:
        >>> Input(
        ...     id="reviews",
        ...     source="an example",
        ...     status="assumed",
        ...     title="serious case reviews",
        ...     kind="judgement",
        ...     of="findings",
        ...     inspection="serious case review",
        ... ).gap
        'leave out'
    """

    table: ClassVar[str] = "inputs"

    title: str
    kind: str = field(validator=in_(KINDS))
    of: str = field(validator=in_(("services", "indicator_groups", "findings")))
    provision: str = "all"
    aspect: str = "overall effectiveness"
    responsibilities: tuple[str, ...] = field(default=(), converter=_as_responsibilities)
    outcome: str = field(default="", converter=_as_outcome)
    inspection: tuple[str, ...] = field(default=(), converter=as_inspections)
    cut_points: str = ""
    gap: str = field(default="leave out", validator=in_(GAP_RULES))

    def __attrs_post_init__(self) -> None:
        if self.of not in (right := TOLD_IN[self.kind]):
            says = f"{self.of} tell no {self.kind}; {' or '.join(right)}"
            raise FrameworkError("inputs", [Fault("of", says)])

    def counts(self, line: Line) -> bool:
        """Whether a line tells of this input; its base is another question."""
        row = line.row
        if row.table != self.of:
            return False
        if isinstance(row, Service):
            mine = row.responsibility in (None, *self.responsibilities)
            return (row.provision, row.aspect) == ((self.provision,), self.aspect) and (
                mine or not self.responsibilities
            )
        if isinstance(row, IndicatorGroup):
            return (row.outcome or "") == self.outcome
        return isinstance(row, Finding) and (
            not self.inspection or row.inspection in self.inspection
        )

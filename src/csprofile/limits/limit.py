"""What a limit is: a condition, and a drop by so many grades or a cap at a grade."""

from collections.abc import Iterable
from typing import ClassVar

from attrs import converters, field, frozen
from attrs.validators import ge, in_, optional

from csprofile.bands.inputs import as_inspections
from csprofile.errors import Fault, FrameworkError
from csprofile.evidence.words import as_finding_kind
from csprofile.reason import Cited
from csprofile.vocabulary import Judgement


@frozen
class Drop:
    """
    Takes a number of grades off, once, however many findings there are.

    Example:
        >>> Drop(by=1).apply(3)
        2
    """

    by: int = field(validator=ge(1))

    def apply(self, grade: int) -> int:
        """The grade after it, never below the scale."""
        return max(grade - self.by, 1)


@frozen
class Cap:
    """
    Holds the grade at one, whatever the profile says.

    Example:
        >>> Cap(at=1).apply(3)
        1
    """

    at: int = field(validator=ge(1))

    def apply(self, grade: int) -> int:
        """The grade after it."""
        return min(grade, self.at)


def _as_judgement(value: object) -> Judgement:
    return value if isinstance(value, Judgement) else Judgement.find(str(value))


@frozen(kw_only=True)
class Condition:
    """
    When a limit bites: a finding that stands, or an input at most at a band.

    Args:
        inspection: the inspections whose findings count; empty: any.
        kind: the kind of finding, as `area for priority action`.
        judgement: the judgement, which it or a worse one meets.
        when: a further published fact that must hold: `safety_not_assured`. Not stated leaves
            both outcomes.
        input: the id of an input, in place of a finding.
        at_most: the band it must not pass.

    Raises:
        FrameworkError: not exactly one of kind, judgement and input.

    Example:
        >>> Condition(inspection="safeguarding", judgement="inadequate").judgement.word
        'inadequate'
    """

    inspection: tuple[str, ...] = field(default=(), converter=as_inspections)
    kind: str | None = field(default=None, converter=converters.optional(as_finding_kind))
    judgement: Judgement | None = field(default=None, converter=converters.optional(_as_judgement))
    when: str = field(default="", validator=in_(("", "safety_not_assured")))
    input: str = ""
    at_most: int = field(default=1, validator=ge(1))

    def __attrs_post_init__(self) -> None:
        if sum(map(bool, (self.kind, self.judgement, self.input))) != 1:
            says = "exactly one of kind, judgement and input"
            raise FrameworkError("condition", [Fault("", says)])
        if self.input and (self.inspection or self.when):
            says = "inspection and when ask of findings; an input has neither"
            raise FrameworkError("condition", [Fault("", says)])


@frozen(kw_only=True)
class Limit(Cited):
    """
    A limit of an edition.

    Args:
        title: how it is called in a sentence.
        condition: when it bites.
        drop: how many grades it takes, or
        cap: the grade it holds the rating at.
        until: what ends it, in words.

    Raises:
        FrameworkError: not exactly one of drop and cap.

    Example:
        >>> limit = Limit(
        ...     id="front-line",
        ...     source="an example",
        ...     status="assumed",
        ...     title="areas for priority action",
        ...     condition=Condition(kind="area for priority action"),
        ...     cap=1,
        ... )
        >>> limit.operation
        Cap(at=1)
    """

    table: ClassVar[str] = "limits"

    title: str
    condition: Condition
    drop: int | None = field(default=None, validator=optional(ge(1)))
    cap: int | None = field(default=None, validator=optional(ge(1)))
    until: str = "re-inspection"

    def __attrs_post_init__(self) -> None:
        if (self.drop is None) == (self.cap is None):
            raise FrameworkError("limits", [Fault("", "exactly one of drop and cap")])

    @property
    def operation(self) -> Drop | Cap:
        """What it does to a grade."""
        return Drop(self.drop) if self.drop is not None else Cap(self.cap or 1)


def held(grade: int, limits: Iterable[Limit]) -> int:
    """
    The grade under the limits that bite: all drops first, then the lowest cap.

    Example:
        >>> held(4, [])
        4
    """
    operations = [limit.operation for limit in limits]
    for kind in (Drop, Cap):
        for each in operations:
            grade = each.apply(grade) if isinstance(each, kind) else grade
    return grade

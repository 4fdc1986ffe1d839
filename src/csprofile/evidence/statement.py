"""What every statement in evidence has: where it stands, its words, how surely it is read."""

from typing import ClassVar

from attrs import field, frozen

from csprofile.errors import EvidenceError, Fault
from csprofile.evidence.values import as_quotation
from csprofile.evidence.words import as_reading


@frozen(kw_only=True)
class Row:
    """
    A statement of any kind: where it stands, its words, and whether it is read or inferred.

    Args:
        where: where it stands in the source, as `page 2, paragraph 3`.
        said: its words, a short quotation.
        reading: `read`, or `inferred` from those words.
        ref: the row's address; evidence gives it.

    Example:
        >>> from csprofile import Remark
        >>> Remark(about="health", kind="weakness", reading="inferred").reading
        'inferred'
    """

    table: ClassVar[str] = ""

    where: str = field(default="", converter=as_quotation)
    said: str = field(default="", converter=as_quotation)
    reading: str = field(default="read", converter=as_reading)
    ref: str = field(default="", eq=False)

    @property
    def subject(self) -> str:
        """What it is about, in a few words."""
        raise NotImplementedError

    def key(self) -> tuple[object, ...]:
        """What makes the statement the same as another: two with one key are refused."""
        raise NotImplementedError

    def tells_again(self, other: "Row") -> bool:
        """Whether another statement is about the same, so that a later one takes its place."""
        return (self.table, self.key()) == (other.table, other.key())


def told(row: Row, *names: str) -> list[str]:
    """The names of what the row tells, of those asked about."""
    return [name for name in names if getattr(row, name) is not None]


def told_once(row: Row, *names: str) -> list[Fault]:
    """Find a second thing told where only one can be."""
    both = told(row, *names)
    return [Fault(both[1], f"told beside {both[0]}; only one of them")] if len(both) > 1 else []


def raise_if(faults: list[Fault]) -> None:
    """Refuse the row if it has faults."""
    if faults:
        raise EvidenceError("row", faults)

"""Because of what: the row or the rule relied on, and who says the rule is so."""

from typing import Any, ClassVar, TypeVar, cast

from attrs import evolve, field, fields, frozen, has
from attrs.validators import in_, min_len

_STATUSES = ("read", "inferred", "assumed", "recalled")


@frozen
class Reason:
    """
    One step of an argument: what was relied on, what it saw and what it gave.

    Args:
        ref: what was relied on: `rule:2009/limits/front-line`,
            `evidence:rotherham-2009#findings[0]`, or the key of a table's row.
        saw: what the rule was given, in words.
        gave: what came of it, in words.

    Example:
        >>> str(Reason("rule:2009/inputs/services", "small minority", "band 1 of 4"))
        'rule:2009/inputs/services: small minority -> band 1 of 4'
    """

    ref: str
    saw: str = ""
    gave: str = ""

    def __str__(self) -> str:
        told = " -> ".join(part for part in (self.saw, self.gave) if part)
        return f"{self.ref}: {told}" if told else self.ref


@frozen(kw_only=True)
class Cited:
    """
    A rule of an edition: its name, who says that it is so, and how surely.

    Args:
        id: the rule's name within its table.
        source: the publication or the argument it rests on.
        status: read in a published source, inferred from things read, assumed because no source
            gives it, or recalled as general knowledge.
        edition: the edition it belongs to; loading sets it.

    Example:
        >>> Cited(id="scale", source="letter of 2009", status="read", edition="2009").ref
        'rule:2009/scale'
    """

    table: ClassVar[str] = ""

    id: str = field(validator=min_len(1))
    source: str = field(validator=min_len(1))
    status: str = field(validator=in_(_STATUSES))
    edition: str = ""

    @property
    def ref(self) -> str:
        """The rule's address, as `rule:2009/limits/front-line`."""
        place = "/".join(part for part in (self.edition, self.table, self.id) if part)
        return f"rule:{place}"

    @property
    def assumed(self) -> bool:
        """Whether nothing published gives the rule: assumed or recalled."""
        return self.status in ("assumed", "recalled")


C = TypeVar("C")


def within(edition: str, noun: C) -> C:
    """
    Set the edition in a rule and in every rule inside it.

    Example:
        >>> rule = Cited(id="scale", source="letter of 2009", status="read")
        >>> within("2010", rule).ref
        'rule:2010/scale'
    """
    if isinstance(noun, tuple):
        return cast(C, tuple(within(edition, each) for each in noun))
    if not has(type(noun)):
        return noun
    changes: dict[str, Any] = {}
    for each in fields(cast(Any, type(noun))):
        inner = getattr(noun, each.name)
        if isinstance(inner, tuple) or has(type(inner)):
            changes[each.name] = within(edition, inner)
    if isinstance(noun, Cited):
        changes["edition"] = edition
    return cast(C, evolve(cast(Any, noun), **changes))

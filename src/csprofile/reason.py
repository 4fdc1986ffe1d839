"""Because of what: the row or the rule relied on, and who says the rule is so."""

from attrs import field, frozen
from attrs.validators import in_

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


@frozen
class Citation:
    """
    Who says that a rule is so, and how surely.

    Args:
        ref: the rule's address, as `rule:2009/limits/front-line`.
        source: the publication or the argument it rests on.
        status: read in a published source, inferred from things read, assumed because no source
            gives it, or recalled as general knowledge.

    Example:
        >>> Citation("rule:2009/scale", "letter of 2009", "read").assumed
        False
    """

    ref: str
    source: str
    status: str = field(validator=in_(_STATUSES))

    @property
    def assumed(self) -> bool:
        """Whether nothing published gives the rule: assumed or recalled."""
        return self.status in ("assumed", "recalled")

"""Services of which a profile is to tell, and what it is called where nothing is known of them."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.converters import optional

from csprofile.evidence import Evidence, Service
from csprofile.evidence.values import as_gap
from csprofile.evidence.words import as_responsibility
from csprofile.reason import Cited
from csprofile.vocabulary import PROVISIONS, GapKind


def _as_provision(value: str) -> str:
    return PROVISIONS.find(value)


@frozen(kw_only=True)
class Expected(Cited):
    """
    A kind of service of which a profile is to tell; where evidence says nothing of it, a gap.

    Args:
        provision: the kind of service.
        gap: why nothing is known of it.
        responsibility: whose it is, where only theirs is meant: others of the kind then do not
            stand for it.

    Example:
        >>> Expected(
        ...     id="schools",
        ...     source="an example",
        ...     status="assumed",
        ...     provision="primary schools",
        ...     gap="not given in the source",
        ... ).gap.leaves_room
        True
    """

    table: ClassVar[str] = "expected"

    provision: str = field(converter=_as_provision)
    gap: GapKind = field(converter=as_gap)
    responsibility: str | None = field(default=None, converter=optional(as_responsibility))


def expected_gaps(rules: Iterable[Expected], evidence: Evidence) -> Iterator[Service]:
    """
    State what evidence says nothing of, each kind of service by its rule.

    Example:
        >>> rule = Expected(
        ...     id="schools",
        ...     source="an example",
        ...     status="assumed",
        ...     provision="primary schools",
        ...     gap="not given in the source",
        ... )
        >>> [each.subject for each in expected_gaps([rule], Evidence(area="Leeds"))]
        ['primary schools']
    """
    told = {
        (provision, row.responsibility) for row in evidence.services for provision in row.provision
    }
    for rule in rules:
        whose = {each for provision, each in told if provision == rule.provision}
        if rule.responsibility is not None:
            whose &= {None, rule.responsibility}
        if not whose:
            yield Service(
                provision=rule.provision,
                responsibility=rule.responsibility,
                gap=rule.gap,
                ref=rule.ref,
            )

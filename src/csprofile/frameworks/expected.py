"""Services of which a profile is to tell, and what it is called where nothing is known of them."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.converters import optional

from csprofile.evidence import Evidence, Service
from csprofile.evidence.values import as_gap
from csprofile.evidence.words import as_responsibility
from csprofile.reason import Cited
from csprofile.vocabulary import ASPECTS, PROVISIONS, GapKind


def _as_provision(value: str) -> str:
    return PROVISIONS.find(value)


def _as_aspect(value: str) -> str:
    return ASPECTS.find(value)


@frozen(kw_only=True)
class Expected(Cited):
    """
    A kind of service of which a profile is to tell; where evidence says nothing of it, a gap.

    Args:
        provision: the kind of service.
        gap: why nothing is known of it.
        responsibility: whose it is, where only theirs is meant: others of the kind then do not
            stand for it.
        aspect: what of it, where only that is meant: other aspects then do not stand for it.

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
    aspect: str | None = field(default=None, converter=optional(_as_aspect))


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
    for rule in rules:
        whose = {
            row.responsibility
            for row in evidence.services
            if rule.provision in row.provision and rule.aspect in (None, row.aspect)
        }
        if rule.responsibility is not None:
            whose &= {None, rule.responsibility}
        if not whose:
            yield Service(
                provision=rule.provision,
                responsibility=rule.responsibility,
                aspect=rule.aspect or "overall effectiveness",
                gap=rule.gap,
                ref=rule.ref,
            )

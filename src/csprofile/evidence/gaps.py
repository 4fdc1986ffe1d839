"""Gaps beside what is known: how many are not told, by the kind of their gap."""

from collections.abc import Iterable, Mapping

from csprofile.errors import EvidenceError, Fault, UnknownName
from csprofile.evidence.values import as_gap, as_total, refuse
from csprofile.vocabulary import GapKind

Gaps = tuple[tuple[GapKind, int], ...]
"""How many are not told, 1 or more, by the kind of their gap."""


def as_gaps(value: object) -> Gaps:
    """Take numbers by kind of gap, as `{ "not yet inspected" = 3 }`; every wrong key is told."""
    pairs = value.items() if isinstance(value, Mapping) else value
    if not isinstance(pairs, Iterable) or isinstance(pairs, str):
        raise refuse(f'{value!r} is not a table; as {{ "not yet inspected" = 3 }}')
    found: dict[GapKind, int] = {}
    faults = []
    for pair in pairs:
        try:
            kind, number = pair
            found[as_gap(kind)] = as_total(number)
        except (TypeError, ValueError, UnknownName) as error:
            says = error.faults[0].says if isinstance(error, EvidenceError) else str(error)
            faults.append(Fault(str(pair[0]) if isinstance(pair, tuple) else "", says))
    if faults:
        raise EvidenceError("gaps", faults)
    return tuple(sorted(found.items(), key=lambda pair: pair[0].name))


def could_be_known(gaps: Gaps) -> int:
    """
    How many of those not told could still be known.

    Example:
        >>> could_be_known(as_gaps({"not yet inspected": 3, "outside the remit": 2}))
        3
    """
    return sum(number for kind, number in gaps if kind.leaves_room)

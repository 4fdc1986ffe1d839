"""What changed between two sides: councils matched by code, each put beside itself."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from csprofile.assessment import Assessment
from csprofile.errors import EvidenceError, Fault
from csprofile.studies.changes import Changes
from csprofile.studies.council import council_changes
from csprofile.studies.records import Told

One = Assessment | Mapping[str, Any]
What = One | Sequence[One] | Mapping[Any, One]
_SOURCE = "compare"


def compare(old: What, new: What) -> Changes:
    """
    Find what changed between two assessments of a council, or of many.

    Councils are matched by code. A statement is the same as one before when it is about the same,
    wherever in its file it stands. A counted share improved or declined where Newcombe's interval
    of the difference leaves out 0, at a confidence of 0.95, which is assumed; one told in words
    or as a range, where the two ranges do not meet; what cannot be told is `not told`.

    Args:
        old: an assessment, a decision record as a mapping, a sequence of either, or a mapping to
            either.
        new: the same of a later day, or by another edition.

    Raises:
        EvidenceError: something is no decision record or of a newer schema, a council is there
            twice on one side, or none is on both.

    Example:
        >>> from csprofile import Evidence, Service, assess
        >>> row = Service(provision="adoption", responsibility="council", judgement="adequate")
        >>> later = Evidence(area="Rotherham", services=[row])
        >>> found = compare(assess("rotherham-2009"), assess("rotherham-2009", later))
        >>> [(each.about, each.what, each.direction) for each in found.councils[0].lines]
        [('adoption (council)', 'judgement', 'declined')]
    """
    return compared(list(_each(old, "old")), list(_each(new, "new")))


def compared(old: Sequence[Told], new: Sequence[Told]) -> Changes:
    """
    Find what changed between two sides that are named one by one.

    Args:
        old, new: what was told, each under the name by which it is refused.

    Raises:
        EvidenceError: as for `compare`.

    Example:
        >>> from csprofile.testing import example
        >>> compared([Told("a.json", example())], [Told("b.json", example())]).only_old
        ()
    """
    faults = [fault for each in (*old, *new) for fault in each.faults()]
    faults += [
        Fault(name, "nothing to compare; one decision record or more")
        for name, side in (("OLD", old), ("NEW", new))
        if not side
    ]
    if not faults:
        faults += [*_twice(old, "OLD"), *_twice(new, "NEW")]
    if faults:
        raise EvidenceError(_SOURCE, faults)
    before, after = ({each.area()[1]: each for each in side} for side in (old, new))
    both = sorted(before.keys() & after.keys())
    if not both:
        raise EvidenceError(_SOURCE, [Fault("", _apart(old, new))])
    return Changes(
        councils=[council_changes(before[c].record(), after[c].record()) for c in both],
        only_old=[before[code].area() for code in sorted(before.keys() - after.keys())],
        only_new=[after[code].area() for code in sorted(after.keys() - before.keys())],
    )


def _each(what: What, name: str) -> Iterator[Told]:
    """Every assessment on a side, under a name of its own."""
    if isinstance(what, Mapping) and "schema" not in what and "profile" not in what:
        for key, each in what.items():
            yield Told(f"{name}[{getattr(key, 'name', key)}]", each)
    elif isinstance(what, Sequence) and not isinstance(what, str | bytes):
        for number, each in enumerate(what):
            yield Told(f"{name}[{number}]", each)
    else:
        yield Told(name, what)


def _twice(side: Sequence[Told], name: str) -> Iterator[Fault]:
    counts = Counter(each.area()[1] for each in side)
    seen = {each.area()[1]: each.area()[0] for each in side}
    for code, number in counts.items():
        if number > 1:
            yield Fault(name, f"{number} records of {seen[code]}; one of each council")


def _apart(old: Sequence[Told], new: Sequence[Told]) -> str:
    mine, theirs = (", ".join(sorted(each.area()[0] for each in side)[:5]) for side in (old, new))
    return f"no council is on both sides: OLD has {mine}, NEW has {theirs}; the same council twice"

"""Evidence with some values set otherwise: every fault of every value at once."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, fields_dict

from csprofile.errors import CsprofileError, EvidenceError, Fault, FaultsError
from csprofile.evidence import Evidence, Row, check_words
from csprofile.frameworks import Framework
from csprofile.studies.altering.addresses import Address, find, short
from csprofile.studies.altering.along import moved_along
from csprofile.studies.altering.replacing import with_rows
from csprofile.studies.altering.whole import carried

_EITHER: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "services": (("judgements", "judgement", "share", "gap"),),
    "indicators": (("value", "gap"),),
    "indicator_groups": (("at_least_in_line", "weaker_than", "gap"),),
    "findings": (("judgement", "gap"), ("kind", "judgement")),
}
"""Of what a statement tells only one: what is set takes the place of the others."""


def altered(evidence: Evidence, settings: Mapping[str, Any], framework: Framework) -> Evidence:
    """
    Set some values of evidence otherwise.

    What a statement can tell only in one way takes the place of the other way: a judgement that of
    a gap. Of tables all provision follows its parts, and what is counted behind a value it.

    Args:
        evidence: what is known.
        settings: values by their addresses, each as the file gives it.
        framework: the edition whose words they may use.

    Raises:
        EvidenceError: with every fault: addresses that lead nowhere, values of a wrong type, what
            contradicts itself.

    Example:
        >>> from csprofile.testing import example
        >>> told = {"services[1].judgements.good": 2, "services[1].judgements.adequate": 1}
        >>> made = altered(example().evidence, told, example("framework"))
        >>> [number for _, number in made.services[1].judgements]
        [2, 1]
    """
    by_row, faults = _by_row(evidence, settings)
    made: dict[str, Row] = {}
    for ref, wanted in by_row.items():
        row = wanted[0][0].row
        try:
            made[ref] = evolve(row, **moved_along(row, dict(_values(wanted))))
        except CsprofileError as error:
            faults += _placed(error, short(row))
    edition = (framework.words, framework.all_provisions, framework.all_aspects)
    faults += check_words(made.values(), *edition)
    if faults:
        raise EvidenceError(evidence.name, faults)
    return carried(evidence, with_rows(evidence, made), framework, [*made])


def _by_row(
    evidence: Evidence, settings: Mapping[str, Any]
) -> tuple[dict[str, list[tuple[Address, Any]]], list[Fault]]:
    """What is set, by the address of the statement, and the faults of addresses and values."""
    by_row: dict[str, list[tuple[Address, Any]]] = {}
    faults: list[Fault] = []
    for address, value in settings.items():
        try:
            found = find(address, evidence)
            read = (found, _read(found, value))
            by_row.setdefault(found.row.ref, []).append(read)
        except EvidenceError as error:
            faults += error.faults
    return by_row, faults


def _read(found: Address, value: Any) -> Any:
    """The value as the attribute's own reader takes it."""
    reader: Any = fields_dict(type(found.row))[found.name].converter
    where = found.text.removesuffix(found.part).rstrip(".\"'") if found.part else found.text
    given = {found.part: value} if found.part else value
    try:
        if given is None:
            raise EvidenceError("", [Fault("", "no value; one as the evidence file gives it")])
        return reader(given)
    except CsprofileError as error:
        raise EvidenceError("", list(_placed(error, where))) from error


def _values(wanted: Iterable[tuple[Address, Any]]) -> Iterator[tuple[str, Any]]:
    """The attributes of one statement and their values, with those that give way to them."""
    told: dict[str, Any] = {}
    for found, value in wanted:
        if found.part:
            was = told.get(found.name, getattr(found.row, found.name) or ())
            told[found.name] = tuple({**dict(was), **dict(value)}.items())
        else:
            told[found.name] = value
        row = found.row
    for either in _EITHER.get(row.table, ()):
        if told.keys() & set(either):
            yield from ((name, None) for name in either if name not in told)
    yield from told.items()


def _placed(error: CsprofileError, here: str) -> Iterator[Fault]:
    """The faults of an error, each with the address of the value in front."""
    for each in error.faults if isinstance(error, FaultsError) else [Fault("", str(error))]:
        yield Fault(f"{here}.{each.address}" if each.address else here, each.says)

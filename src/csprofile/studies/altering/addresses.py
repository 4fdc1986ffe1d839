"""Addresses of single values: which statement, which of its keys, and which part of that."""

from collections.abc import Iterable

from attrs import fields, frozen

from csprofile.errors import EvidenceError, Fault, allowed, nearest
from csprofile.evidence import Evidence, Row
from csprofile.evidence.reading import INSIDE, RENAMED

_PARTED = ("judgements", "gaps")
"""The keys whose values have parts of their own."""
_HOW = "a statement and one of its keys, as services[4].judgements.good"


@frozen
class Address:
    """
    The address of one value of the evidence.

    Args:
        row: the statement.
        name: the attribute of the statement.
        part: the part of its value, as `good` of `judgements`; empty for the whole.
        text: the address as it was given.

    Example:
        >>> from csprofile.testing import example
        >>> found = find("services[1].judgements.good", example().evidence)
        >>> found.row.subject, found.name, found.part
        ("children's homes", 'judgements', 'good')
    """

    row: Row
    name: str
    part: str
    text: str


def find(address: str, evidence: Evidence) -> Address:
    """
    Find what an address leads to: by the file's way of counting rows, or by a key of tables.

    Args:
        address: as `services[4].judgements.good`, or with the whole address of the statement, as
            `inspections:372/adoption/council/overall effectiveness.judgements.good`.
        evidence: what is known.

    Raises:
        EvidenceError: it leads nowhere, or to several statements.

    Example:
        >>> from csprofile.testing import example
        >>> find("services[9].of", example().evidence)
        Traceback (most recent call last):
        csprofile.errors.EvidenceError: evidence: 1 fault
          services[9].of: leads nowhere; services[0] or services[1]
    """
    text = " ".join(address.split())
    named = [(name, row) for row in evidence.rows for name in _names(row)]
    met = [(name, row) for name, row in named if text == name or text.startswith(f"{name}.")]
    longest = max((len(name) for name, _ in met), default=0)
    rows = {row.ref: row for name, row in met if len(name) == longest}
    if len(rows) != 1:
        raise _refuse(evidence, address, _astray(text, [*rows], evidence))
    (row,) = rows.values()
    key, _, part = text[longest:].removeprefix(".").partition(".")
    attributes = {RENAMED.get(e.name, e.name): e.name for e in fields(type(row))}
    known = [key for key, name in attributes.items() if name not in INSIDE]
    if key not in known:
        says = f"{key!r}: {allowed('key', key, known)}" if key else f"no key; {_HOW}"
        raise _refuse(evidence, address, says)
    part = part.strip("\"'")
    if part and key not in _PARTED:
        raise _refuse(evidence, address, f"{key} has no parts; the whole of it")
    return Address(row, attributes[key], part, address)


def short(row: Row) -> str:
    """
    The address of a statement as it is written by hand, without the name of its file.

    Example:
        >>> from csprofile.testing import example
        >>> short(example().evidence.services[1])
        'services[1]'
    """
    return row.ref.partition("#")[2] if row.ref.startswith("evidence:") else row.ref


def _names(row: Row) -> Iterable[str]:
    return dict.fromkeys((row.ref, short(row)))


def _astray(text: str, several: list[str], evidence: Evidence) -> str:
    """Where an address leads that leads to no one statement, and what would have been right."""
    if several:
        return f"leads to {len(several)} statements; one of {', '.join(several)}"
    gone = [ref for ref in evidence.replaced if text.startswith((ref, ref.partition("#")[2] + "."))]
    if gone:
        return f"{gone[0]} was replaced by later evidence, and no rule reads it"
    table, bracket, _ = text.partition("[")
    mine = [short(row) for row in evidence.rows if row.table == table]
    if bracket and mine:
        right = f"{mine[0]} or {mine[-1]}" if len(mine) == 2 else f"{mine[0]} to {mine[-1]}"
        return f"leads nowhere; {mine[0] if len(mine) == 1 else right}"
    named = [short(row) for row in evidence.rows]
    stem = text.rpartition(".")[0] or text
    like = nearest(stem, named) or nearest(stem.partition(".")[0], named)
    return f"leads nowhere; {'nearest: ' + ', '.join(like) if like else _HOW}"


def _refuse(evidence: Evidence, address: str, says: str) -> EvidenceError:
    return EvidenceError(evidence.name, [Fault(address, says)])

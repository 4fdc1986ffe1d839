"""From a mapping, in the layout of the file, to evidence: every fault found at once."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve

from csprofile.errors import EvidenceError, Fault
from csprofile.evidence.checks import between_rows
from csprofile.evidence.evidence import SCHEMAS, Evidence
from csprofile.evidence.rows import TABLES
from csprofile.evidence.statement import Row
from csprofile.structuring import Structurer

INSIDE = ("left_out", "own_scale", "possible", "ref", "name", "provenance", "replaced")
"""What evidence and its rows have that no file may set."""
RENAMED = {"sender": "from"}
"""Attributes that have another key in the file, as `from` cannot be an attribute."""

_IN_ROW = re.compile(r"(\w+)\[(\d+)\]\.([\w ]+(?:\.[^.]*)?).*")
_STRUCTURER = Structurer(inside=INSIDE, renamed=RENAMED)


def read_mapping(
    mapping: Mapping[str, Any], name: str = "evidence"
) -> tuple[Evidence | None, list[Row], list[Fault]]:
    """
    Read evidence from a mapping in the layout of the file.

    Args:
        mapping: as the TOML file gives it.
        name: what addresses begin with.

    Returns:
        The evidence (None where it has faults), the statements, those at fault without what is
        wrong in them, and every fault, so that a caller can look for more before refusing them.

    Example:
        >>> evidence, rows, faults = read_mapping({"schema": 1, "area": "Rotherham"})
        >>> evidence.area.name, rows, faults
        ('Rotherham', [], [])
    """
    mapping = SCHEMAS.todays(mapping)
    rows, in_rows = dict[str, Any](), list[Fault]()
    for table, kind in TABLES.items():
        made, wrong = _STRUCTURER.make_all(mapping.get(table, []), kind, table)
        in_rows += wrong
        rows[table] = tuple(
            evolve(row, ref=f"evidence:{name}#{table}[{number}]") for number, row in made.items()
        )
    header = {key: value for key, value in mapping.items() if key not in TABLES}
    evidence, faults = _STRUCTURER.make(header, Evidence, also=tuple(TABLES))
    if "schema" not in header:
        faults = [*SCHEMAS.faults(header), *faults]
    every = [row for table in rows.values() for row in table]
    if evidence is None or faults or in_rows:
        day = evidence.as_at if evidence else None
        found = [*faults, *in_rows, *between_rows(every, day)]
        return None, [*every, *_mended(mapping, name, in_rows)], found
    try:
        return evolve(evidence, **rows, name=name), every, []
    except EvidenceError as error:
        return None, every, list(error.faults)


def _mended(mapping: Mapping[str, Any], name: str, faults: Iterable[Fault]) -> Iterator[Row]:
    """What can be read of the statements at fault once what is wrong in them is left out."""
    wrong: dict[tuple[str, int], list[str]] = {}
    for fault in faults:
        if found := _IN_ROW.fullmatch(fault.address):
            wrong.setdefault((found[1], int(found[2])), []).append(found[3])
    for (table, number), places in wrong.items():
        left = {**mapping[table][number]}
        for place in places:
            key, _, inner = place.partition(".")
            told = left.pop(key, None)
            if inner and isinstance(told, Mapping):
                left[key] = {each: value for each, value in told.items() if each != inner}
        row, _ = _STRUCTURER.make(left, TABLES[table])
        if row is not None:
            yield evolve(row, ref=f"evidence:{name}#{table}[{number}]")

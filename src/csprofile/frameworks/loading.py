"""From an edition's TOML to a framework: every fault at once, every rule with its address."""

import hashlib
from collections.abc import Mapping
from functools import cache
from pkgutil import get_data
from typing import Any

from attrs import evolve

from csprofile.bands import CutPoints, Input
from csprofile.errors import Fault, FrameworkError
from csprofile.frameworks.checks import between
from csprofile.frameworks.expected import Expected
from csprofile.frameworks.framework import Framework, Responsible
from csprofile.letter.plan import Section
from csprofile.limits import Limit
from csprofile.older_schemas import Schemas
from csprofile.rating import Step
from csprofile.reason import Cited, within
from csprofile.structuring import Structurer, parse
from csprofile.vocabulary import Term

EDITIONS = ("2009", "2010", "2011", "ilacs-2018", "profile-2025", "report-card-2026")
"""The editions in the package; to list a folder of it would take longer than to read one file."""

SCHEMAS = Schemas()
"""The schemas of an edition's file; there has been one."""

_STRUCTURER = Structurer(inside=("sha256",))
_TABLES: dict[str, type[Any]] = {
    "cut_points": CutPoints,
    "inputs": Input,
    "steps": Step,
    "limits": Limit,
    "responsibilities": Responsible,
    "expected": Expected,
    "provisions": Term,
    "aspects": Term,
}


def load(content: bytes, name: str) -> Framework:
    """
    Read an edition from the bytes of its TOML file.

    Args:
        content: one complete edition.
        name: the file's name, for the message.

    Raises:
        FrameworkError: with every fault: keys, values, rules without source, ids that nothing
            has, words for shares that leave a per cent out.

    Example:
        >>> load(b"schema = 1", "2010.toml")
        Traceback (most recent call last):
        csprofile.errors.FrameworkError: ...
    """
    mapping = SCHEMAS.todays(parse(content, name, FrameworkError))
    framework, faults = _structure(mapping)
    if framework is None or faults:
        raise FrameworkError(name, faults)
    framework = within(framework.edition, framework)
    return evolve(framework, sha256=hashlib.sha256(content).hexdigest())


@cache
def bundled() -> Mapping[str, bytes]:
    """
    The editions in the package: name and content, in order.

    Example:
        >>> list(bundled())
        ['2009', '2010', '2011', 'ilacs-2018', 'profile-2025', 'report-card-2026']
    """
    package = "csprofile.frameworks"
    return {name: get_data(package, f"editions/{name}.toml") or b"" for name in EDITIONS}


def _structure(mapping: Mapping[str, Any]) -> tuple[Framework | None, list[Fault]]:
    """Read the tables row by row, then the whole, so that every fault is found."""
    faults: list[Fault] = []
    made: dict[str, dict[int, Any]] = {}
    for table, kind in _TABLES.items():
        made[table], wrong = _STRUCTURER.make_all(mapping.get(table, []), kind, table)
        faults += wrong
    head = {key: value for key, value in mapping.items() if key not in _TABLES}
    head |= {"cut_points": [], "inputs": []}
    letter = head.get("letter")
    sections: dict[int, Section] = {}
    if isinstance(letter, Mapping):
        head["letter"] = {key: value for key, value in letter.items() if key != "sections"}
        told = letter.get("sections", [])
        sections, wrong = _STRUCTURER.make_all(told, Section, "letter.sections")
        faults += wrong
    faults = [*SCHEMAS.faults(mapping), *faults]
    framework, wrong = _STRUCTURER.make(head, Framework, also=tuple(_TABLES))
    rows = [row for table in (*made.values(), sections) for row in table.values()]
    rules = [row for row in rows if isinstance(row, Cited)]
    faults += [*wrong, *between(mapping, made, [*rules, *(framework.rules if framework else ())])]
    if framework is None or faults:
        return None, faults
    plan = evolve(framework.letter, sections=tuple(sections.values()))
    tables: dict[str, Any] = {table: tuple(rows.values()) for table, rows in made.items()}
    return evolve(framework, letter=plan, **tables), faults

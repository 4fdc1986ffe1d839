"""From an edition's TOML to a framework: every fault at once, every rule with its address."""

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from attrs import evolve

from csprofile.bands import CutPoints, Input
from csprofile.errors import Fault, FrameworkError, allowed
from csprofile.frameworks.framework import Framework, Responsible
from csprofile.letter.plan import LetterPlan, Section
from csprofile.limits import Limit
from csprofile.rating import Step
from csprofile.reason import within
from csprofile.structuring import Structurer, parse
from csprofile.vocabulary import Term

_STRUCTURER = Structurer(inside=("sha256",))
_TABLES: dict[str, type[Any]] = {
    "cut_points": CutPoints,
    "inputs": Input,
    "steps": Step,
    "limits": Limit,
    "responsibilities": Responsible,
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
    mapping = parse(content, name, FrameworkError)
    framework, faults = _structure(mapping)
    if framework is None or faults:
        raise FrameworkError(name, faults)
    if faults := _between(framework):
        raise FrameworkError(name, faults)
    framework = within(framework.edition, framework)
    return evolve(framework, sha256=hashlib.sha256(content).hexdigest())


@cache
def bundled() -> Mapping[str, bytes]:
    """
    The editions in the package: name and content, in order.

    Example:
        >>> list(bundled())
        ['2009', '2010', '2011']
    """
    folder = resources.files("csprofile.frameworks") / "editions"
    files = sorted(folder.iterdir(), key=lambda each: each.name)
    return {each.name[:-5]: each.read_bytes() for each in files if each.name.endswith(".toml")}


def _structure(mapping: Mapping[str, Any]) -> tuple[Framework | None, list[Fault]]:
    """Read the tables row by row, then the whole, so that every fault is found."""
    faults: list[Fault] = []
    tables: dict[str, Any] = {}
    for table, kind in _TABLES.items():
        made, wrong = _STRUCTURER.make_all(mapping.get(table, []), kind, table)
        tables[table] = tuple(made.values())
        faults += wrong
    letter = dict(mapping.get("letter", {})) if isinstance(mapping.get("letter"), dict) else {}
    sections, wrong = _STRUCTURER.make_all(letter.pop("sections", []), Section, "letter.sections")
    plan, in_letter = _STRUCTURER.make(letter, LetterPlan, also=("sections",))
    faults += [
        *wrong,
        *(Fault(f"letter.{each.address}".rstrip("."), each.says) for each in in_letter),
    ]
    head = {key: value for key, value in mapping.items() if key not in _TABLES}
    head |= {"cut_points": [], "inputs": [], "letter": {"title": "-"}}
    if "schema" not in mapping:
        faults.insert(0, Fault("schema", "missing; schema = 1"))
    elif mapping["schema"] != 1:
        faults.insert(0, Fault("schema", f"{mapping['schema']!r} is not a schema; 1"))
    framework, wrong = _STRUCTURER.make(head, Framework, also=tuple(_TABLES))
    faults += wrong
    if framework is None or plan is None or faults:
        return None, faults
    plan = evolve(plan, sections=tuple(sections.values()))
    return evolve(framework, letter=plan, **tables), faults


def _between(framework: Framework) -> list[Fault]:
    """Find what no single rule shows: ids told twice, and names that nothing has."""
    faults = []
    refs = [within("", rule).ref for rule in framework.rules]
    twice = sorted({ref for ref in refs if refs.count(ref) > 1})
    faults = [Fault(ref.removeprefix("rule:"), "two rules of that id; each once") for ref in twice]
    top, points = len(framework.scale), {each.id: each for each in framework.cut_points}
    for number, each in enumerate(framework.cut_points):
        if len(each.at_least) != top - 1:
            says = f"{len(each.at_least)} points; {top - 1}, one for each grade but the lowest"
            faults.append(Fault(f"cut_points[{number}].at_least", says))
    for number, counted in enumerate(framework.inputs):
        if counted.kind == "share" and counted.cut_points not in points:
            right = allowed("set of cut-points", counted.cut_points, [*points])
            says = f"{counted.cut_points!r}: {right}"
            faults.append(Fault(f"inputs[{number}].cut_points", says))
    ids = [each.id for each in framework.inputs if each.kind != "findings"]
    for number, limit in enumerate(framework.limits):
        asked = limit.condition.input
        if asked and asked not in ids:
            says = f"{asked!r}: {allowed('input', asked, ids)}"
            faults.append(Fault(f"limits[{number}].condition.input", says))
        if limit.cap is not None and limit.cap > top:
            faults.append(
                Fault(f"limits[{number}].cap", f"{limit.cap} is above the scale, 1-{top}")
            )
    try:
        faults += framework.combination.check(ids)
    except FrameworkError as error:
        faults += error.faults
    return faults

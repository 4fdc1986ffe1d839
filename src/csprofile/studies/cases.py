"""Finds the cases in sources: evidence with a published grade, and inspections of councils."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from csprofile.assessment import assess_evidence
from csprofile.errors import (
    CsprofileError,
    EvidenceError,
    Fault,
    FaultsError,
    FrameworkError,
    UnknownName,
    allowed,
)
from csprofile.evidence import Evidence
from csprofile.frameworks import Framework
from csprofile.library import framework as find_framework
from csprofile.library.files import content_of
from csprofile.library.sources import EXAMPLES, read, read_file
from csprofile.structuring import parse
from csprofile.studies.agreements import Case

Chosen = str | os.PathLike[str] | Framework | None
_WORKED = ("confidence", "source", "used_for", "evidence", "expected")
"""What stands in the file of a worked example."""


@frozen
class Found:
    """What was found in sources: cases, what is none and why, and what is refused."""

    cases: list[Case] = field(factory=list)
    left_out: list[tuple[str, str]] = field(factory=list)
    faults: list[Fault] = field(factory=list)

    def __add__(self, other: "Found") -> "Found":
        return Found(
            self.cases + other.cases, self.left_out + other.left_out, self.faults + other.faults
        )

    def refuse(self, name: str, error: CsprofileError) -> None:
        """Keep every fault of one source, with the source's name before its address."""
        faults = error.faults if isinstance(error, FaultsError) else [Fault("", str(error))]
        told = (f"{name}: {each.address}" if each.address else name for each in faults)
        self.faults.extend(Fault(at, each.says) for at, each in zip(told, faults, strict=True))


def in_evidence(sources: Iterable[Any], framework: Chosen) -> Found:
    """
    Take each piece of evidence with a published grade as a case.

    Args:
        sources: evidence, mappings, and paths of evidence files, of worked examples or of folders
            of either.
        framework: the edition; that of each piece of evidence unless given.

    Example:
        >>> found = in_evidence(["rotherham-2009"], None)
        >>> [(each.published, each.given) for each in found.cases]
        [(1, 1)]
    """
    found = Found()
    for name, what in _pieces(sources):
        try:
            evidence, used = _read(what, name, framework)
            if evidence.published is None:
                found.left_out.append((name, "no published grade"))
            else:
                found.cases.append(_case(evidence, name, used, framework))
        except CsprofileError as error:
            found.refuse(name, error)
    return found


def graded(edition: Framework) -> Framework:
    """
    Refuse an edition that gives no overall grade, with which nothing can agree.

    Raises:
        FrameworkError: it has no steps.
    """
    if not edition.steps:
        says = "none, so there is no overall grade to agree with; an edition with steps, as 2009"
        raise FrameworkError(edition.edition, [Fault("steps", says)])
    return edition


def _pieces(sources: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """Each piece of evidence with a name; of a folder, the TOML files, else those one deeper."""
    for number, source in enumerate(sources):
        if isinstance(source, Evidence):
            yield source.name, source
        elif isinstance(source, Mapping):
            yield f"evidence[{number}]", source
        elif Path(source).is_dir():
            folder = Path(source)
            files = sorted(folder.glob("*.toml")) or sorted(folder.glob("*/*.toml"))
            yield from (("/".join(each.parts[-2:]), each) for each in files)
            if not files:
                says = "a folder without evidence or tables; evidence files (.toml), or tables"
                raise EvidenceError("agreement", [Fault(folder.name, says)])
        else:
            yield Path(source).name, source


def _read(what: Any, name: str, framework: Chosen) -> tuple[Evidence, bool | None]:
    """Read evidence, and whether the rules were drawn up with it, where a worked example tells."""
    if isinstance(what, Evidence | Mapping) or str(what) in EXAMPLES:
        return read(what, framework=framework), None
    path = Path(what)
    content = content_of(path) if path.suffix == ".toml" else None
    if content is None:
        return read(what, framework=framework), None
    worked = parse(content, name)
    if "evidence" not in worked:
        return read_file(content, path.name, framework), None
    if unknown := [key for key in worked if key not in _WORKED]:
        says = [Fault(key, allowed("key of a worked example", key, _WORKED)) for key in unknown]
        raise EvidenceError(name, says)
    return read(worked["evidence"], framework=framework), bool(worked.get("used_for"))


def _case(evidence: Evidence, name: str, used: bool | None, framework: Chosen) -> Case:
    """Assess evidence without what a person recorded: the rules' grade is asked for."""
    assert evidence.published is not None
    chosen = framework if framework is not None else evidence.framework
    if chosen is None:
        raise EvidenceError(name, [Fault("framework", "missing; the edition to rate by, as 2009")])
    edition = graded(find_framework(chosen))
    try:
        published = edition.scale.number(evidence.published.grade)
    except UnknownName as error:
        raise EvidenceError(name, [Fault("published.grade", str(error))]) from error
    return Case(published, assess_evidence(evolve(evidence, recorded=None), edition), name, used)

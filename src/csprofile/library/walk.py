"""The walk by names: from sources to an assessment."""

import datetime as dt
import os
from collections.abc import Sequence
from typing import Any

from csprofile.areas import Area
from csprofile.assessment import Assessment, assess_evidence
from csprofile.errors import EvidenceError, Fault
from csprofile.evidence import Evidence
from csprofile.evidence.evidence import as_area
from csprofile.frameworks import Framework
from csprofile.library.editions import framework as find_framework
from csprofile.library.mixed import holds_tables, tables_of
from csprofile.library.sources import read


def assess(
    *sources: Any,
    framework: str | os.PathLike[str] | Framework | None = None,
    as_at: dt.date | None = None,
    area: str | Area | None = None,
    similar: str | None = None,
) -> Assessment:
    """
    Assess one council: profile, bands, indicative grade, limits, rating and letter.

    Args:
        sources: as for `read`; or tables of many councils, or their paths.
        framework: the edition, by name or path; the evidence's own unless given.
        as_at: the day of the rating; the evidence's own unless given.
        area: the council; of tables it is needed.
        similar: of tables, the scheme of similar areas, as for `assess_all`.

    Raises:
        EvidenceError: the evidence is refused, or names no edition and none is given.
        FrameworkError: the edition's file is refused.
        UnknownName: no such edition or source.
        RecordError: a recorded departure without author, day or reason.

    Example:
        >>> assess("rotherham-2009").title
        'performs poorly'
    """
    if any(map(holds_tables, sources)):
        return _from_tables(sources, framework, as_at, area, similar)
    evidence = read(*sources, framework=framework)
    _as_asked(evidence, area, similar)
    chosen = framework if framework is not None else evidence.framework
    if chosen is None:
        says = "missing; the edition to rate by, as 2009"
        raise EvidenceError(evidence.name, [Fault("framework", says)])
    return assess_evidence(evidence, find_framework(chosen), as_at)


def _from_tables(
    sources: Sequence[Any],
    framework: str | os.PathLike[str] | Framework | None,
    as_at: dt.date | None,
    area: str | Area | None,
    similar: str | None,
) -> Assessment:
    """Assess one council of many, as it is assessed among all of them."""
    from csprofile.library.crowd import assess_all

    faults = []
    if area is None:
        faults.append(Fault("area", "missing; which council of the tables, as Rotherham"))
    if framework is None:
        faults.append(Fault("framework", "missing; the edition to rate by, as 2009"))
    if area is None or framework is None:
        raise EvidenceError("tables", faults)
    council = as_area(area)
    tables = tables_of(sources, framework)
    found = assess_all(tables, framework=framework, as_at=as_at, similar=similar, areas=[council])
    if council in found.faults:
        raise found.faults[council]
    if council not in found:
        why = "it did not exist at the day" if council in found.gone else "no row tells of it"
        raise EvidenceError("tables", [Fault("area", f"{council.name}: {why}; another council")])
    return found[council]


def _as_asked(evidence: Evidence, area: str | Area | None, similar: str | None) -> None:
    """Refuse evidence on another council, or of one where several are needed."""
    council = None if area is None else as_area(area)
    faults = []
    if council is not None and council != evidence.area:
        says = f"the evidence is of {evidence.area.name}, not of {council.name}; one of the two"
        faults.append(Fault("area", says))
    if similar is not None:
        says = f"{similar!r} needs tables of several councils; leave it out: evidence compares"
        faults.append(Fault("similar", says))
    if faults:
        raise EvidenceError(evidence.name, faults)

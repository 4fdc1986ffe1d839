"""The walk by names: from sources to an assessment."""

import datetime as dt
import os

from csprofile.assessment import Assessment, assess_evidence
from csprofile.errors import EvidenceError, Fault
from csprofile.frameworks import Framework
from csprofile.library.editions import framework as find_framework
from csprofile.library.sources import What, read


def assess(
    *sources: What,
    framework: str | os.PathLike[str] | Framework | None = None,
    as_at: dt.date | None = None,
) -> Assessment:
    """
    Assess one council: profile, bands, indicative grade, limits, rating and letter.

    Args:
        sources: as for `read`.
        framework: the edition, by name or path; the evidence's own unless given.
        as_at: the day of the rating; the evidence's own unless given.

    Raises:
        EvidenceError: the evidence is refused, or names no edition and none is given.
        FrameworkError: the edition's file is refused.
        UnknownName: no such edition or source.
        RecordError: a recorded departure without author, day or reason.

    Example:
        >>> assess("rotherham-2009").title
        'performs poorly'
    """
    evidence = read(*sources, framework=framework)
    chosen = framework if framework is not None else evidence.framework
    if chosen is None:
        says = "missing; the edition to rate by, as 2009"
        raise EvidenceError(evidence.name, [Fault("framework", says)])
    return assess_evidence(evidence, find_framework(chosen), as_at)

"""What if: the same evidence with some values set otherwise, assessed beside itself."""

import datetime as dt
import os
from collections.abc import Mapping
from typing import Any

from csprofile.assessment import Assessment
from csprofile.errors import EvidenceError, Fault
from csprofile.evidence import Evidence
from csprofile.frameworks import Framework
from csprofile.library import assess
from csprofile.studies.altering.again import again, rules_alone
from csprofile.studies.altering.altered import altered


def what_if(
    known: Assessment | Evidence,
    settings: Mapping[str, Any],
    *,
    framework: str | os.PathLike[str] | Framework | None = None,
    as_at: dt.date | None = None,
) -> tuple[Assessment, Assessment]:
    """
    Assess the same evidence once more with some values set otherwise.

    What a person recorded is left aside on both sides: it was decided on the evidence as it was.
    Similar areas and England stay as they are.

    Args:
        known: an assessment, or evidence.
        settings: values as the evidence file gives them, by their addresses, as
            `services[4].judgements.good` or with the key of a row of tables.
        framework, as_at: the edition and the day; the evidence's own unless given.

    Returns:
        As it is, and as it would be.

    Raises:
        EvidenceError: with every fault of what is set; or an edition is given for an assessment.

    Example:
        >>> from csprofile.testing import example
        >>> before, after = what_if(example(), {"findings[0].count": 0})
        >>> before.title, after.title
        ('performs adequately', 'performs well')
    """
    if isinstance(known, Evidence):
        before = assess(known, framework=framework, as_at=as_at)
    elif framework is not None or as_at is not None:
        says = "an assessment has its edition and its day; give them with evidence"
        raise EvidenceError(known.evidence.name, [Fault("", says)])
    else:
        before = known
    before = rules_alone(before)
    return before, again(before, altered(before.evidence, settings, before.framework))

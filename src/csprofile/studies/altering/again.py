"""The walk taken again, on other evidence and with everything else as it was."""

from attrs import evolve

from csprofile.assessment import Assessment
from csprofile.assessment.assessment import assess_evidence
from csprofile.evidence import Evidence


def again(assessment: Assessment, evidence: Evidence) -> Assessment:
    """
    Assess other evidence by the same edition, at the same day, beside the same comparators.

    Raises:
        EvidenceError: the evidence is refused.

    Example:
        >>> from csprofile.testing import example
        >>> again(example(), example().evidence) == example()
        True
    """
    return assess_evidence(evidence, assessment.framework, assessment.as_at, assessment.known)


def rules_alone(assessment: Assessment) -> Assessment:
    """
    The assessment without what a person recorded, who decided on the evidence as it was.

    Example:
        >>> from csprofile.testing import example
        >>> rules_alone(example()) == example()
        True
    """
    if assessment.evidence.recorded is None and assessment.rating.recorded is None:
        return assessment
    return again(assessment, evolve(assessment.evidence, recorded=None))

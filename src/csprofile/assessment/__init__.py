"""The walk for one council, what it leaves, and how it is written down for machines."""

from csprofile.assessment.assessment import Assessment, assess_evidence
from csprofile.assessment.explanation import CLOSED_WORLD, Explanation, explain
from csprofile.assessment.record import decision_record, decision_record_schema
from csprofile.assessment.unknown import Gap

__all__ = [
    "CLOSED_WORLD",
    "Assessment",
    "Explanation",
    "Gap",
    "assess_evidence",
    "decision_record",
    "decision_record_schema",
    "explain",
]

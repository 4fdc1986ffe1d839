"""The walk for one council, what it leaves, and how it is written down for machines."""

from csprofile.assessment.assessment import Assessment, Gap, assess_evidence, subject

__all__ = ["Assessment", "Gap", "assess_evidence", "subject"]

"""The walk explained, step by step."""

from csprofile.assessment.explanation.step import CLOSED_WORLD, Explanation
from csprofile.assessment.explanation.walk import explain

__all__ = ["CLOSED_WORLD", "Explanation", "explain"]

"""Limits: what a finding holds a rating down to, since when, and until what."""

from csprofile.limits.limit import Cap, Condition, Drop, Limit, held
from csprofile.limits.standing import Standing, standing

__all__ = ["Cap", "Condition", "Drop", "Limit", "Standing", "held", "standing"]

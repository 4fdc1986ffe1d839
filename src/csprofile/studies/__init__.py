"""Studies of assessments: what changed, other rules, and agreement with what was published."""

from csprofile.studies.agreeing import agreement
from csprofile.studies.agreements import Agreement, Case
from csprofile.studies.changes import Change, Changes, CouncilChanges, Side
from csprofile.studies.comparing import compare, compared
from csprofile.studies.kappa import Kappa
from csprofile.studies.records import Told, records_in

__all__ = [
    "Agreement",
    "Case",
    "Change",
    "Changes",
    "CouncilChanges",
    "Side",
    "Kappa",
    "Told",
    "agreement",
    "compare",
    "compared",
    "records_in",
]

"""Studies of assessments: what changed, other rules, and agreement with what was published."""

from csprofile.studies.agreeing import agreement
from csprofile.studies.agreements import Agreement, Case
from csprofile.studies.changes import Change, Changes, CouncilChanges, Side
from csprofile.studies.comparing import compare, compared
from csprofile.studies.differing import Cause
from csprofile.studies.kappa import Kappa
from csprofile.studies.records import Told, records_in
from csprofile.studies.replaying import replay
from csprofile.studies.replays import CouncilReplay, EditionChange, Replay

__all__ = [
    "Agreement",
    "Case",
    "Cause",
    "Change",
    "Changes",
    "CouncilChanges",
    "CouncilReplay",
    "EditionChange",
    "Side",
    "Kappa",
    "Replay",
    "Told",
    "agreement",
    "compare",
    "compared",
    "records_in",
    "replay",
]

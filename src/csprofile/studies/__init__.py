"""Studies of assessments: what changed, what if, other rules, agreement, and what would tip one."""

from csprofile.studies.agreeing import agreement
from csprofile.studies.agreements import Agreement, Case
from csprofile.studies.altering import what_if
from csprofile.studies.changes import Change, Changes, CouncilChanges, Side
from csprofile.studies.comparing import compare, compared
from csprofile.studies.differing import Cause
from csprofile.studies.kappa import Kappa
from csprofile.studies.records import Told, records_in
from csprofile.studies.replaying import replay
from csprofile.studies.replays import CouncilReplay, EditionChange, Replay
from csprofile.studies.robust import Robustness, plain_robustness, robustness, robustness_rows
from csprofile.studies.tipping import (
    Alteration,
    Reach,
    TippingPoint,
    TippingPoints,
    reach_of,
    tipping_points,
)

__all__ = [
    "Agreement",
    "Alteration",
    "Case",
    "Cause",
    "Change",
    "Changes",
    "CouncilChanges",
    "CouncilReplay",
    "EditionChange",
    "Kappa",
    "Reach",
    "Replay",
    "Robustness",
    "Side",
    "TippingPoint",
    "TippingPoints",
    "Told",
    "agreement",
    "compare",
    "compared",
    "plain_robustness",
    "reach_of",
    "records_in",
    "replay",
    "robustness",
    "robustness_rows",
    "tipping_points",
    "what_if",
]

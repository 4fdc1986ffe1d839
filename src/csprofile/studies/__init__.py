"""Studies of assessments: what changed between two, what if, and what would change one."""

from csprofile.studies.altering import what_if
from csprofile.studies.changes import Change, Changes, CouncilChanges, Side
from csprofile.studies.comparing import compare, compared
from csprofile.studies.records import Told, records_in
from csprofile.studies.tipping import (
    Alteration,
    Reach,
    TippingPoint,
    TippingPoints,
    reach_of,
    tipping_points,
)

__all__ = [
    "Alteration",
    "Change",
    "Changes",
    "CouncilChanges",
    "Reach",
    "Side",
    "TippingPoint",
    "TippingPoints",
    "Told",
    "compare",
    "compared",
    "reach_of",
    "records_in",
    "tipping_points",
    "what_if",
]

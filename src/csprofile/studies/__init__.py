"""Studies of assessments that are there already: what changed between two of them."""

from csprofile.studies.changes import Change, Changes, CouncilChanges, Side
from csprofile.studies.comparing import compare, compared
from csprofile.studies.records import Told, records_in

__all__ = [
    "Change",
    "Changes",
    "CouncilChanges",
    "Side",
    "Told",
    "compare",
    "compared",
    "records_in",
]

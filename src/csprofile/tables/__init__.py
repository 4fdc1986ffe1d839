"""Tables of evidence: checked at the door, held as they came, and reduced to tallies."""

from csprofile.tables.account import Account
from csprofile.tables.check import check, examine
from csprofile.tables.checked import Checked
from csprofile.tables.failures import TablesError, failure, joined
from csprofile.tables.tables import Tables, provenance_of

__all__ = [
    "Account",
    "Checked",
    "Tables",
    "TablesError",
    "check",
    "examine",
    "failure",
    "joined",
    "provenance_of",
]

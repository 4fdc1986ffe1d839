"""Evidence with some of its values set otherwise, and what comes of it."""

from csprofile.studies.altering.again import again, rules_alone
from csprofile.studies.altering.altered import altered
from csprofile.studies.altering.replacing import with_rows
from csprofile.studies.altering.what_if import what_if

__all__ = ["again", "altered", "rules_alone", "what_if", "with_rows"]

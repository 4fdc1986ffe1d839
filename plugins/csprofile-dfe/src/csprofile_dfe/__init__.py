"""Sources for csprofile: figures that the Department for Education publishes for each council."""

from csprofile_dfe.ees import Ees
from csprofile_dfe.lait import Lait
from csprofile_dfe.wide import DfeWide

__all__ = ["DfeWide", "Ees", "Lait"]

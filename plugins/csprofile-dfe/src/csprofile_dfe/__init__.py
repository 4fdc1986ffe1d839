"""Sources for csprofile: figures that the Department for Education publishes for each council."""

from csprofile_dfe.sources import DfeWide, Ees, Lait

__all__ = ["DfeWide", "Ees", "Lait"]

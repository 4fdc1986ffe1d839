"""The register of councils: the codes, names and days of each, and its similar areas."""

from csprofile.areas.area import Area
from csprofile.areas.misses import NotACouncil, NotThen, UnknownArea
from csprofile.areas.similar import SimilarAreas

__all__ = ["Area", "NotACouncil", "NotThen", "SimilarAreas", "UnknownArea"]

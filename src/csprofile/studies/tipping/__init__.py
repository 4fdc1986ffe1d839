"""What would change a rating: the smallest sets of altered values, and how far one row reaches."""

from csprofile.studies.tipping.point import Alteration, Reach, TippingPoint, TippingPoints
from csprofile.studies.tipping.reach import reach_of
from csprofile.studies.tipping.search import tipping_points

__all__ = ["Alteration", "Reach", "TippingPoint", "TippingPoints", "reach_of", "tipping_points"]

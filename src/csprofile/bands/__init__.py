"""Bands: the inputs an edition counts, each placed between its fixed cut-off points."""

from csprofile.bands.band import Band, band
from csprofile.bands.inputs import CutPoints, Input
from csprofile.bands.scale import Grade, Scale

__all__ = ["Band", "CutPoints", "Grade", "Input", "Scale", "band"]

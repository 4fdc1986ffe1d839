"""Bands: where inputs lie between fixed cut-off points, or single lines beside others."""

from csprofile.bands.band import Band, band
from csprofile.bands.inputs import CutPoints, Input
from csprofile.bands.lines import LineBands
from csprofile.bands.scale import Grade, Scale

__all__ = ["Band", "CutPoints", "Grade", "Input", "LineBands", "Scale", "band"]

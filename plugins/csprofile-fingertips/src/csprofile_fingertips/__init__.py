"""A source for csprofile: indicators from the public health profiles called Fingertips."""

from csprofile_fingertips.source import Fingertips

__all__ = ["Fingertips"]

"""A source for csprofile: lists of similar areas, the Department for Education's and any other."""

from csprofile_neighbours.source import Neighbours

__all__ = ["Neighbours"]

"""Three small offers to csprofile: evidence as JSON, councils of a kind, ratings as lines."""

from csprofile_plain.comparator import SameKind
from csprofile_plain.format import Lines
from csprofile_plain.source import Json

__all__ = ["Json", "Lines", "SameKind"]

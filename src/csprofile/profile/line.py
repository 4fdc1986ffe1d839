"""One line of the profile: a statement, and what can be said of it."""

from attrs import field, frozen

from csprofile.comparison import Comparison
from csprofile.evidence import Row
from csprofile.evidence.gaps import could_be_known
from csprofile.intervals import Interval
from csprofile.reason import Reason
from csprofile.share import Share
from csprofile.tuples import as_tuple
from csprofile.vocabulary import GapKind


@frozen
class Line:
    """
    One line of the profile: a statement, and what can be said of it.

    Args:
        row: the statement.
        share: the share good or better, or at least in line, where there is one.
        comparisons: beside similar areas and England, where something is known.
        interval: how far chance may have moved the figure, in its unit, shares in per cent.
        because: the row, and the rule that gave a word its range.

    Example:
        >>> from csprofile.evidence import Service
        >>> line = Line(Service(provision="adoption", judgement="good"))
        >>> line.gap is None
        True
    """

    row: Row
    share: Share | None = None
    comparisons: tuple[Comparison, ...] = field(default=(), converter=as_tuple)
    because: tuple[Reason, ...] = field(default=(), converter=as_tuple)
    interval: Interval | None = None

    @property
    def ref(self) -> str:
        """The address of the statement."""
        return self.row.ref

    @property
    def gap(self) -> GapKind | None:
        """Why nothing is known, where nothing is."""
        gap = getattr(self.row, "gap", None)
        return gap if isinstance(gap, GapKind) else None

    @property
    def possible(self) -> Share | None:
        """The share once everything is known that could be: what has no judgement counted too."""
        told = getattr(self.row, "possible", None)
        if isinstance(told, Share):
            return told
        share, open_too = self.share, could_be_known(getattr(self.row, "gaps", ()))
        if share is None or not open_too or share.good is None or share.of is None:
            return share
        return Share.counted(share.good[0], share.of + open_too, most=share.good[1] + open_too)

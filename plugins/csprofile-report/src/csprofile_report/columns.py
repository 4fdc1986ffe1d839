"""Which columns of a table of lines are worth showing: those that not every row leaves empty."""

from collections.abc import Sequence

from attrs import astuple, frozen

from csprofile_report.lines import Shown

_ALWAYS = 4


@frozen
class Columns:
    """
    Which of the columns that may be empty are shown.

    Args:
        count, interval, spine, banded, when: as the lines have them.
    """

    count: bool
    interval: bool
    spine: bool
    banded: bool
    when: bool

    @property
    def width(self) -> int:
        """How many columns there are, with those that are always shown."""
        return _ALWAYS + len([each for each in astuple(self) if each])


def filled(lines: Sequence[Shown]) -> Columns:
    """
    Find the columns that some line fills.

    Example:
        >>> filled([]).width
        4
    """
    return Columns(
        count=any(each.count for each in lines),
        interval=any(each.interval for each in lines),
        spine=any(each.spine for each in lines),
        banded=any(each.banded for each in lines),
        when=any(each.when for each in lines),
    )

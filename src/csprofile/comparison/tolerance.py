"""What an edition means by in line, just and much, and how comparators become one figure."""

from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, in_, le, optional

from csprofile.reason import Cited
from csprofile.vocabulary import Verdict

POOLED = ("pooled", "mean", "median")
"""How the figures of several councils become one."""


@frozen(kw_only=True)
class Tolerance(Cited):
    """
    What an edition means by in line, just and much, and how it makes one figure of several.

    Args:
        in_line: differences up to this many percentage points are in line, 0 or more.
        just: larger differences below this are just above or just below.
        much: differences over this are much above or much below.
        in_line_spread, just_spread, much_spread: the same for figures that are no per cents or have
            no denominator, in per cent of the interquartile range of all councils' figures.
        least_settings: with fewer settings there is no verdict.
        least_neighbours: beside fewer similar areas there is no verdict.
        confidence: of intervals, in per cent, 50 to 99: a figure whose interval holds the
            comparator's is in line.
        similar_areas, england: how the figures of several councils become one: `pooled` (counts
            added up; a mean where there are none), `mean` or `median`.
        false_discovery: of the differences called above or below for one council beside one
            comparator, the per cent that may be by chance (Benjamini, Y. and Hochberg, Y. (1995),
            Journal of the Royal Statistical Society B 57, 289-300); None: not controlled.

    Example:
        >>> near = Tolerance(id="comparison", source="an example", status="assumed")
        >>> str(near.verdict(-4)), str(near.verdict(2)), str(near.verdict(16))
        ('just below', 'in line', 'much above')
    """

    table: ClassVar[str] = ""

    in_line: int = field(default=2, validator=ge(0))
    just: int = field(default=5, validator=ge(0))
    much: int = field(default=15, validator=ge(0))
    in_line_spread: int = field(default=25, validator=ge(0))
    just_spread: int = field(default=50, validator=ge(0))
    much_spread: int = field(default=150, validator=ge(0))
    least_settings: int = field(default=5, validator=ge(0))
    least_neighbours: int = field(default=5, validator=ge(0))
    confidence: int = field(default=95, validator=[ge(50), le(99)])
    similar_areas: str = field(default="pooled", validator=in_(POOLED))
    england: str = field(default="pooled", validator=in_(POOLED))
    false_discovery: int | None = field(default=None, validator=optional([ge(1), le(50)]))

    def verdict(self, points: float) -> Verdict:
        """The verdict on a difference in points; above 0 is better."""
        return _verdict(points, self.in_line, self.just, self.much)

    def verdict_by_spread(self, difference: float, spread: float) -> Verdict:
        """
        The verdict on a difference beside the spread of councils, both in the figure's unit.

        Example:
            >>> near = Tolerance(id="comparison", source="an example", status="assumed")
            >>> str(near.verdict_by_spread(1.0, 8.0)), str(near.verdict_by_spread(-13.0, 8.0))
            ('in line', 'much below')
        """
        of_spread = 100 * difference / spread
        return _verdict(of_spread, self.in_line_spread, self.just_spread, self.much_spread)


def _verdict(difference: float, in_line: int, just: int, much: int) -> Verdict:
    size = round(abs(difference), 9)
    side = "above" if difference > 0 else "below"
    if size <= in_line:
        return Verdict("in line")
    if size < just:
        return Verdict(side, "just")
    return Verdict(side, "much" if size > much else "")

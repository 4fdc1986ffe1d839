"""The band of a single line, by its comparisons alone: how an edition without grades bands."""

from typing import ClassVar

from attrs import field, frozen
from attrs.validators import max_len, min_len

from csprofile.bands.inputs import strings
from csprofile.profile import Line
from csprofile.reason import Cited

BELOW, BELOW_ONE, IN_LINE, ABOVE_ONE, ABOVE = range(1, 6)


@frozen(kw_only=True)
class LineBands(Cited):
    """
    Five bands for a line of the profile, by how it stands beside similar areas and England.

    Two verdicts: below both is 1, below one is 2 whatever the other, in line with both 3, above
    one and in line with the other 4, above both 5. One verdict alone: below is 1, in line 3,
    above 5. No verdict: no band.

    Args:
        titles: what the bands are called, lowest first; each must be true of one verdict too
            where one alone can give its band.

    Example:
        >>> from csprofile.testing import example
        >>> rule = LineBands(
        ...     id="line_bands",
        ...     source="an example",
        ...     status="assumed",
        ...     titles=["below", "below one", "in line", "above one", "above"],
        ... )
        >>> homes = example(up_to="profile").lines[1]
        >>> [str(each.verdict) for each in homes.comparisons], rule.of(homes)
        (['below', 'below'], 1)
    """

    table: ClassVar[str] = ""

    titles: tuple[str, ...] = field(converter=strings, validator=[min_len(5), max_len(5)])

    def __len__(self) -> int:
        return len(self.titles)

    def of(self, line: Line) -> int | None:
        """The band of a line; None where it has no verdict."""
        sides = [each.verdict.side for each in line.comparisons if each.verdict]
        if not sides:
            return None
        if "below" in sides:
            return BELOW if set(sides) == {"below"} else BELOW_ONE
        if "above" in sides:
            return ABOVE if set(sides) == {"above"} else ABOVE_ONE
        return IN_LINE

    def title(self, band: int) -> str:
        """What a band is called."""
        return self.titles[band - 1]

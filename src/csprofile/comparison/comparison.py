"""How one figure stands beside one comparator."""

from attrs import frozen

from csprofile.comparison.figure import Beside
from csprofile.share import Share
from csprofile.vocabulary import Verdict

COMPARATORS = ("similar areas", "England")


@frozen
class Comparison:
    """
    How one figure stands beside one comparator.

    Args:
        beside: `similar areas` or `England`.
        verdict: above (better), in line or below; None where there is too little to say.
        published: whether the verdict was published, and not computed.
        figure: the comparator's own figure, where it is known.
        areas: of how many councils that figure was made, where that is known.
        chance: how often chance alone would move a figure so far from the comparator's, 0 to 1;
            None where nothing tells.
        made: how the figure of an indicator was made, where chance is behind the verdict.

    Example:
        >>> str(Comparison("England", Verdict("below")).verdict)
        'below'
    """

    beside: str
    verdict: Verdict | None
    published: bool = True
    figure: Share | float | None = None
    areas: int | None = None
    chance: float | None = None
    made: Beside | None = None

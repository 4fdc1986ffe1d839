"""A figure beside others: similar areas and England, in words where they were published."""

from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge

from csprofile.reason import Cited
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

    Example:
        >>> str(Comparison("England", Verdict("below")).verdict)
        'below'
    """

    beside: str
    verdict: Verdict | None
    published: bool = True
    figure: Share | float | None = None


@frozen(kw_only=True)
class Tolerance(Cited):
    """
    What an edition means by in line, just and much, in percentage points.

    Args:
        in_line: differences up to this many points are in line, 0 or more.
        just: larger differences below this are just above or just below.
        much: differences over this are much above or much below.
        least_settings: with fewer settings there is no verdict.
        least_neighbours: with fewer similar areas there is no verdict.

    Example:
        >>> near = Tolerance(id="comparison", source="an example", status="assumed")
        >>> str(near.verdict(-4)), str(near.verdict(2)), str(near.verdict(16))
        ('just below', 'in line', 'much above')
    """

    table: ClassVar[str] = ""

    in_line: int = field(default=2, validator=ge(0))
    just: int = field(default=5, validator=ge(0))
    much: int = field(default=15, validator=ge(0))
    least_settings: int = field(default=5, validator=ge(0))
    least_neighbours: int = field(default=5, validator=ge(0))

    def verdict(self, points: float) -> Verdict:
        """The verdict on a difference in points; above 0 is better."""
        size = round(abs(points), 9)
        side = "above" if points > 0 else "below"
        if size <= self.in_line:
            return Verdict("in line")
        if size < self.just:
            return Verdict(side, "just")
        return Verdict(side, "much" if size > self.much else "")


def compare(
    share: Share | None, told: Verdict | Share | None, beside: str, tolerance: Tolerance | None
) -> Comparison | None:
    """
    Put a share beside a comparator: as published, or by the edition's tolerance.

    Returns:
        None where nothing is known of the comparator. Without a verdict where the share is a
        range, or counts fewer settings than the edition asks for.

    Example:
        >>> compare(None, Verdict("below"), "England", None).published
        True
    """
    if told is None:
        return None
    if isinstance(told, Verdict):
        return Comparison(beside, told)
    enough = tolerance is not None and share is not None and share.exact and told.exact
    if enough and share is not None and share.of is not None and tolerance is not None:
        enough = share.of >= tolerance.least_settings
    if not enough or share is None or tolerance is None:
        return Comparison(beside, None, published=False, figure=told)
    verdict = tolerance.verdict(share.low - told.low)
    return Comparison(beside, verdict, published=False, figure=told)

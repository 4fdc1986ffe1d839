"""Of many verdicts, keeps those that are not to be expected by chance alone."""

from collections.abc import Sequence

from attrs import evolve

from csprofile.comparison.comparison import Comparison
from csprofile.vocabulary import Verdict


def within_rate(made: Sequence[Comparison | None], per_cent: int) -> list[Comparison | None]:
    """
    Call in line what is above or below by no more than chance would have it among so many.

    Benjamini, Y. and Hochberg, Y. (1995), Controlling the false discovery rate, Journal of the
    Royal Statistical Society B 57, 289-300. Verdicts that were published, or that no interval is
    behind, stay as they are.

    Args:
        made: what one council's figures are beside one comparator.
        per_cent: of the differences found, how many in a hundred may be by chance.

    Example:
        >>> found = Comparison("England", Verdict("below"), False, 12.0, chance=0.04)
        >>> others = [Comparison("England", Verdict("in line"), False, 12.0, chance=0.6)] * 9
        >>> str(within_rate([found, *others], 5)[0].verdict)
        'in line'
    """
    tested = sorted(each.chance for each in made if each and each.chance is not None)
    few = [
        p for rank, p in enumerate(tested, 1) if round(100 * p * len(tested), 9) <= per_cent * rank
    ]
    most = max(few, default=-1.0)
    return [
        evolve(each, verdict=Verdict("in line"))
        if each and each.verdict and each.chance is not None and each.chance > most
        else each
        for each in made
    ]

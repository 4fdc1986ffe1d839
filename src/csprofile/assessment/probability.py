"""The probability of each grade of a council that was assessed."""

from csprofile.assessment.assessment import Assessment
from csprofile.limits import standing
from csprofile.robustness.grades import GradeProbability
from csprofile.robustness.probability import DRAWS, SEED, probability_of


def probability(
    assessment: Assessment, *, draws: int = DRAWS, seed: int = SEED
) -> GradeProbability:
    """
    How likely each grade of a council is by the rules, once all that is open is known.

    It is the method's, not the regulator's, and `assumed` says what it rests on.

    Args:
        assessment: the council, under an edition.
        draws: how many, where inputs depend on each other; 1 or more.
        seed: the same gives the same draws, 0 or more.

    Raises:
        CsprofileError: numpy or scipy is not installed.
        EvidenceError: draws or seed are no such numbers.

    Example:
        >>> from csprofile.testing import example
        >>> found = probability(example())
        >>> [(grade, round(chance, 2)) for grade, chance in found.grades]
        [(1, 0.25), (2, 0.75), (3, 0.0), (4, 0.0)]
    """
    edition, rating = assessment.framework, assessment.rating
    limits = standing(edition.limits, assessment.profile, rating.bands)
    return probability_of(assessment.profile, rating, limits, edition, draws=draws, seed=seed)

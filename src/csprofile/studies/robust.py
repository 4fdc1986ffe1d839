"""How far a rating hangs on what is not known: sets, probabilities, and what would tip it."""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import field, frozen

from csprofile.assessment import Assessment
from csprofile.assessment.outcome import question
from csprofile.assessment.probability import probability
from csprofile.errors import CsprofileError
from csprofile.robustness.grades import GradeProbability
from csprofile.robustness.probability import DRAWS, SEED
from csprofile.studies.tipping import Reach, TippingPoints, reach_of, tipping_points
from csprofile.studies.tipping.plain import plain_points, plain_reach
from csprofile.tuples import as_tuple

METHOD = (
    "Sets of grades and probabilities are the method's: what its rules give on this evidence. "
    "They are not the regulator's, who published none."
)


@frozen
class Robustness:
    """
    How far one rating hangs on what is not known.

    Args:
        assessment: the rating, with the grades told and possible and its open questions.
        probability: how likely each grade is by the method; None where it was not computed.
        without: why it was not; empty where it was.
        tipping: what would lift the grade, and what would sink it.
        reach: how far each row can move the result, those that move it most first.

    Example:
        >>> from csprofile.testing import example
        >>> robustness(example(), tipping=False).assessment.area.name
        'Rotherham'
    """

    assessment: Assessment
    probability: GradeProbability | None = None
    without: str = ""
    tipping: TippingPoints | None = None
    reach: tuple[Reach, ...] = field(default=(), converter=as_tuple)


def robustness(
    assessment: Assessment, *, draws: int = DRAWS, seed: int = SEED, tipping: bool = True
) -> Robustness:
    """
    Ask how far a rating hangs on what is not known, and what would change it.

    Args:
        assessment: of one council.
        draws: how many, where probabilities are not exact; 1 or more.
        seed: the same gives the same draws.
        tipping: whether to search for what would tip the grade too.

    Raises:
        EvidenceError: draws or seed are no such numbers.

    Example:
        >>> from csprofile.testing import example
        >>> found = robustness(example(), tipping=False)
        >>> round(sum(chance for _, chance in found.probability.grades), 9)
        1.0
    """
    if assessment.rating.status == "ungraded":
        return Robustness(assessment, without="this edition gives no overall grade")
    chance, without = None, ""
    try:
        chance = probability(assessment, draws=draws, seed=seed)
    except CsprofileError as error:
        if type(error) is not CsprofileError:
            raise
        without = str(error)
    points = tipping_points(assessment) if tipping else None
    reach = reach_of(assessment) if tipping else ()
    return Robustness(assessment, chance, without, points, reach)


def plain_robustness(found: Robustness) -> dict[str, Any]:
    """
    The same as plain values, the way JSON and the decision record hold it.

    Example:
        >>> from csprofile.testing import example
        >>> plain_robustness(robustness(example(), tipping=False))["told"]
        [2]
    """
    rating, chance = found.assessment.rating, found.probability
    return {
        "method": METHOD,
        "grade": rating.after_limits,
        "told": sorted(rating.told),
        "possible": sorted(rating.possible),
        "without_limits": sorted(rating.without_limits),
        "open": [question(each) for each in found.assessment.open],
        "probability": {str(grade): share for grade, share in chance.grades} if chance else {},
        "no_grade_probability": chance.no_grade if chance else None,
        "limit_probability": dict(chance.limits) if chance else {},
        "one_off_probability": chance.one_off if chance else None,
        "monte_carlo_error": chance.monte_carlo_error if chance else None,
        "exact": chance.exact if chance else None,
        "draws": chance.draws if chance else None,
        "seed": chance.seed if chance else None,
        "assumed": list(chance.assumed) if chance else [],
        "without": found.without,
        "changes": plain_points(found.tipping)["changes"] if found.tipping else [],
        "no_change": dict(found.tipping.none) if found.tipping else {},
        "reach": plain_reach(found.reach),
    }


def robustness_rows(
    assessments: Iterable[Assessment], *, draws: int = DRAWS, seed: int = SEED
) -> Iterator[dict[str, Any]]:
    """
    One row for each council: the grades left, and how likely each is by the method.

    Example:
        >>> from csprofile.testing import example
        >>> next(robustness_rows([example()]))["told"]
        '2'
    """
    for each in assessments:
        found = robustness(each, draws=draws, seed=seed, tipping=False)
        rating, chance = each.rating, found.probability
        yield {
            "area": each.area.code,
            "name": each.area.name,
            "grade": rating.after_limits,
            "told": ", ".join(map(str, sorted(rating.told))),
            "possible": ", ".join(map(str, sorted(rating.possible))),
            "without_limits": ", ".join(map(str, sorted(rating.without_limits))),
            "deciding": sum(question.decides for question in each.open),
            **{f"probability_{grade}": share for grade, share in (chance.grades if chance else ())},
            "monte_carlo_error": chance.monte_carlo_error if chance else None,
        }

"""The probability of each grade: exact where inputs are independent, else by draws."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from csprofile.errors import CsprofileError, EvidenceError, Fault
from csprofile.frameworks import Framework
from csprofile.limits import Standing
from csprofile.profile import Profile
from csprofile.rating import Combination, Rating
from csprofile.robustness.exact import exactly
from csprofile.robustness.grades import GradeProbability, gathered
from csprofile.robustness.weights import Weights

DRAWS, SEED = 10_000, 2009
NEEDS = "numpy and scipy, which are not installed: pip install 'csprofile[stats]'"


def probability_of(
    profile: Profile,
    rating: Rating,
    limits: Sequence[Standing],
    edition: Framework,
    *,
    draws: int = DRAWS,
    seed: int = SEED,
) -> GradeProbability:
    """
    How likely each grade of a council is, from its profile and its rating.

    Args:
        profile, rating: what is known, and its rating by the same edition.
        limits: the limits, as they stand.
        edition: the rules.
        draws: how many, where inputs depend on each other; 1 or more.
        seed: the same gives the same draws, 0 or more.

    Raises:
        CsprofileError: numpy or scipy is not installed.
        EvidenceError: draws or seed are no such numbers.

    Example:
        >>> from csprofile.testing import example
        >>> it = example()
        >>> probability_of(it.profile, it.rating, (), it.framework).exact
        True
    """
    _check(draws, seed)
    module = _with_stats("csprofile.robustness.weighing")
    weights = module.weights_of(profile, rating.bands, limits, edition)
    steps, top, grade = edition.combination, len(edition.scale), rating.after_limits
    return grade_probability(weights, steps, limits, top, grade=grade, draws=draws, seed=seed)


def grade_probability(
    weights: Weights,
    combination: Combination,
    limits: Sequence[Standing],
    scale_size: int,
    *,
    grade: int | None = None,
    draws: int = DRAWS,
    seed: int = SEED,
) -> GradeProbability:
    """
    How likely each grade is, given how likely the bands of each input are.

    Args:
        weights: how likely bands are, and limits that findings leave open.
        combination: how bands combine; without steps there is no grade.
        limits: the limits, as they stand.
        scale_size: how many grades there are.
        grade: the one that the rules give after limits, if any.
        draws: how many, where inputs depend on each other; 1 or more.
        seed: the same gives the same draws, 0 or more.

    Raises:
        CsprofileError: draws are needed, and numpy is not installed.
        EvidenceError: draws or seed are no such numbers.

    Example:
        >>> grade_probability(Weights(bands={}), Combination(), (), 4).no_grade
        1.0
    """
    _check(draws, seed)
    exact = weights.exact or not combination.steps
    if not combination.steps:
        joint = {(0, *(0 for _ in limits)): 1.0}
    elif exact:
        joint = exactly(weights, combination, limits)
    else:
        module = _with_stats("csprofile.robustness.draws")
        joint = module.drawn(weights, combination, limits, draws, seed)
    return gathered(joint, limits, scale_size, grade, 0 if exact else draws, seed, weights.assumed)


def _check(draws: Any, seed: Any) -> None:
    faults = [
        Fault(name, f"{value!r}; a whole number, {least} or more")
        for name, value, least in (("draws", draws, 1), ("seed", seed, 0))
        if not isinstance(value, int) or isinstance(value, bool) or value < least
    ]
    if faults:
        raise EvidenceError("probability", faults)


def _with_stats(name: str) -> Any:
    """Import what needs numpy and scipy, which only those who ask need to have."""
    try:
        return import_module(name)
    except ImportError as error:
        if str(error.name).partition(".")[0] not in ("numpy", "scipy"):
            raise
        raise CsprofileError(f"the probability of each grade needs {NEEDS}") from None

"""From bands and limits to a rating: the one grade of the rules, and the grades left open."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from attrs import evolve

from csprofile.bands import Band
from csprofile.limits import Limit, Standing, held
from csprofile.rating.combination import Combination, StepResult
from csprofile.rating.rating import Held, Rated, Rating, Undetermined, Ungraded
from csprofile.reason import Reason
from csprofile.rules import possible as possible_bands
from csprofile.rules import value

Options = frozenset[int | None]


def rate(
    bands: Sequence[Band],
    combination: Combination,
    limits: Sequence[Standing] = (),
    *,
    imprecise: str = "lowest",
) -> Rating:
    """
    Rate: what the rules alone give, what the evidence leaves told, and what is possible.

    Args:
        bands: where each input lies.
        combination: how they combine.
        limits: the limits, as they stand.
        imprecise: which band the rules take where the evidence leaves several: `lowest`,
            `middle` or `highest`.

    Returns:
        `Rated`; `Undetermined` where a required input is missing or nothing is known;
        `Ungraded` where the edition gives no overall grade.

    Example:
        >>> from csprofile.testing import example
        >>> rating = example(up_to="rating")
        >>> rating.indicative, rating.after_limits, sorted(rating.told)
        (3, 2, [2])
    """
    if not combination.steps:
        return Ungraded(bands=tuple(bands))
    return _rated(bands, combination, limits, imprecise)


def _rated(
    bands: Sequence[Band], combination: Combination, limits: Sequence[Standing], imprecise: str
) -> Rating:
    taken = {each.input.id: each.taken(imprecise) for each in bands}
    settled = [_settled(each, taken) for each in limits]
    steps = () if any(each.required for each in bands) else _results(combination, taken)
    indicative = steps[-1].gave if steps else None
    steps = steps if indicative is not None else ()
    told, possible, without_limits = _grades_left(bands, combination, settled)
    biting = [each for each in settled if each.bites]
    after = None if indicative is None else held(indicative, [each.limit for each in biting])
    if after is None and len(possible) == 1:
        # Whatever is still unknown, the grade is this one: a cap holds without the profile.
        (after,) = told = possible
    kind = Undetermined if after is None else Rated
    return kind(
        bands=tuple(bands),
        steps=steps,
        indicative=indicative,
        after_limits=after,
        told=told,
        possible=possible,
        without_limits=without_limits,
        limits=_held(indicative, settled, after),
        because=_because(bands, steps, biting),
    )


def _grades_left(
    bands: Sequence[Band], combination: Combination, limits: Sequence[Standing]
) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    """The grades told, possible, and possible without limits."""
    unknown_too = {each.input.id: each.as_possible() for each in bands}
    told = frozenset[int]()
    if not any(each.required for each in bands):
        as_told = {each.input.id: each.as_told() for each in bands}
        told = possible_grades(combination, as_told, limits, told=True)
    possible = possible_grades(combination, unknown_too, limits)
    return told, possible, possible_grades(combination, unknown_too, ())


def possible_grades(
    combination: Combination,
    options: Mapping[str, Options],
    limits: Sequence[Standing],
    *,
    told: bool = False,
) -> frozenset[int]:
    """
    Every grade that the inputs' options and the limits' outcomes allow, exactly.

    A limit may ask about an input: its options are then split by the answer, so that grade and
    limit never rest on two different answers.

    Args:
        combination: how bands combine.
        options: the bands each input may have; None: it may be left out.
        limits: the limits as they stand.
        told: whether a limit's outcomes are those told, or those possible.

    Example:
        >>> possible_grades(Combination(), {}, ())
        frozenset()
    """
    if not combination.steps:
        return frozenset()
    asking = [each.limit for each in limits if each.limit.condition.input in options]
    by_finding = [each for each in limits if each.limit not in asking]
    outcomes = [each.told if told else each.possible for each in by_finding]
    grades: set[int] = set()
    for part, by_input in split_by_limits(options, asking):
        ends = combination.run(possible_bands, part)[combination.steps[-1].id]
        for answers in product(*outcomes):
            biting = [each.limit for each, yes in zip(by_finding, answers, strict=True) if yes]
            grades |= {held(g, [*biting, *by_input]) for g in ends if g is not None}
    return frozenset(grades)


def split_by_limits(
    options: Mapping[str, Options], asking: Iterable[Limit]
) -> Iterable[tuple[dict[str, Options], list[Limit]]]:
    """
    Split the options by what limits ask of inputs: each part with the limits it meets.

    Args:
        options: the bands each input may have; None: it may be left out.
        asking: limits that ask about one of these inputs.

    Example:
        >>> list(split_by_limits({"a": frozenset({1, 2})}, []))
        [({'a': frozenset({1, 2})}, [])]
    """
    parts: list[tuple[dict[str, Options], list[Limit]]] = [(dict(options), [])]
    for limit in asking:
        name, most = limit.condition.input, limit.condition.at_most
        after = []
        for part, biting in parts:
            meets = frozenset(b for b in part[name] if b is not None and b <= most)
            if meets:
                after.append(({**part, name: meets}, [*biting, limit]))
            if rest := part[name] - meets:
                after.append(({**part, name: rest}, biting))
        parts = after
    return parts


def _settled(standing: Standing, taken: Mapping[str, int | None]) -> Standing:
    """A limit that asks of an input bites by the band that the rules take, as the grade does."""
    asked = standing.limit.condition
    if asked.input not in taken:
        return standing
    band = taken[asked.input]
    return evolve(standing, bites=band is not None and band <= asked.at_most)


def _results(combination: Combination, taken: Mapping[str, int | None]) -> tuple[StepResult, ...]:
    gave = combination.run(value, taken)
    known = {**taken, **gave}
    return tuple(
        StepResult(step, tuple((name, known[name]) for name in step.inputs), gave[step.id])
        for step in combination.steps
    )


def _held(
    indicative: int | None, limits: Iterable[Standing], after: int | None
) -> tuple[Held, ...]:
    """The limits that bite or may bite, in their order of work, with what each does."""
    ordered = sorted(limits, key=lambda each: each.limit.drop is None)
    made, grade = [], indicative
    for each in ordered:
        if True not in each.possible:
            continue
        before = grade
        if each.bites:
            grade = each.limit.operation.apply(grade) if grade is not None else after
        made.append(Held(each, before, grade))
    return tuple(made)


def _because(
    bands: Iterable[Band], steps: Iterable[StepResult], biting: Iterable[Standing]
) -> tuple[Reason, ...]:
    made = [reason for each in bands for reason in each.because]
    for each in steps:
        saw = ", ".join(f"{name} {band or 'left out'}" for name, band in each.saw)
        made.append(Reason(each.step.ref, saw, str(each.gave or "nothing")))
    made += [reason for each in biting for reason in each.because]
    return tuple(dict.fromkeys(made))

"""How far a rating hangs on what is not known: the open questions, and which of them decide."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from csprofile.bands import Band
from csprofile.limits import Standing
from csprofile.rating import Combination, possible_grades
from csprofile.robustness.pointers import Pointer


@frozen
class OpenQuestion:
    """
    One thing that is not known, and the grades possible once it is.

    Args:
        about: what is not known, in words.
        kind: the kind of gap, `told in part`, `told as a range`, or `not stated`.
        grades: for each answer, in words, the grades then possible, ascending.
        ref: the address of the input or the limit that it asks of.
        pointer: what the rows at hand point to, where the whole share is not told.

    Example:
        >>> question = OpenQuestion("reviews", "suppressed", (("band 1", (1,)), ("band 4", (1, 2))))
        >>> question.decides
        True
    """

    about: str
    kind: str
    grades: tuple[tuple[str, tuple[int, ...]], ...]
    ref: str = ""
    pointer: Pointer | None = None

    @property
    def needed(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """For each grade that only some answers leave possible: those answers."""
        every = sorted({grade for _, grades in self.grades for grade in grades})
        found = ((grade, tuple(a for a, left in self.grades if grade in left)) for grade in every)
        return tuple((grade, some) for grade, some in found if len(some) < len(self.grades))

    @property
    def decides(self) -> bool:
        """Whether its answers leave different grades possible."""
        return len({grades for _, grades in self.grades}) > 1


def open_questions(
    bands: Sequence[Band],
    combination: Combination,
    limits: Sequence[Standing],
    pointed: Mapping[str, Pointer] | None = None,
) -> tuple[OpenQuestion, ...]:
    """
    Ask of each unknown what it would still allow: gaps, ranges and unstated conditions.

    Args:
        bands: where each input lies.
        combination: how they combine; without steps nothing is open.
        limits: the limits, as they stand.
        pointed: what rows point to, by the input; shown beside the question, and read by no rule.

    Example:
        >>> from csprofile.testing import example
        >>> [each.about for each in example().open][:1]
        ['services good or better for staying safe']
    """
    if not combination.steps:
        return ()
    options = {each.input.id: each.as_possible() for each in bands}
    used = {name for step in combination.steps for name in step.inputs}
    used |= {each.limit.condition.input for each in limits}
    made = []
    for each in bands:
        answers = sorted(band for band in options[each.input.id] if band is not None)
        if len(answers) < 2 or each.input.id not in used:
            continue
        partly = set(each.could) - set(each.told)
        kind = each.gap.name if each.gap else "told in part" if partly else "told as a range"
        grades = tuple(
            (f"band {answer}", _given(combination, options, each.input.id, answer, limits))
            for answer in answers
        )
        pointer = (pointed or {}).get(each.input.id)
        made.append(OpenQuestion(each.input.title, kind, grades, each.input.ref, pointer))
    return (*made, *_about_limits(combination, options, limits))


def _given(
    combination: Combination,
    options: Mapping[str, frozenset[int | None]],
    name: str,
    answer: int,
    limits: Sequence[Standing],
) -> tuple[int, ...]:
    known = {**options, name: frozenset({answer})}
    return tuple(sorted(possible_grades(combination, known, limits)))


def _about_limits(
    combination: Combination,
    options: Mapping[str, frozenset[int | None]],
    limits: Sequence[Standing],
) -> Iterator[OpenQuestion]:
    for number, each in enumerate(limits):
        if len(each.possible) < 2 or each.limit.condition.input:
            continue
        grades = []
        for answer, words in ((True, "it limits"), (False, "it does not")):
            known = evolve(each, possible=frozenset({answer}))
            others = [*limits[:number], known, *limits[number + 1 :]]
            left = possible_grades(combination, options, others)
            grades.append((words, tuple(sorted(left))))
        kind = "not stated" if len(each.told) > 1 else "not yet known"
        yield OpenQuestion(each.limit.title, kind, tuple(grades), each.limit.ref)

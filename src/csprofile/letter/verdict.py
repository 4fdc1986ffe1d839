"""What the letter says of the result: the grade, what holds it down, who recorded it."""

from collections.abc import Iterator

from csprofile.bands import Scale
from csprofile.letter.letter import Sentence
from csprofile.letter.phrases import capital, day, listed, number
from csprofile.rating import Held, Rating, Undetermined, Withheld

RECORDED = "rating:recorded"
"""What a sentence about a recorded rating rests on: the record in the rating itself."""


def heading(rating: Rating, scale: Scale) -> str:
    """
    What stands above the verdict, as `Performs poorly (1)`.

    Example:
        >>> from csprofile.testing import example
        >>> heading(example("rating"), example("framework").scale)
        'Performs adequately (2)'
    """
    if rating.grade is not None:
        return f"{capital(scale.title(rating.grade))} ({rating.grade})"
    return {"withheld": "Rating withheld", "undetermined": "No rating"}.get(
        rating.status, "No overall grade"
    )


def opening(rating: Rating, area: str, scale: Scale, edition: str) -> Iterator[Sentence]:
    """
    The first sentences of the verdict: the result, and who recorded it.

    Args:
        rating: the result.
        area: the council's name.
        scale: the edition's grades.
        edition: what a letter without a grade rests on: the rule of its verdict.

    Example:
        >>> from csprofile.testing import example
        >>> result, scale = example("rating"), example("framework").scale
        >>> next(opening(result, "Rotherham", scale, "rule:2009/letter/verdict")).text
        "Children's services in Rotherham perform adequately."
    """
    refs = _refs(rating, scale)
    if isinstance(rating, Withheld):
        yield Sentence(f"The rating of children's services in {area} is withheld.", (RECORDED,))
    elif isinstance(rating, Undetermined):
        missing = [each.input for each in rating.bands if each.required]
        why = f": {listed([each.title for each in missing])} must be known" if missing else ""
        because = tuple(each.ref for each in missing) or (scale.ref,)
        yield Sentence(f"The rules give no grade for children's services in {area}{why}.", because)
    elif rating.grade is None:
        text = f"Under this method children's services in {area} get no overall grade."
        yield Sentence(f"{text} The profile is the result.", (edition,))
    else:
        yield Sentence(f"Children's services in {area} {_verb(scale, rating.grade)}.", refs)
    if rating.recorded is not None:
        yield from _recorded(rating, scale)


def limited(held: Held, scale: Scale, departs: bool = False) -> Sentence:
    """
    What a limit does to the rating, or would do where a person's grade departs from the rules.

    Example:
        >>> from csprofile.testing import example
        >>> limited(example("rating").limits[0], example("framework").scale).text
        'Consequently the rating is limited by one grade, from performs well to performs \
adequately, until re-inspection.'
    """
    limit = held.standing.limit
    refs = (limit.ref, scale.ref)
    if not held.standing.bites:
        text = f"It is not stated whether {limit.title} limit the rating."
        return Sentence(text, refs)
    opening = "By the rules the rating would be" if departs else "Consequently the rating is"
    return Sentence(f"{opening} {_operation(held, scale)}, until {limit.until}.", refs)


def _operation(held: Held, scale: Scale) -> str:
    limit, after = held.standing.limit, scale.title(held.after or 1)
    if limit.drop is None:
        cap = limit.cap or 1
        whatever = held.before is None or held.before <= cap
        return f"held at {scale.title(cap)}{', whatever the profile says' if whatever else ''}"
    if held.before == held.after:
        return f"limited by {_grades(limit.drop)}, which leaves it at {after}"
    return f"limited by {_grades(limit.drop)}, from {scale.title(held.before or 1)} to {after}"


def _recorded(rating: Rating, scale: Scale) -> Iterator[Sentence]:
    recorded = rating.recorded
    if recorded is None:
        return
    who = ", ".join(part for part in (recorded.by, recorded.role) if part)
    by = f" by {who}" if who else ""
    on = f" on {day(recorded.on)}" if recorded.on else ""
    yield Sentence(f"This was recorded{by}{on}.", (RECORDED,))
    if rating.departs:
        rules = scale.title(rating.after_limits) if rating.after_limits else "no grade"
        text = f"It departs from what the rules give: {rules}."
        yield Sentence(text, _refs(rating, scale))
    if recorded.reason:
        yield Sentence(f"The reason given: {recorded.reason.rstrip('.')}.", (RECORDED,))


def _refs(rating: Rating, scale: Scale) -> tuple[str, ...]:
    last = [step.step.ref for step in rating.steps[-1:]]
    limits = [each.standing.limit.ref for each in rating.limits if each.standing.bites]
    recorded = [RECORDED] if rating.recorded_grade is not None else []
    return (*recorded, scale.ref, *last, *limits)


def _verb(scale: Scale, grade: int) -> str:
    title = scale.title(grade)
    first, _, rest = title.partition(" ")
    return f"perform {rest}" if first == "performs" else f"are rated {title}"


def _grades(count: int) -> str:
    return f"{number(count)} {'grade' if count == 1 else 'grades'}"

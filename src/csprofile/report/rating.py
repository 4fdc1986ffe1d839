"""The rating for people: what the rules give, what holds it down, who recorded it, what is open."""

from collections.abc import Iterator, Sequence

from csprofile.assessment import Assessment
from csprofile.assessment.answers import needed
from csprofile.assessment.telling import author, grade, grades, moved, since
from csprofile.letter.phrases import day
from csprofile.letter.verdict import heading
from csprofile.rating import Held
from csprofile.report.blocks import Block, Facts, Heading, Items, Prose, Table
from csprofile.robustness import OpenQuestion

Fact = tuple[str, str]


def rating(assessment: Assessment) -> Iterator[Block]:
    """The result, and all that bears on it."""
    edition, result = assessment.framework, assessment.rating
    yield Heading(f"{assessment.area.name}: {_result(assessment)}", 1)
    yield Facts(_facts(assessment))
    if result.status != "ungraded":
        whose = f"the reconstructed method's, and {edition.publisher}"
        if not edition.reconstructed:
            whose = "the method's, and Ofsted"
        yield Prose(
            "Told is what the evidence leaves where it gives only words or ranges; possible, what "
            "is left when all that could still be known is open too; without limits, what would "
            f"be possible if no limit held. They are {whose} published none of them."
        )
    yield Prose(edition.note)
    if edition.transitional is not None:
        means = " ".join(edition.transitional.means)
        yield Prose(f"The {edition.edition} edition is transitional. {means}")
    part = edition.contribution
    if part is not None and not assessment.replay and result.grade is not None:
        where = f" of the {part.assessment}" if part.assessment else ""
        yield Prose(
            f"The rating counted towards the {part.theme} theme{where}; its weight: {part.weight}."
        )


def gaps(assessment: Assessment) -> Iterator[Block]:
    """What is not known."""
    yield Heading("Gaps")
    rows = [
        (each.about, each.kind, "yes" if each.leaves_room else "no") for each in assessment.gaps
    ]
    if rows:
        yield Table(("not known", "why", "leaves room for another result"), rows)
    else:
        yield Prose("None.")


def unknown(assessment: Assessment) -> Iterator[Block]:
    """The gaps, and the open questions that decide."""
    yield from gaps(assessment)
    if assessment.rating.status == "ungraded":
        return
    yield Heading("Open questions that decide")
    deciding = [each for each in assessment.open if each.decides]
    if deciding:
        head = ("not known", "why", "grades possible once it is known", "the rows at hand")
        pointers = [str(each.pointer or "") for each in deciding]
        rows = [(each.about, each.kind, _answers(each)) for each in deciding]
        yield Table(head, [(*row, told) for row, told in zip(rows, pointers, strict=True)])
        yield Items([said for each in deciding for said in needed(each, assessment)])
        if any(pointers):
            yield Prose("What rows point to is no estimate of the whole, and no rule reads it.")
    elif assessment.open:
        number = len(assessment.open)
        yield Prose(
            f"None. Of {number} open {'question' if number == 1 else 'questions'}, each leaves "
            "the same grades possible whatever its answer."
        )
    else:
        yield Prose("None. Nothing that the rules count is open.")


def _result(assessment: Assessment) -> str:
    said = heading(assessment.rating, assessment.framework.scale)
    return said[:1].lower() + said[1:]


def _facts(assessment: Assessment) -> Iterator[Fact]:
    edition, result = assessment.framework, assessment.rating
    yield "Council", f"{assessment.area.name} ({assessment.area.code})"
    yield "Day", day(assessment.as_at)
    yield "Edition", f"{edition.edition}: {edition.title}"
    if result.status == "ungraded":
        yield "Rating", "this edition gives no overall grade; the profile is the result"
        return
    yield "Rules alone", _indicative(assessment)
    if not result.limits:
        yield "Limits", "none holds the rating down"
    for each in result.limits:
        yield "Limit", _limit(each, assessment)
    if result.status == "withheld":
        yield "Rules' grade", f"{grade(assessment, result.after_limits)}, which is not the result"
    yield "Rating", _grade(assessment)
    yield "Recorded", _recorded(assessment)
    told = grades(assessment, result.told)
    yield "Told", told if result.told else "none while what the rules need is not known"
    yield "Possible", grades(assessment, result.possible)
    yield "Without limits", grades(assessment, result.without_limits)


def _indicative(assessment: Assessment) -> str:
    result = assessment.rating
    if result.indicative is not None:
        return f"{grade(assessment, result.indicative)}, the indicative grade"
    missing = [each.input.title for each in result.bands if each.required]
    why = (
        f"required and not known is {'; '.join(missing)}"
        if missing
        else "nothing that they count is known"
    )
    return f"no indicative grade; {why}"


def _grade(assessment: Assessment) -> str:
    result = assessment.rating
    if result.status == "undetermined":
        return "undetermined: the rules give no grade"
    if result.grade is None:
        return assessment.title
    forced = result.indicative is None and result.recorded_grade is None
    only = ": whatever is not known, no other grade is possible" if forced else ""
    return f"{grade(assessment, result.grade)}{only}"


def _limit(held: Held, assessment: Assessment) -> str:
    limit = held.standing.limit
    when = since(held.standing.since, assessment.as_at)
    if not held.standing.bites:
        known = "stated" if len(held.standing.told) > 1 else "known"
        return (
            f"{limit.title}: may hold it down, which is not {known}; the rules do not count it, "
            "and both outcomes stay open"
        )
    change = moved(held.before, held.after, assessment)
    return f"{limit.title}: {change}, {when}, until {limit.until}"


def _recorded(assessment: Assessment) -> str:
    result, recorded = assessment.rating, assessment.rating.recorded
    if recorded is None:
        return "not recorded by anyone"
    said = f"by {author(recorded)}"
    if result.departs:
        said += f"; it departs from what the rules give, {grade(assessment, result.after_limits)}"
    return f"{said}; the reason: {recorded.reason or 'none given'}"


def _answers(each: OpenQuestion) -> str:
    """The grades possible by each answer, answers with the same grades together."""
    same: dict[tuple[int, ...], list[str]] = {}
    for answer, left in each.grades:
        same.setdefault(left, []).append(answer)
    told = []
    for left, answers in same.items():
        bands = [int(answer.removeprefix("band ")) for answer in answers if "band " in answer]
        words = f"band {_run(bands)}" if len(bands) == len(answers) else ", ".join(answers)
        told.append(f"{words}: grade {_run(left)}")
    return "; ".join(told)


def _run(numbers: Sequence[int]) -> str:
    """Numbers that follow on each other as a range, else as a list."""
    first, last = numbers[0], numbers[-1]
    if len(numbers) > 1 and list(numbers) == list(range(first, last + 1)):
        return f"{first}-{last}"
    return ", ".join(map(str, numbers))

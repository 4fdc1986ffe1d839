"""The rating as plain values, the way the decision record holds it."""

from csprofile.assessment.assessment import Assessment
from csprofile.assessment.statements import Plain, counted, plain, refs
from csprofile.letter.verdict import RECORDED
from csprofile.rating import Held, StepResult
from csprofile.robustness import OpenQuestion


def inputs(assessment: Assessment) -> list[Plain]:
    """Each input the edition counts: its bands, or its gap."""
    takes = assessment.framework.imprecision
    made = [counted(each, takes.takes) for each in assessment.rating.bands]
    for each in made:
        if len(each["band"]) > 1:
            each["because"].append(takes.ref)
    return made


def rating(assessment: Assessment) -> Plain:
    """The result, what is told and possible, each step and limit, and what a person recorded."""
    result = assessment.rating
    recorded = [RECORDED] if result.recorded else []
    return {
        "status": result.status,
        "grade": result.grade,
        "title": assessment.title,
        "indicative": result.indicative,
        "after_limits": result.after_limits,
        "told": sorted(result.told),
        "possible": sorted(result.possible),
        "without_limits": sorted(result.without_limits),
        "steps": [_step(each) for each in result.steps],
        "limits": [_limit(each) for each in result.limits],
        "open": [question(each) for each in assessment.open],
        "recorded": _recorded(assessment),
        "because": [*refs(result.because), *recorded],
    }


def _step(each: StepResult) -> Plain:
    return {
        "id": each.step.id,
        "title": each.step.title,
        "saw": dict(each.saw),
        "gave": each.gave,
        "because": [each.step.ref],
    }


def _limit(each: Held) -> Plain:
    limit, at = each.standing.limit, each.standing
    return {
        "id": limit.id,
        "title": limit.title,
        "drop": limit.drop,
        "cap": limit.cap,
        "bites": at.bites,
        "told": sorted(at.told),
        "possible": sorted(at.possible),
        "from": each.before,
        "to": each.after,
        "since": plain(at.since),
        "until": limit.until,
        "because": refs(at.because),
    }


def question(each: OpenQuestion) -> Plain:
    """An open question, with the grades of each answer and what each grade needs."""
    grades = {answer: list(possible) for answer, possible in each.grades}
    pointer = each.pointer
    points = None
    if pointer is not None:
        points = {"text": str(pointer), "good": pointer.good, "of": pointer.of}
        points["lines"] = list(pointer.because)
    return {
        "about": each.about,
        "kind": each.kind,
        "grades": grades,
        "decides": each.decides,
        "needed": {str(grade): list(answers) for grade, answers in each.needed},
        "pointer": points,
    }


def _recorded(assessment: Assessment) -> Plain | None:
    result, recorded = assessment.rating, assessment.rating.recorded
    if recorded is None:
        return None
    return {
        "status": recorded.status,
        "grade": result.recorded_grade,
        "by": recorded.by,
        "role": recorded.role,
        "on": plain(recorded.on),
        "reason": recorded.reason,
        "departs": result.departs,
    }


def gaps(assessment: Assessment) -> list[Plain]:
    """All that is not known, and whether it could be."""
    return [
        {
            "about": each.about,
            "kind": each.kind,
            "leaves_room": each.leaves_room,
            "because": [each.ref],
        }
        for each in assessment.gaps
    ]

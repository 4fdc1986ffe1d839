"""How each open question that decides is explained: its answers, and the grades each leaves."""

from collections.abc import Iterator

from attrs import evolve

from csprofile.assessment.answers import answered, needed
from csprofile.assessment.assessment import Assessment
from csprofile.assessment.explanation.step import Explanation, of
from csprofile.assessment.telling import grades
from csprofile.robustness import OpenQuestion


def explain_open(assessment: Assessment) -> Iterator[Explanation]:
    """Each question whose answers leave different grades, by the rule that asks it."""
    edition = assessment.framework
    rules = {each.ref: each for each in (*edition.inputs, *edition.limits)}
    for each in assessment.open:
        if not each.decides:
            continue
        gave = "; ".join(needed(each, assessment)) or _by_answer(each, assessment)
        note = f"The rows at hand: {each.pointer}; no rule reads that." if each.pointer else ""
        made = of("open", each.about, rules[each.ref], each.kind, gave)
        lines = each.pointer.because if each.pointer else ()
        yield evolve(made, note=note, because=lines)


def _by_answer(each: OpenQuestion, assessment: Assessment) -> str:
    told = (f"{answered(each, [a], assessment)}: {grades(assessment, g)}" for a, g in each.grades)
    return "; ".join(told)

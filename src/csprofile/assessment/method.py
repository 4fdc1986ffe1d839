"""What each kind of rule does, in words."""

from collections.abc import Sequence
from functools import singledispatch

from csprofile.bands import CutPoints, Input, LineBands
from csprofile.comparison import Tolerance
from csprofile.frameworks.chances import Chances
from csprofile.frameworks.expected import Expected
from csprofile.frameworks.framework import Imprecision
from csprofile.frameworks.kinds import KindsOfService
from csprofile.letter.phrases import listed, number
from csprofile.limits import Condition, Limit
from csprofile.rating import Step
from csprofile.reason import Cited
from csprofile.rules import Clause

_ON_GAP = {
    "required": "without it there is no grade",
    "leave out": "a gap is left out",
    "lowest": "a gap counts as the lowest band",
}
_COMBINES = {
    "mean": "the mean of those known, halves rounded up",
    "median": "the median of those known; of two in the middle, the lower",
    "lowest": "the lowest of those known",
}


@singledispatch
def does(rule: Cited) -> str:
    """
    Say what a rule does; empty where its title says enough.

    Example:
        >>> from csprofile.testing import example
        >>> edition = example("framework")
        >>> does(edition.cut_points[0]), does(edition.limits[0])[:18]
        ('bands begin at 50, 65 and 80 %', 'takes one grade of')
    """
    return ""


@does.register
def _(rule: CutPoints) -> str:
    return f"bands begin at {listed([str(point) for point in rule.at_least])} %"


@does.register
def _(rule: LineBands) -> str:
    named = (f"{number} {title}" for number, title in enumerate(rule.titles, start=1))
    return f"bands a line by its verdicts beside similar areas and England: {', '.join(named)}"


@does.register
def _(rule: Imprecision) -> str:
    return f"of several bands the rules take the {rule.takes}"


@does.register
def _(rule: Tolerance) -> str:
    return (
        f"up to {rule.in_line} points are in line, and what chance may explain at "
        f"{rule.confidence} %; under {rule.just} is just above or below, "
        f"over {rule.much} much"
    )


@does.register
def _(rule: KindsOfService) -> str:
    return f"a kind of service counts where {rule.at_least} % of its settings or more are good"


@does.register
def _(rule: Chances) -> str:
    years = "year" if rule.half_life == 1 else "years"
    return f"a judgement {rule.half_life} {years} old counts half as much as a new one"


@does.register
def _(rule: Expected) -> str:
    which = f"{rule.provision}, {rule.aspect}" if rule.aspect else rule.provision
    return f"where evidence says nothing of {which}, it is a gap: {rule.gap.name}"


@does.register
def _(rule: Input) -> str:
    return "only limits read it" if rule.kind == "findings" else _ON_GAP[rule.gap]


@does.register
def _(rule: Step) -> str:
    if rule.kind == "towards":
        return (
            f"the first one known leads; another that is {rule.apart} or more bands away moves it "
            "one band"
        )
    if rule.kind == "count":
        return f"{_clauses(rule.clauses)}; otherwise {rule.otherwise}"
    return _COMBINES[rule.kind]


@does.register
def _(rule: Limit) -> str:
    grades = "grade" if rule.drop == 1 else "grades"
    holds = f"holds the rating at {rule.cap}"
    what = f"takes {number(rule.drop)} {grades} off" if rule.drop is not None else holds
    return f"{what} {_condition(rule.condition)}"


def _condition(asked: Condition) -> str:
    if asked.input:
        return f"where {asked.input} is in band {asked.at_most} or below"
    found = asked.kind or (f"{asked.judgement.word} judgement" if asked.judgement else "finding")
    article = "an" if found[:1] in "aeiou" else "a"
    when = ", where the safety of children cannot be assured" if asked.when else ""
    whose = f" of {listed(asked.inspection, 'or')}" if asked.inspection else ""
    return f"for {article} {found}{whose} that stands{when}"


def _clauses(clauses: Sequence[Clause]) -> str:
    told = [f"{each.number} {each.side} {each.band} give {each.gives}" for each in clauses]
    return "; ".join(told)

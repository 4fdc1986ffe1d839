"""The walk explained: each step in order, its rule and who says so, what it saw, what it gave."""

from collections.abc import Iterator

from attrs import evolve

from csprofile.assessment.assessment import Assessment
from csprofile.assessment.explanation.inputs import explain_inputs
from csprofile.assessment.explanation.limits import explain_limits
from csprofile.assessment.explanation.open import explain_open
from csprofile.assessment.explanation.step import Explanation, of
from csprofile.assessment.lines import about, beside, figure
from csprofile.assessment.telling import author, grade
from csprofile.evidence import IndicatorValue
from csprofile.letter.verdict import RECORDED
from csprofile.profile import Line


def explain(assessment: Assessment) -> tuple[Explanation, ...]:
    """
    Explain an assessment: words, inputs, how they combine, limits, what is open, the record.

    Every limit of the edition is among them, those that do not bite too. Where nothing published
    gives a rule, `aloud` says so.

    Example:
        >>> from csprofile.testing import example
        >>> steps = explain(example())
        >>> [each.gave for each in steps if each.step == "limit"][0]
        'bites: from performs well (3) to performs adequately (2), since a day not told, until \
re-inspection'
    """
    return (
        *_words(assessment),
        *_comparisons(assessment),
        *_line_bands(assessment),
        *explain_inputs(assessment),
        *_steps(assessment),
        *explain_limits(assessment),
        *explain_open(assessment),
        *_recorded(assessment),
    )


def _words(assessment: Assessment) -> Iterator[Explanation]:
    words = assessment.framework.words
    for line in assessment.profile.lines:
        for each in line.because:
            if each.ref == words.ref:
                made = of("word", about(line.row), words, each.saw, each.gave)
                status = words.find(each.saw).status
                yield evolve(made, status=status, because=(line.ref,))


def _comparisons(assessment: Assessment) -> Iterator[Explanation]:
    rule = assessment.framework.comparison
    for line in assessment.profile.lines:
        for each in line.comparisons:
            if each.verdict is not None and not each.published:
                saw = f"{_figure(line)} beside {figure(each)} in {each.beside}"
                made = of("comparison", about(line.row), rule, saw, str(each.verdict))
                yield evolve(made, because=(line.ref,))


def _figure(line: Line) -> str:
    value = line.row.value if isinstance(line.row, IndicatorValue) else None
    return str(line.share) if value is None else f"{value:g}"


def _line_bands(assessment: Assessment) -> Iterator[Explanation]:
    rule = assessment.framework.line_bands
    for line in assessment.profile.lines if rule else ():
        band = rule.of(line) if rule else None
        if rule and band:
            saw = "; ".join(f"{each.beside}: {beside(each)}" for each in line.comparisons)
            gave = f"band {band} of {len(rule)}, {rule.title(band)}"
            made = of("line band", about(line.row), rule, saw, gave)
            yield evolve(made, because=(line.ref,))


def _steps(assessment: Assessment) -> Iterator[Explanation]:
    rating, steps = assessment.rating, assessment.framework.steps
    for each in rating.steps:
        saw = ", ".join(f"{name}: {_band(number)}" for name, number in each.saw)
        title = each.step.title or each.step.id
        yield of("combination", title, each.step, saw, _band(each.gave))
    if steps and not rating.steps:
        missing = [each.input.title for each in rating.bands if each.required]
        saw = f"required and not known: {'; '.join(missing)}" if missing else "nothing is known"
        yield of("combination", steps[-1].title or steps[-1].id, steps[-1], saw, "no grade")


def _band(number: int | None) -> str:
    return "left out" if number is None else f"band {number}"


def _recorded(assessment: Assessment) -> Iterator[Explanation]:
    rating, recorded = assessment.rating, assessment.rating.recorded
    if recorded is None:
        return
    rules = grade(assessment, rating.after_limits)
    gave = "withheld"
    if recorded.status != "withheld":
        gave = grade(assessment, rating.recorded_grade)
    reason = f": {recorded.reason}" if recorded.reason else ""
    note = f"It departs from the rules, which give {rules}{reason}" if rating.departs else ""
    note = note or (f"The reason given{reason}" if reason else "")
    who = f"recorded by {author(recorded)}"
    saw = f"the rules give {rules}"
    title = "the rating"
    made = Explanation("recorded", title, RECORDED, who, "recorded", saw=saw, gave=gave)
    yield evolve(made, note=note)

"""The explanation for people: each step of the walk, its rule, its source, what it saw and gave."""

from collections.abc import Iterable, Iterator

from csprofile.assessment import Assessment, Explanation, explain
from csprofile.report.blocks import Block, Facts, Heading, Prose, Report
from csprofile.report.report import replayed

_PARTS = (
    ("Words as ranges", ("word",)),
    ("Figures beside others", ("comparison",)),
    ("Lines and their bands", ("line band",)),
    ("Inputs and their bands", ("input", "band")),
    ("How the bands combine", ("combination",)),
    ("Limits", ("limit",)),
    ("What is open, and which grades it leaves", ("open",)),
    ("What a person recorded", ("recorded",)),
)


def explanation_of(assessment: Assessment) -> Report:
    """
    The explanation of one assessment as a report.

    Example:
        >>> from csprofile.testing import example
        >>> explanation_of(example()).blocks[0].text
        'Rotherham: how it came to performs adequately'
    """
    came = f"it came to {assessment.title}"
    if assessment.rating.status == "ungraded":
        came = "its profile was drawn up"
    title = Heading(f"{assessment.area.name}: how {came}", 1)
    steps = explain(assessment)
    return Report(assessment.imprint, [*replayed(assessment), title, *_blocks(steps, assessment)])


def _blocks(steps: Iterable[Explanation], assessment: Assessment) -> Iterator[Block]:
    steps, graded = list(steps), assessment.rating.status != "ungraded"
    for title, names in _PARTS:
        mine = [each for each in steps if each.step in names]
        if not mine and graded and title == "What a person recorded":
            yield Heading(title)
            yield Prose("Not recorded by anyone.")
        elif mine:
            yield Heading(title)
            yield from (Facts(_facts(each), each.title) for each in mine)
    if not graded:
        yield Prose("This edition gives no overall grade; the profile is the result.")


def _facts(each: Explanation) -> Iterator[tuple[str, str]]:
    yield "saw", each.saw
    yield "gave", each.gave
    yield "rule", f"{each.ref}{f': {each.does}' if each.does else ''}"
    yield "source", each.source
    yield "status", each.aloud or each.status
    if each.because:
        yield "from", ", ".join(each.because)
    if each.note:
        yield "note", each.note

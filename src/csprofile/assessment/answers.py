"""Open questions in words: what their answers are, and which answers a grade needs."""

from collections.abc import Iterator, Sequence

from csprofile.assessment.assessment import Assessment
from csprofile.assessment.telling import grade, in_its_words
from csprofile.bands import CutPoints, Input
from csprofile.robustness import OpenQuestion
from csprofile.vocabulary import Judgement


def needed(question: OpenQuestion, assessment: Assessment) -> Iterator[str]:
    """
    Say of each grade that not every answer leaves possible which answers it needs.

    Example:
        >>> from csprofile.testing import example
        >>> list(needed(example().open[0], example()))[:1]
        ['performs poorly (1) only if services good or better for staying safe: 49 % or less']
    """
    for number, answers in question.needed:
        which = answered(question, answers, assessment)
        yield f"{grade(assessment, number)} only if {which}"


def answered(question: OpenQuestion, answers: Sequence[str], assessment: Assessment) -> str:
    """
    Say what answers to a question mean: a share in per cent, a judgement, a limit that holds.

    Example:
        >>> from csprofile.testing import example
        >>> question = example().open[0]
        >>> answered(question, ["band 3", "band 4"], example())
        'services good or better for staying safe: 65 % or more'
    """
    inputs = {each.ref: each for each in assessment.framework.inputs}
    if question.ref not in inputs:
        return f"{question.about}: {' or '.join(answers)}"
    counted = inputs[question.ref]
    bands = sorted(int(each.removeprefix("band ")) for each in answers)
    told = [_meant(counted, first, last, assessment) for first, last in _runs(bands)]
    return f"{counted.title}: {' or '.join(told)}"


def _runs(bands: Sequence[int]) -> list[tuple[int, int]]:
    """Bands that follow on each other, as the first and the last of each run."""
    runs: list[tuple[int, int]] = []
    for band in bands:
        if runs and runs[-1][1] == band - 1:
            runs[-1] = (runs[-1][0], band)
        else:
            runs.append((band, band))
    return runs


def _meant(counted: Input, first: int, last: int, assessment: Assessment) -> str:
    top = len(assessment.framework.scale)
    if counted.kind == "judgement":
        words = [Judgement(top + 1 - band).word for band in range(last, first - 1, -1)]
        return in_its_words(" or ".join(words), assessment)
    points = {each.id: each for each in assessment.framework.cut_points}
    return _per_cents(points[counted.cut_points], first, last)


def _per_cents(cut: CutPoints, first: int, last: int) -> str:
    low = cut.at_least[first - 2] if first > 1 else 0
    high = cut.at_least[last - 1] - 1 if last <= len(cut.at_least) else 100
    if high == 100:
        return f"{low} % or more" if low else "any share"
    return f"{low}-{high} %" if low else f"{high} % or less"

"""Whatever is known, the letter says each line once, and nothing that it cannot show."""

from typing import Any

from hypothesis import given

from csprofile import assess
from tests.letter.statements import EVIDENCE
from tests.letter.test_citations import check, sentences
from tests.letter.test_left_out import drafted


@given(EVIDENCE)
def test_every_line_is_said(evidence: dict[str, Any]) -> None:
    """Every line is cited by a sentence, and every sentence is fit to be read."""
    assessment = assess(evidence)
    cited = {ref for each in sentences(assessment) for ref in each.because}
    assert {line.ref for line in assessment.profile.lines} <= cited
    for each in sentences(assessment):
        assert not [gap for gap in ("  ", " .", " ;", " ,") if gap in each.text], each.text
        assert each.text[0] == each.text[0].upper(), each.text


@given(EVIDENCE)
def test_nothing_is_said_that_cannot_be_shown(evidence: dict[str, Any]) -> None:
    """Every numeral, grade word and share word is found in what its sentence cites."""
    check(assess(evidence))


@given(EVIDENCE)
def test_a_line_left_out_is_not_cited(evidence: dict[str, Any]) -> None:
    """Leaving a line out takes its citation from the letter, and no other's."""
    assessment = assess(evidence)
    every = {line.ref for line in assessment.profile.lines}
    for gone in every:
        letter = drafted(assessment, gone)
        cited = {ref for each in letter.paragraphs for ref in each.because}
        assert every - {gone} == every & cited

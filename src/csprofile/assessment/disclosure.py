"""Small numbers of children, which are held back from everything that is written."""

from attrs import evolve

from csprofile.assessment.assessment import Assessment
from csprofile.evidence import Evidence, IndicatorValue, Row
from csprofile.profile import Profile

FEWEST, MOST = 1, 5
"""Counts of children from one to the other are held back, as Ofsted and the DfE hold them back."""


def held_back(assessment: Assessment) -> Assessment:
    """
    Hold back the counts of 1 to 5 children above the line, and what is below it, of every value.

    What evidence of a file tells was published; only what tables brought is held back.

    Example:
        >>> from csprofile.testing import example
        >>> one = example()
        >>> held_back(one) is one
        True
    """
    known = assessment.known
    if known is None:
        return assessment
    return evolve(
        assessment,
        evidence=_held(assessment.evidence),
        profile=profile_held_back(assessment.profile),
        known=evolve(known, evidence=_held(known.evidence)),
        counts_held_back=True,
    )


def profile_held_back(profile: Profile) -> Profile:
    """
    Hold back the same counts in a profile alone, wherever they come from.

    Example:
        >>> from csprofile.testing import example
        >>> profile_held_back(example("profile")) == example("profile")
        True
    """
    if not any(_small(line.row) for line in profile.lines):
        return profile
    lines = [
        evolve(line, row=_without_counts(line.row)) if _small(line.row) else line
        for line in profile.lines
    ]
    return evolve(profile, lines=lines)


def _held(evidence: Evidence) -> Evidence:
    # Made anew, evidence is checked anew, which is work for every council that is written.
    if not any(map(_small, evidence.indicators)):
        return evidence
    rows = [_without_counts(row) if _small(row) else row for row in evidence.indicators]
    return evolve(evidence, indicators=rows)


def _small(row: Row) -> bool:
    return (
        isinstance(row, IndicatorValue)
        and row.numerator is not None
        and FEWEST <= row.numerator <= MOST
    )


def _without_counts(row: Row) -> IndicatorValue:
    assert isinstance(row, IndicatorValue)
    return evolve(row, numerator=None, denominator=None)

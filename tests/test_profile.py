"""The profile: each statement a line, with the share that is told and with its reasons."""

from typing import Any

import pytest

from csprofile import (
    EvidenceError,
    Finding,
    IndicatorGroup,
    IndicatorValue,
    Remark,
    Service,
    Share,
    draw_up,
    read,
)
from csprofile.testing import example
from csprofile.vocabulary import OUTCOMES
from tests.properties.walk import DAY, edition, evidence, profile_of

RULES = edition("2009")


def share_of(**told: Any) -> str:
    """The share good or better that one statement on adoption tells, in words."""
    row = Service(provision="adoption", **told)
    return str(profile_of(evidence(services=[row]), RULES).lines[0].share)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"share": "small minority"}, "20-34 %"),
        ({"share": 0.625}, "63 %"),
        ({"judgements": {"good": 2, "adequate": 4}, "of": 6}, "2 of 6 (33 %)"),
        ({"judgements": {"outstanding": 4}, "of": 6}, "4 to 6 of 6 (67-100 %)"),
        ({"judgements": {"adequate": 4}, "of": 6}, "0 to 2 of 6 (0-33 %)"),
        (
            {"judgements": {"good or better": 2, "outstanding": 1}, "of": 4},
            "2 to 4 of 4 (50-100 %)",
        ),
        ({"judgements": {"satisfactory or better": 3, "good": 2}}, "2 to 3 of 3 (67-100 %)"),
        ({"judgements": {"good": 1, "adequate": 2}}, "1 of 3 (33 %)"),
        ({"judgements": {"good": 0}, "of": 5}, "0 to 5 of 5 (0-100 %)"),
        ({"judgements": {"good": 0}}, "None"),
        ({"judgements": {"good or better": "majority"}}, "51-64 %"),
        ({"judgements": {"outstanding": "minority", "good": "small minority"}}, "54-100 %"),
        ({"judgements": {"adequate": "minority"}}, "0-66 %"),
        ({"judgements": {"adequate or worse": "majority"}}, "36-50 %"),
        ({"judgements": {"good": "majority", "inadequate": 1}, "of": 10}, "51-91 %"),
        ({"judgements": {"satisfactory or better": "majority"}}, "None"),
        ({"judgement": "good"}, "None"),
        ({"gap": "suppressed"}, "None"),
        ({"england": "below"}, "None"),
    ],
)
def test_shares(told: dict[str, Any], expected: str) -> None:
    """Counts and words leave a share between two ends, and what tells of no share has none."""
    assert expected == share_of(**told)


def test_shares_that_cannot_all_be_true() -> None:
    """Words that come to more than all there are are refused, and never passed over."""
    with pytest.raises(EvidenceError, match="cannot all be true"):
        share_of(judgements={"good": "very large majority", "adequate": "majority"})


def test_a_chain_of_weaker_outcomes() -> None:
    """Of outcomes each weaker than the next, all may be anything up to the most of the last."""
    names = OUTCOMES.names
    rows = [
        IndicatorGroup(outcome=a, weaker_than=b) for a, b in zip(names[1:4], names[:3], strict=True)
    ]
    rows.append(IndicatorGroup(outcome=names[0], at_least_in_line="minority"))
    for order in (rows, rows[::-1]):
        lines = profile_of(evidence(indicator_groups=order), RULES).lines
        weaker = {str(line.share) for line in lines if line.row.key() != (names[0],)}
        assert {"0-49 %"} == weaker


def test_each_group_of_indicators_has_its_own_share() -> None:
    """The share of an outcome is its own, whatever is told of all indicators beside it."""
    rows = [
        IndicatorGroup(at_least_in_line=0.9),
        IndicatorGroup(outcome="being healthy", at_least_in_line="minority"),
        IndicatorGroup(outcome="staying safe", gap="suppressed"),
    ]
    lines = profile_of(evidence(indicator_groups=rows), RULES).lines
    assert ["90 %", "35-49 %", "None"] == [str(line.share) for line in lines]


@pytest.mark.parametrize("stronger", [None, "gap", "circle"])
def test_weaker_than_what_is_not_known(stronger: str | None) -> None:
    """An outcome weaker than one of which nothing is known may have any share."""
    rows = [IndicatorGroup(outcome="being healthy", weaker_than="staying safe")]
    if stronger == "gap":
        rows.append(IndicatorGroup(outcome="staying safe", gap="suppressed"))
    if stronger == "circle":
        rows.append(IndicatorGroup(outcome="staying safe", weaker_than="being healthy"))
    lines = profile_of(evidence(indicator_groups=rows), RULES).lines
    assert Share(0, 100) == lines[0].share


def test_every_statement_is_a_line() -> None:
    """Each statement is one line, in the order of the evidence; a gap is a line too."""
    told = evidence(
        services=[Service(provision="adoption", gap="suppressed")],
        indicators=[IndicatorValue(indicator="NI 59", period="2008/09", value=71.3, england=72)],
        findings=[Finding(inspection="unannounced", kind="strength")],
        remarks=[Remark(about="health", kind="weakness")],
    )
    profile = profile_of(told, RULES)
    assert [row.ref for row in told.rows] == [line.ref for line in profile.lines]
    assert ["suppressed", "None", "None", "None"] == [str(line.gap) for line in profile.lines]


def test_a_line_says_because_of_what() -> None:
    """A line names its statement first, then the rule that gave a word its range."""
    (line, *_) = example(up_to="profile").lines
    refs = [reason.ref for reason in line.because]
    assert ["evidence:evidence#services[0]", "rule:2009/words"] == refs
    assert ("large majority", "65-79 %") == (line.because[1].saw, line.because[1].gave)


def test_comparisons_as_published() -> None:
    """What was published beside similar areas and England is kept with its degree."""
    lines = {line.row.subject: line for line in profile_of(read("rotherham-2009"), RULES).lines}
    for name, verdict in (("nursery schools", "much above"), ("secondary schools", "just below")):
        made = lines[name].comparisons
        assert ["similar areas", "England"] == [each.beside for each in made]
        assert {verdict} == {str(each.verdict) for each in made}
        assert all(each.published for each in made)


def test_one_line_left_out() -> None:
    """A profile without one line has all the others, as they were."""
    profile = example(up_to="profile")
    gone = profile.lines[1]
    assert (profile.lines[0], *profile.lines[2:]) == profile.without(gone.ref).lines


@pytest.mark.parametrize(
    ("row", "where"),
    [
        (
            {"provision": "all", "share": "lots"},
            "services[0].share: 'lots': not a word for a share",
        ),
        ({"provision": "playgroups", "judgement": "good"}, "services[0].provision: 'playgroups'"),
        ({"provision": "all", "aspect": "luck", "share": 0.5}, "services[0].aspect: 'luck'"),
        (
            {"provision": "all", "judgements": {"good": "lots"}},
            "services[0].judgements.good: 'lots'",
        ),
    ],
)
def test_words_the_edition_does_not_know(row: dict[str, Any], where: str) -> None:
    """A word that the edition does not know is refused where it stands."""
    told = evidence(services=[Service(**row)])
    with pytest.raises(EvidenceError) as refused:
        draw_up(told, as_at=DAY, words=RULES.words)
    assert where in str(refused.value)

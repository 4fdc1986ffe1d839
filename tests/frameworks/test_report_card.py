"""The inspection of councils from April 2026: four judgements, the gaps in them, and no grade."""

from csprofile import Assessment, Service, Ungraded, assess, decision_record
from csprofile.vocabulary import WHOLE_COUNCIL
from tests.properties.walk import edition, evidence

RULES = edition("report-card-2026")
ASPECTS = ["help and protection", "children in care", "care leavers", "leadership"]
OUTSTANDING = dict.fromkeys(ASPECTS, "outstanding")


def shown(told: dict[str, str]) -> Assessment:
    """What the edition makes of some judgements, by aspect."""
    rows = [
        Service(provision=WHOLE_COUNCIL, aspect=aspect, judgement=word)
        for aspect, word in told.items()
    ]
    return assess(evidence(services=rows), framework="report-card-2026")


def test_there_is_no_grade() -> None:
    """Whatever was judged, overall effectiveness too, no overall grade comes of it."""
    for told in ({}, OUTSTANDING, {**OUTSTANDING, "overall effectiveness": "outstanding"}):
        rating = shown(told).rating
        assert (Ungraded, None, set()) == (type(rating), rating.grade, set(rating.possible))


def test_each_judgement_is_a_result() -> None:
    """Each of the four is an input with a band of its own, 4 the best, as judgements have."""
    told = dict(zip(ASPECTS, ["inadequate", "satisfactory", "good", "outstanding"], strict=True))
    record = decision_record(shown(told))
    assert [[1], [2], [3], [4]] == [each["band"] for each in record["inputs"]]
    assert [] == record["unused"]


def test_what_is_not_told_is_a_gap() -> None:
    """A judgement that is missing is a gap of its own, in the profile and in the letter."""
    assessment = shown({"help and protection": "good", "leadership": "good"})
    rule = "rule:report-card-2026/expected"
    missing = [f"{rule}/children-in-care", f"{rule}/care-leavers"]
    assert missing == [each.ref for each in assessment.gaps]
    assert {"not given in the source"} == {each.kind for each in assessment.gaps}
    cited = {ref for each in assessment.letter.paragraphs for ref in each.because}
    assert set(missing) <= cited


def test_what_is_assumed_of_it() -> None:
    """What was announced is called read, and that nobody read the framework stands in its note."""
    assert {"read"} == {each.status for each in (RULES.scale, *RULES.inputs)}
    assert {"assumed"} == {each.status for each in (RULES.governs, *RULES.expected)}
    assert "the framework in force from April 2026 was not read" in RULES.note


def test_it_follows_on() -> None:
    """It begins the day after the edition with an overall grade ends."""
    before = edition("ilacs-2018").governs.until
    assert 1 == (RULES.governs.since - before).days

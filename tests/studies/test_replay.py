"""The same evidence under several editions: labelled, side by side, and which rule changes whom."""

import datetime as dt
from typing import Any

import polars as pl
import pytest
from attrs import evolve

from csprofile import (
    CsprofileError,
    EvidenceError,
    Replay,
    Tables,
    UnknownName,
    assess,
    assess_all,
    decision_record,
    framework,
    replay,
)
from csprofile.library.editions import on_offer
from csprofile.studies.plain_replay import plain_replay
from tests.studies.days import ALARM
from tests.studies.published import adoption, told

OURS = ("2009", "2010", "2011")
DAY = dt.date(2009, 12, 9)
HELD = told("Leeds", 0.7, None, findings=[ALARM])


def grades(found: Replay) -> list[list[int | None]]:
    """The rules' grades of each council, edition by edition."""
    return [
        [each.rating.after_limits for each in council.assessments] for council in found.councils
    ]


def two(**rows: Any) -> Tables:
    """Tables of two councils, of which one was found to need priority action."""
    inspections = [*adoption("Leeds", "good", "good"), *adoption("Kent", "good")]
    before = [{**each, "inspected_on": dt.date(2009, 3, 4)} for each in inspections]
    found = {"area": ["Leeds"], "on": [dt.date(2009, 8, 4)], **{k: [v] for k, v in ALARM.items()}}
    frame = pl.DataFrame(before, infer_schema_length=None)
    return Tables(inspections=frame, findings=pl.DataFrame(found), as_at=DAY, **rows)


def test_each_side_is_the_assessment_by_that_edition() -> None:
    """Each edition gives what it would give alone, and says where it is a replay."""
    (council,) = replay(HELD, editions=OURS).councils
    alone = [assess(HELD, framework=each) for each in OURS]
    assert [each.rating for each in alone] == [each.rating for each in council.assessments]
    assert [False, True, True] == [each.replay for each in council.assessments]
    assert "replay: 2010 rules on evidence of 9 December 2009" == council.assessments[1].replay_note


def test_every_edition_unless_named() -> None:
    """Without editions every one on offer is asked, the ones without grades too."""
    found = replay("rotherham-2009")
    assert [each.edition for each in on_offer()] == [each.edition for each in found.editions]
    assert "ungraded" in {each.rating.status for each in found.councils[0].assessments}


def test_one_edition_by_name_and_once() -> None:
    """One edition may be named without a list, and one named twice is asked once."""
    assert [[2]] == grades(replay(HELD, editions="2009"))
    assert [[2, 1]] == grades(replay(HELD, editions=["2009", "2010", "2009"]))


def test_the_rule_that_changes_a_grade() -> None:
    """Where the grade before limits is the same, the limit that differs is the cause."""
    (change,) = replay(HELD, editions=["2009", "2010"]).changes
    (cause,) = change.causes
    assert ("limit", (2, 1)) == (
        cause.kind,
        (change.old.rating.after_limits, change.new.rating.after_limits),
    )
    assert "from performs well (3) to performs adequately (2)" == cause.before
    assert "from performs well (3) to performs poorly (1)" == cause.after
    finding = "evidence:evidence#findings[0]"
    assert (finding, "rule:2009/limits/front-line") == cause.because_before
    assert (finding, "rule:2010/limits/front-line") == cause.because_after


def test_the_reasons_resolve() -> None:
    """What each side cites of a limit that bites stands in its decision record."""
    (change,) = replay(HELD, editions=["2009", "2010"]).changes
    for side, cited in (
        (change.old, change.causes[0].because_before),
        (change.new, change.causes[0].because_after),
    ):
        record = decision_record(side)
        assert set(cited) <= {*record["rules"], *record["evidence"]}


def test_a_limit_that_one_edition_lacks() -> None:
    """A limit of one edition alone is told as one that the other does not have."""
    without = evolve(framework("2009"), edition="mine", limits=())
    (change,) = replay(HELD, editions=["2009", without]).changes
    assert ["no such rule"] == [each.after for each in change.causes]
    (back,) = replay(HELD, editions=[without, "2009"]).changes
    assert ["no such rule"] == [each.before for each in back.causes]


def test_a_cut_point_that_changes_a_grade() -> None:
    """Where a band differs by its cut-points, the band is the cause, and cites both."""
    edition = framework("2009")
    points = tuple(evolve(each, at_least=(40, 60, 75)) for each in edition.cut_points)
    milder = evolve(edition, edition="mine", cut_points=points)
    (change,) = replay(told("Leeds", 0.62, None), editions=["2009", milder]).changes
    (cause,) = change.causes
    assert ("band", "band 2", "band 3") == (cause.kind, cause.before, cause.after)
    assert "rule:2009/cut_points/services" in cause.because_before


def test_a_step_that_changes_a_grade() -> None:
    """Where a step works otherwise on the same bands, the step is the cause."""
    edition = framework("2009")
    *others, last = edition.steps
    lowest = evolve(last, kind="lowest", apart=None)
    strict = evolve(edition, edition="mine", steps=(*others, lowest))
    evidence = told("Leeds", 0.7, None, indicator_groups=[{"at_least_in_line": 0.55}])
    (change,) = replay(evidence, editions=["2009", strict]).changes
    assert [("step", "towards gives 3", "lowest gives 2")] == [
        (each.kind, each.before, each.after) for each in change.causes
    ]


def test_an_input_without_which_there_is_no_grade() -> None:
    """Where one edition cannot do without an input that is not known, that is the cause."""
    edition = framework("2009")
    needed = tuple(
        evolve(each, gap="required") if each.id == "indicators" else each for each in edition.inputs
    )
    strict = evolve(edition, edition="mine", inputs=needed)
    (change,) = replay(told("Leeds", 0.7, None), editions=["2009", strict]).changes
    assert (3, None) == (change.old.rating.after_limits, change.new.rating.after_limits)
    assert ("left out", "required and not known") in [(e.before, e.after) for e in change.causes]


def test_scales_of_other_words_are_not_compared() -> None:
    """Editions are paired with the next of the same grades; those without grades with none."""
    edition = framework("2010")
    titles = [evolve(each, title=f"is {each.title}") for each in edition.scale.grades]
    other = evolve(edition, edition="mine", scale=evolve(edition.scale, grades=titles))
    found = replay(HELD, editions=["2009", other, "profile-2025", "2011"])
    assert [("2009", "2011")] == [(one.edition, two.edition) for one, two in found.pairs]


def test_every_council() -> None:
    """Of tables each council is what it is among all of them, and who changes is told with why."""
    found = replay(two(), editions=["2009", "2010"])
    assert [["Kent", "Leeds"]] == [sorted(each.area.name for each in found.councils)]
    for edition in ("2009", "2010"):
        every = assess_all(two(), framework=edition)
        sides = {each.area: each.under(edition) for each in found.councils}
        assert {area: one.rating for area, one in every.items()} == {
            area: one.rating for area, one in sides.items() if one
        }
    assert ["Leeds"] == [each.area.name for each in found.changes]
    assert found.changes == found.between("2009", "2010")


def test_one_council_of_tables() -> None:
    """A council of tables may be named; one that they do not tell of is refused."""
    found = replay(two(), editions="2009", area="Kent")
    assert ["Kent"] == [each.area.name for each in found.councils]
    with pytest.raises(EvidenceError, match="Bury: no row tells of it at 2009-12-09"):
        replay(two(), editions="2009", area="Bury")


def test_what_a_person_recorded_is_left_out() -> None:
    """A grade recorded under one edition is no grade of another."""
    recorded = {"grade": "performs excellently", "by": "A", "on": DAY, "reason": "so it is"}
    evidence = {**HELD, "recorded": recorded}
    assert [[2, 1]] == grades(replay(evidence, editions=["2009", "2010"]))


def test_an_edition_that_refuses() -> None:
    """An edition whose words do not hold a word of the evidence is told with its reason."""
    edition = framework("2010")
    terse = evolve(edition, edition="mine", words=evolve(edition.words, other=()))
    (council,) = replay(told("Leeds", "nearly half", None), editions=["2009", terse]).councils
    assert (["2009"], ["mine"]) == (
        [each.framework.edition for each in council.assessments],
        [name for name, _ in council.refused],
    )
    assert "nearly half" in council.refused[0][1]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"editions": []}, "editions: none; one or more, as 2009"),
        ({"editions": "2008"}, "not an edition|not a framework|2008"),
        ({"area": "Kent", "editions": "2009"}, "the evidence is of Leeds, not of Kent"),
    ],
)
def test_refused(asked: dict[str, Any], expected: str) -> None:
    """No edition, one that is not there and another council are refused."""
    with pytest.raises(CsprofileError, match=expected):
        replay(HELD, **asked)


def test_between_unknown_editions() -> None:
    """Only editions that were replayed can be put beside each other."""
    with pytest.raises(UnknownName, match="not an edition of this replay; 2009"):
        replay(HELD, editions="2009").between("2009", "2010")


def test_as_plain_values() -> None:
    """As plain values each side says what it is a replay of, and each cause what it cites."""
    made = plain_replay(replay(HELD, editions=["2009", "2010", "profile-2025"]))
    sides = made["councils"][0]["sides"]
    assert [(2, None), (1, "2010"), (None, "profile-2025")] == [
        (each["grade"], each["replay_note"] and each["replay_note"].split()[1]) for each in sides
    ]
    assert ["rated", "rated", "ungraded"] == [each["status"] for each in sides]
    (change,) = made["changes"]
    assert ({"edition": "2009", "grade": 2}, {"edition": "2010", "grade": 1}) == (
        change["from"],
        change["to"],
    )
    assert "rule:2010/limits/front-line" in change["causes"][0]["to"]["because"]

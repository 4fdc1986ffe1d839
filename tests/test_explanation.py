"""The explanation: each step in the order of the walk, its rule, and how surely that is known."""

from collections.abc import Sequence
from itertools import groupby

import pytest
from attrs import evolve

from csprofile import (
    Assessment,
    Explanation,
    Finding,
    Framework,
    Input,
    assess,
    explain,
    framework,
    read,
)
from csprofile.assessment import CLOSED_WORLD
from csprofile.builtin.formats import explanation_of, text_of
from tests.results import LATER, NAMES, requiring, results

ORDER = ["word", "comparison", "line band", "input", "combination", "limit", "open", "recorded"]


def of(step: str, assessment: Assessment) -> list[Explanation]:
    """The explanations of one step of the walk."""
    return [each for each in explain(assessment) if each.step == step]


@pytest.fixture(params=NAMES)
def assessment(request: pytest.FixtureRequest) -> Assessment:
    """Each kind of result in turn."""
    return results()[request.param]


def test_steps_stand_in_the_order_of_the_walk(assessment: Assessment) -> None:
    """Words come first, then bands, how they combine, limits, what is open, the record."""
    met = [name for name, _ in groupby(each.step for each in explain(assessment))]
    in_parts = [name for name, _ in groupby("input" if each == "band" else each for each in met)]
    assert [name for name in ORDER if name in in_parts] == in_parts


def test_each_step_names_its_rule(assessment: Assessment) -> None:
    """Every step has a rule of the edition with that rule's source, and says what it gave."""
    rules = {each.ref: each for each in assessment.framework.rules}
    for each in explain(assessment):
        assert each.gave
        assert each.saw
        if each.step != "recorded":
            assert rules[each.ref].source == each.source
            if each.step != "word":
                assert rules[each.ref].status == each.status


def test_what_is_not_read_is_said_aloud(assessment: Assessment) -> None:
    """Where a rule is assumed or recalled, the step and the text say so."""
    for each in explain(assessment):
        said = {"assumed": "no source gives this", "recalled": "no source was found"}
        assert said.get(each.status, "") in each.aloud
        assert (each.status in ("read", "recorded")) == (not each.aloud)
    written = " ".join(text_of(explanation_of(assessment)).split())
    assumed = sum(each.status == "assumed" for each in explain(assessment))
    assert assumed == written.count("assumed: no source gives this")
    # What was announced of 2026 was read, and nothing is made of it.
    assert assumed or assessment.framework.edition == "report-card-2026"


def test_every_input_and_limit_is_explained(assessment: Assessment) -> None:
    """Each input and each limit of the edition has its step, those that come to nothing too."""
    edition = assessment.framework
    assert [rule.ref for rule in edition.inputs] == [e.ref for e in of("input", assessment)]
    assert [rule.ref for rule in edition.limits] == [e.ref for e in of("limit", assessment)]


def test_every_statement_named_is_there(assessment: Assessment) -> None:
    """The statements that a step read are statements of the evidence."""
    refs = {row.ref for row in assessment.evidence.rows}
    assert set() == {ref for each in explain(assessment) for ref in each.because} - refs


def test_the_closed_world_is_said_once(assessment: Assessment) -> None:
    """That a finding not told counts as not found is said at one step, the first to read any."""
    steps = explain(assessment)
    notes = [number for number, each in enumerate(steps) if each.note == CLOSED_WORLD]
    reads = {rule.ref for rule in assessment.framework.inputs if rule.of == "findings"}
    assert [n for n, each in enumerate(steps) if each.ref in reads][:1] == notes


def test_the_closed_world_is_said_at_a_limit_too() -> None:
    """Where no input is of findings, the first limit by a finding says it."""
    edition = framework("2009")
    inputs = [each for each in edition.inputs if each.of != "findings"]
    steps = [evolve(each, inputs=_without(each.inputs, edition, inputs)) for each in edition.steps]
    told = assess("rotherham-2009", framework=evolve(edition, inputs=inputs, steps=steps))
    assert [CLOSED_WORLD, ""] == [each.note for each in of("limit", told)]


def _without(names: tuple[str, ...], edition: Framework, inputs: Sequence[Input]) -> list[str]:
    gone = {each.id for each in edition.inputs} - {each.id for each in inputs}
    return [name for name in names if name not in gone]


def test_a_word_has_a_status_of_its_own() -> None:
    """A word whose range is assumed says so, though the table of words is recalled."""
    told = {each.saw: each.status for each in of("word", results()["later"])}
    assert {"half": "assumed"} == told
    small = {each.saw: each.status for each in of("word", results()["rotherham under 2009"])}
    assert {"recalled"} == set(small.values())
    assert "small minority" in small


def test_a_computed_verdict_has_its_tolerance() -> None:
    """A verdict that was not published is a step of its own, by the edition's tolerance."""
    told = of("comparison", results()["later"])
    assert ["rule:2010/comparison"] * 2 == [each.ref for each in told]
    assert [
        ("55 of 100 (55 %) beside 70 % in similar areas", "below"),
        ("71.3 beside 76 in similar areas", "just below"),
    ] == [(each.saw, each.gave) for each in told]


def test_bands_come_of_cut_points() -> None:
    """A share passes through its cut-points; of several bands the one taken is told."""
    bands = {(each.title, each.saw): each for each in of("band", results()["example"])}
    (told,) = (each for (title, _), each in bands.items() if title.startswith("services, settings"))
    assert "bands begin at 50, 65 and 80 %" == told.does
    assert ("65-79 %, base not stated: taken as services", "band 3 of 4") == (told.saw, told.gave)
    several = [each.gave for each in of("band", results()["rotherham under 2009"])]
    assert "band 2, the lowest" in several


def test_gaps_are_treated_as_the_edition_says() -> None:
    """An input that is not known is left out, or stops the rules, and the step says which."""
    edition = requiring(framework("2009"), "staying-safe")
    lowest = [evolve(e, gap="lowest") if e.id == "staying-safe" else e for e in edition.inputs]
    told = []
    for rules in (framework("2009"), edition, evolve(edition, inputs=lowest)):
        made = assess(results()["example"].evidence, framework=rules)
        told += [e.gave for e in of("input", made) if e.ref.endswith("/staying-safe")]
    assert [
        "left out",
        "required: without it the rules give no grade",
        "counted as the lowest band, 1",
    ] == told


def test_the_last_step_gives_the_grade(assessment: Assessment) -> None:
    """The last step of the combination gives the indicative grade; without one, it says why."""
    steps = of("combination", assessment)
    indicative = assessment.rating.indicative
    expected = "no grade" if indicative is None else f"band {indicative}"
    assert [expected] * bool(assessment.framework.steps) == [each.gave for each in steps[-1:]]


def test_why_there_is_no_grade() -> None:
    """The step that gives no grade names what is required and not known."""
    (told,) = of("combination", results()["undetermined"])
    assert "required and not known: services good or better for staying safe" == told.saw


def test_what_a_limit_did() -> None:
    """A limit that bites tells from what to what; one that does not says so."""
    bites, idle = of("limit", results()["example"])
    assert bites.gave == (
        "bites: from performs well (3) to performs adequately (2), since a day not told, until "
        "re-inspection"
    )
    assert ("no such finding", "does not bite") == (idle.saw, idle.gave)


@pytest.mark.parametrize(
    ("finding", "saw", "gave"),
    [
        ({}, "at least one area for priority action", "may bite: not stated"),
        ({"count": 0}, "no areas for priority action; not what it asks for", "does not bite"),
        ({"safety_not_assured": False}, "safety is not in doubt", "does not bite"),
        (
            {"safety_not_assured": True, "count": 2, "on": LATER["findings"][0]["on"]},
            "2 areas for priority action; safety cannot be assured; found 1 August 2009",
            "since 1 August 2009 (4 months), until re-inspection",
        ),
        ({"kind": None, "gap": "not yet inspected"}, "not yet inspected", "may bite: not known"),
        ({"kind": "strength"}, "strength; not what it asks for", "does not bite"),
    ],
)
def test_how_findings_meet_a_limit(finding: dict[str, object], saw: str, gave: str) -> None:
    """The step says what was found and whether the limit bites, may bite or does not."""
    row = Finding(
        **{  # type: ignore[arg-type]
            "inspection": "contact, referral and assessment",
            "kind": "area for priority action",
            **finding,
        }
    )
    told = of("limit", assess(evolve(read("rotherham-2009"), findings=[row])))[0]
    assert saw in told.saw
    assert gave in told.gave


def test_a_finding_that_ended() -> None:
    """A finding that a re-inspection ended does not stand, and the step says at which day."""
    ended = {**LATER, "findings": LATER["findings"][:1]}
    told = of("limit", assess(ended, framework="2010"))[0]
    assert told.saw.endswith("re-inspected 1 July 2010; does not stand at 9 December 2010")
    assert "does not bite" == told.gave


def test_what_a_person_recorded() -> None:
    """The last step is the person's: who, what the rules give, and the reason for departing."""
    (told,) = of("recorded", results()["departs"])
    assert ("rating:recorded", "recorded") == (told.ref, told.status)
    assert "recorded by A. Moderator, director, on 1 December 2009" == told.source
    assert ("the rules give performs adequately (2)", "performs excellently (4)") == (
        told.saw,
        told.gave,
    )
    assert told.note.endswith("performs adequately (2): much has improved")
    assert ["withheld"] == [each.gave for each in of("recorded", results()["withheld"])]
    assert [] == of("recorded", results()["example"])
    assert "Not recorded by anyone." in text_of(explanation_of(results()["example"]))

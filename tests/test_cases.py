"""The worked examples are the law: published facts, and what the rules must give of them."""

import csv
from pathlib import Path

import pytest

from csprofile import Area, UnknownName, assess
from tests.cases.case import EDITIONS, EXPECTED, KEYS, Case, cases, paths, read_case

WITH_A_SHARE_TOLD_ELSEWHERE = {("2009", "Lewisham"), ("2011", "Leeds"), ("2011", "Reading")}


@pytest.fixture(params=paths(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def case(request: pytest.FixtureRequest) -> Case:
    """Each worked example in turn."""
    return read_case(request.param)


def test_keys(case: Case) -> None:
    """A worked example has the keys that its reader knows, and no other."""
    assert set() == set(case.told) - KEYS
    assert set() == set(case.told["expected"]) - EXPECTED
    assert case.told["confidence"] in ("read", "inferred")
    assert case.told["source"]


def test_place(case: Case) -> None:
    """A worked example lies under its year, the year whose edition governs its day."""
    assert case.path.parent.name == case.assessment.evidence.framework
    assert not case.assessment.replay
    assert case.path.stem == case.assessment.area.name.lower().replace(" ", "-")


def test_every_fact_has_its_source(case: Case) -> None:
    """Each statement of a worked example says where it stands."""
    assert [] == [row.ref for row in case.assessment.evidence.rows if not row.where]


def test_bands(case: Case) -> None:
    """Each input lies in the bands worked out by hand; one not named is not known."""
    actual = {each.input.id: [*each.told] for each in case.assessment.rating.bands if each.told}
    assert case.told["expected"]["bands"] == actual


def test_grades(case: Case) -> None:
    """The rules give the grade worked out by hand, before limits and after."""
    expected, rating = case.told["expected"], case.assessment.rating
    assert expected["indicative"] == case.title(rating.indicative)
    assert expected["after_limits"] == case.title(rating.after_limits)


def test_grades_left_open(case: Case) -> None:
    """The evidence leaves told, and the unknown inputs leave possible, what was found by hand."""
    expected, rating = case.told["expected"], case.assessment.rating
    assert expected["told"] == case.titles(rating.told)
    assert expected["possible"] == case.titles(rating.possible)


def test_limits(case: Case) -> None:
    """The limits that hold the rating down, and those that may, are the ones found by hand."""
    expected, held = case.told["expected"], case.assessment.rating.limits
    certain = [each.standing.limit.id for each in held if each.standing.bites]
    perhaps = [each.standing.limit.id for each in held if not each.standing.bites]
    assert expected["limits"] == certain
    assert expected.get("may_limit", []) == perhaps


def test_every_possible_grade_in_order(case: Case) -> None:
    """The rules' grade after limits is among those told, and those among the possible ones."""
    rating = case.assessment.rating
    after = set() if rating.after_limits is None else {rating.after_limits}
    assert after <= rating.told <= rating.possible


def test_rotherham_2009_replayed_under_2010() -> None:
    """Under 2010 Rotherham performs poorly by the cap: a replay, and so labelled."""
    replay = assess("rotherham-2009", framework="2010")
    assert replay.replay
    assert "replay: 2010 rules on evidence of 9 December 2009" == replay.replay_note
    assert ["front-line"] == [each.standing.limit.id for each in replay.rating.limits]
    assert (2, 1) == (replay.rating.indicative, replay.rating.after_limits)


def published(data: Path) -> dict[tuple[str, str], dict[str, str]]:
    """The published ratings of real councils, by year and council."""
    rows = _rows(data / "cases" / "published_outcomes.tsv")
    return {
        (row["year"], area): row
        for row in rows
        if row["year"] in EDITIONS
        and row["rating"].startswith("performs ")
        and (area := _council(row["council"]))
    }


def counted(data: Path) -> set[tuple[str, str]]:
    """Those of them of which a fact or a limit was published."""
    outcomes = published(data)
    facts = {
        (row["year"], _council(row["council"]))
        for row in _rows(data / "cases" / "letter_facts.tsv")
    }
    limited = {
        key for key, row in outcomes.items() if row["limited_by"] or "safeguarding" in row["note"]
    }
    return outcomes.keys() & (facts | limited)


def test_the_list_is_complete(data: Path) -> None:
    """Each council-year with a published rating and a published fact is a worked example."""
    have = {(case.path.parent.name, case.assessment.area.name) for case in cases()}
    assert counted(data) | WITH_A_SHARE_TOLD_ELSEWHERE == have


def test_ratings_are_the_published_ones(data: Path) -> None:
    """Each worked example has the rating, and how surely it is known, of the published list."""
    outcomes = published(data)
    for case in cases():
        row = outcomes[case.path.parent.name, case.assessment.area.name]
        assert row["rating"] == case.title(case.published)
        year_inferred = "year inferred" in row["confidence"]
        read = "directly read" in row["confidence"] and not year_inferred
        assert ("read" if read else "inferred") == case.told["confidence"]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _council(name: str) -> str:
    try:
        return Area.find(name).name
    except UnknownName:
        return ""

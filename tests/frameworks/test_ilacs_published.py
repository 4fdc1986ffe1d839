"""The modern inspection held against all that Ofsted published; the rules came of the same data."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from csprofile import Assessment, Evidence, Service, Tables, assess, assess_all, read_tables
from csprofile.vocabulary import WHOLE_COUNCIL, Judgement
from tests.properties.walk import edition

RULES = edition("ilacs-2018")
PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "modern-inspections.md"
OVERALL = "overall effectiveness"


@frozen
class Inspected:
    """
    One inspection.

    Args:
        published: the grade of overall effectiveness.
        assessment: what the rules make of the other judgements.
    """

    published: int
    assessment: Assessment

    @property
    def given(self) -> int | None:
        """The grade that the rules give."""
        return self.assessment.rating.grade

    @property
    def row(self) -> str:
        """As the page of exceptions begins its row."""
        day, title = self.assessment.as_at, RULES.scale.title
        about = f"{self.assessment.area.name} | {day.day} {day:%B %Y}"
        return f"| {about} | {title(self.published)} | {self.assessment.title} |"


def inspected(told: dict[str, dict[str, Any]]) -> Inspected:
    """Assess one inspection's judgements, by aspect, but for the overall one."""
    overall = told[OVERALL]
    services = [
        Service(provision=WHOLE_COUNCIL, aspect=aspect, judgement=row["judgement"], gap=row["gap"])
        for aspect, row in told.items()
        if aspect != OVERALL
    ]
    evidence = Evidence(area=overall["area"], as_at=overall["inspected_on"], services=services)
    published = len(Judgement) + 1 - Judgement.find(overall["judgement"])
    return Inspected(published, assess(evidence, framework=RULES))


def each_of(tables: Tables) -> Iterator[dict[str, dict[str, Any]]]:
    """The rows of each inspection by aspect, by day and council."""
    about = ["inspected_on", "area"]
    assert tables.inspections is not None
    for rows in tables.inspections.sort(about).partition_by(about, maintain_order=True):
        yield {row["aspect"]: row for row in rows.iter_rows(named=True)}


@pytest.fixture(scope="module")
def tables(data: Path) -> Tables:
    """Ofsted's workbook of 31 March 2025."""
    return read_tables(data / "inspections" / "ofsted_la_outcomes_2025-03-31.ods")


@pytest.fixture(scope="module")
def inspections(tables: Tables) -> list[Inspected]:
    """Every inspection since 2018, by day and council."""
    return [inspected(told) for told in each_of(tables)]


def test_each_has_one_grade(inspections: list[Inspected]) -> None:
    """Each of 271 inspections leaves one grade possible, care leavers judged together or not."""
    assert 271 == len(inspections)
    ratings = [each.assessment.rating for each in inspections]
    assert [{each.grade} for each in ratings] == [each.possible for each in ratings]
    assert not any(each.assessment.replay for each in inspections)


def test_the_limits_settle_inadequate(inspections: list[Inspected]) -> None:
    """In 270 of 271 inspections a limit bites if, and only if, the whole was inadequate."""
    other = [
        each for each in inspections if bool(each.assessment.rating.limits) != (each.published == 1)
    ]
    assert ["Trafford"] == [each.assessment.area.name for each in other]


def test_how_many_are_equal(inspections: list[Inspected]) -> None:
    """263 grades are the published one; of the 237 that no limit settles 229 are."""
    free = [each for each in inspections if not each.assessment.rating.limits]
    assert 263 == sum(each.given == each.published for each in inspections)
    assert (237, 229) == (len(free), sum(each.given == each.published for each in free))


def test_no_grade_is_two_away(inspections: list[Inspected]) -> None:
    """The others are one grade off, none by more."""
    assert {0, 1} == {abs((each.given or 0) - each.published) for each in inspections}


def test_each_exception_is_on_the_page(inspections: list[Inspected]) -> None:
    """The page names each inspection of which the rules give another grade, and no other."""
    told = PAGE.read_text(encoding="utf-8").partition("| council | inspected |")[2]
    _, _, *rows = told.partition("\n\n")[0].splitlines()
    expected = [each.row for each in inspections if each.given != each.published]
    assert 8 == len(rows)
    assert sorted(expected) == sorted(row[: row.rindex("|", 0, -1) + 1] for row in rows)


def test_the_latest_of_every_council(tables: Tables, inspections: list[Inspected]) -> None:
    """Of tables every council is graded by its latest inspection: 148 of 153 as published."""
    found = assess_all(tables, framework="ilacs-2018")
    latest = {each.assessment.area: each for each in inspections}
    assert (153, {}) == (len(found), dict(found.faults))
    assert {area: latest[area].given for area in found} == {
        area: each.rating.grade for area, each in found.items()
    }
    assert 148 == sum(latest[area].published == each.rating.grade for area, each in found.items())

"""Findings from tables: what one inspection found, and when it stands no more."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest

from csprofile import Assessment, Finding
from tests.crowd.made import DAY, assessed, several, tables

CONTACT = "contact, referral and assessment"
REVIEW = "serious case review"


def found(area: str = "383", inspection: str = CONTACT, **more: Any) -> dict[str, Any]:
    """One row of findings: an area for priority action of August 2009, unless it says otherwise."""
    kind = None if "judgement" in more else "area for priority action"
    row = {"area": area, "inspection": inspection, "on": dt.date(2009, 8, 4), "kind": kind}
    return {**row, **more}


def told(*rows: dict[str, Any], **more: Any) -> Assessment:
    """Leeds, of whom nothing is known but what inspections found."""
    return assessed(tables(None, None, rows), **more)["Leeds"]


def of_all(settings: Sequence[dict[str, Any]], row: dict[str, Any]) -> Assessment:
    """Leeds, by its settings and one finding."""
    return assessed(tables(settings, None, [row]))["Leeds"]


def findings(assessment: Assessment) -> list[Finding]:
    """The statements of findings."""
    rows = [each.row for each in assessment.profile.lines]
    return [row for row in rows if isinstance(row, Finding)]


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ([{"count": 2}], 2),
        ([{}], None),
        ([{"text": "one"}], 1),
        ([{"text": "one"}, {"text": "two"}, {"text": "three", "count": 3}], 5),
    ],
)
def test_rows_are_summed(rows: list[dict[str, Any]], count: int | None) -> None:
    """Rows of one inspection, day and kind are one finding: numbers add up, a text alone is one."""
    [one] = findings(told(*(found(**row) for row in rows)))
    assert count == one.count
    assert "; ".join(row["text"] for row in rows if "text" in row) == one.said


def test_a_later_inspection_ends_an_earlier() -> None:
    """The next inspection of the same name ends what was found, whatever it finds itself."""
    earlier = found(on=dt.date(2008, 8, 4))
    other = found(inspection="ILACS", on=dt.date(2008, 9, 1))
    days = {
        (row.inspection, row.on): row.reinspected_on
        for row in findings(told(earlier, other, found()))
    }
    assert {
        (CONTACT, dt.date(2008, 8, 4)): dt.date(2009, 8, 4),
        (CONTACT, dt.date(2009, 8, 4)): None,
        ("ILACS", dt.date(2008, 9, 1)): None,
    } == days


def test_another_council_ends_nothing() -> None:
    """An inspection of another council leaves the finding as it is."""
    [one] = findings(told(found(), found("373", on=dt.date(2009, 11, 1))))
    assert one.reinspected_on is None


def test_reviews_end_nothing() -> None:
    """Each serious case review is of another case."""
    days = (dt.date(2009, 6, 1), dt.date(2009, 7, 1))
    rows = [found(inspection=REVIEW, on=day, judgement="inadequate") for day in days]
    assert [None, None] == [row.reinspected_on for row in findings(told(*rows))]


def test_a_judgement_of_one_aspect_is_left_out() -> None:
    """It is no finding of the inspection as a whole, and the unused say so."""
    part = found(inspection="ILACS", judgement="inadequate", aspect="leadership")
    alone = told(part)
    why = "of leadership alone; findings are of an inspection as a whole"
    assert [] == findings(alone)
    assert [why] == [each for _, each in alone.unused]


def test_a_later_judgement_of_an_aspect_ends_too() -> None:
    """Of an inspection of which only an aspect is told it is known that it was made."""
    part = found(on=dt.date(2009, 9, 1), judgement="good", aspect="leadership")
    assert [part["on"]] == [row.reinspected_on for row in findings(told(found(), part))]


def test_what_is_found_later_is_not_known() -> None:
    """Neither a finding nor a re-inspection after the day counts; on the day itself both do."""
    later = DAY + dt.timedelta(1)
    first = found(on=dt.date(2008, 8, 4), reinspected_on=later)
    rows = (first, found(on=later, count=1))
    assert [(dt.date(2008, 8, 4), None)] == [
        (row.on, row.reinspected_on) for row in findings(told(*rows))
    ]
    then = findings(told(*rows, as_at=later))
    assert [(dt.date(2008, 8, 4), later), (later, None)] == [
        (row.on, row.reinspected_on) for row in then
    ]


def test_nothing_is_found_of_a_council_with_later_rows_only() -> None:
    """A council of whom all is of a later day is not among the assessments."""
    rows = (found(), found("373", on=DAY + dt.timedelta(1)))
    assert ["Leeds"] == [area.name for area in assessed(tables(None, None, rows))]


def test_an_undated_finding_stands() -> None:
    """A finding without a day is known, and nothing is known to have ended it."""
    rows = (found(on=None), found(on=dt.date(2009, 9, 1)))
    assert [None, None] == [row.reinspected_on for row in findings(told(*rows))]


def test_a_finding_limits() -> None:
    """An area for priority action stands in a limit of 2009 until the next inspection."""
    ended = found(on=dt.date(2009, 5, 1), reinspected_on=dt.date(2009, 9, 1))
    kinds = ("adoption", "fostering", "primary schools", "secondary schools", "childminders")
    good = [row for kind in kinds for row in several("383", {"outstanding": 9}, provision=kind)]
    standing = [
        [held.standing.limit.id for held in of_all(good, row).rating.limits]
        for row in (found(), ended)
    ]
    assert [["front-line"], []] == standing

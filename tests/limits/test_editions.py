"""The limits of the shipped editions, on one council that performs well but for its findings."""

import datetime as dt
from typing import Any

import pytest

from csprofile import Finding, Rating, Service
from tests.properties.walk import (
    PRIORITY,
    SAFEGUARDING,
    UNANNOUNCED,
    edition,
    evidence,
    walk,
)

URGENT = {"inspection": UNANNOUNCED, "kind": PRIORITY}
LARGE_MAJORITY = Service(provision="all", share=0.7)


def under_2009(*rows: dict[str, Any], as_at: dt.date | None = None) -> Rating:
    """The rating under 2009 of a council that performs well but for some findings."""
    told = evidence(services=[LARGE_MAJORITY], findings=[Finding(**row) for row in rows])
    return walk(told, edition("2009"), as_at)


def test_2009_three_areas_take_one_grade() -> None:
    """Under 2009 areas for priority action take one grade where safety is not assured, once."""
    for count in (None, 1, 3):
        rating = under_2009({**URGENT, "count": count, "safety_not_assured": True})
        assert (3, 2, {2}) == (rating.indicative, rating.after_limits, set(rating.told))


def test_2009_safety_not_stated() -> None:
    """Under 2009 both outcomes stay told where nothing is said of safety, and none is taken."""
    rating = under_2009(URGENT)
    assert (3, 3, {2, 3}) == (rating.indicative, rating.after_limits, set(rating.told))
    assert {3} == set(under_2009({**URGENT, "safety_not_assured": False}).told)


def test_2009_none_found_and_not_known() -> None:
    """Under 2009 a count of nought closes the limit, and a gap opens what is possible, not told."""
    clear, unknown = under_2009({**URGENT, "count": 0}), under_2009({**URGENT, "gap": "suppressed"})
    assert ({3}, {3}) == (set(clear.told), set(unknown.told))
    assert set(clear.possible) == set(under_2009().possible)
    assert set(unknown.possible) == set(clear.possible) | {min(clear.possible) - 1}


def test_2009_a_finding_of_a_later_day() -> None:
    """Under 2009 a finding of a later day than the rating's does not stand."""
    row = {**URGENT, "safety_not_assured": True, "on": dt.date(2009, 11, 1)}
    assert 3 == under_2009(row, as_at=dt.date(2009, 10, 31)).grade
    assert 2 == under_2009(row).grade


@pytest.mark.parametrize("name", ["2010", "2011"])
def test_from_2010_any_area_for_priority_action(name: str) -> None:
    """From 2010 any area for priority action holds the rating at the lowest, safe or not."""
    for row in (URGENT, {**URGENT, "safety_not_assured": False, "on": dt.date(2008, 1, 1)}):
        rating = walk(evidence(services=[LARGE_MAJORITY], findings=[Finding(**row)]), edition(name))
        assert (3, 1, {1}, {1}) == (
            rating.indicative,
            rating.grade,
            {*rating.told},
            {*rating.possible},
        )


@pytest.mark.parametrize("name", ["2009", "2010", "2011"])
def test_adequate_safeguarding_is_no_limit(name: str) -> None:
    """Adequate safeguarding and one inadequate setting hold nothing down; inadequate one does."""
    unit = Service(provision="pupil referral units", judgement="inadequate")
    for judgement, expected in (("adequate", 3), ("inadequate", 1)):
        row = Finding(inspection=SAFEGUARDING, judgement=judgement)
        told = evidence(services=[LARGE_MAJORITY, unit], findings=[row])
        assert expected == walk(told, edition(name)).grade

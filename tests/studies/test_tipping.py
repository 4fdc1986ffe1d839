"""What would change a rating: the smallest sets, each assessed again, and how far a row reaches."""

from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings

from csprofile import (
    Assessment,
    TippingPoint,
    assess,
    reach_of,
    tipping_points,
    what_if,
)
from tests.crowd.made import assessed, tables
from tests.properties.council import TABLES
from tests.properties.walk import (
    GRADED,
    PRIORITY,
    SAFEGUARDING,
    UNANNOUNCED,
    edition,
    evidence,
)
from tests.results import NAMES, results
from tests.studies.days import ALARM, on_a_day, services

ALL = {"provision": "all", "base": "services"}


def titles(known: Assessment, direction: str) -> list[str]:
    """What lifts or sinks a grade, in words."""
    return [each.title for each in tipping_points(known).points if each.direction == direction]


def tried(known: Assessment, point: TippingPoint) -> int | None:
    """The grade once what a tipping point alters is set; None where a finding is supposed."""
    if any(each.what == "finding" for each in point.alterations):
        return None
    return what_if(known, point.settings)[1].rating.after_limits


def test_rotherham() -> None:
    """A re-inspection alone lifts Rotherham to adequately; nothing can sink it."""
    found = tipping_points(assess("rotherham-2009"))
    first = found.points[0]
    assert (1, "lifts", 2, 1) == (found.grade, first.direction, first.to, first.number)
    assert ("rule:2009/limits/front-line") in first.because
    assert ("sinks", "performs poorly (1) is the lowest grade there is") == found.none[0]


@pytest.mark.parametrize(
    ("good", "expected"),
    [
        (64, ["one of the 100 kinds of service from adequate to good: performs well (3)"]),
        (50, ["15 of the 100 kinds of service from adequate to good: performs well (3)"]),
        (90, []),
    ],
)
def test_the_fewest_settings(good: int, expected: list[str]) -> None:
    """Counts move by the fewest settings that reach the cut-point; at the top nothing lifts."""
    row = {**ALL, "judgements": {"good": good, "adequate": 100 - good}, "of": 100}
    assert expected == titles(on_a_day(**services(row)), "lifts")


def test_half_up() -> None:
    """A share is rounded half up before it is banded, so 129 of 200 lift as 65 per cent do."""
    row = {**ALL, "judgements": {"good": 128, "adequate": 72}, "of": 200}
    (point, *_) = tipping_points(on_a_day(**services(row))).points
    assert ("lifts", 1) == (point.direction, point.number)


def test_words_move_from_word_to_word() -> None:
    """A share in words moves by neighbouring words, and each counts one."""
    known = on_a_day(**services({**ALL, "share": "minority"}))
    assert ["all provision, kinds of service from minority to half: performs adequately (2)"] == (
        titles(known, "lifts")
    )


def test_a_finding_that_nobody_told() -> None:
    """Where a limit asks for a finding, one not told is supposed, and told as the limit's."""
    known = on_a_day(**services({**ALL, "share": 0.7}))
    supposed = [
        each
        for point in tipping_points(known).points
        for each in point.alterations
        if each.what == "finding"
    ]
    assert [
        ("rule:2009/limits/front-line", UNANNOUNCED, None, PRIORITY),
        ("rule:2009/limits/safeguarding", SAFEGUARDING, None, "inadequate judgement"),
    ] == [(each.ref, each.about, each.before, each.after) for each in supposed]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({**ALARM, "safety_not_assured": False}, "safety_not_assured"),
        ({**ALARM, "count": 0}, "count"),
    ],
)
def test_a_finding_at_hand_is_taken(told: dict[str, Any], expected: str) -> None:
    """A finding that is told is altered before another is supposed."""
    known = on_a_day(**services({**ALL, "share": 0.7}), findings=[told])
    kinds = {
        each.what
        for point in tipping_points(known).points
        if "rule:2009/limits/front-line" in point.because
        for each in point.alterations
    }
    assert {expected} == kinds


@pytest.mark.parametrize("name", NAMES)
def test_nothing_from_nothing(name: str) -> None:
    """Without a grade there are no changes, and it says why; with one each side is answered."""
    found = tipping_points(results()[name])
    assert {"lifts", "sinks"} == {e.direction for e in found.points} | {d for d, _ in found.none}
    if found.grade is None:
        assert () == found.points
        assert () == reach_of(results()[name])
        assert all("no grade" in why or "no overall grade" in why for _, why in found.none)


def test_no_set_is_told_so() -> None:
    """Where up to three changes at once do not lift a grade, that is the answer."""
    known = on_a_day(findings=[{"inspection": SAFEGUARDING, "judgement": "inadequate"}])
    assert 1 == known.rating.after_limits
    assert ("lifts", "no set of up to three changes, each of one input or one limit, lifts it") == (
        tipping_points(known).none[0]
    )


@pytest.mark.parametrize("name", GRADED)
@settings(max_examples=25, deadline=None)
@given(TABLES)
def test_each_does_what_it_says(name: str, told: dict[str, list[Any]]) -> None:
    """Whatever is known, each set lifts or sinks as it says once its values are set."""
    known = assess(evidence(**told), framework=edition(name))
    found = tipping_points(known)
    for point in found.points:
        assert found.grade is not None
        assert (point.to > found.grade) == (point.direction == "lifts")
        assert point.to != found.grade
        assert tried(known, point) in (None, point.to)


@settings(max_examples=25, deadline=None)
@given(TABLES)
def test_no_part_will_do(told: dict[str, list[Any]]) -> None:
    """Nothing in a set can be left out: without any one value the grade does not move that way."""
    known = assess(evidence(**told), framework=edition("2009"))
    found = tipping_points(known)
    for point in found.points:
        for each in point.alterations:
            rest = [other for other in point.alterations if other != each]
            fewer = evolve(point, alterations=rest)
            if rest and each.number and (grade := tried(known, fewer)) is not None:
                assert found.grade is not None
                moved = grade - found.grade if point.direction == "lifts" else found.grade - grade
                assert moved <= 0


def test_the_smallest_by_trying_all() -> None:
    """What is found is as small as what trying every count of two statements finds."""
    row = {**ALL, "judgements": {"good": 7, "adequate": 3}, "of": 10}
    safe = {**ALL, "aspect": "staying safe", "judgements": {"good": 9, "adequate": 1}, "of": 10}
    known = on_a_day(**services(row, safe))
    now = known.rating.after_limits
    assert now is not None
    sizes: dict[str, list[int]] = {"lifts": [], "sinks": []}
    for good, other in product(range(11), repeat=2):
        counts = {
            f"services[{number}].judgements": {"good": n, "adequate": 10 - n}
            for number, n in enumerate((good, other))
        }
        grade = what_if(known, counts)[1].rating.after_limits
        if grade is not None and grade != now:
            side = "lifts" if grade > now else "sinks"
            sizes[side].append(abs(good - 7) + abs(other - 9))
    found = {
        side: min(
            point.number
            for point in tipping_points(known).points
            if point.direction == side and all(e.what != "finding" for e in point.alterations)
        )
        for side in sizes
    }
    assert {side: min(each) for side, each in sizes.items()} == found


def test_councils_of_tables() -> None:
    """Of tables each set alters rows of the tables, and does what it says."""
    altered = set()
    for known in assessed(tables()).values():
        for point in tipping_points(known).points:
            assert tried(known, point) in (None, point.to)
            altered |= {each.ref.partition(":")[0] for each in point.alterations}
    assert {"inspections", "indicators"} & altered

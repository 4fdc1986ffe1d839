"""How far a row reaches, what of limits tips a grade, and tipping points as plain values."""

import datetime as dt

import pytest
from attrs import evolve

from csprofile import Condition, Limit, assess, reach_of, tipping_points
from csprofile.studies.tipping.moves import moves_of
from csprofile.studies.tipping.plain import plain_points
from csprofile.studies.tipping.scene import Scene
from tests.crowd.made import assessed, tables
from tests.properties.walk import DAY, edition
from tests.studies.days import ALARM, counted, on_a_day, services

ALL = {"provision": "all", "base": "services"}


def test_the_row_that_moves_it_most() -> None:
    """The row that moves the result most comes first; one that no rule reads moves nothing."""
    known = on_a_day(**services({**ALL, "share": 0.7}, counted(2, 6)))
    found = reach_of(known)
    assert [("all provision, kinds of service", 4, 1, 2), ("children's homes (area)", 3, 3, 0)] == [
        (each.about, each.best, each.worst, each.grades) for each in found
    ]
    assert "no change" == found[-1].moves


def test_plain_values() -> None:
    """As plain values a set has its direction, its grade, what is altered, and the rules."""
    told = plain_points(tipping_points(assess("rotherham-2009")))
    assert {
        "direction": "lifts",
        "to": 2,
        "title": "a re-inspection (contact, referral and assessment) that finds no area for "
        "priority action: performs adequately (2)",
        "number": 1,
        "changes": [
            {
                "ref": "evidence:rotherham-2009#findings[0]",
                "about": "contact, referral and assessment: area for priority action",
                "what": "reinspected_on",
                "from": None,
                "to": "2009-12-09",
                "number": 1,
            }
        ],
        "because": ["rule:2009/limits/front-line"],
    } == told["changes"][0]
    assert ["sinks"] == [each["direction"] for each in told["no_changes"]]


def test_a_limit_on_an_input() -> None:
    """Where a limit asks of an input, what lifts the input ends the limit."""
    asked = Condition(input="services", at_most=1)
    limit = Limit(
        id="low",
        source="an example",
        status="assumed",
        title="low services",
        condition=asked,
        cap=1,
    )
    rules = edition("2009")
    rules = evolve(rules, limits=(*rules.limits, limit))
    told = services({**ALL, "judgements": {"good": 4, "adequate": 6}, "of": 10})
    group = {"indicator_groups": [{"at_least_in_line": 0.9}]}
    known = assess({"schema": 1, "area": "Leeds", "as_at": DAY, **told, **group}, framework=rules)
    assert (2, 1) == (known.rating.indicative, known.rating.after_limits)
    (point, *_) = tipping_points(known).points
    assert (3, 1) == (point.to, point.number)
    assert limit.ref in point.because


def test_two_findings_of_one_inspection() -> None:
    """One re-inspection ends all that an inspection found, and counts one."""
    known = on_a_day(
        **services({**ALL, "share": 0.7}),
        findings=[ALARM, {**ALARM, "on": dt.date(2009, 8, 1)}],
    )
    (point,) = (
        each
        for each in tipping_points(known).points
        if "rule:2009/limits/front-line" in each.because
    )
    assert (1, 2) == (point.number, len(point.alterations))


@pytest.mark.parametrize("name", ["2009", "2010"])
def test_what_no_rule_reads_changes_nothing(name: str) -> None:
    """Without the lines that no rule reads every move comes to the same bands, limits and grade."""
    for known in assessed(tables(), name).values():
        scene = Scene(known)
        for each in moves_of(known):
            whole, lean = (scene.after([each], whole=yes) for yes in (True, False))
            assert whole is not None
            assert lean is not None
            assert scene.seen(whole) == scene.seen(lean)
            assert whole.rating.after_limits == lean.rating.after_limits

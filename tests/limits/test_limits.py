"""Limits: drops and caps, the findings behind them, and until when each stands."""

import datetime as dt
from typing import Any

import pytest

from csprofile import (
    Band,
    Cap,
    Condition,
    Drop,
    Finding,
    FrameworkError,
    Input,
    Limit,
    Profile,
    Standing,
    standing,
)
from csprofile.limits import held
from tests.properties.walk import (
    DAY,
    PRIORITY,
    SAFEGUARDING,
    UNANNOUNCED,
    edition,
    evidence,
    profile_of,
)

CITED: dict[str, Any] = {"source": "made up", "status": "assumed", "title": "a limit"}
YES, NO, BOTH = {True}, {False}, {True, False}
URGENT = {"inspection": UNANNOUNCED, "kind": PRIORITY}


def limit(condition: Condition | None = None, **does: Any) -> Limit:
    """A made-up limit."""
    return Limit(id="limit", condition=condition or Condition(kind=PRIORITY), **CITED, **does)


def found(*rows: dict[str, Any], as_at: dt.date = DAY) -> Profile:
    """A profile of findings alone."""
    told = evidence(findings=[Finding(**row) for row in rows])
    return profile_of(told, edition("2009"), as_at)


def stands(condition: dict[str, Any], *rows: dict[str, Any], as_at: dt.date = DAY) -> Standing:
    """How a made-up limit stands upon some findings."""
    (made,) = standing([limit(condition=Condition(**condition), drop=1)], found(*rows, as_at=as_at))
    return made


@pytest.mark.parametrize(
    ("grade", "limits", "expected"),
    [
        (4, [], 4),
        (4, [limit(drop=1)], 3),
        (1, [limit(drop=1)], 1),
        (2, [limit(drop=3)], 1),
        (4, [limit(drop=1), limit(drop=1)], 2),
        (4, [limit(cap=2)], 2),
        (1, [limit(cap=2)], 1),
        (4, [limit(cap=3), limit(drop=1)], 3),
        (4, [limit(drop=1), limit(cap=3)], 3),
        (4, [limit(cap=3), limit(cap=2)], 2),
        (4, [limit(cap=2), limit(drop=1), limit(cap=3)], 2),
    ],
)
def test_drops_come_first(grade: int, limits: list[Limit], expected: int) -> None:
    """All drops are taken first, then the lowest cap holds, and nothing goes below the scale."""
    assert expected == held(grade, limits) == held(grade, limits[::-1])


def test_a_limit_drops_or_caps() -> None:
    """A limit does one thing: it takes grades off, or holds the rating at one."""
    assert (Drop(by=2), Cap(at=1)) == (limit(drop=2).operation, limit(cap=1).operation)
    for does in (dict[str, int](), {"drop": 1, "cap": 1}):
        with pytest.raises(FrameworkError, match="exactly one of drop and cap"):
            limit(None, **does)


@pytest.mark.parametrize(
    "asked", [{}, {"kind": PRIORITY, "judgement": "good"}, {"kind": PRIORITY, "input": "a"}]
)
def test_a_condition_asks_one_thing(asked: dict[str, Any]) -> None:
    """A limit asks for a kind of finding, for a judgement or of an input."""
    with pytest.raises(FrameworkError, match="exactly one of kind, judgement and input"):
        Condition(**asked)


@pytest.mark.parametrize("asked", [{"inspection": "unannounced"}, {"when": "safety_not_assured"}])
def test_an_input_has_no_findings(asked: dict[str, Any]) -> None:
    """A limit that asks of an input asks nothing of findings beside it."""
    with pytest.raises(FrameworkError, match="inspection and when ask of findings"):
        Condition(input="a", **asked)


@pytest.mark.parametrize(
    ("row", "told", "possible"),
    [
        ({**URGENT}, YES, YES),
        ({**URGENT, "count": 3}, YES, YES),
        ({**URGENT, "count": 0}, NO, NO),
        ({"inspection": UNANNOUNCED, "kind": "area for development"}, NO, NO),
        ({"inspection": UNANNOUNCED, "gap": "not yet inspected"}, NO, BOTH),
        ({**URGENT, "gap": "suppressed"}, NO, BOTH),
        ({"inspection": UNANNOUNCED, "kind": "strength", "gap": "suppressed"}, NO, NO),
        ({"inspection": UNANNOUNCED, "gap": "outside the remit"}, NO, NO),
    ],
)
def test_findings(row: dict[str, Any], told: set[bool], possible: set[bool]) -> None:
    """A finding bites, none told or counted does not, and a gap on one opens what is possible."""
    made = stands({"kind": PRIORITY}, row)
    assert (told, possible) == (set(made.told), set(made.possible))
    assert made.bites == (told == YES)


@pytest.mark.parametrize(
    ("judgement", "told"),
    [
        ("inadequate", YES),
        ("adequate", NO),
        (["adequate", "inadequate"], BOTH),
        ("outstanding", NO),
    ],
)
def test_judgements(judgement: str | list[str], told: set[bool]) -> None:
    """An inadequate inspection bites, an adequate one does not, and one of the two may."""
    made = stands({"judgement": "inadequate"}, {"inspection": SAFEGUARDING, "judgement": judgement})
    assert told == set(made.told)


def test_a_worse_judgement_meets_it_too() -> None:
    """A limit at adequate is met by an inadequate inspection, and by none counted as nought."""
    row = {"inspection": SAFEGUARDING, "judgement": "inadequate"}
    assert YES == set(stands({"judgement": "adequate"}, row).told)
    assert NO == set(stands({"judgement": "adequate"}, {**row, "count": 0}).told)


@pytest.mark.parametrize("condition", [{"kind": PRIORITY}, {"judgement": "inadequate"}])
@pytest.mark.parametrize(("stated", "told"), [(True, YES), (False, NO), (None, BOTH)])
def test_a_further_condition(
    condition: dict[str, Any], stated: bool | None, told: set[bool]
) -> None:
    """Where a further fact must hold, its being unstated leaves both outcomes told."""
    row = {"inspection": UNANNOUNCED, **condition, "safety_not_assured": stated}
    made = stands({**condition, "when": "safety_not_assured"}, row)
    assert (told, told) == (set(made.told), set(made.possible))


def test_one_certain_finding_is_enough() -> None:
    """Beside a finding that is certain, what is unstated of another changes nothing."""
    rows: list[dict[str, Any]] = [
        {**URGENT, "safety_not_assured": None, "on": dt.date(2009, 5, 1)},
        {**URGENT, "safety_not_assured": True, "on": dt.date(2009, 8, 1)},
        {"inspection": UNANNOUNCED, "gap": "suppressed"},
    ]
    made = stands({"kind": PRIORITY, "when": "safety_not_assured"}, *rows)
    assert (YES, YES) == (set(made.told), set(made.possible))
    assert dt.date(2009, 5, 1) == made.since


def test_only_the_inspections_asked_for() -> None:
    """A finding of another inspection does not meet a limit that names its own."""
    row = {"inspection": "focused visit", "kind": PRIORITY}
    assert NO == set(stands({"kind": PRIORITY, "inspection": "unannounced"}, row).possible)
    assert YES == set(stands({"kind": PRIORITY}, row).possible)


@pytest.mark.parametrize(
    ("day", "bites"),
    [
        (dt.date(2009, 7, 31), False),
        (dt.date(2009, 8, 1), True),
        (dt.date(2009, 10, 31), True),
        (dt.date(2009, 11, 1), False),
    ],
)
def test_from_its_day_until_re_inspection(day: dt.date, bites: bool) -> None:
    """A finding stands from its day to the day before the re-inspection that ended it."""
    row = {**URGENT, "on": dt.date(2009, 8, 1), "reinspected_on": dt.date(2009, 11, 1)}
    assert bites == stands({"kind": PRIORITY}, row, as_at=day).bites


def test_a_limit_by_an_input() -> None:
    """A limit may ask that an input be at most at a band; left out, it is not met."""
    counted = Input(id="a", kind="share", of="services", **CITED)
    by_input = limit(condition=Condition(input="a", at_most=2), cap=1)
    for told, expected in (((1,), YES), ((2, 3), BOTH), ((3, 4), NO), ((), NO)):
        (made,) = standing([by_input], found(), [Band(counted, told, 4)])
        assert expected == set(made.told)

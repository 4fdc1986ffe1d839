"""What changed: lines, inputs, grades and limits, what moved them, and whole sides of councils."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from csprofile import Assessment, Changes, assess, compare, decision_record
from csprofile.builtin.formats import Json
from tests.properties.council import TABLES, Tables
from tests.properties.walk import evidence
from tests.results import NAMES, results
from tests.studies.days import ALARM, changed, counted, on_a_day, services

ALL = {"provision": "all", "base": "services"}
OLD = {**services({**ALL, "share": 0.7}), "findings": [ALARM]}
NEW = services({**ALL, "share": 0.55})
FIRST = "evidence:evidence#services[0]"
GONE = "old:evidence:evidence#findings[0]"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_changed(name: str) -> None:
    """An assessment beside itself has not changed, whatever kind of result it is."""
    found = compare(results()[name], results()[name])
    assert ([False], (), ()) == ([e.changed for e in found.councils], found.only_old, found.worse)


def test_what_moved_and_by_what() -> None:
    """A figure, its band and an input move by the statement; the grade by all that changed."""
    found = changed(OLD, NEW)
    assert [("share", "declined", (FIRST,)), ("band", "", (FIRST,))] == [
        (each.what, each.direction, each.because) for each in found.lines
    ]
    assert [("input band", [3], [2], (FIRST,))] == [
        (each.what, each.before, each.after, each.because) for each in found.inputs
    ]
    moved = {each.what: each for each in found.grades}
    assert ["performs well (3)", "performs adequately (2)", "declined"] == [
        moved["indicative"].before,
        moved["indicative"].after,
        moved["indicative"].direction,
    ]
    assert {FIRST, GONE} == set(moved["indicative"].because)
    assert "grade" not in moved


def test_a_limit_ends_and_begins() -> None:
    """A limit that bites no more has ended; read backwards it begins; each with its finding."""
    assert [("limit ended", "bites", "none", (GONE,))] == [
        (each.what, each.before, each.after, each.because) for each in changed(OLD, NEW).limits
    ]
    found = changed(NEW, OLD).limits[0]
    assert ("limit begun", (GONE.removeprefix("old:"),)) == (found.what, found.because)


def test_a_limit_may_begin() -> None:
    """A limit of which it is no longer certain that it bites not has moved, and not begun."""
    unsure = {"findings": [{k: v for k, v in ALARM.items() if k != "safety_not_assured"}]}
    assert [("limit", "none", "may bite")] == [
        (each.what, each.before, each.after) for each in changed(NEW, {**NEW, **unsure}).limits
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({"share": 0.5}, {"gap": "suppressed"}, "share"),
        ({"gap": "suppressed"}, {"judgement": "good"}, "judgement"),
        ({"share": 0.5}, {"judgement": "good"}, "figure"),
        ({"gap": "suppressed"}, {"gap": "not available"}, "gap"),
        ({"gap": "suppressed"}, {"england": "below"}, "gap"),
    ],
)
def test_what_the_figure_is(old: dict[str, Any], new: dict[str, Any], expected: str) -> None:
    """What moved is named by the figure that is there on either side, else it is a gap."""
    rows = (services({"provision": "adoption", **each}) for each in (old, new))
    assert expected == changed(*rows).lines[0].what


def test_verdicts_move() -> None:
    """Each comparator's verdict is told by itself, without a direction."""
    old = services(counted(2, 6, similar_areas="below", england="below"))
    new = services(counted(2, 6, similar_areas="in line"))
    assert [
        ("beside similar areas", "below", "in line", ""),
        ("beside England", "below", None, ""),
    ] == [(e.what, e.before, e.after, e.direction) for e in changed(old, new).lines]


@pytest.mark.parametrize(
    ("good", "verdict", "expected"),
    [(20, "below", 1), (20, "just below", 1), (20, "in line", 0), (38, "below", 0)],
)
def test_worse_and_getting_worse(good: int, verdict: str, expected: int) -> None:
    """Listed is a line that is below similar areas in NEW and declined, and no other."""
    old = services(counted(40, 60, similar_areas="in line"))
    found = changed(old, services(counted(good, 60, similar_areas=verdict)))
    assert ["share"] * expected == [each.what for each in found.worse]


def test_another_edition() -> None:
    """Another edition is told as a change of the rules, and no statement is named for it."""
    old, new = (on_a_day(edition=each, **OLD) for each in ("2009", "2010"))
    found = compare(old, new).councils[0]
    assert ("edition", "2009", "2010") == (
        found.grades[0].what,
        found.grades[0].before,
        found.grades[0].after,
    )
    assert {()} == {each.because for each in found.every}
    assert "replay: 2010 rules on evidence of 2009-12-09" == found.new.replay_note


def test_shares_of_two_bases_are_not_compared() -> None:
    """Where the base of a line's share is another, its direction is not told."""
    old, new = (decision_record(on_a_day(**services(counted(n, 60)))) for n in (20, 40))
    new["profile"]["lines"][0]["base"] = "services"
    assert ["not told"] == [each.direction for each in compare(old, new).councils[0].lines]


def test_a_line_without_a_statement() -> None:
    """A line that rests on no statement of its own is known by its address."""
    old, new = (decision_record(on_a_day(**services(counted(n, 60)))) for n in (20, 40))
    for record in (old, new):
        record["evidence"] = {}
        record["profile"]["lines"][0]["ref"] = "profile:383/all"
    found = compare(old, new).councils[0].lines
    assert [("children's homes", "share", "improved")] == [
        (each.about, each.what, each.direction) for each in found
    ]


def as_json(assessment: Assessment) -> Any:
    """The record as it is read back."""
    return json.loads(Json().write([assessment]))


SHAPES: list[Callable[[Assessment], Any]] = [
    lambda one: one,
    decision_record,
    as_json,
    lambda one: [one],
    lambda one: (as_json(one),),
    lambda one: {one.area: one},
]


@pytest.mark.parametrize("old", SHAPES)
@pytest.mark.parametrize("new", SHAPES)
def test_every_shape_is_the_same(old: Any, new: Any) -> None:
    """An assessment, its record, several of either and a mapping to either all compare alike."""
    one, other = on_a_day(**OLD), on_a_day(**NEW)
    assert compare(one, other) == compare(old(one), new(other))


def test_councils_are_matched_by_code() -> None:
    """Councils come in the order of their codes; those of one side only are told."""
    old = [on_a_day(area) for area in ("Sheffield", "Leeds", "Kent")]
    found = compare(old, [on_a_day(area) for area in ("Leeds", "Sheffield", "Bury")])
    assert ["Sheffield", "Leeds"] == [each.area for each in found.councils]
    assert ((("Kent", "886"),), (("Bury", "351"),)) == (found.only_old, found.only_new)


MIRRORED = {"new": "gone", "gone": "new", "improved": "declined", "declined": "improved"}
MIRRORED |= {"limit begun": "limit ended", "limit ended": "limit begun"}


def in_short(changes: Changes, mirrored: dict[str, str]) -> list[tuple[str, ...]]:
    """Every change without its reasons, perhaps as it would be read backwards."""
    return sorted(
        (
            each.about,
            mirrored.get(each.what, each.what),
            json.dumps(each.after if mirrored else each.before, sort_keys=True),
            json.dumps(each.before if mirrored else each.after, sort_keys=True),
            mirrored.get(each.direction, each.direction),
        )
        for council in changes.councils
        for each in council.every
    )


@given(TABLES, TABLES)
def test_backwards(old: Tables, new: Tables) -> None:
    """Read backwards, what was new is gone, what improved declined, and from and to change."""
    one, other = (assess(evidence(**tables), framework="2009") for tables in (old, new))
    assert in_short(compare(one, other), MIRRORED) == in_short(compare(other, one), {})


@given(TABLES, TABLES)
def test_what_is_cited_changed(old: Tables, new: Tables) -> None:
    """Every address that a change rests on is that of a statement new, gone or revised."""
    one, other = (assess(evidence(**tables), framework="2009") for tables in (old, new))
    council = compare(one, other).councils[0]
    told = {each.ref for each in council.statements}
    assert set() == {ref for each in council.every for ref in each.because} - told

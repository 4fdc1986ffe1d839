"""Ratings: the four results, what the rules gave beside what a person recorded."""

import datetime as dt
from typing import Any

import pytest
from attrs import evolve

from csprofile import (
    Band,
    Combination,
    Condition,
    FrameworkError,
    Input,
    Limit,
    Rated,
    Rating,
    Recorded,
    RecordError,
    Standing,
    Step,
    Undetermined,
    Ungraded,
    UnknownName,
    Withheld,
    rate,
    record,
)
from csprofile.vocabulary import GapKind
from tests.properties.walk import edition

CITED: dict[str, Any] = {"source": "made up", "status": "assumed"}
SCALE = edition("2009").scale
WHO: dict[str, Any] = {"by": "A. Moderator", "on": dt.date(2009, 12, 9), "reason": "as heard"}
GIVEN = Rated(indicative=3, after_limits=2, told=frozenset({2}), possible=frozenset({2}))
YES, NO = frozenset({True}), frozenset({False})


def step(name: str, *inputs: str, **told: Any) -> Step:
    """A made-up step: the lead, moved by another two bands away, unless told otherwise."""
    return Step(id=name, inputs=inputs, **{**CITED, "kind": "towards", "apart": 2, **told})


def placed(name: str, *told: int, gap: str | None = None, rule: str = "leave out") -> Band:
    """A made-up input and where it lies."""
    counted = Input(id=name, title=name, kind="share", of="services", gap=rule, **CITED)
    return Band(counted, told, 4, GapKind.find(gap) if gap else None)


LEAD = Combination([step("grade", "a", "b")])


def test_ungraded() -> None:
    """An edition without steps gives no overall grade, and none can be recorded."""
    rating = rate([placed("a", 3)], Combination())
    assert (Ungraded, "ungraded", None) == (type(rating), rating.status, rating.grade)
    with pytest.raises(RecordError, match="no overall grade"):
        record(rating, Recorded(grade=2, **WHO), SCALE)


def test_rated() -> None:
    """Where every input is known there is one grade: the rules', and nothing else is possible."""
    rating = rate([placed("a", 1), placed("b", 3)], LEAD)
    assert ("rated", 2, 2, 2) == (
        rating.status,
        rating.indicative,
        rating.after_limits,
        rating.grade,
    )
    assert ({2}, {2}) == (set(rating.told), set(rating.possible))
    assert (("a", 1), ("b", 3)) == rating.steps[0].saw


@pytest.mark.parametrize(
    ("rule", "status", "told", "possible"),
    [
        ("required", "undetermined", set(), {2, 3, 4}),
        ("leave out", "rated", {3}, {2, 3, 4}),
        ("lowest", "rated", {2}, {2, 3, 4}),
    ],
)
def test_gap_rules(rule: str, status: str, told: set[int], possible: set[int]) -> None:
    """A gap is left out, taken as the lowest or holds the grade back, as the edition says."""
    combination = Combination([step("grade", "a", "b", apart=1)])
    rating = rate([placed("a", 3), placed("b", gap="suppressed", rule=rule)], combination)
    assert (status, told, possible) == (rating.status, {*rating.told}, {*rating.possible})


def test_nothing_known() -> None:
    """Where nothing is known the rating is undetermined, and every grade possible."""
    rating = rate([placed(name, gap="suppressed") for name in "ab"], LEAD)
    assert (Undetermined, None) == (type(rating), rating.grade)
    assert ({1, 2, 3, 4}, set()) == ({*rating.possible}, {*rating.told})


def test_a_cap_that_holds_whatever_is_missing() -> None:
    """Where a certain cap leaves one grade, that is the grade, though the profile gives none."""
    cap = Limit(id="c", title="c", condition=Condition(kind="strength"), cap=1, **CITED)
    missing = [placed("a", gap="suppressed", rule="required"), placed("b", 4)]
    rating = rate(missing, LEAD, [Standing(cap, YES, YES, True)])
    assert (Rated, None, 1) == (type(rating), rating.indicative, rating.grade)
    assert ({1}, {1}) == ({*rating.told}, {*rating.possible})
    assert [(None, 1)] == [(each.before, each.after) for each in rating.limits]


@pytest.mark.parametrize(("imprecise", "grade"), [("lowest", 1), ("highest", 4)])
def test_a_limit_by_an_input_goes_with_the_band_taken(imprecise: str, grade: int) -> None:
    """Where an input lies in several bands, grade and limit rest on the same one of them."""
    cap = Limit(id="c", title="c", condition=Condition(input="b", at_most=1), cap=1, **CITED)
    combination = Combination([step("grade", "a", "b", apart=3)])
    bands = [placed("a", 4), placed("b", 1, 2)]
    both = Standing(cap, YES | NO, YES | NO)
    rating = rate(bands, combination, [both], imprecise=imprecise)
    assert ({1, 4}, grade) == ({*rating.told}, rating.after_limits)


def test_limits_are_told_in_their_order_of_work() -> None:
    """Drops are told before caps, each with the grade it met and the grade it left."""
    cap = Limit(id="cap", title="cap", condition=Condition(kind="strength"), cap=3, **CITED)
    drop = Limit(id="drop", title="drop", condition=Condition(kind="strength"), drop=2, **CITED)
    may = Limit(id="may", title="may", condition=Condition(kind="strength"), drop=1, **CITED)
    limits = [
        Standing(cap, YES, YES, True),
        Standing(may, NO, YES | NO),
        Standing(drop, YES, YES, True),
    ]
    rating = rate([placed("a", 4), placed("b", 4)], LEAD, limits)
    work = [(each.standing.limit.id, each.before, each.after) for each in rating.limits]
    assert [("may", 4, 4), ("drop", 4, 2), ("cap", 2, 2)] == work
    assert ({2}, {1, 2}, {4}) == ({*rating.told}, {*rating.possible}, {*rating.without_limits})


@pytest.mark.parametrize("left_out", ["by", "on", "reason"])
def test_a_departure_needs_author_day_and_reason(left_out: str) -> None:
    """A grade that the rules do not give cannot be recorded without author, day or reason."""
    told = {**WHO, left_out: None}
    with pytest.raises(RecordError, match=f"missing: {left_out}$"):
        record(GIVEN, Recorded(grade="performs well", **told), SCALE)
    with pytest.raises(RecordError, match=f"missing: {left_out}$"):
        Rated(indicative=3, after_limits=2, recorded=Recorded(grade=3, **told), recorded_grade=3)
    with pytest.raises(RecordError, match=f"missing: {left_out}$"):
        evolve(GIVEN, recorded=Recorded(grade=3, **told), recorded_grade=3)
    with pytest.raises(RecordError, match=f"missing: {left_out}$"):
        evolve(record(GIVEN, Recorded(grade=3, **WHO), SCALE), recorded=Recorded(grade=3, **told))


@pytest.mark.parametrize("kind", [Rated, Undetermined, Withheld, Rating])
def test_no_result_has_a_grade_that_nobody_recorded(kind: type[Rating]) -> None:
    """No grade stands in a result without the record behind it, nor beside another's record."""
    for told in (
        {"recorded_grade": 4},
        {"recorded": Recorded(grade=4, **WHO)},
        {"recorded": Recorded(grade=4, **WHO), "recorded_grade": 2},
        {"recorded": Recorded(status="withheld", **WHO), "recorded_grade": 2},
    ):
        with pytest.raises(RecordError, match="the same grade in both"):
            kind(indicative=3, after_limits=2, **told)


def test_a_departure() -> None:
    """A departure with author, day and reason is the grade, beside what the rules gave."""
    rating = record(GIVEN, Recorded(grade="performs well", **WHO), SCALE)
    assert (Rated, 3, 2, True) == (type(rating), rating.grade, rating.after_limits, rating.departs)


def test_what_the_rules_give_needs_no_reason() -> None:
    """The grade that the rules give can be recorded with nothing beside it."""
    rating = record(GIVEN, Recorded(grade=2), SCALE)
    assert (2, False) == (rating.grade, rating.departs)
    assert record(rating, Recorded(grade=2), SCALE) == rating


def test_withheld() -> None:
    """What is withheld has no grade, and the rules' grade stays beside it."""
    rating = record(GIVEN, Recorded(status="withheld"), SCALE)
    assert (Withheld, None, 2) == (type(rating), rating.grade, rating.after_limits)
    assert 3 == record(rating, Recorded(grade=3, **WHO), SCALE).grade


def test_a_grade_where_the_rules_give_none() -> None:
    """A grade recorded where the rules give none departs from them."""
    rating = rate([placed(name, gap="suppressed") for name in "ab"], LEAD)
    with pytest.raises(RecordError, match="which give none"):
        record(rating, Recorded(grade=2), SCALE)
    assert (2, True) == (record(rating, Recorded(grade=2, **WHO), SCALE).grade, True)


@pytest.mark.parametrize("grade", [9, "superb"])
def test_a_grade_that_is_not_on_the_scale(grade: int | str) -> None:
    """A grade that the scale has not is refused."""
    with pytest.raises(UnknownName, match="not a grade"):
        record(GIVEN, Recorded(grade=grade, **WHO), SCALE)


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"apart": None}, "apart: needed by towards"),
        ({"kind": "mean"}, "apart: not for mean"),
        ({"kind": "count", "apart": None}, "clauses: needed by count"),
        ({"otherwise": 2}, "otherwise: not for towards"),
        ({"apart": 0}, "'apart' must be >= 1"),
        ({"kind": "sum"}, "'kind' must be in"),
    ],
)
def test_steps_that_lack_something(told: dict[str, Any], says: str) -> None:
    """A step has what its kind of rule needs, and nothing else."""
    with pytest.raises(ValueError, match=says):
        step("grade", "a", "b", **told)


def test_steps_that_do_not_fit_together() -> None:
    """An id feeds one step at most, and every step but the last feeds another."""
    with pytest.raises(FrameworkError, match="a feeds 2 steps; one at most"):
        Combination([step("first", "a", "b"), step("grade", "first", "a")])
    with pytest.raises(FrameworkError, match=r"steps\.first: feeds no later step"):
        Combination([step("first", "a", "b"), step("grade", "c", "d")])

"""Bands: which statements an input counts, where they place it, and what a gap leaves."""

import datetime as dt
from typing import Any

import pytest

from csprofile import (
    Band,
    Evidence,
    Finding,
    GapKind,
    IndicatorGroup,
    Input,
    Service,
    band,
)
from tests.properties.walk import DAY, REVIEW, edition, evidence, profile_of

RULES = edition("2009")
CITED: dict[str, Any] = {"source": "made up", "status": "assumed"}


def placed(told: Evidence, which: str, name: str = "2009", as_at: dt.date = DAY) -> Band:
    """Where one input of an edition lies."""
    rules = edition(name)
    profile = profile_of(told, rules, as_at)
    bands = band(profile, rules.inputs, rules.cut_points, len(rules.scale))
    return next(each for each in bands if each.input.id == which)


def services(*rows: dict[str, Any]) -> Evidence:
    """Statements on all services."""
    return evidence(services=[Service(provision="all", **row) for row in rows])


def reviews(*rows: dict[str, Any]) -> Evidence:
    """Serious case reviews."""
    return evidence(findings=[Finding(inspection=REVIEW, **row) for row in rows])


@pytest.mark.parametrize(
    ("rows", "told", "possible"),
    [
        ([{"share": "small minority"}], (1,), {1}),
        ([{"share": [0.6, 0.7]}], (2, 3), {2, 3}),
        ([{"share": [0.6, 0.9]}], (2, 3, 4), {2, 3, 4}),
        ([{"share": 0.9, "responsibility": "council"}], (4,), {4}),
        ([{"share": 0.9, "responsibility": "area"}], (), {1, 2, 3, 4, None}),
        ([{"share": 0.9, "base": "settings"}], (), {1, 2, 3, 4, None}),
        ([{"share": 0.9, "base": "services"}], (4,), {4}),
        ([{"judgements": {"good": 1}, "of": 4}], (1, 2, 3, 4), {1, 2, 3, 4}),
        ([{"gap": "suppressed"}], (), {1, 2, 3, 4, None}),
        ([{"gap": "not applicable"}], (), {None}),
        ([], (), {1, 2, 3, 4, None}),
    ],
)
def test_shares(
    rows: list[dict[str, Any]], told: tuple[int, ...], possible: set[int | None]
) -> None:
    """A share through cut-points leaves the bands it may lie in; of another base it is not read."""
    made = placed(services(*rows), "services")
    assert (told, possible) == (made.told, set(made.as_possible()))


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("council", "partnership", "told", "possible"),
    [
        ({"share": 0.3}, {"share": 0.9}, (1, 2, 3, 4), {1, 2, 3, 4}),
        ({"share": 0.7}, {"share": 0.9}, (3, 4), {3, 4}),
        ({"gap": "suppressed"}, {"share": 0.9}, (4,), {1, 2, 3, 4}),
        ({"gap": "not applicable"}, {"share": 0.9}, (4,), {4}),
        ({"gap": "not applicable"}, {"gap": "suppressed"}, (), {1, 2, 3, 4, None}),
        ({"gap": "not applicable"}, {"gap": "ended"}, (), {None}),
    ],
)
def test_two_statements_on_one_input(
    council: dict[str, Any],
    partnership: dict[str, Any],
    told: tuple[int, ...],
    possible: set[int | None],
    turned: bool,
) -> None:
    """Statements on parts place the whole anywhere between; a part not known may change it."""
    rows = [
        {**council, "responsibility": "council"},
        {**partnership, "responsibility": "partnership"},
    ]
    made = placed(services(*(rows[::-1] if turned else rows)), "services")
    assert (told, possible) == (made.told, set(made.as_possible()))


def test_what_is_told_of_other_services_is_not_counted() -> None:
    """Several kinds of provision told together, and single ones, are no input."""
    rows = [
        Service(provision=["childminders", "all"], share=0.9),
        Service(provision="adoption", share=0.9),
    ]
    assert () == placed(evidence(services=rows), "services").told


@pytest.mark.parametrize(
    ("rows", "told", "possible"),
    [
        ([], (), {None}),
        ([{"judgement": "good"}], (3,), {3}),
        ([{"judgement": ["good", "adequate"]}], (2, 3), {2, 3}),
        (
            [
                {"judgement": "outstanding", "on": dt.date(2009, 5, 1)},
                {"judgement": "inadequate", "on": dt.date(2008, 5, 1)},
            ],
            (4,),
            {4},
        ),
        (
            [{"judgement": "outstanding", "on": dt.date(2009, 5, 1)}, {"judgement": "inadequate"}],
            (1, 4),
            {1, 4},
        ),
        ([{"judgement": "good"}, {"judgement": "adequate"}], (2, 3), {2, 3}),
        ([{"judgement": "inadequate", "count": 0}], (), {None}),
        ([{"gap": "suppressed"}], (), {1, 2, 3, 4, None}),
        ([{"judgement": "good"}, {"gap": "suppressed"}], (3,), {1, 2, 3, 4}),
        (
            [
                {"judgement": "good", "on": dt.date(2009, 5, 1)},
                {"gap": "suppressed", "on": dt.date(2008, 5, 1)},
            ],
            (3,),
            {3},
        ),
        ([{"judgement": "good"}, {"gap": "not applicable"}], (3,), {3}),
        ([{"kind": "strength"}], (), {None}),
    ],
)
def test_judgements(
    rows: list[dict[str, Any]], told: tuple[int, ...], possible: set[int | None]
) -> None:
    """The latest reviews count, those of no day among them; none told is none found."""
    made = placed(reviews(*rows), "serious-case-reviews")
    assert (told, possible) == (made.told, set(made.as_possible()))


def test_what_came_later_is_not_yet_known() -> None:
    """A review after the day of the rating is not counted, and from its day on it is."""
    told = reviews({"judgement": "inadequate", "on": dt.date(2009, 11, 1)})
    before, on = (
        placed(told, "serious-case-reviews", as_at=dt.date(2009, *day))
        for day in ((10, 31), (11, 1))
    )
    assert ((), (1,)) == (before.told, on.told)


@pytest.mark.parametrize(
    ("rule", "gap", "required", "taken", "possible"),
    [
        ("required", "suppressed", True, None, {1, 2, 3, 4}),
        ("leave out", "suppressed", False, None, {1, 2, 3, 4, None}),
        ("lowest", "suppressed", False, 1, {1, 2, 3, 4}),
        ("required", "ended", False, None, {None}),
        ("lowest", "ended", False, None, {None}),
    ],
)
def test_gap_rules(
    rule: str, gap: str, required: bool, taken: int | None, possible: set[int | None]
) -> None:
    """A gap that leaves room is treated as the edition says; one that leaves none is left out."""
    counted = Input(id="a", title="a", kind="share", of="services", gap=rule, **CITED)
    made = Band(counted, (), 4, GapKind.find(gap))
    assert (required, taken, possible) == (
        made.required,
        made.taken("highest"),
        {*made.as_possible()},
    )


@pytest.mark.parametrize(("imprecise", "taken"), [("lowest", 1), ("middle", 2), ("highest", 3)])
def test_imprecision(imprecise: str, taken: int) -> None:
    """Of several bands the rules take the lowest, the middle or the highest, as asked."""
    counted = Input(id="a", title="a", kind="share", of="services", **CITED)
    assert taken == Band(counted, (1, 2, 3), 4).taken(imprecise)


def test_required_is_only_what_is_missing() -> None:
    """Under 2010 there is no grade without the share of services, and any part of it will do."""
    assert placed(services(), "services", "2010").required
    known = services({"share": 0.9}, {"gap": "suppressed", "responsibility": "council"})
    assert not placed(known, "services", "2010").required


def test_a_band_says_because_of_what() -> None:
    """A band names its input, its statements, its cut-points, and a base that was not stated."""
    made = placed(services({"share": "majority"}), "services")
    refs = [reason.ref for reason in made.because]
    row, words = "evidence:evidence#services[0]", "rule:2009/words"
    assert ["rule:2009/inputs/services", row, words, "rule:2009/cut_points/services"] == refs
    assert "51-64 %, base not stated: taken as services" == made.because[-1].saw
    assert ("band 2 of 4", (row,)) == (made.because[-1].gave, made.lines)


def test_outcomes_are_inputs_of_their_own() -> None:
    """A group of indicators is counted for its own outcome, and for no other."""
    told = evidence(indicator_groups=[IndicatorGroup(outcome="staying safe", at_least_in_line=0.9)])
    assert (4,) == placed(told, "indicators-staying-safe").told
    assert () == placed(told, "indicators").told

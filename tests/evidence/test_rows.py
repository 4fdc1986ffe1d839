"""Statements made in code: checked as the file is, each fault with its address."""

import datetime as dt
from typing import Any

import pytest
from attrs import evolve

from csprofile import (
    EvidenceError,
    Finding,
    IndicatorGroup,
    IndicatorValue,
    Judgement,
    Judgements,
    Published,
    Recorded,
    Remark,
    Service,
    Share,
    UnknownName,
    Verdict,
)
from csprofile.evidence import Row

DAY = dt.date(2009, 8, 1)


@pytest.mark.parametrize(
    ("kind", "told", "says"),
    [
        (Service, {"provision": "adoption"}, "tells nothing"),
        (
            Service,
            {"provision": "adoption", "judgement": "good", "share": 0.5},
            "share: told beside",
        ),
        (
            Service,
            {"provision": "adoption", "judgement": "good", "gap": "ended"},
            "gap: told beside",
        ),
        (
            Service,
            {"provision": "adoption", "judgement": "good", "base": "settings"},
            "base: only for",
        ),
        (
            Service,
            {"provision": "adoption", "judgement": "good", "of": 3},
            "judgement: one judgement",
        ),
        (Service, {"provision": "adoption", "judgement": ()}, "is not a name"),
        (Service, {"provision": [], "judgement": "good"}, "is not a name"),
        (Service, {"provision": ["adoption", "Adoption"], "judgement": "good"}, "twice; each once"),
        (Service, {"provision": "adoption", "share": 1.2}, "1.2 is no share"),
        (Service, {"provision": "adoption", "share": [0.6, 0.5]}, "the lower share first"),
        (Service, {"provision": "adoption", "share": float("nan")}, "not a finite number"),
        (Service, {"provision": "adoption", "share": True}, "not a number"),
        (Service, {"provision": "adoption", "judgements": {}}, "is not a table"),
        (Service, {"provision": "adoption", "judgements": ("good", 2)}, "is not a table"),
        (Service, {"provision": "adoption", "judgements": {"good": 2}, "of": 0}, "0 is no total"),
        (Service, {"provision": "adoption", "judgements": {"good": 7}, "of": 6}, "of: 6 is fewer"),
        (Service, {"provision": "adoption", "judgements": {1: 2}}, "1: 1 is not text"),
        (Service, {"provision": "adoption", "judgements": {Judgements(): 2}}, "is no judgement"),
        (Service, {"provision": "adoption", "oldest": "2009"}, "is not a date"),
        (Service, {"provision": "adoption", "oldest": dt.date(1979, 1, 1)}, "too early"),
        (IndicatorValue, {"indicator": "NI 59", "period": "2009"}, "tells nothing"),
        (
            IndicatorValue,
            {"indicator": "x", "period": "2009", "value": 1, "gap": "ended"},
            "gap: told",
        ),
        (IndicatorValue, {"indicator": "x", "period": "2009", "value": "1"}, "not a number"),
        (
            IndicatorValue,
            {"indicator": "x", "period": "2009", "value": 1, "lower": 3, "upper": 2},
            "lower: 3.0 is above upper",
        ),
        (IndicatorGroup, {}, "tells nothing"),
        (IndicatorGroup, {"weaker_than": "staying safe"}, "weaker_than: needs outcome"),
        (
            IndicatorGroup,
            {"outcome": "staying safe", "weaker_than": "staying safe"},
            "the same outcome",
        ),
        (Finding, {"inspection": "unannounced"}, "tells nothing"),
        (
            Finding,
            {"inspection": "unannounced", "kind": "strength", "judgement": "good"},
            "told beside",
        ),
        (
            Finding,
            {"inspection": "unannounced", "gap": "suppressed", "count": 1},
            "count: a gap has no",
        ),
        (Finding, {"inspection": "unannounced", "kind": "strength", "count": -1}, "-1 is below 0"),
        (
            Finding,
            {
                "inspection": "unannounced",
                "kind": "strength",
                "on": DAY,
                "reinspected_on": dt.date(2009, 7, 1),
            },
            "reinspected_on: 2009-07-01 is before the finding",
        ),
        (
            Finding,
            {"inspection": "unannounced", "kind": "strength", "safety_not_assured": 1},
            "neither true",
        ),
        (Remark, {"about": " ", "kind": "weakness"}, "empty; words in quotes"),
        (Recorded, {}, "a rating needs a grade"),
        (Recorded, {"status": "withheld", "grade": 1}, "a withheld one has none"),
        (Recorded, {"status": "lost"}, "is not a status; rated, withheld"),
        (Recorded, {"grade": 2, "by": " "}, "empty; words in quotes"),
        (Published, {"grade": 0}, "0 is no total"),
    ],
)
def test_what_cannot_be(kind: type[Any], told: dict[str, Any], says: str) -> None:
    """A statement that cannot be, or tells nothing, is refused as it is made."""
    with pytest.raises(EvidenceError) as refused:
        kind(**told)
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("kind", "told", "says"),
    [
        (Service, {"provision": "adoption", "judgement": "goood"}, "not a judgement"),
        (Service, {"provision": "adoption", "judgement": "good", "responsibility": "x"}, "council"),
        (Service, {"provision": "adoption", "gap": "lost"}, "not yet inspected"),
        (Service, {"provision": "adoption", "england": "higher"}, "above, in line or below"),
        (Service, {"provision": "adoption", "trend": "up"}, "improved, unchanged, declined"),
        (Finding, {"inspection": "x", "kind": "strength"}, "not an inspection"),
        (Remark, {"about": "health", "kind": "x"}, "not a kind of remark"),
    ],
)
def test_words_that_nobody_knows(kind: type[Any], told: dict[str, Any], says: str) -> None:
    """A word that is none of its kind is refused with those that are."""
    with pytest.raises(UnknownName) as refused:
        kind(**told)
    assert says in str(refused.value)


@pytest.mark.parametrize(
    "told",
    [
        {"outstanding": 2, "good or better": 3, "satisfactory or better": 4},
        {"good or better": 3, "adequate or worse": 3},
        {Judgement.GOOD: 2, "adequate": 1},
        {"good": "majority", "adequate": [0.1, 0.2], "inadequate": 0},
    ],
)
def test_counts_that_can_be(told: dict[Any, Any]) -> None:
    """Counts, words and shares by judgement are taken wherever they can all be true."""
    made = Service(provision="adoption", judgements=told, of=6)
    assert made.judgements is not None
    assert len(told) == len(made.judgements)


@pytest.mark.parametrize("named", ["good", "Good", Judgement.GOOD, ["good"], (Judgement.GOOD,)])
def test_a_judgement_in_any_form(named: Any) -> None:
    """A judgement is taken as its word, as itself or as a list of one."""
    assert (Judgement.GOOD,) == Service(provision="adoption", judgement=named).judgement


def test_judgements_of_which_each_is_one() -> None:
    """Of several judgements each is one, best first, told once."""
    told = Finding(inspection="serious case review", judgement=["adequate", "good", "satisfactory"])
    assert (Judgement.GOOD, Judgement.SATISFACTORY) == told.judgement


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (0.625, Share(63, 63)),
        ([0.45, 0.49], Share(45, 49)),
        (1, Share(100, 100)),
        ("small minority", "small minority"),
        (Share(1, 2), Share(1, 2)),
    ],
)
def test_shares_in_any_form(told: Any, expected: object) -> None:
    """A share is a number from 0 to 1, a range of two, or a word that the edition knows."""
    assert expected == Service(provision="all", share=told).share


def test_comparators_in_words_or_figures() -> None:
    """A comparator is a verdict in words or a figure of its own."""
    row = Service(provision="adoption", similar_areas="often better", england=0.62)
    assert (Verdict("above", "often"), Share(62, 62)) == (row.similar_areas, row.england)


@pytest.mark.parametrize(
    "row",
    [
        Service(provision="all", judgements={"good": "majority"}, of=6, england="just below"),
        Service(provision=["childminders", "childcare"], share=[0.1, 0.2], trend="declined"),
        Finding(inspection="safeguarding", judgement=["good", "adequate"], on=DAY),
        IndicatorGroup(outcome="staying safe", gap="suppressed"),
        IndicatorValue(indicator="ni59", period="2008/09", value=71.3, similar_areas=76),
        Remark(about="health", kind="weakness", degree="particular", reading="inferred"),
    ],
    ids=lambda row: row.table,
)
def test_a_row_is_taken_again_as_it_is(row: Row) -> None:
    """What a statement holds is what its readers take, so that a changed copy can be made."""
    assert row == evolve(row)
    assert row == evolve(evolve(row, where="page 1"), where="")

"""Laws of every council at once, on any small sound tables."""

import datetime as dt
from typing import Any

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from csprofile import CsprofileError, Tables, assess_all
from tests.crowd.made import (
    COUNCILS,
    DAY,
    FINDING,
    INDICATOR,
    JUDGEMENTS,
    PROVISIONS,
    ROW,
    frame,
    inspected,
    lines,
    of_inspections,
)

EDITIONS = ("2009", "2010", "2011", "profile-2025")
days = st.dates(dt.date(2005, 1, 1), dt.date(2012, 1, 1))
areas = st.sampled_from((*COUNCILS, "835", "838"))
numbers = st.none() | st.integers(0, 30).map(float)


@st.composite
def settings(draw: st.DrawFn) -> dict[str, Any]:
    """One setting with at most one judgement."""
    word = draw(st.sampled_from((*JUDGEMENTS, None)))
    gap = None if word else draw(st.sampled_from((None, "not yet inspected", "outside the remit")))
    return {
        "area": draw(areas),
        "provision": draw(st.sampled_from(PROVISIONS)),
        "judgement": word,
        "inspected_on": draw(days) if word else None,
        "responsibility": draw(st.sampled_from((None, "council", "area", "commissioned"))),
        "gap": gap,
    }


@st.composite
def values(draw: st.DrawFn) -> dict[str, Any]:
    """One value of an indicator, with or without its counts."""
    value = draw(numbers)
    return {
        "area": draw(areas),
        "indicator": draw(st.sampled_from(("NI 59", "NI 50", "NI 74", "NI 111", "our own"))),
        "period": draw(st.sampled_from(("2007", "2007/08", "2008/09 (prov)", "latest", "2011"))),
        "value": value,
        "numerator": draw(numbers) if value is not None else None,
        "denominator": draw(numbers) if value is not None else None,
        "polarity": draw(st.sampled_from((None, "higher", "lower", "neither"))),
        "gap": None if value is not None else "suppressed",
    }


@st.composite
def findings(draw: st.DrawFn) -> dict[str, Any]:
    """What one inspection found."""
    kind = draw(st.none() | st.just("area for priority action"))
    return {
        "area": draw(areas),
        "inspection": draw(st.sampled_from(("ILACS", "serious case review"))),
        "on": draw(st.none() | days),
        "kind": kind,
        "judgement": None if kind else draw(st.sampled_from(JUDGEMENTS)),
        "aspect": draw(st.sampled_from((None, "leadership"))),
        "count": draw(st.none() | st.integers(0, 9)) if kind else None,
    }


def _about(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["area"], row["indicator"], row["period"]


pairs = st.tuples(areas, areas).filter(lambda pair: pair[0] != pair[1])


@given(
    rows=st.lists(settings(), max_size=12),
    told=st.lists(values(), max_size=12, unique_by=_about),
    found=st.lists(findings(), max_size=6),
    near=st.lists(pairs, max_size=8, unique=True),
    edition=st.sampled_from(EDITIONS),
)
def test_nothing_but_our_own_errors(
    rows: list[dict[str, Any]],
    told: list[dict[str, Any]],
    found: list[dict[str, Any]],
    near: list[tuple[str, str]],
    edition: str,
) -> None:
    """Any small tables are assessed, every line of them told, or refused by an error of ours."""
    named = [{**row, "setting": str(number)} for number, row in enumerate(rows)]
    ranked = [(*pair, number, "any") for number, pair in enumerate(near, 1)]
    columns = ["area", "similar_area", "rank", "scheme"]
    try:
        tables = Tables(
            inspections=frame(named, ROW) if named else None,
            indicators=frame(told, INDICATOR) if told else None,
            findings=frame(found, FINDING) if found else None,
            similar_areas=pl.DataFrame(ranked, columns, orient="row") if ranked else None,
        )
        assessments = assess_all(tables, framework=edition, as_at=DAY)
    except CsprofileError:
        return
    assert len(assessments.made) + len(assessments.faults) == assessments.table().height
    shown = sum(len(each.profile.lines) for each in assessments.values())
    assert shown == assessments.lines_table().height
    assert "838" not in {area.code for area in assessments}


@given(
    st.lists(settings().map(lambda row: {**row, "area": "383"}), min_size=1, max_size=15),
    st.sampled_from(PROVISIONS),
    st.sampled_from(("outstanding", "good")),
    st.sampled_from((None, "council", "area")),
)
def test_a_good_judgement_never_lowers_a_share(
    rows: list[dict[str, Any]], provision: str, word: str, whose: str | None
) -> None:
    """One more good setting leaves every share known before as it was, or raises it."""
    named = [
        inspected("383", str(number), row["judgement"], **_but(row))
        for number, row in enumerate(rows)
    ]
    more = inspected("383", "one more", word, provision=provision, responsibility=whose)
    before = _shares(named)
    after = _shares([*named, more])
    # A kind of service that was of no known judgement may now be one that is good.
    assert set(before) <= set(after)
    assert [] == [ref for ref, share in before.items() if after[ref] < share]


def _but(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in ("provision", "inspected_on", "responsibility", "gap")}


def _shares(rows: list[dict[str, Any]]) -> dict[str, float]:
    found = of_inspections(rows, edition="2009")
    return {row["ref"]: row["numerator"] / row["of"] for row in lines(found) if row["of"]}

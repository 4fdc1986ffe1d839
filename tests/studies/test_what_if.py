"""Values set otherwise: what they lead to, what follows them, and what is refused."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from csprofile import Assessment, EvidenceError, Recorded, assess, what_if
from csprofile.evidence import read_mapping
from csprofile.studies.altering import again
from csprofile.studies.altering.whole import is_part, is_whole
from tests.crowd.made import DAY, INSPECTIONS, assessed, tables
from tests.properties.council import TABLES
from tests.properties.walk import evidence
from tests.studies.days import HOMES, counted, indicator, on_a_day, services

ROTHERHAM = assess("rotherham-2009")


def refused(known: Assessment, settings: Mapping[str, Any]) -> dict[str, str]:
    """What is said of each value that is refused, by its address."""
    with pytest.raises(EvidenceError) as error:
        what_if(known, settings)
    return {each.address: each.says for each in error.value.faults}


def test_a_finding_is_ended() -> None:
    """Without areas for priority action Rotherham performs adequately, and before is as it was."""
    before, after = what_if(ROTHERHAM, {"findings[0].count": 0})
    assert ROTHERHAM == before
    assert (1, 2) == (before.rating.grade, after.rating.grade)


@pytest.mark.parametrize(
    "address", ["services[5].of", "evidence:rotherham-2009#services[5].of", " services[5].of "]
)
def test_addresses(address: str) -> None:
    """A statement is found by its whole address and by its short one."""
    assert 7 == what_if(ROTHERHAM, {address: 7})[1].evidence.services[5].of


@pytest.mark.parametrize(
    ("row", "settings", "expected"),
    [
        ({"gap": "suppressed"}, {"judgement": "good"}, {"gap": None}),
        ({"judgement": "good"}, {"gap": "suppressed"}, {"judgement": None}),
        ({"share": 0.5}, {"judgements": {"good": 3}}, {"share": None}),
        ({"judgement": "good"}, {"judgements.good": 3}, {"judgement": None}),
    ],
)
def test_what_gives_way(
    row: dict[str, Any], settings: dict[str, Any], expected: dict[str, Any]
) -> None:
    """What a statement can tell only in one way takes the place of the other way, and no more."""
    known = on_a_day(**services({**HOMES, **row}))
    made = what_if(known, {f"services[0].{key}": each for key, each in settings.items()})[1]
    assert expected == {name: getattr(made.evidence.services[0], name) for name in expected}


def test_every_fault_at_once() -> None:
    """Whatever is wrong is told together, each with its address and what would be right."""
    settings = {
        "services[99].of": 3,
        "services[0].shar": 0.5,
        "services[1].share": "lots",
        "services[2].judgement": "goood",
        "services[4].of": "six",
        "services[5].judgements.good": 4,
        "findings[0].count.high": 2,
        "remarks[0]": 1,
        "recorded.grade": 2,
    }
    told = refused(ROTHERHAM, settings)
    assert {*settings, "services[5].of"} - {"services[5].judgements.good"} == set(told)
    assert "leads nowhere; services[0] to services[11]" == told["services[99].of"]
    assert "6 is fewer than the 8 judgements told" == told["services[5].of"]
    assert "'shar': not a key; nearest: share" == told["services[0].shar"]


def test_two_ways_at_once_are_refused() -> None:
    """A statement that is set to tell two things contradicts itself."""
    known = on_a_day(**services(counted(2, 6)))
    told = refused(known, {"services[0].share": 0.5, "services[0].gap": "suppressed"})
    assert {"services[0].gap": "told beside share; only one of them"} == told


def test_an_address_of_two_statements() -> None:
    """Where sources are joined, a short address of two statements is refused with both."""
    first = {"schema": 1, "area": "Leeds", "as_at": DAY}
    kinds = ("adoption", "fostering")
    rows = [{**first, **services({"provision": each, "judgement": "good"})} for each in kinds]
    parts = [read_mapping(row, name)[0] for row, name in zip(rows, ("a", "b"), strict=True)]
    known = assess(*parts, framework="2009")
    expected = "leads to 2 statements; one of evidence:a#services[0], evidence:b#services[0]"
    assert {"services[0].of": expected} == refused(known, {"services[0].of": 7})
    assert 1 == what_if(known, {"evidence:b#services[0].of": 1})[1].evidence.services[1].of


def test_what_was_recorded_is_left_aside() -> None:
    """What a person recorded is on neither side, and stands in the way of neither."""
    known = evolve(ROTHERHAM.evidence, recorded=Recorded(grade=1))
    before, after = what_if(assess(known), {"findings[0].count": 0})
    assert (None, None) == (before.rating.recorded, after.rating.recorded)
    assert (1, 2) == (before.rating.grade, after.rating.grade)


def test_of_evidence() -> None:
    """Evidence is assessed first, by an edition and at a day that may be given."""
    day = dt.date(2010, 12, 9)
    before, _ = what_if(ROTHERHAM.evidence, {}, framework="2010", as_at=day)
    assert ("2010", day) == (before.framework.edition, before.as_at)
    with pytest.raises(EvidenceError, match="an assessment has its edition and its day"):
        what_if(ROTHERHAM, {}, framework="2010")


def test_counts_behind_a_value_move_along() -> None:
    """The count behind a value moves in proportion, its interval by as much."""
    row = indicator(50.0, numerator=20, denominator=40, lower=40, upper=60, england=55)
    made = what_if(on_a_day(**row), {"indicators[0].value": 55})[1].evidence.indicators[0]
    assert (22, 40, 45, 65) == (made.numerator, made.denominator, made.lower, made.upper)
    made = what_if(on_a_day(**row), {"indicators[0].gap": "suppressed"})[1].evidence.indicators[0]
    assert (None, None, None) == (made.value, made.lower, made.upper)


@given(TABLES)
def test_nothing_set(told: dict[str, list[Any]]) -> None:
    """With nothing set both sides are the assessment itself."""
    known = assess(evidence(**told), framework="2009")
    assert (known, known) == what_if(known, {})


@pytest.mark.parametrize("edition", ["2009", "2010", "profile-2025"])
def test_all_provision_follows_its_rows(edition: str) -> None:
    """Settings changed in the rows come to the same as rows of tables that tell so at first."""
    worse = ("satisfactory", "inadequate")
    changed = [
        {**row, "judgement": "good"}
        if row["area"] == "372" and row["judgement"] in worse and row["provision"] == "adoption"
        else row
        for row in INSPECTIONS
    ]
    known = assessed(tables(), edition)["372"]
    expected = assessed(tables(changed), edition)["372"]
    settings = {}
    for row in known.evidence.services:
        if row.provision == ("adoption",) and row.judgements:
            counts = {key.words: n for key, n in row.judgements if isinstance(n, int)}
            best = counts.get("outstanding", 0)
            told = {"outstanding": best, "good": sum(counts.values()) - best}
            settings[f"{row.ref}.judgements"] = told
    assert settings
    made = what_if(known, settings)[1]
    shares = [{line.ref: line.share for line in each.profile.lines} for each in (expected, made)]
    assert shares[0] == shares[1]
    assert expected.rating.after_limits == made.rating.after_limits


@pytest.mark.parametrize("edition", ["2009", "2011"])
def test_all_provision_is_counted_from_the_rows(edition: str) -> None:
    """A row set to what it tells already leaves all provision as tables count it."""
    for known in assessed(tables(), edition).values():
        rows = [row for row in known.evidence.services if is_part(row, known.framework)]
        assert rows
        assert any(map(is_whole, known.evidence.services))
        told = [row for row in rows if row.judgements]
        told_again = {f"{row.ref}.oldest": dt.date(2001, 1, 1) for row in told}
        made = what_if(known, told_again)[1].evidence.services
        wholes = [[e for e in each if is_whole(e)] for each in (known.evidence.services, made)]
        assert wholes[0] == wholes[1]


def test_what_cannot_be_counted_is_refused() -> None:
    """A row of tables set to a share cannot be counted among all provision."""
    known = assessed(tables())["372"]
    row = next(row for row in known.evidence.services if is_part(row, known.framework))
    told = refused(known, {f"{row.ref}.share": 0.5})
    assert "cannot be counted among all provision" in told[row.ref]


def test_tables_are_assessed_again() -> None:
    """The same evidence of tables comes to the same again, with its comparators."""
    for known in assessed(tables()).values():
        assert known == again(known, known.evidence)

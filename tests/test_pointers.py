"""What rows point to where a whole share is not told: shown, counted, and read by no rule."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings

from csprofile import Assessment, assess, decision_record, read
from csprofile.assessment.answers import answered, needed
from csprofile.robustness import open_questions
from tests.properties.council import TABLES, Tables
from tests.properties.walk import edition, evidence, walk

KINDS = "services, settings and institutions good or better overall"


def rated(*services: dict[str, Any], **tables: Any) -> Assessment:
    """Leeds under 2009 with these statements on services."""
    head = {"schema": 1, "area": "Leeds", "as_at": dt.date(2009, 12, 9), "framework": "2009"}
    return assess(read(head | {"services": list(services)} | tables))


def pointer(assessment: Assessment, about: str = KINDS) -> str:
    """What rows point to, beside the question about this."""
    (found,) = (each for each in assessment.open if each.about == about)
    return str(found.pointer or "")


ADOPTION = {"provision": "adoption", "judgement": "good"}
HOMES = {"provision": "children's homes", "judgements": {"good": 4, "adequate": 2}}
SCHOOLS = {"provision": "special schools", "judgements": {"good": 1, "adequate": 2}}


def test_kinds_of_service_are_counted() -> None:
    """Of three kinds told, two have half their settings good or better."""
    said = "of the 3 kinds of service told, 2 are mostly good or better"
    assert said == pointer(rated(ADOPTION, HOMES, SCHOOLS))


@pytest.mark.parametrize(
    "row",
    [
        {"provision": "fostering", "share": "majority"},
        {"provision": "fostering", "judgement": ["good", "adequate"]},
        {"provision": "fostering", "gap": "suppressed"},
        {"provision": "fostering", "judgement": "good", "aspect": "staying safe"},
        {"provision": "fostering", "judgement": "good", "responsibility": "area"},
        {"provision": "supported accommodation", "judgement": "good"},
    ],
)
def test_only_what_is_told_exactly_is_counted(row: dict[str, Any]) -> None:
    """Words, gaps, other aspects, other owners and other scales point to nothing."""
    assert "of the 1 kind of service told, 1 is mostly good or better" == pointer(
        rated(ADOPTION, row)
    )


def test_a_share_that_is_told_has_none() -> None:
    """Where the whole share is told in words, rows beside it point nowhere."""
    told = rated(ADOPTION, {"provision": "all", "share": "majority"})
    assert [None] * len(told.open) == [each.pointer for each in told.open]


def test_indicators_are_counted_by_their_verdicts() -> None:
    """Single indicators point to the share at least in line; those without a verdict do not."""
    rows = [
        {"indicator": "NI 59", "period": "2008/09", "value": 1, "england": "below"},
        {"indicator": "NI 60", "period": "2008/09", "value": 1, "england": "in line"},
        {"indicator": "NI 61", "period": "2008/09", "value": 1},
    ]
    told = rated(ADOPTION, indicators=rows)
    found = [str(each.pointer) for each in told.open if each.pointer]
    assert "of the 2 indicators told, 1 is at least in line" in found


@settings(max_examples=40)
@given(TABLES)
def test_pointers_change_no_answer(tables: Tables) -> None:
    """With and without what rows point to, the questions and their answers are the same."""
    assessment = assess(evidence(**tables), framework="2009")
    rating = walk(evidence(**tables), edition("2009"))
    assert rating.possible == assessment.rating.possible
    rules = assessment.framework
    plain = open_questions(rating.bands, rules.combination, ())
    pointed = open_questions(rating.bands, rules.combination, (), {})
    assert plain == pointed


def test_each_grade_tells_what_it_needs() -> None:
    """A grade that some answers only leave possible is told with those answers, in per cent."""
    assessment = rated(ADOPTION, indicator_groups=[{"at_least_in_line": "large majority"}])
    (question,) = (each for each in assessment.open if each.about == KINDS)
    said = list(needed(question, assessment))
    assert f"performs excellently (4) only if {KINDS}: 80 % or more" in said
    assert f"performs poorly (1) only if {KINDS}: 49 % or less" in said


@pytest.mark.parametrize(
    ("bands", "words"),
    [
        (["band 1"], "49 % or less"),
        (["band 2", "band 3"], "50-79 %"),
        (["band 1", "band 4"], "49 % or less or 80 % or more"),
        (["band 1", "band 2", "band 3", "band 4"], "any share"),
    ],
)
def test_answers_are_told_in_per_cent(bands: list[str], words: str) -> None:
    """Bands that follow on each other are one range of whole per cents."""
    assessment = rated(ADOPTION)
    (question,) = (each for each in assessment.open if each.about == KINDS)
    assert f"{KINDS}: {words}" == answered(question, bands, assessment)


def test_the_record_holds_them() -> None:
    """The record has the pointer with its lines, and for each grade the answers it needs."""
    record = decision_record(rated(ADOPTION, HOMES))
    (found,) = (each for each in record["rating"]["open"] if each["about"] == KINDS)
    assert (2, 2) == (found["pointer"]["good"], found["pointer"]["of"])
    assert set(found["pointer"]["lines"]) <= set(record["evidence"])
    assert {"4": ["band 4"]}.items() <= found["needed"].items()

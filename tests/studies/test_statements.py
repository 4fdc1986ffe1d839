"""Statements new, gone and revised: what makes one the same as another."""

from typing import Any

import pytest

from tests.studies.days import ALARM, HOMES, changed, counted, indicator, services

ADOPTION = {"provision": "adoption", "judgement": "good"}
REMARK = {"remarks": [{"about": "health", "kind": "weakness", "degree": "some"}]}


def told(old: dict[str, Any], new: dict[str, Any]) -> list[tuple[str, str]]:
    """What became of the statements that changed, and what each is about."""
    return [(each.about, each.what) for each in changed(old, new).statements]


def test_a_place_in_the_file_says_nothing() -> None:
    """The same statements in another order are the same statements."""
    assert [] == told(services(ADOPTION, counted(2, 6)), services(counted(2, 6), ADOPTION))


def test_words_of_the_source_are_no_values() -> None:
    """Another page or quotation changes no statement, but read instead of inferred does."""
    moved = services({**ADOPTION, "where": "page 3", "said": "it is good"})
    assert [] == told(services(ADOPTION), moved)
    inferred = services({**ADOPTION, "reading": "inferred"})
    assert [("adoption", "revised")] == told(services(ADOPTION), inferred)


def test_new_gone_and_revised() -> None:
    """A statement about what OLD is silent on is new, the reverse gone, other values revised."""
    old = services(ADOPTION, {"provision": "fostering", "judgement": "good"})
    new = services({**ADOPTION, "judgement": "adequate"}, counted(2, 6))
    assert [
        ("adoption", "revised"),
        ("children's homes (area)", "new"),
        ("fostering", "gone"),
    ] == told(old, new)


def test_a_revision_tells_what_differs() -> None:
    """A revised statement tells the values that differ and no others."""
    found = changed(services(counted(2, 6)), services(counted(3, 6, england="below")))
    assert [
        {"judgements": {"good": 2, "satisfactory": 4}, "england": None},
        {"judgements": {"good": 3, "satisfactory": 3}, "england": "below"},
    ] == [found.statements[0].before, found.statements[0].after]


def test_a_statement_of_old_is_marked() -> None:
    """The address of a statement that only OLD has says so, for NEW may use it for another."""
    fostering = {"provision": "fostering", "judgement": "good"}
    found = changed(services(ADOPTION), services(fostering))
    assert [
        ("new", "evidence:evidence#services[0]"),
        ("gone", "old:evidence:evidence#services[0]"),
    ] == [(each.what, each.ref) for each in found.statements]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({**HOMES, "judgement": "good"}, {"provision": "children's homes", "judgement": "good"}),
        (ADOPTION, {**ADOPTION, "aspect": "staying safe"}),
        (
            {"provision": "all", "share": 0.6, "base": "settings"},
            {"provision": "all", "share": 0.6, "base": "services"},
        ),
    ],
)
def test_another_subject_is_another_statement(old: dict[str, Any], new: dict[str, Any]) -> None:
    """Whose a service is, the aspect and the base are part of what a statement is about."""
    assert ["new", "gone"] == [what for _, what in told(services(old), services(new))]


def test_other_tables() -> None:
    """Groups go by outcome, findings by inspection, kind and day, remarks by subject and kind."""
    group = {"indicator_groups": [{"at_least_in_line": "majority"}]}
    weaker = {"indicator_groups": [{"at_least_in_line": "minority"}]}
    assert [("all indicators", "revised")] == told(group, weaker)
    alarm, later = {"findings": [ALARM]}, {"findings": [{**ALARM, "count": 2}]}
    assert [("contact, referral and assessment: area for priority action", "revised")] == told(
        alarm, later
    )
    worse = {"remarks": [{**REMARK["remarks"][0], "degree": "significant"}]}
    assert [("health", "revised")] == told(REMARK, worse)


def test_an_indicator_is_the_same_in_the_next_period() -> None:
    """An indicator that each side tells once is revised, whatever its period."""
    assert [("NI 59", "revised")] == told(indicator(70.0), indicator(72.0, period="2009/10"))


def test_of_several_periods_the_latest_is_the_line() -> None:
    """Of an indicator with several periods the last of each side are put beside each other."""
    first = {"indicator": "NI 59", "period": "2007/08", "value": 60.0}
    then = {"indicator": "NI 59", "period": "2008/09", "value": 70.0}
    last = {"indicator": "NI 59", "period": "2009/10", "value": 75.0}
    found = changed({"indicators": [first, then]}, {"indicators": [then, last]})
    assert ["new", "gone"] == [each.what for each in found.statements]
    assert [(70.0, 75.0, "improved", ("evidence:evidence#indicators[1]",))] == [
        (each.before, each.after, each.direction, each.because) for each in found.lines
    ]

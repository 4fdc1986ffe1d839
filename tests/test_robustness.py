"""Open questions: what is not known, the grades possible once it is, and which of it decides."""

import pytest
from hypothesis import given, settings

from csprofile import OpenQuestion, Service, Share, band, standing
from csprofile.robustness import open_questions
from tests.properties.council import TABLES, Tables
from tests.properties.test_what_is_possible import SHARES, flagged, statement
from tests.properties.walk import GRADED, PRIORITY, edition, evidence, profile_of, walk


def questions(name: str, tables: Tables) -> tuple[OpenQuestion, ...]:
    """The open questions that some evidence leaves under an edition."""
    rules = edition(name)
    profile = profile_of(evidence(**tables), rules)
    bands = band(profile, rules.inputs, rules.cut_points, len(rules.scale))
    limits = standing(rules.limits, profile, bands)
    return open_questions(bands, rules.combination, limits)


def known(**but: Service) -> Tables:
    """Everything that 2009 counts, at 70 per cent, but for the services given."""
    rows = [statement(which, Share(70, 70)) for which in SHARES]
    return {"services": [*but.values(), *rows[len(but) : 2]], "indicator_groups": rows[2:]}


@pytest.mark.parametrize("name", GRADED)
@settings(max_examples=40)
@given(TABLES)
def test_answers_never_go_beyond_what_is_possible(name: str, tables: Tables) -> None:
    """Whatever the answer to an open question, no grade comes of it that was not possible."""
    rating = walk(evidence(**tables), edition(name))
    for question in questions(name, tables):
        answers = {grade for _, grades in question.grades for grade in grades}
        assert answers <= rating.possible
        assert question.decides == (len({grades for _, grades in question.grades}) > 1)


@pytest.mark.parametrize("name", GRADED)
@settings(max_examples=40)
@given(TABLES)
def test_several_grades_come_of_open_questions(name: str, tables: Tables) -> None:
    """Where several grades are possible there is an open question."""
    rating = walk(evidence(**tables), edition(name))
    assert len(rating.possible) <= 1 or questions(name, tables)


def test_nothing_is_open_where_all_is_known() -> None:
    """Where every input is known and no finding unstated there is no open question."""
    assert () == questions("2009", known())


def test_a_gap_asks_for_each_band() -> None:
    """A gap is one question, with the grades possible once its band is known."""
    gap = Service(provision="all", gap="not yet inspected")
    (question,) = questions("2009", known(services=gap))
    assert "services, settings and institutions good or better overall" == question.about
    assert ("not yet inspected", True) == (question.kind, question.decides)
    answers = (("band 1", (2,)), ("band 2", (2,)), ("band 3", (3,)), ("band 4", (4,)))
    assert answers == question.grades


def test_a_range_asks_only_for_its_bands() -> None:
    """A share told as a range is a question of the bands that it leaves."""
    told = Service(provision="all", share=[0.6, 0.7])
    (question,) = questions("2009", known(services=told))
    assert ("told as a range", ["band 2", "band 3"]) == (
        question.kind,
        [a for a, _ in question.grades],
    )


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (4, ("not stated", (("it limits", (2,)), ("it does not", (3,))))),
        (5, ("not yet known", (("it limits", (2,)), ("it does not", (3,))))),
    ],
)
def test_a_limit_that_may_bite_is_a_question(number: int, expected: object) -> None:
    """A finding of which something is unstated or unknown asks whether the limit holds."""
    finding, _ = flagged()[number]
    (question,) = questions("2009", {**known(), "findings": [finding]})
    assert question.about == f"{PRIORITY.replace('area', 'areas')} in front-line social care"
    assert expected == (question.kind, question.grades)


def test_what_decides_nothing_says_so() -> None:
    """Under a certain cap the questions are still asked, and none of them decides."""
    inadequate, _ = next(each for each in flagged() if each[0] and each[0].table == "findings")
    assert inadequate is not None
    tables = {"services": [], "indicator_groups": [], "findings": [inadequate]}
    asked = questions("2010", {**tables, "findings": [flagged()[2][0]]})
    assert asked
    assert not any(question.decides for question in asked)

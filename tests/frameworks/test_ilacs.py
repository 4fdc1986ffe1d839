"""The modern inspection of councils: what its four judgements give, and what a gap leaves."""

import datetime as dt
from collections.abc import Mapping
from itertools import product
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from csprofile import Evidence, Rating, Service, Tables, assess, assess_all
from csprofile.vocabulary import GAP_KINDS, WHOLE_COUNCIL, Judgement
from tests.properties.walk import edition, evidence, walk

RULES = edition("ilacs-2018")
ASPECTS = tuple(each.aspect for each in RULES.inputs)
PRACTICE = ("help and protection", "children in care", "care leavers")
TOGETHER = "judged together with another"
GOOD = dict.fromkeys(ASPECTS, "good")


def judged(told: Mapping[str, str]) -> Evidence:
    """What one inspection judged, by aspect; a kind of gap in place of a judgement."""
    gaps = [kind.name for kind in GAP_KINDS]
    rows: list[dict[str, Any]] = [
        {"aspect": aspect, ("gap" if says in gaps else "judgement"): says}
        for aspect, says in told.items()
    ]
    return evidence(services=[Service(provision=WHOLE_COUNCIL, **row) for row in rows])


def rated(told: Mapping[str, str]) -> Rating:
    """The rating that some judgements give."""
    return walk(judged(told), RULES)


@pytest.mark.parametrize("aspect", PRACTICE)
def test_any_inadequate_practice_makes_the_whole_so(aspect: str) -> None:
    """One inadequate experience of children holds the rating at inadequate, and says which."""
    rating = rated({**GOOD, aspect: "inadequate"})
    assert (3, 1, {1}, {1}) == (
        rating.indicative,
        rating.grade,
        set(rating.told),
        set(rating.possible),
    )
    assert [aspect.replace(" ", "-")] == [each.standing.limit.id for each in rating.limits]


def test_inadequate_leadership_alone_is_no_limit() -> None:
    """Inadequate leaders alone do not make the whole inadequate; so it was in Trafford in 2019."""
    assert 3 == rated({**GOOD, "leadership": "inadequate"}).grade


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("good good good good", "good"),
        ("outstanding good good outstanding", "good"),
        ("outstanding good outstanding outstanding", "outstanding"),
        ("satisfactory satisfactory good good", "requires improvement to be good"),
        ("satisfactory good good good", "good"),
    ],
)
def test_the_median_of_four(words: str, grade: str) -> None:
    """Where no limit bites, the grade is the median of the judgements, the lower of two."""
    told = dict(zip(ASPECTS, words.split(), strict=True))
    assert grade == assess(judged(told), framework="ilacs-2018").title


def test_care_leavers_judged_together_leave_no_room() -> None:
    """Care leavers judged with children in care are left out, and nothing stays open of them."""
    rating = rated({**GOOD, "care leavers": TOGETHER})
    assert (3, {3}, {3}) == (rating.grade, set(rating.told), set(rating.possible))


def test_care_leavers_not_told_leave_room() -> None:
    """Care leavers of whom nothing is told are left out of the grade, and could still sink it."""
    three = {key: word for key, word in GOOD.items() if key != "care leavers"}
    rating = rated(three)
    assert (3, {3}, {1, 3}) == (rating.grade, set(rating.told), set(rating.possible))


@pytest.mark.parametrize("aspect", [each for each in ASPECTS if each != "care leavers"])
def test_no_grade_without_the_others(aspect: str) -> None:
    """Without one of the other three there is no grade, unless the rest settles it all the same."""
    best = {**GOOD, "help and protection": "outstanding", "children in care": "outstanding"}
    known = {key: word for key, word in best.items() if key != aspect}
    assert "undetermined" == rated(known).status
    assert 1 == rated({**known, "care leavers": "inadequate"}).grade


def test_three_alike_settle_it() -> None:
    """Of three that are good the median is good whatever is judged of leaders."""
    assert 3 == rated(dict.fromkeys(PRACTICE, "good")).grade


def test_the_published_grade_is_no_input() -> None:
    """What Ofsted judged overall changes nothing; it is a line of the profile and of the letter."""
    told = {**GOOD, "overall effectiveness": "inadequate"}
    assert rated(GOOD).grade == rated(told).grade
    assessment = assess(judged(told), framework="ilacs-2018")
    assert [
        ("evidence:evidence#services[4]", "no input of the edition; a line of the profile")
    ] == [*assessment.unused]
    (said,) = (each for each in assessment.letter.paragraphs if each.id == "published")
    assert ["Local authority children's services are inadequate."] == [
        e.text for e in said.sentences
    ]


WORDS = [each.word for each in Judgement]
OPEN = ["", "not yet inspected", "suppressed"]


def ways(aspect: str, word: str) -> list[str]:
    """All that an aspect may turn out to be; care leavers may be judged with another too."""
    if word not in OPEN:
        return [word]
    return [*WORDS, TOGETHER] if aspect == "care leavers" else WORDS


@given(st.tuples(*[st.sampled_from([*WORDS, TOGETHER, *OPEN])] * 4))
def test_possible_is_what_the_unknown_allows(words: tuple[str, ...]) -> None:
    """A grade is possible if, and only if, some judgement in place of each open gap gives it."""
    told = dict(zip(ASPECTS, words, strict=True))
    every = product(*(ways(aspect, word) for aspect, word in told.items()))
    found = {rated(dict(zip(ASPECTS, chosen, strict=True))).grade for chosen in every}
    some = {aspect: word for aspect, word in told.items() if word}
    assert found - {None} == rated(some).possible


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"judgements": {"good": 1}, "of": 1}, (3,)),
        ({"judgements": {"good or better": 1}, "of": 1}, (3, 4)),
        ({"judgements": {"good or better": 1, "outstanding": 0}, "of": 1}, (3,)),
        ({"judgements": {"good": "all"}, "of": 1}, ()),
        ({"judgements": {"good": 1}, "of": 2}, ()),
        ({"judgements": {"good": 1}, "of": 1, "gaps": {"suppressed": 1}}, ()),
    ],
)
def test_a_count_of_one_is_a_judgement(row: dict[str, Any], told: tuple[int, ...]) -> None:
    """What the one setting there is was judged is a judgement, as tables count it; of two not."""
    service = Service(provision=WHOLE_COUNCIL, aspect="leadership", **row)
    bands = {each.input.id: each for each in walk(evidence(services=[service]), RULES).bands}
    assert told == bands["leadership"].told


def test_two_limits_are_said_once() -> None:
    """What two limits do alike is one sentence of the letter, which rests on both."""
    told = {**GOOD, "help and protection": "inadequate", "children in care": "inadequate"}
    assessment = assess(judged(told), framework="ilacs-2018")
    (verdict,) = (each for each in assessment.letter.paragraphs if each.id == "verdict")
    held = [each for each in verdict.sentences if "Consequently" in each.text]
    limits = [ref for each in held for ref in each.because if "/limits/" in ref]
    rule = "rule:ilacs-2018/limits"
    assert (1, [f"{rule}/help-and-protection", f"{rule}/children-in-care"]) == (len(held), limits)


def test_grades_are_found_by_their_whole_words() -> None:
    """Good is good, though requires improvement to be good ends in that word too."""
    scale = RULES.scale
    assert [1, 2, 3, 4] == [scale.number(each.title) for each in scale.grades]
    assert 3 == scale.number("Good")


def test_grades_without_a_meaning_are_listed_plainly() -> None:
    """A grade of which no meaning was published stands in the letter by its title alone."""
    letter = assess(judged(GOOD), framework="ilacs-2018").letter
    (scale,) = (each for each in letter.paragraphs if each.id == "scale")
    assert ["4 - outstanding", "3 - good"] == [each.text for each in scale.items][:2]


def row(aspect: str, judgement: str | None, gap: str | None = None) -> dict[str, Any]:
    """A row of the table of inspections."""
    about = {"area": "Leeds", "setting": "children's services", "provision": WHOLE_COUNCIL}
    on = dt.date(2022, 2, 21)
    return {**about, "aspect": aspect, "judgement": judgement, "inspected_on": on, "gap": gap}


def test_tables_tell_the_same() -> None:
    """Of a council in tables the same judgements give the same, and a limit tells since when."""
    told = {**GOOD, "children in care": "inadequate"}
    rows = [row(aspect, told[aspect]) for aspect in ASPECTS if aspect != "care leavers"]
    rows.append(row("care leavers", None, TOGETHER))
    tables = Tables(inspections=pl.DataFrame(rows))
    rating = assess_all(tables, framework="ilacs-2018", as_at=dt.date(2025, 3, 31))["Leeds"].rating
    assert rated({**told, "care leavers": TOGETHER}).possible == rating.possible == {1}
    assert [dt.date(2022, 2, 21)] == [each.standing.since for each in rating.limits]

"""What is possible, found the long way: every unknown is filled in every way, and rated."""

from collections.abc import Iterable
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csprofile import Finding, Framework, IndicatorGroup, Service, Share, read
from csprofile.evidence import Row
from csprofile.vocabulary import GAP_KINDS, OUTCOMES
from tests.properties.council import ranges
from tests.properties.walk import (
    BY_SHARES,
    PRIORITY,
    REVIEW,
    SAFEGUARDING,
    UNANNOUNCED,
    edition,
    evidence,
    walk,
)

EXACT = [Share(each, each) for each in (0, 49, 50, 64, 65, 79, 80, 100)]
ONE_A_BAND = [Share(each, each) for each in (40, 57, 72, 90)]
SHARES = [
    ("services", "overall effectiveness"),
    ("services", "staying safe"),
    *(("indicators", outcome) for outcome in ("", *OUTCOMES.names)),
]
GAPS = [kind.name for kind in GAP_KINDS]
Way = Row | None
Question = tuple[Way, list[Way]]
"""What is told of one thing, if anything, and every way in which it may turn out."""


def statement(which: tuple[str, str], amount: Share | str) -> Row:
    """A statement of a share; text that is no word for a share says why there is none."""
    gap = amount if isinstance(amount, str) and amount in GAPS else None
    share = amount if gap is None else None
    if which[0] == "services":
        return Service(provision="all", aspect=which[1], share=share, gap=gap)
    return IndicatorGroup(outcome=which[1] or None, at_least_in_line=share, gap=gap)


def graded(inspection: str) -> list[Question]:
    """An inspection: not told, with a grade, with one of several, or not known."""
    words = ("outstanding", "good", "adequate", "inadequate")
    every: list[Way] = [Finding(inspection=inspection, judgement=word) for word in words]
    several = Finding(inspection=inspection, judgement=words[1:])
    # A gap says no more than that something may have been found, of whatever kind.
    gap = Finding(inspection=inspection, gap="not yet inspected")
    urgent = Finding(inspection=inspection, kind=PRIORITY)
    told: list[Question] = [(each, [each]) for each in (None, *every)]
    return [*told, (several, every[1:]), (gap, [None, urgent, *every])]


def flagged() -> list[Question]:
    """An unannounced inspection: not told, clear, with findings of either kind, or not known."""
    clear = Finding(inspection=UNANNOUNCED, kind=PRIORITY, count=0)
    unsafe, safe, unstated = (
        Finding(inspection=UNANNOUNCED, kind=PRIORITY, safety_not_assured=told)
        for told in (True, False, None)
    )
    gap = Finding(inspection=UNANNOUNCED, gap="not yet inspected")
    told: list[Question] = [(each, [each]) for each in (None, clear, unsafe, safe)]
    return [*told, (unstated, [unsafe, safe]), (gap, [clear, unsafe, safe])]


@st.composite
def councils(draw: st.DrawFn, unknown: int) -> list[Question]:
    """A council of which some shares are open: told as a range, as a gap, or not at all."""
    asked = draw(st.lists(st.sampled_from(SHARES), max_size=unknown, unique=True))
    made: list[Question] = []
    for which in SHARES:
        if which not in asked:
            told = statement(which, draw(st.sampled_from(EXACT)))
            made.append((told, [told]))
            continue
        every: list[Way] = [statement(which, each) for each in ONE_A_BAND]
        state = draw(st.sampled_from(["range", "gap", "never told"]))
        if state == "range":
            told = statement(which, between := draw(ranges()))
            ends = [Share(each, each) for each in (between.low, between.high)]
            inside = [each for each in EXACT if between.low < each.low < between.high]
            made.append((told, [statement(which, each) for each in (*ends, *inside)]))
        else:
            gap = statement(which, "suppressed") if state == "gap" else None
            made.append((gap, [gap, *every]))
    some = (flagged(), graded(SAFEGUARDING), graded(REVIEW))
    return [*made, *(draw(st.sampled_from(each)) for each in some)]


def rated(rows: Iterable[Way], rules: Framework) -> frozenset[int]:
    """The grades told by some statements, each in its table."""
    tables: dict[str, list[Row]] = {}
    for row in rows:
        if row is not None:
            tables.setdefault(row.table, []).append(row)
    return walk(evidence(**tables), rules).told


@pytest.mark.parametrize("name", BY_SHARES)
@settings(max_examples=15)
@given(councils(unknown=2))
def test_possible_is_what_the_unknown_allows(name: str, council: list[Question]) -> None:
    """A grade is possible if, and only if, some way of filling in the unknown would give it."""
    rules = edition(name)
    tables: dict[str, list[Row]] = {}
    for told, _ in council:
        if told is not None:
            tables.setdefault(told.table, []).append(told)
    found: set[int] = set()
    for chosen in product(*(ways for _, ways in council)):
        found |= rated(chosen, rules)
    assert found == walk(evidence(**tables), rules).possible


@pytest.mark.parametrize("name", BY_SHARES)
@given(councils(unknown=0))
def test_one_grade_where_all_is_counted(name: str, council: list[Question]) -> None:
    """Where every input is exact and every condition stated, one grade is possible and told."""
    known = [ways[0] for _, ways in council]
    tables: dict[str, list[Row]] = {}
    for row in known:
        if row is not None:
            tables.setdefault(row.table, []).append(row)
    rating = walk(evidence(**tables), edition(name))
    assert {rating.grade} == rating.told == rating.possible


@pytest.mark.parametrize("name", BY_SHARES)
@pytest.mark.parametrize("safe", [True, False, None])
def test_every_word_for_an_unknown_share(name: str, safe: bool | None) -> None:
    """Whichever word fills the one gap there is, the grades it leaves told were possible."""
    rules = edition(name)
    found = Finding(inspection=UNANNOUNCED, kind=PRIORITY, safety_not_assured=safe)
    known = [statement(which, Share(70, 70)) for which in SHARES[1:]]
    told: dict[str, frozenset[int]] = {}
    for word in ("suppressed", *rules.words.known):
        told[word] = rated([statement(SHARES[0], word), *known, found], rules)
    gap = {"services": [statement(SHARES[0], "suppressed"), known[0]]}
    rating = walk(evidence(**gap, indicator_groups=known[1:], findings=[found]), rules)
    assert frozenset().union(*told.values()) == rating.possible


@pytest.mark.parametrize("name", BY_SHARES)
def test_a_cap_that_bites_leaves_one_grade(name: str) -> None:
    """With inadequate safeguarding nothing but the lowest grade is told or possible."""
    inadequate = Finding(inspection=SAFEGUARDING, judgement="inadequate")
    for known in ([], [statement(which, Share(100, 100)) for which in SHARES]):
        tables = {"services": known[:2], "indicator_groups": known[2:]}
        rating = walk(evidence(**tables, findings=[inadequate]), edition(name))
        assert (1, frozenset({1}), frozenset({1})) == (rating.grade, rating.told, rating.possible)


@pytest.mark.parametrize("name", BY_SHARES)
def test_rotherham_can_only_perform_poorly(name: str) -> None:
    """Of the evidence on Rotherham every edition gives the lowest grade, and allows no other."""
    rating = walk(read("rotherham-2009"), edition(name))
    assert (1, frozenset({1}), frozenset({1})) == (rating.grade, rating.told, rating.possible)

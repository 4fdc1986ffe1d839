"""Laws of the shipped editions: better evidence, extremes, what weighs more, what is cited."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csprofile import Cited, Framework
from csprofile.rules import value
from csprofile.vocabulary import STATUSES
from tests.properties.walk import EDITIONS, GRADED, edition

every = pytest.mark.parametrize("name", EDITIONS)
graded = pytest.mark.parametrize("name", GRADED)
BANDS = st.lists(st.none() | st.integers(1, 4), min_size=12, max_size=12)


def counted(rules: Framework) -> list[str]:
    """The inputs that an edition combines."""
    return [each.id for each in rules.inputs if each.kind != "findings"]


def grade(rules: Framework, taken: dict[str, int | None]) -> int | None:
    """The indicative grade of bands."""
    return rules.combination.run(value, taken)[rules.combination.steps[-1].id]


@graded
@given(BANDS, st.data())
def test_better_evidence_never_lowers_the_grade(
    name: str, bands: list[int | None], data: st.DataObject
) -> None:
    """Raising the band of any input, whatever the others are or lack, never lowers the grade."""
    rules = edition(name)
    taken = dict(zip(counted(rules), bands, strict=False))
    better = {key: b and data.draw(st.integers(b, 4)) for key, b in taken.items()}
    low, high = grade(rules, taken), grade(rules, better)
    assert (low is None) == (high is None)
    assert (low or 0) <= (high or 0)


@graded
def test_extremes(name: str) -> None:
    """All at the top gives the highest grade, all at the bottom the lowest, all alike their own."""
    rules = edition(name)
    for band in rules.scale.numbers:
        assert band == grade(rules, dict.fromkeys(counted(rules), band))


@graded
@given(BANDS)
def test_the_grade_lies_within_the_bands(name: str, bands: list[int | None]) -> None:
    """No grade is better than the best of the bands, or worse than the worst."""
    rules = edition(name)
    taken = dict(zip(counted(rules), bands, strict=False))
    known = [band for band in taken.values() if band is not None]
    found = grade(rules, taken)
    assert found is None if not known else min(known) <= (found or 0) <= max(known)


def both(rules: Framework, inspection: int, indicators: int) -> int:
    """The grade where all of inspection lies in one band and all indicators in another."""
    kinds = {each.id: each.of for each in rules.inputs}
    found = grade(
        rules,
        {
            key: indicators if kinds[key] == "indicator_groups" else inspection
            for key in counted(rules)
        },
    )
    assert found is not None
    return found


@graded
def test_inspection_weighs_more_than_indicators(name: str) -> None:
    """The better of two bands never counts for less, and at times for more, in inspection."""
    rules = edition(name)
    better = {
        (high, low): both(rules, high, low) - both(rules, low, high)
        for high, low in product(rules.scale.numbers, repeat=2)
        if high > low
    }
    assert min(better.values()) >= 0
    assert max(better.values()) > 0


@graded
def test_the_grade_is_never_nearer_to_the_indicators(name: str) -> None:
    """The grade is at least as near to the band of inspection as to the band of indicators."""
    rules = edition(name)
    for inspection, indicators in product(rules.scale.numbers, repeat=2):
        found = both(rules, inspection, indicators)
        assert abs(found - inspection) <= abs(found - indicators) or inspection == indicators


@every
def test_every_rule_is_cited(name: str) -> None:
    """Every rule has an id, a source, one of four statuses and its edition; none has another's."""
    rules = edition(name).rules
    assert [] == [rule for rule in rules if not (rule.id.strip() and rule.source.strip())]
    assert {rule.status for rule in rules} <= set(STATUSES.names)
    assert {name} == {rule.edition for rule in rules}
    assert {} == {ref: n for ref, n in Counter(rule.ref for rule in rules).items() if n > 1}


@every
def test_every_table_is_cited(name: str) -> None:
    """What an edition counts, combines, limits and says are all rules; none is left uncited."""
    rules = edition(name)
    parts: list[Cited] = [
        *rules.cut_points,
        *rules.inputs,
        *rules.steps,
        *rules.limits,
        *rules.letter.sections,
    ]
    parts += [rules.governs, rules.scale, rules.words, rules.imprecision, rules.comparison]
    assert [] == [each for each in parts if each not in rules.rules]


@graded
def test_what_is_made_out_is_said_to_be_assumed(name: str) -> None:
    """The cut-off points and the way in which bands combine are assumed, and say so."""
    rules = edition(name)
    assert {"assumed"} == {each.status for each in (*rules.cut_points, *rules.steps)}
    assert all(each.assumed for each in (*rules.cut_points, *rules.steps))

"""What every edition of the annual rating keeps to, whatever its numbers."""

from itertools import product

import pytest

from csprofile import Framework, Indicator, Step, framework
from csprofile.rules import value
from tests.cases.case import EDITIONS

BANDS = (1, 2, 3, 4)
STEPS = [(name, step.id) for name in EDITIONS for step in framework(name).steps]


@pytest.fixture(params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> Framework:
    """Each edition in turn."""
    return framework(request.param)


def step_of(name: str, ident: str) -> Step:
    """A step of an edition, by id."""
    return next(step for step in framework(name).steps if step.id == ident)


@pytest.mark.parametrize(("name", "ident"), STEPS)
def test_no_step_punishes_better_evidence(name: str, ident: str) -> None:
    """A higher band in one place, all else the same, never makes a step give a lower one."""
    step = step_of(name, ident)
    fallen = []
    for bands in product(BANDS, repeat=len(step.inputs)):
        before = value(step.rule, bands)
        for place, band in enumerate(bands):
            better = (*bands[:place], band + 1, *bands[place + 1 :])
            if band < max(BANDS) and (value(step.rule, better) or 0) < (before or 0):
                fallen.append((bands, better))
    assert [] == fallen


@pytest.mark.parametrize("band", BANDS)
def test_all_alike(edition: Framework, band: int) -> None:
    """All inputs at the top give the highest grade, all at the bottom the lowest; so between."""
    given: dict[str, int | None] = {each.id: band for each in edition.inputs}
    gave = edition.combination.run(value, given)
    assert band == gave[edition.combination.steps[-1].id]


def test_inspection_weighs_more(edition: Framework) -> None:
    """Where inspection and indicators differ, the grade is never nearer to the indicators."""
    step = edition.steps[-1]
    assert ("inspection", "all-indicators") == step.inputs
    nearer = [
        (inspection, indicators)
        for inspection, indicators in product(BANDS, repeat=2)
        if (grade := value(step.rule, (inspection, indicators))) is not None
        and abs(grade - inspection) > abs(grade - indicators)
    ]
    assert [] == nearer
    assert 2 == value(step.rule, (1, 4))


def test_indicators_are_in_the_catalogue(edition: Framework) -> None:
    """An indicator is counted, shown or ended in one of the three, and is in the catalogue."""
    named = (*edition.indicators.count, *edition.indicators.shown, *edition.indicators.ended)
    assert len(named) == len(set(named))
    assert [] == [name for name in named if Indicator.find(name).name != name]


def test_each_rule_has_a_source(edition: Framework) -> None:
    """Every rule says on what it rests."""
    assert [] == [rule.ref for rule in edition.rules if len(rule.source) < 5]


@pytest.mark.parametrize(("name", "expected"), [("2009", 1), ("2010", None), ("2011", None)])
def test_only_2009_takes_a_grade_off(name: str, expected: int | None) -> None:
    """An area for priority action takes one grade in 2009, and caps at poorly from 2010 on."""
    limit = next(each for each in framework(name).limits if each.id == "front-line")
    assert (expected, None if expected else 1) == (limit.drop, limit.cap)

"""Indicators that several inputs count: how many are in line, together and apart."""

import math
from collections import defaultdict
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from csprofile import (
    Comparison,
    CutPoints,
    IndicatorGroup,
    IndicatorValue,
    Line,
    Polarity,
    Reason,
    Share,
    Tolerance,
    Verdict,
    assess_all,
)
from csprofile.comparison import Beside
from csprofile.intervals import Interval
from csprofile.robustness.indicators import Group, Together, members_of, together
from csprofile.robustness.settings import to_come
from csprofile.robustness.verdicts import chances_in_line
from tests.councils.made import COUNCILS, DAY, tables

NEAR = Tolerance(id="comparison", source="made up", status="assumed")
CUT = CutPoints(id="a", source="made up", status="assumed", base="indicators", at_least=[50, 65])
NEARBY = st.integers(45, 55)
Likely = dict[tuple[int, ...], float]


@st.composite
def indicators(draw: st.DrawFn, number: int) -> Line:
    """An indicator with a verdict beside both, certain or open by an interval; or a gap."""
    state = draw(st.sampled_from(["certain", "drawn", "drawn", "suppressed", "not applicable"]))
    told: dict[str, Any] = {"indicator": f"measure {number}", "period": "2008"}
    told |= {"ref": f"row {number}", "polarity": Polarity.HIGHER, "unit": "%"}
    if state not in ("certain", "drawn"):
        return Line(IndicatorValue(**told, gap=state))
    value = draw(st.integers(40, 60))
    around = Interval(value - 6, value + 6) if state == "drawn" else None
    ends: dict[str, Any] = {"lower": value - 6, "upper": value + 6} if around else {}
    sides = st.sampled_from(["above", "in line", "below"])
    made = [
        Comparison(name, Verdict(draw(sides)), False, made=Beside(float(draw(NEARBY))))
        for name in ("similar areas", "England")
    ]
    return Line(IndicatorValue(**told, value=value, **ends), None, made, (), around)


@st.composite
def groups(draw: st.DrawFn) -> tuple[Group, Group]:
    """All indicators of a council, and some of them, of which one at least is known."""
    lines = [draw(indicators(number)) for number in range(draw(st.integers(1, 5)))]
    some = [line for line in lines if draw(st.booleans())]
    assume(any(line.comparisons for line in some))
    return Group("all", CUT, tuple(lines)), Group("some", CUT, tuple(some))


def band(number: int, of: int) -> int:
    """The band of so many of so many."""
    return CUT.band(Share.counted(number, of).low)


def by_hand(everyone: Group, some: Group) -> Likely:
    """How likely both bands come together, by every outcome of every indicator."""
    chosen = {line.ref for line in some.members}
    cells: dict[bool, list[float]] = {}
    for among in (True, False):
        mine = [line for line in everyone.members if (line.ref in chosen) == among]
        known = [line for line in mine if line.comparisons]
        verdicts = [{each.verdict for each in line.comparisons} for line in known]
        good = sum(not any(v and v.side == "below" for v in each) for each in verdicts)
        open_too = sum(bool(line.gap and line.gap.leaves_room) for line in mine)
        chances = chances_in_line(known, NEAR)
        cells[among] = [0.0] * (len(known) + open_too + 1)
        more = to_come(good, len(known) - good, open_too)
        for outcome in product((0, 1), repeat=len(known)):
            pairs = zip(outcome, chances, strict=True)
            chance = math.prod(each if yes else 1 - each for yes, each in pairs)
            for new, likely in enumerate(more):
                cells[among][sum(outcome) + new] += chance * float(likely)
    found: Likely = defaultdict(float)
    of = len(cells[True]) - 1
    whole = of + len(cells[False]) - 1
    for (inside, one), (outside, two) in product(*(enumerate(cells[each]) for each in cells)):
        found[band(inside + outside, whole), band(inside, of)] += one * two
    return {bands: chance for bands, chance in found.items() if chance > 0}


def told(found: Together) -> Likely:
    """The same by what is told of both."""
    likely: Likely = defaultdict(float)
    for numbers in product(*(enumerate(cell.weights) for cell in found.cells)):
        taken = {}
        for name, bands in found.counted.items():
            pairs = zip(numbers, found.cells, strict=True)
            taken[name] = bands[sum(n for (n, _), cell in pairs if name in cell.inputs)]
        chance = math.prod(each for _, each in numbers)
        for alone in product(*(each.items() for each in found.alone.values())):
            mine = dict(zip(found.alone, (band for band, _ in alone), strict=True))
            both = {**taken, **mine}
            key = (both["all"] or 0, both["some"] or 0)
            likely[key] += chance * math.prod(each for _, each in alone)
    return {bands: chance for bands, chance in likely.items() if chance > 0}


@settings(deadline=None)
@given(groups())
def test_bands_come_together_as_every_outcome_has_it(both: tuple[Group, Group]) -> None:
    """Two inputs that count the same indicators have each pair of bands as likely as it is."""
    found = together(both, NEAR)
    assert by_hand(*both) == pytest.approx(told(found))
    assert {"all", "some"} == {*found.alone, *found.counted}


@settings(deadline=None)
@given(groups())
def test_nothing_is_tied_where_all_is_certain(both: tuple[Group, Group]) -> None:
    """Indicators that are known and certain leave inputs independent, with one band each."""
    certain = []
    for group in both:
        lines = [evolve(line, interval=None) for line in group.members if line.comparisons]
        certain.append(evolve(group, members=tuple(lines)))
    found = together(certain, NEAR)
    assert ((), False, False) == (found.cells, found.drawn, found.open_too)
    assert [[1.0], [1.0]] == [[*each.values()] for each in found.alone.values()]


FOUND = assess_all(tables(), framework="2009", as_at=DAY, similar="six")


@pytest.mark.parametrize("area", COUNCILS)
def test_a_group_knows_its_indicators(area: str) -> None:
    """A group that was counted has for members the lines that it was counted from."""
    profile = FOUND[area].profile
    lines = {line.ref: line for line in profile.lines}
    for line in profile.lines:
        if isinstance(line.row, IndicatorGroup) and line.share is not None:
            members = members_of(line, lines)
            assert members is not None
            assert ["NI 59"] == [each.row.subject for each in members]


def test_what_was_told_as_a_whole_has_no_members() -> None:
    """A group told in a word, or whose indicators are others, is not counted one by one."""
    row = IndicatorGroup(at_least_in_line="majority")
    assert members_of(Line(row, Share(51, 64)), {}) is None
    counted = Line(row, Share.counted(3, 4), (), [Reason("row 1")])
    assert members_of(counted, {}) is None

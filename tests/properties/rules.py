"""Rules made up at random: every kind of fold, combinations of them, bands, limits."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from hypothesis import strategies as st

from csprofile import (
    Band,
    Clause,
    Combination,
    Condition,
    Count,
    GapKind,
    Input,
    Limit,
    Lowest,
    Mean,
    Median,
    Rule,
    Standing,
    Step,
    Towards,
)

TOP = 4
OPEN = GapKind.find("suppressed")
CLOSED = GapKind.find("not applicable")
OUTCOMES = st.sampled_from([frozenset({True}), frozenset({False}), frozenset({True, False})])
GRADES = st.integers(1, TOP)
CITED: dict[str, Any] = {"source": "made up", "status": "assumed"}


@st.composite
def counts(draw: st.DrawFn) -> Count:
    """
    A counting rule that is monotone.

    What is asked with `at least` gives no less than all that follows it, with `at most` no more.
    """
    given = sorted(draw(st.lists(GRADES, min_size=2, max_size=4)))
    clauses = []
    while len(given) > 1:
        side = draw(st.sampled_from(["at least", "at most"]))
        gives = given.pop(-1 if side == "at least" else 0)
        clauses.append(Clause(draw(st.integers(1, 3)), side, draw(GRADES), gives))
    return Count(clauses, otherwise=given[0])


folds: st.SearchStrategy[Rule] = st.one_of(
    st.builds(Towards, st.integers(1, 3)),
    st.just(Mean()),
    st.just(Median()),
    st.just(Lowest()),
    counts(),
)


def step_of(rule: Rule, name: str, inputs: Sequence[str]) -> Step:
    """The step of an edition that stands for a fold."""
    also: dict[str, Any] = {}
    if isinstance(rule, Towards):
        also = {"apart": rule.apart}
    if isinstance(rule, Count):
        also = {"clauses": rule.clauses, "otherwise": rule.otherwise}
    return Step(id=name, kind=rule.kind, inputs=inputs, **CITED, **also)


@st.composite
def combinations(draw: st.DrawFn, names: Sequence[str]) -> Combination:
    """Steps over all the inputs named, each of which feeds one; the last step takes the rest."""
    waiting, steps = list(draw(st.permutations(names))), list[Step]()
    while len(waiting) > 1 or not steps:
        some = len(waiting) - draw(st.integers(0, max(len(waiting) - 2, 0)))
        taken, waiting = waiting[:some], waiting[some:]
        steps.append(step_of(draw(folds), f"step-{len(steps)}", taken))
        waiting.insert(draw(st.integers(0, len(waiting))), steps[-1].id)
    return Combination(steps)


def input_of(name: str, gap: str = "leave out") -> Input:
    """An input with nothing to it but its name and what it does where it is not known."""
    return Input(id=name, title=name, kind="share", of="services", gap=gap, **CITED)


@st.composite
def bands(draw: st.DrawFn, names: Sequence[str]) -> tuple[Band, ...]:
    """Where each input lies: one band, several, a gap that leaves room or one that leaves none."""
    made = []
    for name in names:
        counted = input_of(name, draw(st.sampled_from(["required", "leave out", "lowest"])))
        low, high = sorted((draw(GRADES), draw(GRADES)))
        gap = draw(st.sampled_from([None, None, OPEN, CLOSED]))
        beside = gap == OPEN and draw(st.booleans())
        told = range(low, high + 1) if gap is None or beside else ()
        made.append(Band(counted, told, TOP, gap))
    return tuple(made)


@st.composite
def limits(draw: st.DrawFn, names: Sequence[str], most: int = 3) -> tuple[Limit, ...]:
    """Drops and caps, by a finding or by an input at most at a band."""
    made = []
    for number in range(draw(st.integers(0, most))):
        asked = draw(st.sampled_from([*names, ""]))
        by_input = Condition(input=asked, at_most=draw(GRADES)) if asked else None
        condition = by_input or Condition(kind="area for priority action")
        does: dict[str, Any] = {draw(st.sampled_from(["drop", "cap"])): draw(st.integers(1, 3))}
        name = f"limit-{number}"
        made.append(Limit(id=name, title=name, condition=condition, **CITED, **does))
    return tuple(made)


@st.composite
def standings(draw: st.DrawFn, some: Sequence[Limit], seen: Sequence[Band]) -> list[Standing]:
    """Limits as they may stand: by findings in any way, by inputs as the bands have it."""
    made = []
    for limit in some:
        at_most, name = limit.condition.at_most, limit.condition.input
        if name:
            mine = next(each for each in seen if each.input.id == name)
            told, possible = (
                frozenset(b is not None and b <= at_most for b in options)
                for options in (mine.as_told(), mine.as_possible())
            )
        else:
            told = draw(OUTCOMES)
            possible = told | (draw(OUTCOMES) if len(told) > 1 or False in told else frozenset())
        made.append(Standing(limit, told, possible, told == frozenset({True})))
    return made


def every(options: Mapping[str, frozenset[int | None]]) -> Iterator[dict[str, int | None]]:
    """Every choice of one band an input, one by one."""
    sets = (sorted(each, key=str) for each in options.values())
    return (dict(zip(options, chosen, strict=True)) for chosen in product(*sets))

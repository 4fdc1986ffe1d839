"""Weights made up at random, and grades by the longest way round: every choice, one by one."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from attrs import evolve
from hypothesis import strategies as st

from csprofile import Band, Combination, Standing, rate
from csprofile.robustness.weights import Cell, Weights
from tests.properties.rules import GRADES, TOP, input_of, limits

NAMES = ("a", "b", "c", "d")
Choice = tuple[dict[str, int | None], tuple[bool, ...]]
"""The band of each input, and whether each limit bites by what was found."""


def summed(weights: Mapping[int | None, int]) -> dict[int | None, float]:
    """Whole weights as probabilities."""
    total = sum(weights.values())
    return {band: weight / total for band, weight in weights.items()}


BANDS = st.dictionaries(st.none() | GRADES, st.integers(1, 5), min_size=1, max_size=3).map(summed)
CHANCES = st.sampled_from([0.0, 0.25, 0.5, 1.0])


@st.composite
def standings(draw: st.DrawFn) -> tuple[Standing, ...]:
    """Limits of every kind, by findings or by inputs."""
    both = frozenset({True, False})
    return tuple(Standing(each, both, both) for each in draw(limits(NAMES)))


@st.composite
def independent(draw: st.DrawFn, some: Sequence[Standing]) -> Weights:
    """Weights of inputs that do not depend on each other."""
    bands = {name: draw(BANDS) for name in NAMES}
    return Weights(bands=bands, limits={each.limit.id: draw(CHANCES) for each in some})


@st.composite
def dependent(draw: st.DrawFn, some: Sequence[Standing]) -> Weights:
    """Weights of which two inputs count the same, and each something besides."""
    alone = draw(independent(some))
    numbers = st.lists(st.integers(1, 4), min_size=2, max_size=3)
    cells = [
        Cell(names, summed(dict(enumerate(draw(numbers)))).values())
        for names in (("a",), ("a", "b"), ("b",))
    ]
    most = {
        name: sum(len(each.weights) - 1 for each in cells if name in each.inputs)
        for name in ("a", "b")
    }
    counted = {
        name: tuple(sorted(draw(st.lists(GRADES, min_size=number + 1, max_size=number + 1))))
        for name, number in most.items()
    }
    bands = {name: alone.bands[name] for name in ("c", "d")}
    return Weights(bands=bands, limits=alone.limits, cells=cells, counted=counted)


def every(weights: Weights, some: Sequence[Standing]) -> Iterator[tuple[Choice, float]]:
    """Every choice that weights leave, and how likely it is."""
    names = list(weights.bands)
    chances = [weights.limits[each.limit.id] for each in some]
    sides = [(1 - chance, chance) for chance in chances]
    for numbers in product(*(enumerate(cell.weights) for cell in weights.cells)):
        counted = {name: of[_sum(name, numbers, weights)] for name, of in weights.counted.items()}
        for bands in product(*(weights.bands[name].items() for name in names)):
            for bites in product(*(enumerate(each) for each in sides)):
                chance = math.prod(each for _, each in (*numbers, *bands, *bites))
                taken = {name: band for name, (band, _) in zip(names, bands, strict=True)}
                yield ({**taken, **counted}, tuple(bool(each) for each, _ in bites)), chance


def _sum(name: str, numbers: Sequence[tuple[int, float]], weights: Weights) -> int:
    pairs = zip(numbers, weights.cells, strict=True)
    return sum(number for (number, _), cell in pairs if name in cell.inputs)


def by_hand(
    weights: Weights, combination: Combination, some: Sequence[Standing], grade: int
) -> tuple[dict[int, float], dict[int, float], dict[str, float], float]:
    """By every choice: grades before limits and after, each limit, and one grade off another."""
    before, after = (dict.fromkeys(range(TOP + 1), 0.0) for _ in range(2))
    biting = dict.fromkeys((each.limit.id for each in some), 0.0)
    for choice, chance in every(weights, some):
        indicative, held = rated(combination, some, choice)
        before[indicative or 0] += chance
        after[held or 0] += chance
        for each, bit in zip(some, choice[1], strict=True):
            asked = each.limit.condition
            band = choice[0].get(asked.input)
            met = band is not None and band <= asked.at_most if asked.input else bit
            biting[each.limit.id] += chance * met
    off = after.get(grade + 1, 0.0) + (after[grade - 1] if grade > 1 else 0.0)
    return before, after, biting, off


def rated(
    combination: Combination, some: Sequence[Standing], choice: Choice
) -> tuple[int | None, int | None]:
    """What `rate` makes of one choice: the grade before limits, and after."""
    taken, bites = choice
    bands = [
        Band(input_of(name), () if band is None else (band,), TOP) for name, band in taken.items()
    ]
    at = [
        evolve(each, told=frozenset({bit}), possible=frozenset({bit}), bites=bit)
        for each, bit in zip(some, bites, strict=True)
    ]
    rating = rate(bands, combination, at)
    return rating.indicative, rating.after_limits

"""Who a council is compared with from tables, how several figures become one, and its place."""

import datetime as dt
from collections.abc import Callable, Sequence
from statistics import mean, median

import attrs
import polars as pl
import pytest

from csprofile import Framework, framework
from tests.crowd.made import (
    COUNCILS,
    NEAR,
    assessed,
    line,
    lines,
    of_inspections,
    several,
    similar,
    tables,
)

MINDERS = "childminders/overall effectiveness"
COUNTS: dict[str, dict[str | None, int]] = {
    "370": {"good": 9, "inadequate": 1},
    "371": {"good": 4, "satisfactory": 4},
    "372": {"outstanding": 6, "good": 6, "satisfactory": 8},
    "373": {"good": 7, "inadequate": 7},
    "382": {"good": 5},
    "383": {"satisfactory": 6},
    "384": {None: 5},
}
GOOD = {
    "370": (9, 10),
    "371": (4, 8),
    "372": (12, 20),
    "373": (7, 14),
    "382": (5, 5),
    "383": (0, 6),
}
ROWS = [several(area, counts) for area, counts in COUNTS.items()]
Counts = Sequence[tuple[int, int]]
Way = Callable[[Counts], float]


def told_by(how: str) -> Framework:
    """The edition of today, with the figures of several councils becoming one in one way."""
    edition = framework("profile-2025")
    comparison = attrs.evolve(edition.comparison, similar_areas=how, england=how)
    return attrs.evolve(edition, comparison=comparison)


def pooled(others: Counts) -> float:
    """Counts added up, in per cent."""
    return 100 * sum(good for good, _ in others) / sum(of for _, of in others)


def mean_of(others: Counts) -> float:
    """The mean of shares, in per cent."""
    return mean(100 * good / of for good, of in others)


def median_of(others: Counts) -> float:
    """The median of shares, in per cent."""
    return median(100 * good / of for good, of in others)


@pytest.mark.parametrize("how", ["pooled", "mean", "median"])
def test_several_become_one_as_the_edition_says(how: str) -> None:
    """Similar areas are the others with a figure; England is all with one: the number is kept."""
    ways: dict[str, Way] = {"pooled": pooled, "mean": mean_of, "median": median_of}
    found = of_inspections(*ROWS, edition=told_by(how))
    for area in COUNCILS:
        others = [GOOD[other] for other in NEAR[area] if other in GOOD]
        row = line(found, area, MINDERS)
        assert round(ways[how](others)) == round(row["similar_areas"])
        assert round(ways[how](list(GOOD.values()))) == round(row["england"])
        assert len(others) == row["similar_areas_used"]


def test_a_scheme_is_chosen_by_name() -> None:
    """Of two schemes the one named counts: beside two areas there is no verdict."""
    row = line(of_inspections(*ROWS, similar="two"), "383", MINDERS)
    assert round(pooled([GOOD[other] for other in NEAR["383"][:2]])) == row["similar_areas"]
    assert (2, None) == (row["similar_areas_used"], row["beside_similar_areas"])


def test_rank_quartile_and_best() -> None:
    """Rank is 1 and those better among similar areas; the quartile is of all; best is the best."""
    found = of_inspections(*ROWS)
    value = {area: 100 * good / of for area, (good, of) in GOOD.items()}
    for area, mine in value.items():
        near = {other: value[other] for other in NEAR[area] if other in value}
        ahead = sum(each > mine for each in value.values())
        best = max(near, key=lambda other: near[other])
        row = line(found, area, MINDERS)
        assert (1 + sum(each > mine for each in near.values()), 1 + len(near)) == (
            row["rank"],
            row["ranked"],
        )
        assert 1 + ahead * 4 // len(value) == row["quartile"]
        names = {each.code: each.name for each in found}
        assert names[best] == row["best_similar_area"]


def test_a_council_without_a_figure_has_no_place() -> None:
    """One whose settings were never inspected is compared with others and ranked among none."""
    row = line(of_inspections(*ROWS), "384", MINDERS)
    assert (None, None, None) == (row["rank"], row["ranked"], row["quartile"])
    assert "not yet inspected" == row["gap"]


def test_the_order_of_a_tie_is_that_of_codes() -> None:
    """Of several that are equally good the best is that of the lowest code, and all rank alike."""
    found = of_inspections(*(several(area, {"good": 5}) for area in COUNCILS))
    told = {row["area"]: row for row in lines(found) if row["ref"].endswith(MINDERS)}
    assert [1] * 7 == [row["rank"] for row in told.values()]
    assert ["Doncaster", *["Barnsley"] * 6] == [
        told[area]["best_similar_area"] for area in COUNCILS
    ]


@pytest.mark.parametrize(
    ("gone", "as_at"),
    [("835", dt.date(2020, 3, 31)), ("838", dt.date(2018, 3, 31))],
    ids=["ended", "not yet begun"],
)
def test_who_does_not_exist_counts_beside_nobody(gone: str, as_at: dt.date) -> None:
    """A council that ended, or had not begun, is not assessed and is in no comparator."""
    row = ("370", gone, 7, "six")
    near = similar().vstack(pl.DataFrame([row], schema=similar().schema, orient="row"))
    more = several(gone, {"inadequate": 50})
    rows = [row for each in ROWS for row in each] + more
    alone = assessed(tables(rows, None, None, near), "profile-2025", as_at=as_at)
    without = of_inspections(*ROWS, as_at=as_at)
    assert [gone] == [area.code for area in alone.gone]
    assert lines(without) == lines(alone)

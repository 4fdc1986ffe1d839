"""Who a council is compared with from tables, how several figures become one, and its place."""

import datetime as dt
from collections.abc import Callable, Sequence
from statistics import mean, median

import attrs
import polars as pl
import pytest

from csprofile import EvidenceError, Framework, Tables, UnknownName, framework
from tests.crowd.made import (
    COUNCILS,
    NEAR,
    ROW,
    assessed,
    frame,
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


def test_a_comparator_of_the_package_may_be_named() -> None:
    """Every other council, or those of the region: a council is never among its own."""
    rows = [*ROWS, several("330", {"good": 5})]
    counted = {"all": 6, "england": 6, "region": 5}
    for name, number in counted.items():
        row = line(of_inspections(*rows, similar=name), "383", MINDERS)
        assert number == row["similar_areas_used"]
    others = [good for area, good in GOOD.items() if area != "383"]
    region = line(of_inspections(*rows, similar="region"), "383", MINDERS)
    assert round(pooled(others)) == region["similar_areas"]


def test_one_of_several_schemes_is_to_be_named() -> None:
    """Tables with two schemes are refused where neither is named; so is a name nobody has."""
    given = tables()
    with pytest.raises(EvidenceError, match="name one: six, two"):
        assessed(given, similar=None)
    with pytest.raises(UnknownName, match="dfe-2020"):
        assessed(given, similar="dfe-2020")
    one = tables(near=similar().filter(scheme="six"))
    assert lines(assessed(given)) == lines(assessed(one, similar=None))
    assert lines(assessed(given)) == lines(assessed(given, similar="SIX"))


def test_without_similar_areas_england_stands_alone() -> None:
    """Where neither tables nor a name tell of similar areas, a line is beside England only."""
    rows = frame([row for each in ROWS for row in each], ROW)
    row = line(assessed(Tables(inspections=rows), "profile-2025"), "383", MINDERS)
    assert (None, None) == (row["similar_areas"], row["rank"])
    assert round(pooled(list(GOOD.values()))) == row["england"]


def test_too_few_to_tell() -> None:
    """Fewer than five settings of its own have no verdict; five have one."""
    for number, told in ((4, None), (5, "much above")):
        others = [several(area, {"inadequate": 40}) for area in COUNCILS[:5]]
        found = of_inspections(several("383", {"good": number}), *others)
        assert told == line(found, "383", MINDERS)["beside_england"]

"""The published lists of neighbours, which the tests read where the data folder is there."""

from pathlib import Path
from typing import Any

import pytest

from csprofile import read_tables

FILES = {
    "New_Statistical_Neighbour_Groupings_April_2021.csv": "dfe-2021",
    "sn_april_2021.xlsx": "dfe-2021",
    "sn_model_2025_wide.csv": "dfe-2025",
    "sn_may_2025.xlsx": "dfe-2025",
    "d2i_stat_neighbours.csv": "dfe-2025",
}
FORMER = "under 'Old SNs:': a former council, of an earlier list"
BETWEEN = {"blank row": 2, "row without a list": 1}
NEW = "'-': the council is too new to have a list"


@pytest.fixture(scope="module")
def lists(data: Path) -> dict[str, Any]:
    """The pairs in each file, claimed by its content."""
    return {name: read_tables(data / "comparators" / name) for name in FILES}


def pairs(tables: Any, *names: str) -> list[Any]:
    """The pairs of one file in one order, each with its rank and perhaps more."""
    rows = tables.similar_areas.select("area", "similar_area", "rank", *names)
    return sorted(rows.rows())


def neighbours(tables: Any) -> dict[str, set[str]]:
    """By council, those it is compared with."""
    found: dict[str, set[str]] = {}
    for area, other, _ in pairs(tables):
        found.setdefault(area, set()).add(other)
    return found


def test_the_scheme_is_told_by_the_content(lists: dict[str, Any]) -> None:
    """Every file of a model has its name."""
    told = {name: set(tables.similar_areas["scheme"]) for name, tables in lists.items()}
    assert {name: {scheme} for name, scheme in FILES.items()} == told


def test_every_layout_of_a_model_tells_the_same(lists: dict[str, Any]) -> None:
    """Pair for pair, rank for rank, and closeness for closeness where it is told."""
    first, second, third, fourth, fifth = lists.values()
    assert pairs(first, "closeness") == pairs(second, "closeness")
    assert pairs(third, "closeness") == pairs(fourth, "closeness")
    assert pairs(third) == pairs(fifth)
    assert [1520, 1520, 1530, 1530, 1530] == [len(each.similar_areas) for each in lists.values()]


@pytest.mark.parametrize(
    ("name", "used", "aside"),
    [
        (
            "New_Statistical_Neighbour_Groupings_April_2021.csv",
            1520,
            {FORMER: 40, **BETWEEN},
        ),
        ("sn_april_2021.xlsx", 1520, {FORMER: 40, NEW: 20, **BETWEEN}),
        ("sn_model_2025_wide.csv", 1530, {}),
        ("sn_may_2025.xlsx", 1530, {FORMER: 50, **BETWEEN}),
        ("d2i_stat_neighbours.csv", 1530, {"blank row": 1}),
    ],
)
def test_every_row_is_accounted_for(
    lists: dict[str, Any], name: str, used: int, aside: dict[str, int]
) -> None:
    """What is read is used or set aside, with the reason."""
    (origin,) = lists[name].provenance
    assert (used, aside) == (origin.used, dict(origin.set_aside))
    assert used + sum(aside.values()) == origin.read


def test_the_relation_runs_one_way(lists: dict[str, Any]) -> None:
    """Of the pairs of 2025, 38.7 per cent are not returned."""
    near = neighbours(lists["sn_model_2025_wide.csv"])
    told = [(area, other) for area, others in near.items() for other in others]
    one_way = sum(area not in near[other] for area, other in told)
    assert 38.7 == round(100 * one_way / len(told), 1)


def test_the_models_differ(lists: dict[str, Any]) -> None:
    """Of ten neighbours in 2021, 5.4 are neighbours in 2025, on average."""
    before = neighbours(lists["sn_april_2021.xlsx"])
    after = neighbours(lists["sn_may_2025.xlsx"])
    shared = [len(before[area] & after[area]) for area in before.keys() & after.keys()]
    assert (151, 5.4) == (len(shared), round(sum(shared) / len(shared), 1))


def test_some_councils_have_no_close_neighbour(lists: dict[str, Any]) -> None:
    """None of the City of London's ten is close, in 2021 or 2025; new councils have no list."""
    for name in ("sn_april_2021.xlsx", "sn_may_2025.xlsx"):
        told = [row[-1] for row in pairs(lists[name], "closeness") if row[0] == "201"]
        assert ["not close"] * 10 == told
    assert not neighbours(lists["sn_april_2021.xlsx"]).keys() & {"942", "943"}


@pytest.mark.parametrize(
    ("scheme", "number"),
    [("cipfa2019", 15), ("cipfa2021", 15), ("cipfalga0724", 15), ("cssn", 10), ("nhsennpg", 15)],
)
def test_traffords_five_schemes(data: Path, scheme: str, number: int) -> None:
    """Trafford's lists have the scheme and the council of their file's name."""
    tables = read_tables(f"neighbours:{data / 'comparators' / f'trafford_{scheme}.csv'}")
    assert [(scheme, "358")] * number == tables.similar_areas.select("scheme", "area").rows()


def test_one_of_traffords_is_the_dfes(data: Path, lists: dict[str, Any]) -> None:
    """Trafford's list `cssn` is that of the DfE's model of 2025, rank for rank."""
    tables = read_tables(f"neighbours:{data / 'comparators' / 'trafford_cssn.csv'}")
    told = [row for row in pairs(lists["sn_may_2025.xlsx"]) if row[0] == "358"]
    assert told == pairs(tables)

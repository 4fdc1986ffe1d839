"""The tables together: what is absent, what is held, and what adding them does."""

import datetime as dt
from typing import Any

import attrs
import duckdb
import polars as pl
import pytest

import csprofile
from csprofile import Account, Provenance, Tables, TablesError
from tests.tables.frames import DAY, HOLDERS, in_duckdb, one, rows, sound

LATER = dt.date(2010, 5, 1)


def test_any_table_may_be_absent() -> None:
    """A table that is not given is None, and has neither kind nor account."""
    tables = Tables(placements=sound("placements"))
    assert (None, None, "polars") == (
        tables.inspections,
        tables.kind("inspections"),
        tables.kind("placements"),
    )
    assert ["placements"] == [each.table for each in tables.account]


def test_all_tables_are_refused_together() -> None:
    """What is wrong with any of the tables is in one error, tables in their order."""
    with pytest.raises(TablesError) as caught:
        Tables(
            placements=sound("placements", children=[-1, 2]),
            similar_areas=[1],
            inspections=one(judgement="9"),
        )
    failures = caught.value.failures.select("table", "row").rows()
    assert [("inspections", 0), ("similar_areas", None), ("placements", 0)] == failures
    assert "tables: 3 failures" == str(caught.value).splitlines()[0]


@pytest.mark.parametrize("kind", HOLDERS)
def test_a_frame_is_held_as_it_came(kind: str) -> None:
    """A lazy frame stays lazy and a relation a relation; pandas and pyarrow come in as polars."""
    tables = Tables(inspections=HOLDERS[kind](sound("inspections")))
    held = {"polars lazy": pl.LazyFrame, "duckdb": duckdb.DuckDBPyRelation}
    assert kind == tables.kind("inspections")
    assert isinstance(tables.inspections, held.get(kind, pl.DataFrame))


def test_tables_stand_still() -> None:
    """Tables cannot be changed, and do not print their rows."""
    tables = Tables(placements=sound("placements"))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        tables.placements = None  # type: ignore[misc]
    account = "Account(table='placements', read=2, set_aside=())"
    assert f"Tables(as_at=None, account=({account},))" == repr(tables)


def test_where_they_came_from() -> None:
    """A frame's provenance has its table's name, the day and the account, and no hash."""
    frame = pl.concat([one(), one(area="Cardiff")])
    [provenance] = Tables(inspections=frame, as_at=LATER).provenance
    aside = (("Welsh council", 1),)
    expected = Provenance(name="inspections", as_at=LATER, read=2, used=1, set_aside=aside)
    assert expected == provenance


def test_a_source_is_named() -> None:
    """Whoever read the frames from somewhere says so, and the rows are counted for them."""
    source = Provenance(name="a.ods", sha256="0" * 64, publisher="Ofsted", as_at=DAY, read=9)
    [provenance] = Tables(inspections=one(), as_at=LATER, source=source).provenance
    assert attrs.evolve(source, read=1, used=1) == provenance


def test_rows_all_set_aside_leave_a_table_without_rows() -> None:
    """A table of nothing but non-councils is held without a row, and its account says why."""
    for kind in ("polars", "polars lazy", "duckdb"):
        tables = Tables(inspections=HOLDERS[kind](one(area="Cardiff")))
        assert ([], 0) == (rows(tables.inspections), tables.account[0].used)


def test_no_day_is_later_than_the_tables() -> None:
    """A day after that of the tables is refused."""
    with pytest.raises(TablesError, match="a day from 1980-01-01 to 2009-04-30"):
        Tables(inspections=one(), as_at=dt.date(2009, 4, 30))


def test_tables_add_up() -> None:
    """Tables of different names stand side by side; of one name they are put together."""
    some = Tables(inspections=one(), as_at=DAY)
    others = Tables(
        inspections=pl.concat([one(), one(setting="SC2"), one(area="Cardiff")]),
        placements=sound("placements"),
        as_at=LATER,
    )
    both = some + others
    assert [("SC1", LATER), ("SC2", LATER)] == [
        (row[1], both.as_at) for row in rows(both.inspections)
    ]
    aside = [("Welsh council", 1), ("identical to another row", 1)]
    assert Account(table="inspections", read=4, set_aside=aside) == both.account[0]
    assert rows(others.placements) == rows(both.placements)
    assert (*some.provenance, *others.provenance) == both.provenance


def test_tables_that_contradict_each_other_do_not_add_up() -> None:
    """Adding is refused where a row of one contradicts a row of the other; rows count on."""
    some = Tables(inspections=pl.concat([one(setting="SC0"), one()]))
    with pytest.raises(TablesError) as caught:
        some + Tables(inspections=one(judgement="inadequate"))
    assert [(1, "good"), (2, "inadequate")] == caught.value.failures.select("row", "seen").rows()


def test_the_same_tables_change_nothing() -> None:
    """Tables added to themselves, or to none, are the same tables."""
    tables = Tables(inspections=sound("inspections"), findings=sound("findings"))
    for both in (tables + tables, tables + Tables(), Tables() + tables):
        assert rows(tables.inspections) == rows(both.inspections)
        assert rows(tables.findings) == rows(both.findings)


@pytest.mark.parametrize(
    ("some", "others", "kind"),
    [
        ("polars", "polars lazy", "polars lazy"),
        ("pandas", "polars", "pandas"),
        ("polars", "duckdb", "duckdb"),
        ("duckdb", "polars lazy", "duckdb"),
        ("duckdb", "duckdb", "duckdb"),
    ],
)
def test_kinds_may_differ(some: str, others: str, kind: str) -> None:
    """Tables on different engines add up, on the one that need not hold all rows in memory."""
    first = Tables(inspections=HOLDERS[some](one()))
    second = Tables(inspections=HOLDERS[others](pl.concat([one(), one(setting="SC2")])))
    both = first + second
    assert kind == both.kind("inspections")
    assert ["SC1", "SC2"] == [row[1] for row in rows(both.inspections)]


def test_relations_of_one_connection_add_up() -> None:
    """Relations of one connection add up without leaving it."""
    connection = duckdb.connect()
    connection.execute("create table a as select 'Leeds' area, 'SC1' setting, 2 children")
    relation = connection.table("a")
    both = Tables(placements=relation) + Tables(placements=relation)
    assert [("383", "SC1", 2)] == rows(both.placements)


@pytest.mark.parametrize("other", [None, "inspections", 3])
def test_only_tables_are_added(other: Any) -> None:
    """Nothing but tables can be added to tables."""
    with pytest.raises(TypeError):
        Tables() + other


def test_a_relation_survives_its_maker() -> None:
    """A relation held by tables can be computed when nothing else refers to its connection."""
    tables = Tables(inspections=in_duckdb(pl.concat([one(area="Leeds"), one(area="Leeds")])))
    assert ["383"] == [row[0] for row in rows(tables.inspections)]


def test_an_unknown_name_is_no_attribute() -> None:
    """The face has no other names than those it lists."""
    with pytest.raises(AttributeError, match="has no attribute 'Table'"):
        csprofile.Table  # noqa: B018

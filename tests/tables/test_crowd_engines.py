"""Every council at once on each engine: the same results, and frames of the caller's own kind."""

from functools import cache
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from csprofile import Assessments, Tables, decision_record
from tests.crowd.made import (
    FINDING,
    FINDINGS,
    INDICATOR,
    INDICATORS,
    INSPECTIONS,
    ROW,
    Rows,
    assessed,
    frame,
    similar,
)
from tests.tables.frames import HOLDERS

EDITIONS = ("2009", "profile-2025")
KINDS = {
    "polars": pl.DataFrame,
    "polars lazy": pl.LazyFrame,
    "duckdb": duckdb.DuckDBPyRelation,
    "pandas": pd.DataFrame,
    "pyarrow": pa.Table,
}
PLACED: Rows = [
    {"area": "383", "setting": row["setting"], "children": 1} for row in INSPECTIONS[:90:9]
] + [{"area": "383", "setting": "nobody knows", "children": 2}]


@cache
def found(kind: str, edition: str) -> Assessments:
    """Every council of the made-up tables, held by one engine."""
    hold = HOLDERS[kind]
    placed = {"area": pl.String, "setting": pl.String, "children": pl.Int64}
    tables = Tables(
        inspections=hold(frame(INSPECTIONS, ROW)),
        indicators=hold(frame(INDICATORS, INDICATOR)),
        findings=hold(frame(FINDINGS, FINDING)),
        similar_areas=hold(similar()),
        placements=hold(frame(PLACED, placed)),
    )
    return assessed(tables, edition)


def in_polars(given: Any) -> pl.DataFrame:
    """A frame of any kind in polars; the days of pandas are moments."""
    if isinstance(given, pl.LazyFrame):
        return given.collect()
    if isinstance(given, duckdb.DuckDBPyRelation):
        given = given.pl()
    made = pl.from_pandas(given) if isinstance(given, pd.DataFrame) else pl.DataFrame(given)
    days = [name for name, dtype in made.schema.items() if isinstance(dtype, pl.Datetime)]
    return made.with_columns(pl.col(days).cast(pl.Date))


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_results_come_as_the_rows_did(kind: str, edition: str) -> None:
    """Both tables are frames of the kind that the inspections came as."""
    made = found(kind, edition)
    assert [KINDS[kind]] * 2 == [type(made.table()), type(made.lines_table())]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_engine_finds_the_same(kind: str, edition: str) -> None:
    """Rows of both tables, and every record, are those of polars."""
    made, polars = found(kind, edition), found("polars", edition)
    for name in ("table", "lines_table"):
        expected, told = getattr(polars, name)(), in_polars(getattr(made, name)())
        assert expected.columns == told.columns
        assert expected.height == told.height > 0
        assert _plain(expected) == _plain(told)
    assert dict(polars) == dict(made)
    assert decision_record(polars["Leeds"]) == decision_record(made["Leeds"])


def _plain(made: pl.DataFrame) -> list[tuple[Any, ...]]:
    """Rows whose numbers are numbers, for pandas has no whole ones beside what is empty."""
    numbers = [pl.col(name).cast(pl.Float64) for name in _numbers(made)]
    return made.with_columns(*numbers).rows()


def _numbers(made: pl.DataFrame) -> list[str]:
    return [name for name, dtype in made.schema.items() if dtype.is_numeric()]


@pytest.mark.parametrize("kind", KINDS)
def test_children_placed_elsewhere(kind: str) -> None:
    """Settings of other areas are lines of their own, each of them in one."""
    elsewhere = {row["setting"] for row in INSPECTIONS[:90:9] if row["area"] != "383"}
    lines = in_polars(found(kind, "profile-2025").lines_table())
    mine = lines.filter(area="383", responsibility="commissioned", aspect="overall effectiveness")
    settings = [(row["of"] or 0) + row["not_known"] for row in mine.to_dicts()]
    assert len(elsewhere) == sum(settings)
    assert {"383"} == set(lines.filter(responsibility="commissioned")["area"])


@pytest.mark.parametrize("kind", KINDS)
def test_ungraded_has_no_column_of_grades(kind: str) -> None:
    """Whatever the engine, an edition without grades gives no column of any."""
    names = in_polars(found(kind, "profile-2025").table()).columns
    assert not {"grade", "title", "indicative", "possible", "limits"} & set(names)
    assert "grade" in in_polars(found(kind, "2009").table()).columns


@pytest.mark.parametrize("kind", KINDS)
def test_dates_are_dates(kind: str) -> None:
    """The days of the oldest and the latest judgement come back as days."""
    lines = in_polars(found(kind, "2009").lines_table())
    assert [pl.Date, pl.Date] == [lines.schema["oldest"], lines.schema["latest"]]

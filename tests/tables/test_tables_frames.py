"""Every kind of frame is checked alike, and what is no frame is refused."""

import datetime as dt
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pytest

from csprofile.tables import check, examine
from tests.tables.frames import DAY, HOLDERS, rows, sound


def failures(table: str, frame: Any, **more: Any) -> list[tuple[Any, ...]]:
    """What is refused: row, column and what was seen."""
    return examine(table, frame, **more)[1].select("row", "column", "seen").rows()


@pytest.mark.parametrize("kind", HOLDERS)
def test_every_kind_of_frame_is_checked_alike(kind: str) -> None:
    """The rows used, the account and the kind are what they are, whatever holds the rows."""
    frame = sound("inspections", area=["Rotherham", "Cardiff", "372"])
    expected = check("inspections", frame)
    found = check("inspections", HOLDERS[kind](frame))
    assert rows(expected.frame) == rows(found.frame)
    assert (kind, expected.account) == (found.kind, found.account)


@pytest.mark.parametrize("kind", HOLDERS)
def test_every_kind_of_frame_is_refused_alike(kind: str) -> None:
    """The failures are the same, row for row, whatever holds the rows."""
    frame = sound(
        "inspections",
        area=["Cardiff", "Rotheram", "372"],
        judgement=["goood", "9", "8"],
        inspected_on=[DAY, DAY, dt.date(1950, 1, 1)],
        gap=[None, None, "lost"],
        own_scale=pl.Series([None] * 3, dtype=pl.String),
    )
    expected = [
        (1, "area", "Rotheram"),
        (1, "judgement", "9"),
        (2, "gap", "lost"),
        (2, "inspected_on", "1950-01-01"),
        (2, "judgement", "8"),
    ]
    assert expected == failures("inspections", HOLDERS[kind](frame))


@pytest.mark.parametrize("kind", ["polars", "polars lazy", "duckdb"])
def test_rows_are_numbered_through_all_batches(kind: str) -> None:
    """A row far down keeps its number, and a word met only there is understood."""
    number = 600_000
    row = pl.int_range(number, eager=True)
    frame = pl.DataFrame({"setting": row.cast(pl.String), "children": row * 0 + 1}).with_columns(
        area=pl.when(row == 599_998).then(pl.lit("Leeds")).otherwise(pl.lit("372")),
    )
    bad = frame.with_columns(
        children=pl.when(row.is_in([300_001, 599_999])).then(-1).otherwise("children")
    )
    assert [(300_001, "children", "-1"), (599_999, "children", "-1")] == failures(
        "placements", HOLDERS[kind](bad)
    )
    found = check("placements", HOLDERS[kind](frame)).frame
    assert ("383", "599998", 1) == max(rows(found))


@pytest.mark.parametrize(
    ("frame", "column"),
    [
        (pd.DataFrame({"area": ["372", 3.5, DAY]}), "area"),
        (pd.DataFrame([["372", "372"]], columns=["area", "area"]), "area"),
    ],
)
def test_pandas_columns_of_no_type_are_refused(frame: pd.DataFrame, column: str) -> None:
    """A pandas column of mixed values, or one that is there twice, is refused by name."""
    assert [column] == examine("placements", frame)[1]["column"].to_list()


@pytest.mark.parametrize("frame", [[1], {"area": ["372"]}, pl.Series(["372"]), "a.csv", 3, None])
def test_a_frame_nobody_supports_is_refused(frame: object) -> None:
    """What is no frame is refused by the kind of thing it is, with the kinds that are."""
    [(table, row, column, seen, allowed)] = examine("inspections", frame)[1].rows()
    assert ("inspections", None, None) == (table, row, column)
    assert type(frame).__name__ in seen
    assert "a polars, pandas, pyarrow, DuckDB or PySpark frame" == allowed


def test_a_frame_that_cannot_be_computed_is_refused(tmp_path: Path) -> None:
    """A lazy frame whose file is gone is refused, with what its library says."""
    [(_, _, _, seen, allowed)] = examine("placements", pl.scan_csv(tmp_path / "no.csv"))[1].rows()
    assert "no.csv" in seen
    assert "rows that can be computed" == allowed


@pytest.mark.parametrize("kind", HOLDERS)
def test_an_empty_table_is_refused(kind: str) -> None:
    """A table without a row is refused, and its columns are checked all the same."""
    frame = sound("placements").clear().rename({"setting": "seting"})
    assert [
        (None, None, "no rows"),
        (None, "seting", "unknown column"),
        (None, "setting", "missing"),
    ] == failures("placements", HOLDERS[kind](frame))

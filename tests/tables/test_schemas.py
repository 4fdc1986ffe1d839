"""The schemas: every column of every table is checked, whatever holds it and whatever is set."""

import datetime as dt
import os
import subprocess
import sys
from typing import Any

import polars as pl
import pytest

from csprofile.schemas import LAYOUTS, Column, refused
from csprofile.tables import TablesError, check, examine
from tests.house.sources import PACKAGE, imported, module_name, parse
from tests.tables.frames import SOUND, sound

COLUMNS = [(table, column) for table, layout in LAYOUTS.items() for column in layout.columns]
# Any text is right in the others.
CHECKED = [
    (table, column)
    for table, column in COLUMNS
    if column.kind != "text" or column.words not in ("", "indicator")
]
KNOW_FRAMES = tuple(
    f"csprofile.{name}" for name in ("schemas", "tables", "published", "robustness", "library")
)
WRONG: dict[str, Any] = {
    "date": dt.date(1979, 12, 31),
    "number": float("inf"),
    "whole number": -1,
    "true or false": "perhaps",
}


def named(case: object) -> str:
    """How a case is called in the report."""
    return case.name if isinstance(case, Column) else str(case)


@pytest.mark.parametrize("table", LAYOUTS)
def test_a_sound_table_is_sound(table: str) -> None:
    """Nothing is refused in a table that has every column and all that may stand in it."""
    assert [] == examine(table, sound(table))[1].rows()


@pytest.mark.parametrize("table", LAYOUTS)
def test_the_tests_know_every_column(table: str) -> None:
    """The sound tables of these tests have just the columns of the schemas."""
    assert [column.name for column in LAYOUTS[table].columns] == list(SOUND[table])


@pytest.mark.parametrize(("table", "column"), CHECKED, ids=named)
def test_a_wrong_value_is_refused(table: str, column: Column) -> None:
    """A value that cannot be is refused in every column, with its row and what was seen."""
    frame = sound(table)
    wrong = WRONG.get(column.kind, "goood")
    if column.kind == "true or false":
        failures = examine(table, sound(table, **{column.name: [wrong] * len(frame)}))[1]
        assert (None, column.name, "String") in failures.select("row", "column", "seen").rows()
        return
    cells = [wrong, *frame[column.name][1:]]
    failures = examine(table, sound(table, **{column.name: cells}).lazy())[1]
    seen = "-1" if wrong == -1 else str(wrong)
    assert (table, 0, column.name, seen) in failures.select("table", "row", "column", "seen").rows()


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=named)
def test_an_empty_cell_is_refused_where_none_may_be(table: str, column: Column) -> None:
    """An empty cell is refused in just the columns that the schema says have none."""
    frame = sound(table)
    cells = [None, *frame[column.name][1:]]
    failures = examine(table, sound(table, **{column.name: cells}))[1]
    found = failures.filter(pl.col("column") == column.name, pl.col("row") == 0)
    excused = {"inspected_on", "kind"}
    assert column.nullable == (found.is_empty() or column.name in excused)


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=named)
def test_just_the_required_columns_are_missed(table: str, column: Column) -> None:
    """A table without a column is refused if the column is required, and else it is not."""
    failures = examine(table, sound(table).drop(column.name))[1]
    missed = failures.filter(pl.col("seen") == "missing")["column"].to_list()
    assert ([column.name] if column.required else []) == missed


@pytest.mark.parametrize(
    ("table", "cells", "column", "allowed"),
    [
        ("inspections", {"gap": ["suppressed", None, None]}, "gap", "empty where there is a"),
        ("inspections", {"own_scale": ["met", None, None]}, "own_scale", "empty where there is a"),
        ("inspections", {"inspected_on": [None, None, None]}, "inspected_on", "the day of the"),
        ("indicators", {"gap": ["suppressed", None, None]}, "gap", "empty where there is a value"),
        ("indicators", {"lower": [73.0, None, None]}, "lower", "at most upper"),
        ("findings", {"judgement": ["good", "good"]}, "kind", "a kind, or a judgement in its"),
        ("findings", {"kind": [None, None]}, "kind", "a kind, or a judgement in its"),
        ("findings", {"reinspected_on": [dt.date(2009, 1, 1), None]}, "reinspected_on", "a day no"),
        ("similar_areas", {"similar_area": ["Rotherham", "Wigan"]}, "similar_area", "another cou"),
    ],
)
def test_cells_that_contradict_each_other_are_refused(
    table: str, cells: dict[str, Any], column: str, allowed: str
) -> None:
    """What two cells of a row say together is checked too."""
    failures = examine(table, sound(table, **cells))[1]
    found = failures.filter(pl.col("row") == 0, pl.col("column") == column)
    assert [True] == [text.startswith(allowed) for text in found["allowed"]]


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), float("-inf")], ids=["nan", "inf", "-inf"]
)
@pytest.mark.parametrize("column", ["value", "numerator", "lower", "england"])
def test_a_number_is_finite(column: str, value: float) -> None:
    """No number of an indicator is infinite or not a number."""
    failures = examine("indicators", sound("indicators", **{column: [value, None, None]}))[1]
    assert column in failures["column"].to_list()


def test_a_bad_value_in_a_lazy_frame_is_refused() -> None:
    """pandera checks the values of a lazy frame, which by itself it would not."""
    frame = sound("inspections", judgement=["good", "excellent", None]).lazy()
    with pytest.raises(TablesError) as caught:
        check("inspections", frame)
    assert [("inspections", 1, "judgement", "excellent")] == caught.value.failures.select(
        "table", "row", "column", "seen"
    ).rows()


@pytest.mark.parametrize(
    "setting",
    [
        "PANDERA_VALIDATION_ENABLED=False",
        "PANDERA_VALIDATION_DEPTH=SCHEMA_ONLY",
        "PANDERA_USE_NARWHALS_BACKEND=True",
    ],
)
def test_no_setting_turns_the_check_off(setting: str) -> None:
    """pandera's settings in the environment neither turn the check off nor lose its rows."""
    name, _, value = setting.partition("=")
    code = (
        "from tests.tables.frames import sound\nfrom csprofile.tables import examine\n"
        "frame = sound('placements', children=[1, -1]).lazy()\n"
        "print(examine('placements', frame)[1].rows())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, name: value, "PYTHONPATH": str(PACKAGE.parents[1])},
        check=True,
    )
    expected = [("placements", 1, "children", "-1", "a whole number, 0 or more")]
    assert f"{expected}\n" == done.stdout


def test_refused_rows_are_positions() -> None:
    """A schema names the positions of the rows it refuses, in the frame it was given."""
    frame = sound("placements", area=["372", "372"], children=[1, -1])
    assert [("children", [1])] == [
        (each.column, each.rows.to_list())
        for each in refused("placements", frame)
        if each.rows is not None
    ]


def test_only_the_schemas_know_pandera() -> None:
    """No file outside `schemas` imports pandera."""
    found = {
        module_name(path)
        for path in PACKAGE.rglob("*.py")
        if any(name.split(".")[0] == "pandera" for name in imported(parse(path)))
    }
    assert set() == {name for name in found if not name.startswith("csprofile.schemas.")}
    assert found


def test_only_the_tables_know_frames() -> None:
    """Below the floor of names, only the schemas and the tables import a library for frames."""
    frames = {"duckdb", "narwhals", "numpy", "pandas", "polars", "pyarrow", "pyspark"}
    found = [
        module_name(path)
        for path in PACKAGE.rglob("*.py")
        if frames & {name.split(".")[0] for name in imported(parse(path))}
        if not f"{module_name(path)}.".startswith(tuple(f"{name}." for name in KNOW_FRAMES))
    ]
    assert [] == found

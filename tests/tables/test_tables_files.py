"""Tables in files: CSV however it is written, Parquet, DuckDB, folders of them and patterns."""

import datetime as dt
import hashlib
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from csprofile import Provenance, Tables, TablesError, read_tables
from tests.tables.frames import SOUND, one, rows, sound

HEADER = "area,setting,provision,judgement,inspected_on"
LEEDS = "Leeds,SC1,fostering,good,2009-05-01"


def refused(path: Path | str, **more: Any) -> list[tuple[Any, ...]]:
    """What is refused in the files of a path: table, row, column and what was seen."""
    with pytest.raises(TablesError) as caught:
        read_tables(path, **more)
    return caught.value.failures.select("table", "row", "column", "seen").rows()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with every table, each in a CSV file."""
    for name in SOUND:
        sound(name).write_csv(tmp_path / f"{name}.csv")
    (tmp_path / "notes.txt").write_text("no table", encoding="utf-8")
    (tmp_path / "councils.csv").write_text("name\nLeeds\n", encoding="utf-8")
    return tmp_path


def same(some: Tables, others: Tables) -> bool:
    """Whether two hold the same rows."""
    return all(rows(getattr(some, name)) == rows(getattr(others, name)) for name in SOUND)


def test_a_folder_is_read(folder: Path) -> None:
    """A folder of CSV files gives what their frames give, and files of other names are left."""
    read = read_tables(folder)
    assert same(read, Tables(**{name: sound(name) for name in SOUND}))  # type: ignore[arg-type]
    assert {"polars"} == {read.kind(name) for name in SOUND}


def test_parquet_is_read_where_it_is(folder: Path, tmp_path: Path) -> None:
    """A Parquet file gives the same rows as a CSV file, and stays lazy."""
    (tmp_path / "parquet").mkdir()
    for name in SOUND:
        sound(name).write_parquet(tmp_path / "parquet" / f"{name}.parquet")
    read = read_tables(tmp_path / "parquet")
    assert same(read, read_tables(folder))
    assert {"polars lazy"} == {read.kind(name) for name in SOUND}


@pytest.mark.parametrize("suffix", [".duckdb", ".ddb", ".db"])
def test_a_database_is_read_where_it_is(folder: Path, tmp_path: Path, suffix: str) -> None:
    """The tables and views of a DuckDB file are read by name, and stay in it."""
    path = tmp_path / f"evidence{suffix}"
    with duckdb.connect(str(path)) as connection:
        for name in SOUND:
            connection.execute(
                f"create table {name} as from read_parquet(?)", [parquet(folder, name)]
            )
        connection.execute("create table others as select 1")
    read = read_tables(path)
    assert same(read, read_tables(folder))
    assert {"duckdb"} == {read.kind(name) for name in SOUND}
    assert "evidence" + suffix + "#inspections" == read.provenance[0].name


def parquet(folder: Path, name: str) -> str:
    """Write one of the sound tables to a Parquet file in a folder of its own."""
    path = folder / "beside" / f"{name}.parquet"
    path.parent.mkdir(exist_ok=True)
    sound(name).write_parquet(path)
    return str(path)


def test_files_of_one_table_are_put_together(tmp_path: Path) -> None:
    """A pattern takes all its files, and what is in two of them is used once."""
    one().write_parquet(tmp_path / "inspections-2008.parquet")
    pl.concat([one(), one(setting="SC2")]).write_parquet(tmp_path / "inspections-2009.parquet")
    one(setting="SC3").write_csv(tmp_path / "inspections-2010.csv")
    read = read_tables(tmp_path / "inspections-*.parquet")
    assert ["SC1", "SC2"] == [row[1] for row in rows(read.inspections)]
    assert (3, (("identical to another row", 1),)) == (
        read.account[0].read,
        read.account[0].set_aside,
    )
    assert ["SC1", "SC2", "SC3"] == [row[1] for row in rows(read_tables(tmp_path).inspections)]


def test_where_rows_came_from(tmp_path: Path) -> None:
    """Every file has its provenance: name, hash, day and what became of its rows."""
    path = tmp_path / "inspections.csv"
    path.write_text(f"{HEADER}\n{LEEDS}\n{LEEDS.replace('Leeds', 'Cardiff')}\n", encoding="utf-8")
    [found] = read_tables(path, as_at=dt.date(2009, 12, 9)).provenance
    assert found == Provenance(
        name="inspections.csv",
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        as_at=dt.date(2009, 12, 9),
        read=2,
        used=1,
        set_aside=(("Welsh council", 1),),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_encoding_in_use_is_read(tmp_path: Path, encoding: str) -> None:
    """UTF-8 with a mark or without, UTF-16 and cp1252 give the same text."""
    path = tmp_path / "inspections.csv"
    path.write_text(f"{HEADER}\n{LEEDS.replace('SC1', 'Café – 1')}\n", encoding=encoding)
    assert ["Café – 1"] == [row[1] for row in rows(read_tables(path).inspections)]


@pytest.mark.parametrize(
    "day", ["2009-05-01", " 2009-05-01 ", "2009-05-01 00:00:00", "2009-05-01T00:00"]
)
def test_iso_days_are_read(tmp_path: Path, day: str) -> None:
    """A day is read as ISO writes it, also with a midnight behind it."""
    path = tmp_path / "inspections.csv"
    path.write_text(f"{HEADER}\n{LEEDS.replace('2009-05-01', day)}\n", encoding="utf-8")
    assert [dt.date(2009, 5, 1)] == [row[4] for row in rows(read_tables(path).inspections)]


@pytest.mark.parametrize(
    "day", ["01/05/2009", "2009-13-01", "2009-5-1", "1 May 2009", "39934", "2009-05-01 10:00"]
)
def test_other_days_are_refused(tmp_path: Path, day: str) -> None:
    """A day written in another way is refused with its row, and only once."""
    path = tmp_path / "inspections.csv"
    path.write_text(f"{HEADER}\n{LEEDS}\n{LEEDS.replace('2009-05-01', day)}\n", encoding="utf-8")
    assert [("inspections", 1, "inspected_on", day)] == refused(path)


def test_cells_of_another_type_are_refused(tmp_path: Path) -> None:
    """Numbers, whole numbers and truths that are none are refused with row and column."""
    sound("indicators").cast(pl.String).with_columns(
        value=pl.Series(["c", "1,234", None]), lower=None, upper=None
    ).write_csv(tmp_path / "indicators.csv")
    sound("findings").cast(pl.String).with_columns(
        count=pl.Series(["2.5", None]), safety_not_assured=pl.Series(["Yes", "perhaps"])
    ).write_csv(tmp_path / "findings.csv")
    assert [
        ("indicators", 0, "value", "c"),
        ("indicators", 1, "value", "1,234"),
        ("findings", 0, "count", "2.5"),
        ("findings", 1, "safety_not_assured", "perhaps"),
    ] == refused(tmp_path)


def test_blank_cells_are_empty(tmp_path: Path) -> None:
    """Cells with nothing but space, quoted or not, are empty; so are rows of them."""
    path = tmp_path / "inspections.csv"
    never = 'Leeds,SC2,fostering,"", '
    path.write_text(f" area ,{HEADER[5:]}\n{LEEDS}\n, ,,,\n{never}\n", encoding="utf-8")
    read = read_tables(path)
    assert ["good", None] == [row[3] for row in rows(read.inspections)]
    assert (("blank row", 1),) == read.account[0].set_aside


def test_failures_name_the_file_where_several_hold_a_table(tmp_path: Path) -> None:
    """Rows count within their file, which is named in the place of the table if it is not alone."""
    for year in ("2008", "2009"):
        one(judgement="9").write_csv(tmp_path / f"inspections-{year}.csv")
    one(judgement="8").write_csv(tmp_path / "inspections-2010.csv")
    assert [
        ("inspections-2008.csv", 0, "judgement", "9"),
        ("inspections-2009.csv", 0, "judgement", "9"),
    ] == refused(tmp_path / "inspections-200*.csv")
    shutil.copy(tmp_path / "inspections-2010.csv", tmp_path / "inspections.csv")
    assert [("inspections", 0, "judgement", "8")] == refused(tmp_path / "inspections.csv")


@pytest.mark.parametrize(
    ("name", "content", "seen"),
    [
        ("inspection.csv", b"a\n", "no table has this name"),
        ("inspections.xlsx", b"PK", "no tables are read from '.xlsx'"),
        ("inspections.csv", b"", "empty"),
        ("inspections.csv", b"area,setting\nLeeds,1,2,3\n", "found more fields"),
        ("inspections.csv", b"area,area \nLeeds,Leeds\n", "area"),
        ("inspections.csv", b"area\n\x81\n", "byte 5"),
        ("inspections.parquet", b"area\nLeeds\n", "parquet"),
        ("evidence.duckdb", b"area\nLeeds\n" * 400, "not a valid DuckDB"),
        ("evidence.toml", b"schema = 1\n", "no tables are read from '.toml'"),
    ],
)
def test_files_that_are_no_tables_are_refused(
    tmp_path: Path, name: str, content: bytes, seen: str
) -> None:
    """A file that cannot be what its name says, or whose name says nothing, is refused."""
    (tmp_path / name).write_bytes(content)
    [failure] = refused(tmp_path / name)
    assert seen in failure[3]


def test_a_database_of_another_kind_is_refused(tmp_path: Path) -> None:
    """An SQLite file is no DuckDB file."""
    with sqlite3.connect(tmp_path / "evidence.db") as connection:
        connection.execute("create table inspections (area text)")
    [failure] = refused(tmp_path / "evidence.db")
    assert "evidence.db" == failure[0]


@pytest.mark.parametrize("path", ["nothing", "nothing-*.csv", "**nothing/*.csv"])
def test_what_is_not_there_is_refused(path: str) -> None:
    """A path or pattern that stands for no file is refused."""
    assert [(path.split("/")[-1], None, None, "no such file or folder")] == refused(path)


def test_a_folder_without_a_table_is_refused(tmp_path: Path) -> None:
    """A folder in which no file is named after a table is refused; a slip in a name is told."""
    assert "a folder without a table" == refused(tmp_path)[0][3]
    (tmp_path / "placement.csv").write_text("area\n", encoding="utf-8")
    assert [("placement.csv", None, None, "no table has this name")] == refused(tmp_path)


def test_an_empty_table_in_a_file_is_refused(tmp_path: Path) -> None:
    """A file with a header and no row is refused as a frame without a row is."""
    (tmp_path / "inspections.csv").write_text(f"{HEADER}\n", encoding="utf-8")
    assert [("inspections", None, None, "no rows")] == refused(tmp_path)

"""Data in a folder: what is written as CSV, Parquet or JSON Lines reads back as it was."""

import datetime as dt
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from csprofile import (
    Area,
    Assessments,
    Data,
    Evidence,
    EvidenceError,
    IndicatorValue,
    Remark,
    Service,
    assess,
    assess_all,
    read_data,
    read_tables,
    write,
)
from csprofile.assessment.dictionary import MEANINGS
from csprofile.assessment.rows import LINES, RATINGS
from csprofile.library import render
from csprofile.tables.file_formats import bytes_of, frame_of, typed
from csprofile.testing import example
from tests.results import NAMES, results

FORMATS = ("csv", "parquet", "jsonl")
DAY = dt.date(2009, 12, 9)
HOSTILE = ("=cmd|' /C calc'!A0", "'=1+1", "''=1", "<script>", "../../x", "\u202eabc", 'a, "c"')
KINDS = {
    "text": st.text(max_size=20) | st.sampled_from([f"{sign}1" for sign in "=+-@\t\r'"]),
    "number": st.floats(allow_nan=False, allow_infinity=False),
    "whole number": st.integers(-(2**63), 2**63 - 1),
    "date": st.dates(dt.date(1000, 1, 1)),
}
COLUMNS = {kind.replace(" ", "_"): kind for kind in KINDS}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Assessments:
    """Three councils with names, dates and figures of every kind, and one that was refused."""
    folder = tmp_path_factory.mktemp("tables")
    days = [
        f"{area},{n},adoption,good,2009-05-{n:02}" for area in ("Leeds", "Kent") for n in (7, 8)
    ]
    head = "area,setting,provision,judgement,inspected_on"
    (folder / "inspections.csv").write_text("\n".join([head, *days]), encoding="utf-8")
    values = [
        IndicatorValue(indicator=name, period="2008/09", value=1 / 3, numerator=1, denominator=3)
        for name in HOSTILE
    ]
    hostile = Evidence(area="Bury", as_at=DAY, indicators=values)
    refused = Evidence(area="Rotherham", services=[Service(provision="adoption", share="heaps")])
    tables = read_tables(folder) + hostile + refused
    return assess_all(tables, framework="2009", as_at=DAY, similar="all")


def written(what: Assessments, folder: Path, to: str) -> Data:
    """What is read of the folder to which something was written."""
    return read_data(write(what, folder / to, to=to, internal=True))


@pytest.mark.parametrize("to", FORMATS)
def test_data_read_back_as_they_were(to: str, found: Assessments, tmp_path: Path) -> None:
    """Ratings and lines come back whole from every format, with their types and their text."""
    data = written(found, tmp_path, to)
    assert_frame_equal(found.table(), data.ratings)
    assert_frame_equal(found.lines_table(), data.lines)
    assert set(HOSTILE) <= set(data.lines["about"])
    assert pl.Date == data.lines.schema["oldest"]


def test_every_format_holds_the_same(found: Assessments, tmp_path: Path) -> None:
    """The dictionary too is the same whatever the format."""
    first, *others = (written(found, tmp_path, to).dictionary for to in FORMATS)
    for each in others:
        assert_frame_equal(first, each)


@pytest.mark.parametrize("to", FORMATS)
def test_the_same_gives_the_same_bytes(to: str, found: Assessments) -> None:
    """What is written twice is written alike, byte by byte."""
    assert render(found, to) == render(found, to)


@pytest.mark.parametrize("name", NAMES)
def test_every_result_reads_back(name: str, tmp_path: Path) -> None:
    """Every kind of result reads back alike from every format: ungraded, withheld, a replay."""
    first, *others = (read_data(write(results()[name], tmp_path / to, to=to)) for to in FORMATS)
    for each in others:
        assert_frame_equal(first.ratings, each.ratings)
        assert_frame_equal(first.lines, each.lines)
    assert 1 == len(first.ratings)


def test_the_dictionary_tells_every_column(found: Assessments, tmp_path: Path) -> None:
    """Each column of both tables has a type and a meaning, and no meaning is of no column."""
    data = written(found, tmp_path, "csv")
    told = data.dictionary.filter(pl.col("table") != "notes")
    columns = [
        *(("ratings", n) for n in data.ratings.columns),
        *(("lines", n) for n in data.lines.columns),
    ]
    assert columns == told.select("table", "column").rows()
    assert 0 == told.select("type", "means").null_count().sum_horizontal().item()
    assert [list(RATINGS), list(LINES)] == [list(MEANINGS[name]) for name in ("ratings", "lines")]


def notes(data: Data) -> dict[str, list[str]]:
    """What the notes say, by what they are about."""
    told: dict[str, list[str]] = {}
    for name, says in data.dictionary.filter(table="notes").select("column", "means").iter_rows():
        told.setdefault(name, []).append(says)
    return told


def test_the_notes_tell_whence_it_came(found: Assessments, tmp_path: Path) -> None:
    """Imprints, edition with its hash, day, sources, what is assumed and what refused are told."""
    told = notes(written(found, tmp_path, "jsonl"))
    assert {each.imprint for each in found.values()} == set(told["imprint"])
    assert [found.framework.sha256] == told["edition sha256"]
    assert (["2009-12-09"], ["3"], ["1"]) == (told["as_at"], told["councils"], told["refused"])
    assert any(each.startswith("inspections.csv; day not told; sha256 ") for each in told["source"])
    assert any(each.startswith("rule:2009/cut_points/services: ") for each in told["assumed"])
    assert not any("/letter/" in each for each in told["assumed"])


def test_a_refused_council_has_its_fault(found: Assessments, tmp_path: Path) -> None:
    """A council that was refused has a row with its fault, and no line."""
    data = written(found, tmp_path, "parquet")
    (row,) = data.ratings.filter(name="Rotherham").to_dicts()
    assert ("refused", str(found.faults[Area.find("Rotherham")])) == (row["status"], row["fault"])
    assert "Rotherham" not in data.lines["name"].to_list()


def test_no_cell_of_csv_is_a_formula(found: Assessments) -> None:
    """What a spreadsheet would take for a formula has an apostrophe before it in every file."""
    files = render(found, "csv")
    assert isinstance(files, dict)
    cells = [cell for each in files.values() for cell in each.decode().replace('"', "").split(",")]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert [] == [cell for cell in cells if cell[:1] in ("=", "+", "@", "\t")]


def test_a_replay_says_so(tmp_path: Path) -> None:
    """In a replay the columns of grades say so, and so do their meanings and the notes."""
    replay = assess("rotherham-2009", as_at=dt.date(2010, 12, 9))
    data = read_data(write(replay, tmp_path / "data", to="csv"))
    assert "replay_of_2009_grade" in data.ratings.columns
    (means,) = data.dictionary.filter(column="replay_of_2009_grade")["means"]
    assert means.endswith("; of a replay")
    assert ["replay: 2009 rules on evidence of 9 December 2010"] == notes(data)["replay"]


def test_no_lines_are_no_lines(tmp_path: Path) -> None:
    """A council of which nothing is known has a rating and no line, in every format."""
    nothing = assess(Evidence(area="Leeds", as_at=DAY, framework="2009"))
    for to in FORMATS:
        data = read_data(write(nothing, tmp_path / to, to=to))
        assert (1, 0) == (len(data.ratings), len(data.lines))
        assert list(LINES) == data.lines.columns


def test_grades_of_two_editions_are_not_mixed() -> None:
    """Assessments by two editions, or of two days, are refused: their columns are not the same."""
    other = assess("rotherham-2009", framework="2010", as_at=example().as_at)
    with pytest.raises(EvidenceError, match="one edition and one day"):
        render([example(), other], "csv")
    with pytest.raises(EvidenceError, match="one edition and one day"):
        render([example(), assess("rotherham-2009", as_at=dt.date(2009, 12, 10))], "csv")


def test_half_a_character_is_written_as_an_escape(tmp_path: Path) -> None:
    """What is no character, as a file's name may hold, is written as JSON would escape it."""
    told = Evidence(
        area="Leeds",
        as_at=DAY,
        framework="2009",
        name="a\ud800b",
        remarks=[Remark(about="x", kind="gap")],
    )
    data = read_data(write(assess(told), tmp_path / "data", to="csv"))
    assert ["evidence:a\\ud800b#remarks[0]"] == data.lines["ref"].to_list()


@pytest.mark.parametrize("suffix", FORMATS)
@given(
    rows=st.lists(
        st.fixed_dictionaries({k.replace(" ", "_"): st.none() | each for k, each in KINDS.items()}),
        min_size=1,
        max_size=5,
    )
)
def test_any_cell_reads_back(suffix: str, rows: list[dict[str, object]]) -> None:
    """Whatever a cell holds comes back from every format as it went in."""
    dtypes = {"text": pl.String, "number": pl.Float64, "whole_number": pl.Int64, "date": pl.Date}
    frame = pl.DataFrame(rows, schema=dtypes)
    assert_frame_equal(
        frame, typed(frame_of(bytes_of(frame, suffix), suffix), COLUMNS, suffix), check_exact=True
    )

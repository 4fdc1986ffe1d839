"""`csprofile assess-all`, and what other commands do with tables."""

import json
import os
import sys
from pathlib import Path

import pytest

from csprofile import assess, assess_all, read_tables
from csprofile.assessment.disclosure import held_back
from tests.cli.commanding import GOOD, HEADER, listed, process, run, with_guest
from tests.cli.tabled import ASKED, GRADES, HEAD, ROWS, rows, words


def departing(folder: Path) -> Path:
    """Evidence on Kent with a departure from the rules for which no reason is recorded."""
    path = folder / "kent.toml"
    recorded = '[recorded]\ngrade = 4\nby = "a"\non = 2009-12-10\n'
    text = HEADER.replace("Rotherham", "Kent") + GOOD + recorded
    path.write_text(text, encoding="utf-8")
    return path


def test_every_council_as_csv(tables: Path, tmp_path: Path) -> None:
    """A row a council and a row a line are written, and no bar where there is no terminal."""
    out = tmp_path / "out"
    result = run("assess-all", tables, *ASKED, "--similar", "all", "-o", out)
    assert (0, f"written: {out}, 3 councils\n") == (result.exit_code, result.stderr)
    assert "" == result.stdout
    assert ["dictionary.csv", "lines.csv", "ratings.csv"] == listed(out)
    found = assess_all(
        read_tables(tables), framework="2009", as_at=assess("rotherham-2009").as_at, similar="all"
    )
    grades = {each["area"]: each["grade"] for each in rows(out / "ratings.csv")}
    assert grades == {a.code: str(each.rating.grade or "") for a, each in found.items()}
    lines = {each["ref"]: each for each in rows(out / "lines.csv")}
    assert sum(len(each.profile.lines) for each in found.values()) == len(lines)
    adoption = lines["inspections:383/adoption/overall effectiveness"]
    assert ("100.0", "2") == (adoption["value"], adoption["similar_areas_used"])
    notes = [each for each in rows(out / "dictionary.csv") if each["column"] == "imprint"]
    imprints = {held_back(each).imprint for each in found.values()}
    assert imprints == {each["means"] for each in notes}


def test_an_ungraded_edition_has_no_grades(tables: Path, tmp_path: Path) -> None:
    """Where an edition gives no grade no column is called so, and in a replay it is labelled."""
    day = ("--as-at", "2010-12-09")
    run("assess-all", tables, "--framework", "profile-2025", *day, "-o", tmp_path / "profile")
    run("assess-all", tables, "--framework", "2009", *day, "-o", tmp_path / "replay")
    first, second = (rows(tmp_path / name / "ratings.csv")[0] for name in ("profile", "replay"))
    assert not {"grade", "replay_of_2009_grade"} & first.keys()
    assert {"replay_of_2009_grade"} == {"grade", "replay_of_2009_grade"} & second.keys()


def test_no_cell_is_a_formula(tables: Path, tmp_path: Path) -> None:
    """What would be a formula in a spreadsheet is text there, and a number stays one."""
    head = "area,indicator,period,value\n"
    (tables / "indicators.csv").write_text(f"{head}Leeds,=1+1,2008,-1.5\n", encoding="utf-8")
    run("assess-all", tables, *ASKED, "-o", tmp_path / "out")
    lines = rows(tmp_path / "out" / "lines.csv")
    (line,) = [each for each in lines if each["table"] == "indicators"]
    assert ("'=1+1", "-1.5") == (line["about"], line["value"])


@pytest.mark.parametrize(("to", "suffix"), [("text", "txt"), ("markdown", "md"), ("json", "json")])
def test_a_file_for_each_council(to: str, suffix: str, tables: Path, tmp_path: Path) -> None:
    """Any other format makes a file a council, and each is what `assess` prints of it."""
    out = tmp_path / "out"
    assert 0 == run("assess-all", tables, *ASKED, "--to", to, "-o", out).exit_code
    assert [f"{n}.{suffix}" for n in ("351-bury", "383-leeds", "886-kent")] == listed(out)
    alone = run("assess", tables, *ASKED, "--area", "Leeds", "--to", to)
    assert alone.stdout_bytes == (out / f"383-leeds.{suffix}").read_bytes()


def test_files_are_added_to_a_folder(tables: Path, tmp_path: Path) -> None:
    """A folder that is there already keeps what else is in it."""
    out = tmp_path / "out"
    out.mkdir()
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    (out / "383-leeds.txt").write_text("old", encoding="utf-8")
    assert 0 == run("assess-all", tables, *ASKED, "--to", "text", "-o", out).exit_code
    assert ["351-bury.txt", "383-leeds.txt", "886-kent.txt", "notes.txt"] == listed(out)
    assert (out / "383-leeds.txt").read_text(encoding="utf-8").startswith("Drawn up by csprofile")
    assert ["out", "tables"] == listed(tmp_path)


def test_one_array_of_records(tables: Path, tmp_path: Path) -> None:
    """As JSON to a path with a suffix all records stand in one array."""
    out = tmp_path / "all.json"
    assert 0 == run("assess-all", tables, *ASKED, "--to", "json", "-o", out).exit_code
    named = [each["area"]["name"] for each in json.loads(out.read_bytes())]
    assert sorted(GRADES) == sorted(named)


def test_evidence_adds_to_tables(tables: Path, tmp_path: Path) -> None:
    """Evidence beside tables counts for its council, and its council is assessed too."""
    out = tmp_path / "out"
    result = run("assess-all", tables, "rotherham-2009", *ASKED, "-o", out)
    assert f"written: {out}, 4 councils\n" == result.stderr
    grades = {each["name"]: each["grade"] for each in rows(out / "ratings.csv")}
    assert "1" == grades["Rotherham"]


def test_any_kind_of_file(tables: Path, tmp_path: Path) -> None:
    """The same rows as Parquet, by a pattern, and in DuckDB make the same files."""
    duckdb = pytest.importorskip("duckdb")
    import polars as pl

    frame = pl.read_csv(tables / "inspections.csv", try_parse_dates=True)
    frame.head(4).write_parquet(tmp_path / "inspections-1.parquet")
    frame.tail(-4).write_parquet(tmp_path / "inspections-2.parquet")
    with duckdb.connect(tmp_path / "rows.duckdb") as held:
        held.sql("create table inspections as from frame")
    ratings = []
    for number, source in enumerate(("tables", "inspections-*.parquet", "rows.duckdb")):
        out = tmp_path / str(number)
        result = run("assess-all", tmp_path / source, *ASKED, "-o", out)
        assert 0 == result.exit_code, result.stderr
        ratings.append(rows(out / "ratings.csv"))
    assert ratings[0] == ratings[1] == ratings[2]


def test_a_refused_council_stops_no_other(tables: Path, tmp_path: Path) -> None:
    """A council that is refused is named on stderr with its faults, and the others are written."""
    out = tmp_path / "out"
    result = run("assess-all", tables, departing(tmp_path), *ASKED, "-o", out)
    told = words(result.stderr)
    assert 0 == result.exit_code
    assert f"written: {out}, 2 councils" in result.stderr
    assert "refused: 1 council council where" in told
    assert "Kent" in told
    faults = {each["name"]: each["fault"] for each in rows(out / "ratings.csv")}
    assert ["Bury", "Kent", "Leeds"] == list(faults)
    assert "grade 4 departs from the rules" in faults["Kent"]
    assert "" == faults["Bury"] == faults["Leeds"]


def test_where_all_are_refused_nothing_is_written(tables: Path, tmp_path: Path) -> None:
    """Where no council is left the command ends with 1, names them, and writes nothing."""
    kent = [row for row in ROWS.splitlines() if row.startswith("Kent")]
    (tables / "inspections.csv").write_text("\n".join([HEAD.strip(), *kent]), encoding="utf-8")
    result = run("assess-all", tables, departing(tmp_path), *ASKED, "-o", tmp_path / "out")
    assert 1 == result.exit_code
    assert "refused: 1 council" in result.stderr
    assert ["kent.toml", "tables"] == listed(tmp_path)


def test_a_council_that_was_not_there(tables: Path, tmp_path: Path) -> None:
    """A council that did not exist at the day is named and not assessed."""
    with (tables / "inspections.csv").open("a", encoding="utf-8") as file:
        file.write("Bedford,b,adoption,good,2009-01-11\n")
    result = run(
        "assess-all",
        tables,
        *("--framework", "2009", "--as-at", "2009-03-01", "-o", tmp_path / "out"),
    )
    assert 0 == result.exit_code
    assert "Not there at 2009-03-01, and not assessed: Bedford." in words(result.stderr)


@pytest.mark.parametrize("to", ["csv", "text", "json"])
def test_it_is_written_whole(to: str, tables: Path, tmp_path: Path) -> None:
    """Where the folder cannot be made, nothing is left, and the message names what was asked."""
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for output in (tmp_path / "none" / "out", tmp_path / "file"):
        result = run("assess-all", tables, *ASKED, "--to", to, "-o", output)
        assert 1 == result.exit_code
        assert str(output if output.exists() else output.parent) in result.stderr.replace("\n", "")
    assert ["file", "tables"] == listed(tmp_path)
    assert b"mine" == (tmp_path / "file").read_bytes()


@pytest.mark.parametrize("out", ["out", "out.all"])
def test_ctrl_c_leaves_nothing(out: str, tables: Path, tmp_path: Path) -> None:
    """Ctrl-C while files are made ends with one word and status 1, and leaves no file."""
    asked = ("assess-all", tables, *ASKED, "--to", "interrupts", "-o", tmp_path / out)
    done = process(*asked, env=with_guest())
    assert (1, b"", b"Aborted!") == (done.returncode, done.stdout, done.stderr.strip())
    assert ["tables"] == listed(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no terminals of that kind")
def test_a_bar_on_a_terminal(tables: Path, tmp_path: Path) -> None:
    """On a terminal a bar tells how far it is."""
    import pty

    reader, writer = pty.openpty()
    done = process(
        *("assess-all", tables, *ASKED, "--to", "text", "-o", tmp_path / "out"),
        stderr=writer,
        capture_output=False,
    )
    os.close(writer)
    shown = os.read(reader, 10_000)
    os.close(reader)
    assert 0 == done.returncode
    assert b"assessing" in shown
    assert b"100%" in shown

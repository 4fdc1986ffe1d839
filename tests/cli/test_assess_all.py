"""`csprofile assess-all`, and what other commands do with tables."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from csprofile import assess, assess_all, read, read_tables
from csprofile.errors import CsprofileError, EvidenceError
from csprofile.library.mixed import holds_tables
from tests.cli.commanding import GOOD, HEADER, listed, process, run, with_guest

HEAD = "area,setting,provision,judgement,inspected_on\n"
GRADES = {
    "Leeds": ("good", "outstanding", "good"),
    "Kent": ("inadequate", "satisfactory", "good"),
    "Bury": ("good", "good", "satisfactory"),
}
ROWS = "".join(
    f"{area},{area}-{number},adoption,{grade},2009-0{number + 1}-11\n"
    for area, grades in GRADES.items()
    for number, grade in enumerate(grades)
)
ASKED = ("--framework", "2009", "--as-at", "2009-12-09")


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """A folder with inspections in three councils."""
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "inspections.csv").write_text(HEAD + ROWS, encoding="utf-8")
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def departing(folder: Path) -> Path:
    """Evidence on Kent with a departure from the rules for which no reason is recorded."""
    path = folder / "kent.toml"
    recorded = '[recorded]\ngrade = 4\nby = "a"\non = 2009-12-10\n'
    text = HEADER.replace("Rotherham", "Kent") + GOOD + recorded
    path.write_text(text, encoding="utf-8")
    return path


def words(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split())


def test_every_council_as_csv(tables: Path, tmp_path: Path) -> None:
    """A row a council and a row a line are written, and no bar where there is no terminal."""
    out = tmp_path / "out"
    result = run("assess-all", tables, *ASKED, "--similar", "all", "-o", out)
    assert (0, f"written: {out}, 3 councils\n") == (result.exit_code, result.stderr)
    assert "" == result.stdout
    assert ["lines.csv", "ratings.csv"] == listed(out)
    found = assess_all(
        read_tables(tables), framework="2009", as_at=assess("rotherham-2009").as_at, similar="all"
    )
    grades = {each["area"]: each["grade"] for each in rows(out / "ratings.csv")}
    assert grades == {a.code: str(each.rating.grade or "") for a, each in found.items()}
    lines = {each["ref"]: each for each in rows(out / "lines.csv")}
    assert sum(len(each.profile.lines) for each in found.values()) == len(lines)
    adoption = lines["inspections:383/adoption/overall effectiveness"]
    assert ("100.0", "2") == (adoption["value"], adoption["similar_areas_used"])
    imprints = {each.imprint for each in found.values()}
    assert imprints == {each["drawn_up"] for each in lines.values()}


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
        ratings.append([{**row, "drawn_up": ""} for row in rows(out / "ratings.csv")])
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
    assert ["Bury", "Leeds"] == [each["name"] for each in rows(out / "ratings.csv")]


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


TOLD = "Leeds,1,adoption,good,2009-05-11\n"
BAD = {
    "a column is missing": ("area,setting\nLeeds,1\n", "inspections.provision missing"),
    "a date of text": (f"{HEAD}{TOLD}Leeds,2,adoption,good,last May\n", "'last May' in row 1"),
    "a grade 9": (f"{HEAD}{TOLD}Leeds,2,adoption,9,2009-05-11\n", "judgement '9' in row 1"),
    "an unknown council": (f"{HEAD}Leads,1,adoption,good,2009-05-11\n", "'Leads' in row 0"),
    "two judgements": (
        f"{HEAD}{TOLD}{TOLD.replace('good', 'inadequate')}",
        "here rows 0, 1",
    ),
    "no row": (HEAD, "inspections"),
    "nothing": ("", "inspections"),
}


@pytest.mark.parametrize(("content", "says"), BAD.values(), ids=BAD)
@pytest.mark.parametrize("alone", [True, False])
def test_bad_tables_are_refused(content: str, says: str, alone: bool, tmp_path: Path) -> None:
    """Bad tables end with 1 and name table, column and rows on stderr; nothing is written."""
    folder = tmp_path / "tables"
    folder.mkdir()
    path = folder / "inspections.csv"
    path.write_text(content, encoding="utf-8")
    asked = (path if alone else folder, *ASKED)
    result = run("assess-all", *asked, "-o", tmp_path / "out")
    assert (1, "") == (result.exit_code, result.stdout)
    assert says in words(result.stderr)
    assert "fault of csprofile" not in words(result.stderr)
    assert ["tables"] == listed(tmp_path)
    assert result.stderr == run("assess", *asked, "--area", "Leeds").stderr
    assert result.stderr == run("check", asked[0]).stderr


@pytest.mark.parametrize("name", ["inspections.xlsx", "numbers.csv", "notes.txt"])
def test_other_files_are_refused(name: str, tmp_path: Path) -> None:
    """A file that holds no table is refused by its name, with what would be one."""
    (tmp_path / name).write_bytes(b"PK\x03\x04")
    result = run("assess-all", tmp_path / name, *ASKED, "-o", tmp_path / "out")
    assert (1, [name]) == (result.exit_code, listed(tmp_path))
    assert f"{name}: refused, 1 fault" in result.stderr
    assert "a CSV or Parquet file named after its table" in words(result.stderr)


REFUSED = {
    "no day": (("--framework", "2009"), 1, "as_at missing"),
    "a scheme": ((*ASKED, "--similar", "nope"), 1, "'nope': not a scheme"),
    "an edition": (("--framework", "2099", *ASKED[2:]), 1, "'2099': not a framework"),
    "a format": ((*ASKED, "--to", "nope"), 2, "'nope': not a format"),
    "a day": ((*ASKED[:2], "--as-at", "May"), 2, "'May' is not a day"),
}


@pytest.mark.parametrize(("asked", "status", "says"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_known_is_refused(
    asked: tuple[str, ...], status: int, says: str, tables: Path, tmp_path: Path
) -> None:
    """A day, scheme, edition or format that is missing or unknown is refused by name."""
    result = run("assess-all", tables, *asked, "-o", tmp_path / "out")
    assert (status, ["tables"]) == (result.exit_code, listed(tmp_path))
    assert says in words(result.stderr)


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
    command = [sys.executable, "-m", "csprofile", "assess-all", tables, *ASKED]
    done = subprocess.run(
        [*command, "--to", "text", "-o", tmp_path / "out"], stderr=writer, check=True, timeout=60
    )
    os.close(writer)
    shown = os.read(reader, 10_000)
    os.close(reader)
    assert 0 == done.returncode
    assert b"assessing" in shown
    assert b"100%" in shown


def test_tables_need_a_council(tables: Path) -> None:
    """Of tables, a council and an edition are asked for, all that is missing at once."""
    result = run("assess", tables)
    assert 1 == result.exit_code
    assert "area missing which council" in words(result.stderr)
    assert "framework missing" in words(result.stderr)
    unknown = run("assess", tables, *ASKED, "--area", "Rotherham")
    assert "Rotherham: no row tells of it" in words(unknown.stderr)


def test_one_council_in_python(tables: Path) -> None:
    """`assess` takes tables or their path, and gives what the council has among all."""
    day = assess("rotherham-2009").as_at
    every = assess_all(read_tables(tables), framework="2009", as_at=day, similar="all")
    for source in (read_tables(tables), tables):
        alone = assess(source, framework="2009", as_at=day, area="Leeds", similar="all")
        assert every["Leeds"] == alone
    with pytest.raises(EvidenceError, match="area: missing"):
        assess(tables, framework="2009", as_at=day)


def test_evidence_is_of_the_council_asked_for() -> None:
    """Evidence alone is refused for another council, or where several councils are needed."""
    assert assess("rotherham-2009") == assess("rotherham-2009", area="Rotherham")
    with pytest.raises(EvidenceError, match="not of Leeds") as refused:
        assess("rotherham-2009", area="Leeds", similar="region")
    assert ["area", "similar"] == [each.address for each in refused.value.faults]
    with pytest.raises(CsprofileError, match="not an area"):
        assess("rotherham-2009", area="nowhere")


def test_explain(tables: Path) -> None:
    """A council of tables is explained like any other."""
    result = run("explain", tables, *ASKED, "--area", "Leeds")
    assert 0 == result.exit_code
    assert "Leeds: how it came to" in result.stdout


def test_check_accounts_for_every_row(tables: Path) -> None:
    """Every row of every table is read, and used or set aside with its reason."""
    with (tables / "inspections.csv").open("a", encoding="utf-8") as file:
        file.write("Cardiff,c,adoption,good,2009-01-11\nLeeds,Leeds-0,adoption,good,2009-01-11\n")
    result = run("check", tables)
    assert (0, "") == (result.exit_code, result.stderr)
    assert "inspections: 11 read = 9 used + 2 set aside." in result.stdout
    assert "1 Welsh council" in words(result.stdout)
    assert read_tables(tables).provenance[0].sha256[:12] in result.stdout
    council = run("check", tables, *ASKED, "--area", "Leeds").stdout
    assert result.stdout.strip() in council
    assert "Evidence on Leeds at 2009-12-09" in words(council)
    assert "input services" in words(council)


def test_compare_at_two_days(tables: Path, tmp_path: Path) -> None:
    """The same tables at two days are compared council by council."""
    days = ("--old-as-at", "2009-02-20", "--new-as-at", "2009-12-09")
    asked = ("compare", tables, tables, "--framework", "2009", *days)
    out = tmp_path / "changes.csv"
    assert 0 == run(*asked, "--similar", "all", "--to", "csv", "-o", out).exit_code
    moved = [each for each in rows(out) if each["what"] == "share" and each["area"] == "Kent"]
    adoption = next(each for each in moved if each["about"] == "adoption")
    assert "inspections:886/adoption/overall effectiveness" == adoption["because"]
    assert ("0 of 2 (0 %)", "1 of 3 (33 %)") == (adoption["from"], adoption["to"])
    missing = run("compare", tables, tables, *days)
    assert "framework missing" in words(missing.stderr)


def test_records_beside_tables(tables: Path, tmp_path: Path) -> None:
    """A folder of records is one, whatever other file is in it; one named after a table is not."""
    records = tmp_path / "records"
    run("assess-all", tables, *ASKED, "--to", "json", "-o", records)
    result = run("compare", records, tables, *ASKED)
    assert 0 == result.exit_code, result.stderr
    assert "What changed: nothing" in result.stdout or "0 of 3 councils" in result.stdout
    (records / "changes.csv").write_text("area\n", encoding="utf-8")
    assert not holds_tables(records)
    (records / "inspections.csv").write_text(HEAD, encoding="utf-8")
    assert holds_tables(records)


def test_what_a_source_claims_is_evidence(tmp_path: Path) -> None:
    """A path with a source's name before it is read by that source, whatever its end."""
    assert not holds_tables(f"aside:{tmp_path / 'rows.csv'}")
    assert not holds_tables("rotherham-2009")
    assert not holds_tables(read("rotherham-2009"))

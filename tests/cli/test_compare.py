"""`csprofile compare`: what it reads, what it writes, and how it refuses."""

import csv
import io
import json
from pathlib import Path

import pytest

from csprofile import Changes, compare, write
from csprofile.builtin.formats import text_of
from csprofile.builtin.formats.compared import changes_csv, changes_json, changes_report
from csprofile.report.blocks import Table
from csprofile.studies import records_in
from csprofile.studies.rows import COLUMNS
from tests.cli.commanding import GOOD, HEADER, listed, run
from tests.studies.days import ALARM, counted, on_a_day, services

OLD = on_a_day(**services(counted(40, 60)))
NEW = on_a_day(**services(counted(20, 60, similar_areas="below")), findings=[ALARM])
CHANGES = compare(OLD, NEW)


@pytest.fixture
def records(tmp_path: Path) -> tuple[Path, Path]:
    """The records of two days, each in a file."""
    return write(OLD, tmp_path / "old.json"), write(NEW, tmp_path / "new.json")


def folder(path: Path, *areas: str) -> Path:
    """A folder of records, one a council."""
    path.mkdir()
    for area in areas:
        write(on_a_day(area), path / f"{area}.json")
    return path


def text(changes: Changes) -> str:
    """The report as text."""
    return text_of(changes_report(changes))


def test_the_report(records: tuple[Path, Path]) -> None:
    """The text is the report, between two lines that say what drew it up and for whom not."""
    result = run("compare", *records)
    assert (0, text(CHANGES)) == (result.exit_code, result.stdout)
    lines = result.stdout.strip().splitlines()
    assert lines[0] == lines[-1]
    assert lines[0].endswith(
        "from evidence under the 2009 method as reconstructed; not issued by Ofsted."
    )


def test_what_the_report_tells() -> None:
    """It tells what is worse than in similar areas and getting worse, what moved, and by what."""
    words = " ".join(text(CHANGES).split())
    assert "Leeds children's homes (area) 40 of 60 (67 %) 20 of 60 (33 %)" in words
    tables = [each for each in changes_report(CHANGES).blocks if isinstance(each, Table)]
    rows = {row[1]: row for table in tables for row in table.rows}
    finding = "contact, referral and assessment: area for priority action"
    assert ("none", "bites", "", f"{finding} (new)") == rows["limit begun"][2:]
    assert "a confidence of 95 % (assumed)" in words


def test_a_replay_says_so() -> None:
    """A comparison with a replay says that it is one."""
    replay = on_a_day(edition="2010", **services(counted(20, 60)))
    assert "replay: 2010 rules on evidence of 2009-12-09" in text(compare(OLD, replay))


def test_json(records: tuple[Path, Path]) -> None:
    """As JSON every change has its values as the record has them, and its reasons."""
    result = run("compare", *records, "--to", "json")
    assert changes_json(CHANGES).decode() == result.stdout
    council = json.loads(result.stdout)["councils"][0]
    assert {"name": "Leeds", "code": "383"} == council["area"]
    assert ["share"] == [each["what"] for each in council["worse"]]
    assert {"low": 67, "high": 67, "good": [40, 40], "of": 60} == council["worse"][0]["from"]
    assert ["evidence:evidence#services[0]"] == council["worse"][0]["because"]


def test_csv(records: tuple[Path, Path]) -> None:
    """As CSV there is one row a change, under the columns the reference names."""
    result = run("compare", *records, "--to", "csv")
    assert changes_csv(CHANGES) == result.stdout_bytes
    head, *rows = csv.reader(io.StringIO(result.stdout, newline=""))
    assert COLUMNS == tuple(head)
    assert len(CHANGES.councils[0].every) == len(rows)
    ref = "evidence:evidence#services[0]"
    shares = ("40 of 60 (67 %)", "20 of 60 (33 %)", "declined")
    assert ["Leeds", "383", "children's homes (area)", "share", *shares, ref] in rows


def test_no_cell_is_a_formula() -> None:
    """What would be a formula in a spreadsheet is text there, and a number stays one."""
    values = ({"indicator": "=1+1", "period": "2009", "value": value} for value in (-1.5, -2))
    written = changes_csv(compare(*(on_a_day(indicators=[each]) for each in values))).decode()
    rows = list(csv.DictReader(io.StringIO(written, newline="")))
    assert ("'=1+1", "-1.5", "-2") == (rows[0]["about"], rows[0]["from"], rows[0]["to"])


def test_folders(tmp_path: Path) -> None:
    """Two folders are compared council by council; those that one lacks are told."""
    old = folder(tmp_path / "october", "Leeds", "Kent")
    new = folder(tmp_path / "november", "Leeds", "Bury")
    words = " ".join(run("compare", old, new).stdout.split())
    assert "Only in OLD Kent Only in NEW Bury" in words
    rows = run("compare", old, new, "--to", "csv").stdout.splitlines()[1:]
    assert [
        "Kent,886,Kent,council only in OLD,,,,",
        "Bury,351,Bury,council only in NEW,,,,",
    ] == rows


def test_an_array_of_records(tmp_path: Path) -> None:
    """A file with an array of records is compared like a folder of them."""
    both = write([on_a_day("Kent"), OLD], tmp_path / "both.json")
    result = run("compare", both, folder(tmp_path / "new", "Leeds", "Kent"))
    assert "What changed: 1 of 2 councils" in result.stdout
    assert "Unchanged  Kent" in result.stdout


def test_sources_are_assessed_first(tmp_path: Path, good: Path) -> None:
    """Evidence files and examples are assessed, by the edition and at the day asked for."""
    record = tmp_path / "old.json"
    run("assess", "rotherham-2009", "--to", "json", "-o", record)
    asked = ("--framework", "2010", "--as-at", "2010-12-09", "--to", "json")
    council = json.loads(run("compare", record, good, *asked).stdout)["councils"][0]
    assert ("2009", "2010") == (council["old"]["edition"], council["new"]["edition"])
    assert ("2009-12-09", "2010-12-09") == (council["old"]["as_at"], council["new"]["as_at"])


def test_records_have_been_assessed(records: tuple[Path, Path]) -> None:
    """An edition for two records is wrong usage: they have been assessed by another."""
    result = run("compare", *records, "--framework", "2010")
    assert 2 == result.exit_code
    assert "records have been assessed already" in result.stderr


def test_it_is_written_whole(records: tuple[Path, Path], tmp_path: Path) -> None:
    """The output is written to a file, or nothing is."""
    written = tmp_path / "out" / "changes.json"
    assert 1 == run("compare", *records, "--to", "json", "-o", written).exit_code
    written.parent.mkdir()
    assert 0 == run("compare", *records, "--to", "json", "-o", written).exit_code
    assert changes_json(CHANGES) == written.read_bytes()
    assert ["changes.json"] == listed(written.parent)


BAD = {
    "not JSON": (b"{", "not JSON"),
    "empty": (b"", "not JSON"),
    "not text": (b"\xff\xfe\xff", "not JSON"),
    "no number": (b"[NaN]", "NaN is no number of JSON"),
    "no finite number": (b"[1e999]", "1e999 is no number of JSON"),
    "too deep": (b"[" * 100_000, "nested too deeply"),
    "too long a number": (b"9" * 9_000, "not JSON"),
    "no record": (b"{}", "missing: no decision record"),
    "no object": (b"3", "3 is no decision record"),
    "an empty array": (b"[]", "an empty list"),
    "newer": (b'{"schema": 2}', "2 is newer than this version of csprofile reads"),
    "half a record": (b'{"schema": 1, "area": {"name": "Leeds"}}', "area.code"),
    "an array with another thing": (b"[3]", "bad.json[0]"),
}


@pytest.mark.parametrize(("content", "says"), BAD.values(), ids=BAD)
@pytest.mark.parametrize("first", [True, False])
def test_bad_files_are_refused(
    content: bytes, says: str, first: bool, tmp_path: Path, records: tuple[Path, Path]
) -> None:
    """A file that holds no record is refused by its name, on either side; nothing is written."""
    (tmp_path / "day").mkdir()
    bad = tmp_path / "day" / "bad.json"
    bad.write_bytes(content)
    sides = (bad, records[1]) if first else (records[0], bad)
    result = run("compare", *sides, "-o", tmp_path / "out.txt")
    assert (1, "") == (result.exit_code, result.stdout)
    assert "compare: refused" in result.stderr
    assert "day/bad.json" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "out.txt").exists()
    faults = [str(fault) for told in records_in(bad) for fault in told.faults()]
    assert says in faults[0]


def test_what_is_not_there_is_refused(tmp_path: Path, records: tuple[Path, Path]) -> None:
    """No such file, or a folder without records, is refused as such."""
    (tmp_path / "empty").mkdir()
    result = run("compare", tmp_path / "none.json", tmp_path / "empty")
    words = " ".join(result.stderr.split())
    assert 1 == result.exit_code
    assert "no such file the path of a decision record" in words
    assert "a folder without decision records .json files" in words


def test_bad_evidence_is_refused(tmp_path: Path, good: Path) -> None:
    """Evidence with faults is refused as `assess` does it."""
    bad = tmp_path / "bad.toml"
    bad.write_text(HEADER.replace("Rotherham", "Rotheram") + GOOD, encoding="utf-8")
    result = run("compare", good, bad)
    assert (1, run("assess", bad).stderr) == (result.exit_code, result.stderr)


def test_nothing_in_common(records: tuple[Path, Path]) -> None:
    """Records of two councils are refused."""
    result = run("compare", records[0], "rotherham-2009")
    words = " ".join(result.stderr.split())
    assert 1 == result.exit_code
    assert "no council is on both sides" in words


@pytest.mark.parametrize("to", ["csv", "parquet", "jsonl"])
def test_data_are_no_records(to: str, tmp_path: Path) -> None:
    """A folder of data is refused, and records are named as what would be right."""
    run("assess", "rotherham-2009", "--to", to, "-o", tmp_path / "data")
    result = run("compare", tmp_path / "data", "rotherham-2009")
    told = " ".join(result.stderr.split())
    assert 1 == result.exit_code
    assert "lines and ratings as data" in told
    assert "decision records, as --to json" in told

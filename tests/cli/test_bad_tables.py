"""Bad tables, and what is not known, end with status 1 and words on stderr; nothing is written."""

from pathlib import Path

import pytest

from tests.cli.commanding import listed, run
from tests.cli.tabled import ASKED, HEAD, words

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
    "a folder": (("no folder", *ASKED), 1, "no such file or folder a CSV or Parquet file"),
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

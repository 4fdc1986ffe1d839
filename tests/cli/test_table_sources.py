"""What commands and `csprofile.assess` do with tables among their sources."""

from pathlib import Path

import pytest

from csprofile import assess, assess_all, read, read_tables
from csprofile.errors import CsprofileError, EvidenceError, UnknownName
from csprofile.library.mixed import holds_tables
from tests.cli.commanding import run
from tests.cli.tabled import ASKED, HEAD, rows, words


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
    line = "inspections:886/adoption/overall effectiveness"
    assert f"{line}; {line}#Kent-2" == adoption["because"]
    settings = [each for each in rows(out) if "setting Kent-2" in each["about"]]
    assert ["revised"] == [each["what"] for each in settings]
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
    assert not holds_tables(f"json:{tmp_path / 'rows.csv'}")
    with pytest.raises(UnknownName, match="'aside': not a source"):
        holds_tables(f"aside:{tmp_path / 'rows.csv'}")
    assert not holds_tables("rotherham-2009")
    assert not holds_tables(read("rotherham-2009"))

"""`csprofile agreement`: what it reads, what it writes, and how it refuses."""

import json
from pathlib import Path

from csprofile import agreement, read, write
from csprofile.builtin.formats import markdown_of, text_of
from csprofile.builtin.formats.agreed import agreement_json, agreement_report
from tests.cases.case import HERE
from tests.cli.commanding import run
from tests.cli.tabled import words
from tests.studies.published import told

COUNCIL = "local authority children's services"
ROWS = (
    "area,setting,provision,judgement,inspected_on,aspect\n"
    "Leeds,1,adoption,good,2009-05-11,\n"
    f"Leeds,Leeds,{COUNCIL},inadequate,2009-06-11,overall effectiveness\n"
)


def test_the_report() -> None:
    """The text is the report, which says whose grade it is not, and what the rules were made of."""
    result = run("agreement", HERE / "2009")
    assert (0, text_of(agreement_report(agreement(HERE / "2009")))) == (
        result.exit_code,
        result.stdout,
    )
    said = words(result.stdout)
    assert "the method as csprofile has it, not the regulator's" in said
    assert "the rules were drawn up with it 12" in said
    assert "they were not 2" in said


def test_what_the_report_tells() -> None:
    """Every exception has both grades, its inputs, its steps and what it rests on."""
    said = words(run("agreement", HERE / "2009").stdout)
    assert "Lewisham, 2009-12-09, 2009 published performs excellently (4)" in said
    assert "given performs adequately (2); possible: performs adequately (2), performs well" in said
    assert "rule:2009/steps/grade" in said
    assert "Undetermined: the rules give no grade" in said


def test_a_replay_says_so() -> None:
    """Rules of another year are called a replay."""
    said = words(run("agreement", HERE / "2010", "--framework", "2011").stdout)
    assert "Replay: the edition does not govern the day of 7 of 7 cases" in said


def test_json_and_markdown(tmp_path: Path) -> None:
    """As JSON it has the keys that are promised; as Markdown it is the report."""
    found = agreement(HERE / "2010", draws=10, seed=3)
    asked = ("agreement", HERE / "2010", "--draws", "10", "--seed", "3")
    result = run(*asked, "--to", "json", "-o", tmp_path / "all.json")
    assert (0, "") == (result.exit_code, result.stdout)
    assert agreement_json(found) == (tmp_path / "all.json").read_bytes()
    made = json.loads((tmp_path / "all.json").read_bytes())
    promised = {"cases", "equal", "within_one", "boundaries", "kappa", "in_possible", "exceptions"}
    assert set() == promised - set(made)
    markdown = run(*asked, "--to", "markdown")
    assert markdown_of(agreement_report(found)) == markdown.stdout


def test_tables(tmp_path: Path) -> None:
    """Tables of inspections need an edition; then each inspection of a council is a case."""
    (tmp_path / "inspections.csv").write_text(ROWS, encoding="utf-8")
    refused = run("agreement", tmp_path)
    assert (1, True) == (refused.exit_code, "tables need one" in words(refused.stderr))
    made = json.loads(run("agreement", tmp_path, "--framework", "2010", "--to", "json").stdout)
    assert ("Leeds", "2009-06-11", 1, 4) == tuple(
        made["exceptions"][0][name] for name in ("area", "on", "published", "given")
    )


def test_evidence_of_no_published_grade(tmp_path: Path) -> None:
    """What has no published grade is told as left out; if nothing has one, that is refused."""
    write(read(told("Leeds", 0.7, 3)), tmp_path / "leeds.toml")
    path = write(read(told("Kent", 0.7, None)), tmp_path / "kent.toml")
    assert "Left out" in run("agreement", tmp_path).stdout
    refused = run("agreement", path)
    assert (1, True) == (refused.exit_code, "no published grade" in refused.stderr)


def test_wrong_usage() -> None:
    """Fewer than no draws are wrong usage, and so is no source."""
    assert 2 == run("agreement", HERE / "2009", "--draws", "-1").exit_code
    assert 2 == run("agreement").exit_code


def test_no_edition_without_grades() -> None:
    """An edition that gives no grade is refused."""
    refused = run("agreement", HERE / "2009", "--framework", "profile-2025")
    assert (1, True) == (refused.exit_code, "no overall grade" in words(refused.stderr))

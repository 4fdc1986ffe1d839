"""`csprofile replay`: one council side by side, every council with who changes, and refusals."""

import json
from pathlib import Path

from csprofile import replay
from csprofile.builtin.formats import markdown_of, text_of
from csprofile.builtin.formats.replays import replay_json, replay_report
from tests.cli.commanding import run
from tests.cli.tabled import HEAD, ROWS, words

FINDINGS = (
    "area,inspection,on,kind,safety_not_assured\n"
    'Leeds,"contact, referral and assessment",2009-08-04,area for priority action,true\n'
)
TWO = ("--framework", "2009", "--framework", "2010")


def tables(folder: Path) -> Path:
    """A folder of tables of three councils, of which one was found to need priority action."""
    (folder / "inspections.csv").write_text(HEAD + ROWS, encoding="utf-8")
    (folder / "findings.csv").write_text(FINDINGS, encoding="utf-8")
    return folder


def test_one_council() -> None:
    """Each edition has a column, the replays say so, and the grades are called the method's."""
    result = run("replay", "rotherham-2009", *TWO)
    found = replay("rotherham-2009", editions=["2009", "2010"])
    assert (0, text_of(replay_report(found))) == (result.exit_code, result.stdout)
    said = words(result.stdout)
    assert "the edition governs the day replay" in said
    assert "replay: 2010 rules on evidence of 9 December 2009" in said
    assert "none is the regulator's" in said


def test_every_edition() -> None:
    """Without an edition all are asked, and one without grades shows none."""
    said = run("replay", "rotherham-2009").stdout
    assert "ungraded" in said
    assert "ilacs-2018" in said


def test_every_council(tmp_path: Path) -> None:
    """Of tables it counts the grades, has a row for each council, and tells who changes and why."""
    asked = ("replay", tables(tmp_path), *TWO, "--as-at", "2009-12-09")
    said = words(run(*asked).stdout)
    assert "3 councils on 2009-12-09 under 2 editions" in said
    assert "Leeds 3 1 " in said
    assert "Leeds: performs well (3) to performs poorly (1) limit" in said
    assert "in 2009 from performs excellently (4) to performs well (3), in 2010 from" in said
    assert "(rule:2009/limits/front-line, rule:2010/limits/front-line)" in said


def test_one_council_of_tables(tmp_path: Path) -> None:
    """A council of tables may be named."""
    asked = ("replay", tables(tmp_path), *TWO, "--as-at", "2009-12-09", "--area", "Kent")
    assert "Kent on 2009-12-09 under 2 editions" in run(*asked).stdout


def test_json_and_markdown(tmp_path: Path) -> None:
    """As JSON every side and every change is there; as Markdown it is the report."""
    found = replay("rotherham-2009", editions=["2009", "2010"])
    run("replay", "rotherham-2009", *TWO, "--to", "json", "-o", tmp_path / "both.json")
    assert replay_json(found) == (tmp_path / "both.json").read_bytes()
    made = json.loads((tmp_path / "both.json").read_bytes())
    assert [False, True] == [each["replay"] for each in made["councils"][0]["sides"]]
    markdown = run("replay", "rotherham-2009", *TWO, "--to", "markdown").stdout
    assert markdown_of(replay_report(found)) == markdown


def test_refused(tmp_path: Path) -> None:
    """Another council, no day and an unknown edition are refused."""
    for asked, says in (
        (("rotherham-2009", "--area", "Leeds"), "the evidence is of Rotherham"),
        ((tables(tmp_path), *TWO), "the day of the rating"),
        (("rotherham-2009", "--framework", "2008"), "2008"),
    ):
        refused = run("replay", *asked)
        assert (1, True) == (refused.exit_code, says in words(refused.stderr))

"""`csprofile robustness`: of one council as text, JSON or in its record; of tables a row each."""

import json
from pathlib import Path

import pytest

from tests.cli.commanding import run
from tests.cli.tabled import ASKED, GRADES, HEAD, ROWS


def test_one_council_as_text() -> None:
    """The report tells sets, chances, what would change the grade and how far rows reach."""
    done = run("robustness", "rotherham-2009")
    assert 0 == done.exit_code
    for title in (
        "Possible",
        "How likely each grade is",
        "What would change it",
        "How far one row",
    ):
        assert title in done.stdout


def test_one_council_as_json() -> None:
    """JSON has the keys that are promised."""
    told = json.loads(run("robustness", "rotherham-2009", "--to", "json").stdout)
    promised = {"told", "possible", "open", "probability", "limit_probability", "changes"}
    assert promised | {"monte_carlo_error"} <= set(told)
    assert {"1", "2", "3", "4"} == set(told["probability"])
    lifts = [each for each in told["changes"] if each["direction"] == "lifts"]
    assert any("finds no area for priority action" in each["title"] for each in lifts)


def test_the_record_holds_it() -> None:
    """With `--to record` the decision record comes with it."""
    told = json.loads(run("robustness", "rotherham-2009", "--to", "record").stdout)
    assert [1] == told["robustness"]["possible"]
    assert told["robustness"]["possible"] == told["rating"]["possible"]


@pytest.mark.parametrize("option", [["--draws", "0"], ["--seed", "-1"], ["--to", "csv"]])
def test_wrong_usage(option: list[str]) -> None:
    """No draws, a seed below zero and an unknown form are wrong usage."""
    assert 2 == run("robustness", "rotherham-2009", *option).exit_code


def test_an_edition_without_grades() -> None:
    """Where an edition gives no grade the command says so."""
    done = run("robustness", "rotherham-2009", "--framework", "profile-2025")
    assert "this edition gives no overall grade" in done.stdout


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """Inspections of three councils."""
    path = tmp_path / "inspections.csv"
    path.write_text(HEAD + ROWS, encoding="utf-8")
    return path


def test_every_council_of_tables(tables: Path) -> None:
    """Without --area each council has a row, in text and in JSON."""
    assert all(name in run("robustness", tables, *ASKED).stdout for name in GRADES)
    told = json.loads(run("robustness", tables, *ASKED, "--to", "json").stdout)
    assert sorted(GRADES) == [each["name"] for each in told["councils"]]
    assert "not the regulator's" in told["method"]


def test_one_council_of_tables(tables: Path) -> None:
    """With --area it is that council, from its tables."""
    told = run("robustness", tables, "--area", "Kent", *ASKED, "--to", "json")
    assert [] != json.loads(told.stdout)["reach"]


@pytest.mark.parametrize("more", [["--to", "record", *ASKED], []])
def test_tables_need_an_edition_and_no_record(tables: Path, more: list[str]) -> None:
    """A record is of one council, and tables name no edition."""
    assert 2 == run("robustness", tables, *more).exit_code

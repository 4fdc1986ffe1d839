"""What tables tell of few children is held back from all that is written, unless it is internal."""

import datetime as dt
import json
from pathlib import Path

import polars as pl
import pytest

from csprofile import Assessment, Tables, assess, write
from csprofile.assessment.disclosure import held_back
from csprofile.library import render
from tests.cli.commanding import run

DAY = dt.date(2025, 3, 31)
FEW = "Children missing"


def assessed(*numerators: float | None) -> Assessment:
    """Rotherham with one indicator for each of these counts, of 7321 children."""
    rows = pl.DataFrame(
        {
            "area": ["372"] * len(numerators),
            "indicator": [f"{FEW} {n}" for n in range(len(numerators))],
            "period": ["2024"] * len(numerators),
            "value": [1.5] * len(numerators),
            "numerator": list(numerators),
            "denominator": [7321.0] * len(numerators),
        },
        schema_overrides={"numerator": pl.Float64},
    )
    return assess(
        Tables(indicators=rows, as_at=DAY), framework="profile-2025", area="372", as_at=DAY
    )


@pytest.mark.parametrize(("count", "held"), [(0, False), (1, True), (5, True), (6, False)])
def test_counts_of_one_to_five_are_held_back(count: float, held: bool) -> None:
    """No and many children are told; one to five are not, nor of how many they are."""
    (row,) = held_back(assessed(count)).evidence.indicators
    assert (None if held else count) == row.numerator
    assert (None if held else 7321) == row.denominator
    assert 1.5 == row.value


@pytest.mark.parametrize("to", ["text", "markdown", "json", "csv", "jsonl"])
def test_no_format_tells_them(to: str) -> None:
    """Whatever the format, the count of 7321 children is not in what is written."""
    made, whole = (render(assessed(3), to, internal=each) for each in (False, True))
    assert "7321" not in told(made)
    assert "7321" in told(whole)
    assert "Counts of 1 to 5 children are held back" in told(made)
    assert "Working copy, not for publication." in told(whole)


def test_no_notebook_tells_them() -> None:
    """A notebook is saved like a file, so it shows neither count, and calls itself what it is."""
    found = assessed(3)
    for noun in (found, found.profile):
        assert "7321" not in noun._repr_html_()
        assert f"{FEW} 0" in noun._repr_html_()
        assert "Working copy, not for publication. Counts of 1 to 5" in noun._repr_html_()


def test_the_dictionary_tells_that_they_are_held_back() -> None:
    """Data from tables are called a working copy in their notes."""
    for internal, says in ((False, "Counts of 1 to 5 children are held back."), (True, "")):
        made = told(render(assessed(3), "csv", internal=internal))
        note = f"Working copy, not for publication. {says}".strip()
        assert f'notes,working copy,text,"{note}",' in made
    assert "working copy" not in told(render(assess("rotherham-2009"), "csv"))


def told(made: object) -> str:
    """All that was made, as text."""
    files = made.values() if isinstance(made, dict) else [made]
    return "".join(each.decode() for each in files if isinstance(each, bytes)).replace(
        str(DAY.year), ""
    )


def test_settings_are_kept() -> None:
    """The settings of a council are public judgements, and stay when counts are held back."""
    day = dt.date(2024, 5, 1)
    row = {"area": ["372"], "setting": ["SC1"], "provision": ["adoption"]}
    frame = pl.DataFrame({**row, "judgement": ["good"], "inspected_on": [day]})
    tables = Tables(inspections=frame, as_at=DAY)
    found = assess(tables, framework="profile-2025", area="372", as_at=DAY)
    assert ["SC1"] == [each.number for each in held_back(found).settings]


def test_evidence_of_a_file_is_not_held_back() -> None:
    """What a file tells was published: it is no working copy, and stays as it is."""
    found = assess("rotherham-2009")
    assert found is held_back(found)
    assert "Working copy" not in found.imprint


def test_the_command_line_asks_for_them(tmp_path: Path) -> None:
    """Only `--internal` writes them."""
    path = tmp_path / "indicators.csv"
    path.write_text(
        "area,indicator,period,value,numerator,denominator\n372,Missing,2024,1.5,3,200\n"
    )
    asked = ["--framework", "profile-2025", "--as-at", "2025-03-31", "--to", "json"]
    for more, numerator in (([], None), (["--internal"], 3.0)):
        done = run("assess", path, "--area", "372", *asked, *more)
        values = [each["values"] for each in json.loads(done.stdout)["evidence"].values()]
        assert [numerator] == [each.get("numerator") for each in values]
    run("assess-all", path, *asked, "-o", tmp_path / "all.json")
    assert "numerator" not in (tmp_path / "all.json").read_text()


def test_the_record_of_robustness_holds_them_back(tmp_path: Path) -> None:
    """The decision record that `csprofile robustness` writes has no such count either."""
    path = tmp_path / "indicators.csv"
    path.write_text(
        "area,indicator,period,value,numerator,denominator\n372,Missing,2024,1.5,3,200\n"
    )
    asked = ["--area", "372", "--framework", "2011", "--as-at", "2025-03-31"]
    done = run("robustness", path, *asked, "--to", "record")
    assert 0 == done.exit_code
    assert "numerator" not in done.stdout
    assert "Counts of 1 to 5 children are held back" in done.stdout


def test_writing_in_code_holds_them_back_too(tmp_path: Path) -> None:
    """`write` takes `internal` as the command line does."""
    write(assessed(3), tmp_path / "a.json")
    write(assessed(3), tmp_path / "b.json", internal=True)
    assert "numerator" not in (tmp_path / "a.json").read_text()
    assert "numerator" in (tmp_path / "b.json").read_text()

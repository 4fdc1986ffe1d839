"""Ofsted's list of childcare providers, in the layouts it has had; every made-up row is so."""

import datetime as dt
import gzip
from pathlib import Path

import polars as pl
import pytest
from csprofile_ofsted.childcare import Childcare

from csprofile import EvidenceError, TablesError
from tests.childcare_lists import FULL, GOOD, ROW, SAYS, read, save


def says(folder: Path, **cells: str) -> tuple[object, ...]:
    """What is read of one provider with these cells."""
    return read(save(folder / "one.csv", {**ROW, **cells})).select(SAYS).row(0)


def refused(path: Path, **options: object) -> TablesError:
    """The error with which a file is refused."""
    with pytest.raises(TablesError) as error:
        Childcare().read(path, options)
    return error.value


def test_a_full_inspection_is_a_judgement(tmp_path: Path) -> None:
    """1 to 4 are judgements, each of its day."""
    path = save(
        tmp_path / "four.csv",
        *(
            {**ROW, **GOOD, "Provider URN": f"EY{grade}", f"{FULL}Overall effectiveness": grade}
            for grade in "1234"
        ),
    )
    rows = read(path)
    expected = ["outstanding", "good", "satisfactory", "inadequate"]
    assert expected == rows["judgement"].to_list()
    assert [dt.date(2019, 6, 5)] * 4 == rows["inspected_on"].to_list()
    assert {"area"} == set(rows["responsibility"])


def test_what_was_not_judged_differs_from_what_was_not_inspected(tmp_path: Path) -> None:
    """A dash is a judgement that was not made, a blank an inspection that was not."""
    dash = {**GOOD, f"{FULL}Overall effectiveness": "-"}
    assert (None, None, "judgement not made", dt.date(2019, 6, 5)) == says(tmp_path, **dash)
    assert (None, None, "not yet inspected", None) == says(tmp_path)


@pytest.mark.parametrize("kind", ["NCOR", "CR"])
@pytest.mark.parametrize("word", ["Met", "Not Met (with actions)", "Not Met (enforcement)"])
def test_met_is_on_a_scale_of_its_own(tmp_path: Path, kind: str, word: str) -> None:
    """Whether requirements are met is told in its words, and is no judgement."""
    cells = {f"{kind}: Overall effectiveness": word, f"{kind}: Inspection date": "01/07/2020"}
    assert (None, word, "not applicable", dt.date(2020, 7, 1)) == says(tmp_path, **cells)


def test_a_grade_stands_until_the_next_one(tmp_path: Path) -> None:
    """A later check of requirements does not take the place of a grade."""
    later = {"NCOR: Overall effectiveness": "Met", "NCOR: Inspection date": "01/07/2020"}
    assert ("good", None, None, dt.date(2019, 6, 5)) == says(tmp_path, **GOOD, **later)


def test_the_later_check_counts(tmp_path: Path) -> None:
    """Of two checks of requirements the later counts, whichever it is."""
    cells = {
        "NCOR: Overall effectiveness": "Met",
        "NCOR: Inspection date": "01/07/2018",
        "CR: Overall effectiveness": "Not Met (enforcement)",
        "CR: Inspection date": "01/07/2020",
    }
    expected = (None, "Not Met (enforcement)", "not applicable", dt.date(2020, 7, 1))
    assert expected == says(tmp_path, **cells)


def test_who_is_not_on_the_early_years_register_is_never_graded(tmp_path: Path) -> None:
    """Home childcarers and others not on the register are outside the remit."""
    home = {**ROW, "Provider type": "Home childcarer", "Provider Early Years Register Flag": "N"}
    club = {
        **ROW,
        "Provider URN": "EY2",
        "Provider type": "Childcare on non-domestic premises",
        "Provider Early Years Register Flag": "N",
    }
    rows = read(save(tmp_path / "register.csv", home, club))
    assert ["childcare", "childcare"] == rows["provision"].to_list()
    assert ["outside the remit"] * 2 == rows["gap"].to_list()


def test_who_left_the_registers_is_set_aside(tmp_path: Path) -> None:
    """A provider that resigned is counted as set aside, and so is one in no known council."""
    rows = (
        {**ROW, **GOOD},
        {**ROW, "Provider URN": "EY2", "Provider status": "Resigned"},
        {**ROW, "Provider URN": "EY3", "Local authority": "Not Recorded"},
    )
    (origin,) = Childcare().read(save(tmp_path / "left.csv", *rows), {}).provenance
    assert (3, 1) == (origin.read, origin.used)
    assert (("no council", 1), ("no longer registered", 1)) == origin.set_aside


def test_leadership_is_an_aspect(tmp_path: Path) -> None:
    """Leadership is told only where it is asked for, and where it was judged."""
    judged = {**ROW, **GOOD, "Effectiveness of leadership and management": "3"}
    path = save(tmp_path / "aspects.csv", judged, {**ROW, "Provider URN": "EY2"})
    expected = [("EY1", "leadership", "satisfactory", dt.date(2019, 6, 5))]
    found = read(path, aspects=True).filter(pl.col("aspect") == "leadership")
    columns = ("setting", "aspect", "judgement", "inspected_on")
    assert expected == found.select(columns).rows()
    assert {"overall effectiveness"} == set(read(path)["aspect"])


def test_personal_columns_are_left_out(tmp_path: Path) -> None:
    """Names and addresses are given only when asked for, and never what Ofsted struck out."""
    row = {**ROW, "Provider name": "Little Acorns", "Provider town": "Rotherham", "Postcode": "S60"}
    named, hidden = row, {**row, "Provider URN": "EY2", "Provider name": "REDACTED"}
    path = save(tmp_path / "names.csv", named, hidden)
    personal = {"name", "address", "telephone"}
    assert set() == personal & set(read(path).columns)
    found = read(path, personal=True)
    assert ["Little Acorns", None] == found["name"].to_list()
    assert ["Rotherham, S60"] * 2 == found["address"].to_list()


@pytest.mark.parametrize(
    ("column", "word"),
    [
        ("Provider type", "Nanny"),
        ("Provider status", "Suspended"),
        (f"{FULL}Overall effectiveness", "5"),
        ("CR: Overall effectiveness", "Perhaps"),
        (f"{FULL}Inspection date", "soon"),
        ("Local authority", "Rotherhamshire"),
    ],
)
def test_what_nobody_knows_is_refused(tmp_path: Path, column: str, word: str) -> None:
    """An unknown word stops the file, with the word and its row."""
    path = save(tmp_path / "bad.csv", {**ROW, **GOOD}, {**ROW, "Provider URN": "2", column: word})
    failures = refused(path).failures
    assert [(3, word)] == failures.select("row", "seen").rows()


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    """A file without a column it needs is refused with the nearest name."""
    cells = {**ROW, **GOOD}
    cells["Local authorities"] = cells.pop("Local authority")
    assert "nearest: Local authorities" in str(refused(save(tmp_path / "bad.csv", cells)))


def test_a_file_cut_off_is_refused(tmp_path: Path) -> None:
    """A compressed file that ends early is refused as damaged."""
    path = tmp_path / "cut.csv.gz"
    whole = gzip.compress(save(tmp_path / "whole.csv", {**ROW, **GOOD}).read_bytes())
    path.write_bytes(whole[: len(whole) - 20])
    assert "Compressed file ended before" in str(refused(path))


def test_an_option_nobody_knows_is_refused(tmp_path: Path) -> None:
    """An option is refused by its name, with those there are."""
    path = save(tmp_path / "one.csv", {**ROW, **GOOD})
    with pytest.raises(EvidenceError, match="sheet: not an option; personal, aspects"):
        Childcare().read(path, {"sheet": "1"})

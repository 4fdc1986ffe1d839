"""Ofsted's list of state-funded schools in the layouts of several years; all rows are made up."""

import datetime as dt
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter
from csprofile_ofsted.schools import Schools

from csprofile.plugin import installed
from tests.school_lists import GOOD, ROW, SAYS, SCHOOL, read, refused, save


def older(**cells: str) -> dict[str, str]:
    """A school in a layout of before November 2025."""
    return {
        **SCHOOL,
        "Inspection number of latest full inspection": "10000001",
        "Inspection start date": "05/06/2018",
        "Overall effectiveness": "2",
        "Effectiveness of leadership and management": "2",
        "Early years provision (where applicable)": "9",
        "Sixth form provision (where applicable)": "9",
        **cells,
    }


@pytest.mark.parametrize("what", ["Section 8", "Short", "Ungraded"])
def test_older_layouts(tmp_path: Path, what: str) -> None:
    """Before November 2025 grades stood in columns of plainer names, visits under three."""
    visit = {
        f"Date of latest {what.lower()} inspection": "07/05/2022",
        f"{what} inspection overall outcome": "School remains Outstanding",
    }
    graded = older(**visit)
    confirmed = {
        **graded,
        "URN": "900002",
        "Inspection number of latest full inspection": "NULL",
        "Inspection start date": "NULL",
        "Overall effectiveness": "NULL",
    }
    found = read(save(tmp_path / "older.csv", graded, confirmed)).select(SAYS).rows()
    expected = [("good", dt.date(2018, 6, 5)), ("outstanding", dt.date(2022, 5, 7))]
    assert [(judgement, None, None, on) for judgement, on in expected] == found


def test_sixth_forms_before_2019(tmp_path: Path) -> None:
    """A sixth form's grade stood under 16 - 19 study programmes."""
    row = older()
    row["16 - 19 study programmes"] = row.pop("Sixth form provision (where applicable)")
    row["16 - 19 study programmes"] = "3"
    found = read(save(tmp_path / "old.csv", row), aspects=True)
    sixth = found.filter(pl.col("provision") == "school sixth forms")
    assert ["satisfactory"] == sixth["judgement"].to_list()


def test_a_list_of_one_years_inspections_is_another(tmp_path: Path) -> None:
    """A list in which each inspection has a row is no list of schools, and is not claimed."""
    path = save(tmp_path / "year.csv", older(**{"Inspection number": "10000001"}))
    assert not Schools().claims(path)
    assert "no sheet of that kind" in str(refused(path))


def test_a_workbook_is_read_as_a_csv_file_is(tmp_path: Path) -> None:
    """Of several sheets the one of schools is read, with numbers as numbers and its day."""
    path = tmp_path / "schools.xlsx"
    inspections = older(**{"Inspection number": "10000001"})
    with xlsxwriter.Workbook(str(path), {"strings_to_numbers": True}) as book:
        for name, row in (("In-year", inspections), ("Most recent", older())):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, [f"{name} inspections as at 31 August 2024"])
            sheet.write_row(2, 0, list(row))
            sheet.write_row(3, 0, list(row.values()))
    tables = Schools().read(path, {})
    found = tables.inspections.select("setting", "judgement").row(0)
    assert (dt.date(2024, 8, 31), ("900001", "good")) == (tables.as_at, found)


def test_the_latest_day_stands_for_the_day_of_the_list(tmp_path: Path) -> None:
    """Without words above, the list is as at its latest day, a publication or an opening."""
    row = older(**{"Publication date": "01/07/2018", "School open date": "01/09/2019"})
    assert dt.date(2019, 9, 1) == Schools().read(save(tmp_path / "one.csv", row), {}).as_at


def test_ragged_and_cut_off_files_are_refused(tmp_path: Path) -> None:
    """A row with too many cells, or a last row that ends early, refuses the file."""
    whole = save(tmp_path / "whole.csv", {**ROW, **GOOD}, {**ROW, "URN": "2"})
    text = whole.read_text(encoding="cp1252")
    whole.write_text(text.rstrip() + ",more\n", encoding="cp1252")
    assert "cells, the last 'more'" in str(refused(whole))
    whole.write_text(text[: text.rindex("Rotherham")], encoding="cp1252")
    assert "it ends within row 3" in str(refused(whole))


def test_it_alone_claims_its_files(tmp_path: Path) -> None:
    """Files in each layout are claimed by this source, and others are not."""
    for name, row in (("old.csv", older()), ("new.csv", ROW)):
        assert ["ofsted-schools"] == list(installed().claiming(save(tmp_path / name, row)))
    other = {"URN": "1", "Local authority": "Leeds", "Overall effectiveness": "Good"}
    assert not Schools().claims(save(tmp_path / "other.csv", other))


@pytest.mark.parametrize(
    ("phase", "kind", "provision", "whose"),
    [
        ("Nursery", "LA Nursery School", "nursery schools", "partnership"),
        ("Primary", "Academy Converter", "primary schools", "area"),
        ("Secondary", "Foundation School", "secondary schools", "partnership"),
        ("All-through", "Free School", "secondary schools", "area"),
        ("Special", "Community Special School", "special schools", "partnership"),
        ("Special", "Academy Special Sponsor Led", "special schools", "area"),
        ("PRU", "Pupil Referral Unit", "pupil referral units", "partnership"),
        (
            "Alternative provision",
            "Free School - Alternative Provision",
            *("pupil referral units", "area"),
        ),
        ("16 plus", "Academy 16-19 Converter", "sixth form colleges", "area"),
    ],
)
def test_what_kind_of_school_and_whose(
    tmp_path: Path, phase: str, kind: str, provision: str, whose: str
) -> None:
    """The phase tells the kind of service, the type whose it is, which is assumed."""
    row = {**ROW, "Ofsted phase": phase, "Type of education": kind}
    found = read(save(tmp_path / "one.csv", row))
    assert (provision, whose) == found.select("provision", "responsibility").row(0)

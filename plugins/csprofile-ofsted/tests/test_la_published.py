"""Ofsted's own files of inspections of councils' children's services."""

import datetime as dt
from pathlib import Path

import polars as pl
import pytest

from csprofile import Area, Tables, TablesError, read_tables

SWINDON = dt.date(2023, 7, 17)
PARTS = ("help and protection", "children in care", "care leavers")


@pytest.fixture(scope="module")
def tables(data: Path) -> Tables:
    """The workbook of 31 March 2025."""
    return read_tables(data / "inspections" / "ofsted_la_outcomes_2025-03-31.ods")


def test_every_row_is_accounted_for(tables: Tables) -> None:
    """153, 112 and 271 rows are five statements each; 60 visits tell no finding."""
    visits = (("visit of which no finding is told", 60),)
    expected = [
        ("Inspections_as_at_31_March", 5 * 153, 5 * 153, ()),
        ("In-year_inspections", 5 * (112 - 60) + 60, 5 * (112 - 60), visits),
        ("ILACS_inspection_history", 5 * 271, 5 * 271, ()),
    ]
    found = [
        (each.name.partition("#")[2], each.read, each.used, each.set_aside)
        for each in tables.provenance[:3]
    ]
    assert expected == found
    assert {dt.date(2025, 3, 31)} == {each.as_at for each in tables.provenance}


def test_the_sheets_tell_the_same(tables: Tables) -> None:
    """The history holds what the first two sheets tell, so that 271 inspections are left."""
    assert 5 * 271 == len(tables.inspections)
    aside = {each.table: dict(each.set_aside) for each in tables.account}
    assert 5 * 153 + 5 * 52 == aside["inspections"]["identical to another row"]


def test_care_leavers_were_judged_together(tables: Tables) -> None:
    """168 of 271 inspections, all before 2023, judged care leavers with children in care."""
    leavers = tables.inspections.filter(pl.col("aspect") == "care leavers")
    together = leavers.filter(pl.col("gap") == "judged together with another")
    assert (271, 168) == (len(leavers), len(together))
    assert 103 == leavers["judgement"].count()
    assert together["inspected_on"].max() == dt.date(2022, 12, 5)


def test_any_inadequate_made_the_whole_inadequate(tables: Tables) -> None:
    """So it was, and only so, in 270 of 271; Trafford's leadership alone was inadequate in 2019."""
    rows = tables.inspections.select("area", "inspected_on", "aspect", "judgement")
    wide = rows.pivot("aspect", index=["area", "inspected_on"], values="judgement")
    bad = pl.any_horizontal(pl.col(each) == "inadequate" for each in PARTS)
    others = wide.filter(
        bad.fill_null(value=False) != (pl.col("overall effectiveness") == "inadequate")
    )
    assert [(Area.find("Trafford").code, "inadequate")] == others.select(
        "area", "leadership"
    ).rows()


def test_each_judgement_is_a_finding(tables: Tables) -> None:
    """271 inspections of 156 councils, three of which have ended, gave 1,187 judgements."""
    found = tables.findings
    assert 4 * 271 + 103 == len(found)
    assert (271, 156) == (found.n_unique(["area", "on"]), found["area"].n_unique())


def test_files_that_contradict_are_refused(data: Path, tables: Tables) -> None:
    """The two files differ in one judgement, of children in care in Swindon, and are refused."""
    before = read_tables(data / "inspections" / "ofsted_la_outcomes_2023-03-31.csv")
    with pytest.raises(TablesError) as refused:
        before + tables
    assert ["inadequate", "satisfactory"] == sorted(refused.value.failures["seen"])
    about = {"area": Area.find("Swindon").code, "aspect": "children in care"}
    rows = [each.inspections.filter(inspected_on=SWINDON, **about) for each in (before, tables)]
    assert ["satisfactory", "inadequate"] == [each["judgement"].item() for each in rows]


def test_the_csv_file_runs_beyond_its_name(data: Path) -> None:
    """The file named after March 2023 holds 151 councils up to 17 July 2023."""
    tables = read_tables(data / "inspections" / "ofsted_la_outcomes_2023-03-31.csv")
    assert dt.date(2023, 7, 17) == tables.as_at
    (source, _) = tables.provenance
    assert (5 * 151, 5 * 151, ()) == (source.read, source.used, source.set_aside)
    assert 151 == tables.inspections["area"].n_unique()
    gaps = tables.inspections["gap"].drop_nulls()
    assert {"judged together with another"} == set(gaps)
    assert 125 == len(gaps)

"""Evidence that is written as a workbook reads back as it was."""

import datetime as dt
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from csprofile_office.form import EvidenceForm
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from csprofile import (
    Evidence,
    EvidenceError,
    Finding,
    Remark,
    Service,
    assess,
    framework,
    read,
    write,
)
from csprofile.frameworks import bundled
from csprofile.library import EXAMPLES, read_file
from csprofile.writing import evidence_toml, expected_rows
from tests.properties.council import TABLES
from tests.results import NAMES, results
from tests.writing.strategies import EVIDENCE

FORM = EvidenceForm()
# Evidence that is drawn in many ways is thrown away in some.
EXAMPLES_DRAWN = settings(max_examples=60, suppress_health_check=[HealthCheck.filter_too_much])


def back(content: bytes, folder: Path) -> Evidence:
    """The evidence that a workbook holds."""
    path = folder / "form.xlsx"
    path.write_bytes(content)
    return read(path)


def plain(evidence: Evidence) -> Evidence:
    """Evidence as its TOML file tells it, which holds nothing that only tables tell."""
    return read_file(evidence_toml(evidence).encode(), "evidence.toml")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for one file after another."""
    return tmp_path_factory.mktemp("forms")


@given(EVIDENCE)
@EXAMPLES_DRAWN
def test_evidence_reads_back(folder: Path, evidence: Evidence) -> None:
    """Evidence reads back equal from the workbook, and is then written to the same bytes."""
    assume(not {"\ufffe", "\uffff"} & set(evidence_toml(evidence)))
    content = FORM.form(evidence, None)
    found = back(content, folder)
    assert evidence == found
    assert content == FORM.form(found, None)


@given(TABLES, st.sampled_from([None, *bundled()]))
@EXAMPLES_DRAWN
def test_a_council_made_up_reads_back(
    folder: Path, tables: dict[str, list[Any]], edition: str | None
) -> None:
    """Whatever is known of a council, it reads back equal, with rows that wait or without."""
    evidence = Evidence(area="Rotherham", as_at=dt.date(2009, 12, 9), **tables)
    rules = framework(edition) if edition else None
    assert evidence == back(FORM.form(evidence, rules), folder)


@pytest.mark.parametrize("name", NAMES)
def test_every_result_reads_back(name: str, tmp_path: Path) -> None:
    """The evidence behind every kind of result reads the same from the workbook as from TOML."""
    evidence = results()[name].evidence
    assert plain(evidence) == back(FORM.form(evidence, results()[name].framework), tmp_path)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_written_and_assessed(name: str, tmp_path: Path) -> None:
    """`write` makes a workbook of evidence by the ending, and it is assessed like its TOML."""
    path = write(read(name), tmp_path / "copy.xlsx")
    assert read(name) == read(path) == read(f"evidence-form:{path}")
    told = assess(name).rating
    assert (told.grade, told.possible) == (assess(path).rating.grade, assess(path).rating.possible)


@pytest.mark.parametrize("edition", bundled())
def test_a_new_form_tells_nothing(edition: str, tmp_path: Path) -> None:
    """A form without evidence is valid, and has a row for whatever the edition expects."""
    rules = framework(edition)
    found = back(FORM.form(Evidence(area="Leeds", framework=edition), rules), tmp_path)
    assert Evidence(area="Leeds", framework=edition) == found
    (origin,) = found.provenance
    about = "row that says only what it is about"
    assert ((about, len(expected_rows(rules))),) == origin.set_aside
    assert (len(expected_rows(rules)), 0) == (origin.read, origin.used)


def test_a_statement_is_addressed_by_the_name_of_the_file(tmp_path: Path) -> None:
    """Statements have the addresses that those of a TOML file of that name have."""
    write(read("rotherham-2009"), tmp_path / "a.xlsx")
    found = read(tmp_path / "a.xlsx")
    assert "evidence:a.xlsx#services[0]" == found.services[0].ref
    assert ("a.xlsx", 64) == (found.name, len(found.provenance[0].sha256))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "\u202eright to left",
        "a" * 10_000,
        "_x0041_ and _x000D_",
        "../../x",
        '"quoted"',
        "3",
        "62%",
        "true",
        "2009-12-09",
    ],
)
def test_hostile_text_reads_back(text: str, tmp_path: Path) -> None:
    """Text is text, whatever it looks like."""
    evidence = Evidence(
        area="Leeds",
        source=text,
        services=[Service(provision="adoption", share=text, where=text)],
        findings=[Finding(inspection="focused visit", kind="strength", said=text)],
        remarks=[Remark(about=text, kind="gap")],
    )
    assert evidence == back(FORM.form(evidence, None), tmp_path)


@pytest.mark.parametrize(
    ("text", "says"), [("a" * 40_000, "40,000 characters"), ("a\uffff", "no workbook can")]
)
def test_what_no_workbook_holds_is_refused(text: str, says: str) -> None:
    """Text too long for a cell, or of a character that no workbook has, is refused unwritten."""
    evidence = Evidence(area="Leeds", remarks=[Remark(about=text, kind="gap")])
    with pytest.raises(EvidenceError, match=says) as refused:
        FORM.form(evidence, None)
    assert "remarks[0].about" == refused.value.faults[0].address


def test_the_same_evidence_gives_the_same_bytes() -> None:
    """A form is the same whenever it is written: dated by its evidence, not by the clock."""
    evidence, rules = read("rotherham-2009"), framework("2010")
    content = FORM.form(evidence, rules)
    assert content == FORM.form(read("rotherham-2009"), rules)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {(1980, 1, 1, 0, 0, 0)} == {each.date_time for each in parts.infolist()}
        core = parts.read("docProps/core.xml").decode()
    assert {"2009-12-09"} == set(re.findall(r">(\d{4}-\d\d-\d\d)T", core))

"""The sheets of the form: notes, keys with what they mean, words offered, and no formula."""

import io
from pathlib import Path
from typing import Any

import pytest
from csprofile_office.form import EvidenceForm
from csprofile_office.form.columns import ABOUT
from openpyxl import load_workbook

from csprofile import Evidence, EvidenceError, Remark, framework, read
from csprofile.plugin import form_tables

FORM = EvidenceForm()
HOSTILE = "=cmd|' /C calc'!A0"


@pytest.fixture
def leeds(tmp_path: Path) -> Path:
    """A form on Leeds that waits to be filled in under the edition 2009."""
    path = tmp_path / "leeds.xlsx"
    known = Evidence(area="Leeds", framework="2009")
    path.write_bytes(FORM.form(known, framework("2009")))
    return path


def test_other_workbooks_are_not_claimed(leeds: Path, tmp_path: Path) -> None:
    """A workbook is a form by its sheets, whatever its name."""
    renamed = leeds.rename(tmp_path / "any name.XLSX")
    assert FORM.claims(renamed)
    book = load_workbook(renamed)
    for name in ("evidence", "services", "indicators", "findings"):
        del book[name]
    book.save(renamed)
    assert not FORM.claims(renamed)
    (tmp_path / "none.xlsx").write_bytes(b"PK")
    others = [tmp_path, tmp_path / "none.xlsx", tmp_path / "absent.xlsx", tmp_path / "a.csv"]
    assert [False] * 4 == [FORM.claims(path) for path in others]


def test_words_are_offered(leeds: Path) -> None:
    """Each cell of allowed words has their list; only where nothing else may stand, it refuses."""
    book = load_workbook(leeds)
    strict = {}
    for page in book.worksheets[2:-1]:
        for each in page.data_validations.dataValidation:
            place = next(iter(each.sqref.ranges))
            heading = page.cell(3, place.min_col).value
            words = [cell.value for (cell,) in book["words"][each.formula1.partition("!")[2]]]
            strict[f"{page.title}.{heading}"] = (each.showErrorMessage, words[0])
    assert (True, "not yet inspected") == strict["services.gap"]
    assert (False, "almost all") == strict["services.share"]
    assert (False, "all") == strict["services.provision"]
    assert (True, "all indicators") == strict["indicator_groups.outcome"]
    assert (False, "NI 19") == strict["indicators.indicator"]
    assert (True, "strength") == strict["findings.kind"]
    assert (True, "true") == strict["findings.safety_not_assured"]


def test_headings_are_keys_and_each_is_explained(leeds: Path) -> None:
    """The notes come first; each table's headings are its keys, each beneath a line on it."""
    book = load_workbook(leeds)
    assert ["notes", "evidence", *ABOUT, "words"] == book.sheetnames
    for page in (book[name] for name in ABOUT):
        headings = [cell.value for cell in page[3]]
        assert "why" == headings.pop()
        known = {field.split(".")[0] for field in headings}
        assert known <= {each.name for each in keys_of(page.title)}
        assert all(cell.value for cell in page[2])
        assert "B4" == page.freeze_panes
    assert "what is known" in book["notes"]["A1"].value.lower()


def keys_of(table: str) -> Any:
    """The keys of a table."""
    return next(each.keys for each in form_tables(Evidence(area="Leeds")) if each.name == table)


def test_text_like_a_formula_stays_text(tmp_path: Path) -> None:
    """No cell is a formula, whatever the evidence says."""
    remarks = [Remark(about=each, kind="context") for each in (HOSTILE, "+1", "-1", "@a", "{=1}")]
    evidence = Evidence(area="Leeds", remarks=remarks)
    content = FORM.form(evidence, framework("2010"))
    book = load_workbook(io.BytesIO(content))
    kinds = {cell.data_type for page in book for row in page.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}
    path = tmp_path / "form.xlsx"
    path.write_bytes(content)
    assert evidence == read(path)


def test_other_options_are_refused(leeds: Path) -> None:
    """An option that is none is refused."""
    with pytest.raises(EvidenceError, match="sheet: not an option; framework"):
        FORM.read(leeds, {"sheet": "services"})

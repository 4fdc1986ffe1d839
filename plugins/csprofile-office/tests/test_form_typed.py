"""What people type into the form is read as they mean it, and every fault has its cell."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from csprofile_office.form import EvidenceForm
from openpyxl import load_workbook

from csprofile import Evidence, EvidenceError, framework, read
from csprofile.library import read_file

FORM = EvidenceForm()
HOSTILE = "=cmd|' /C calc'!A0"
Change = Callable[[Any], None]


def changed(path: Path, change: Change) -> Path:
    """A workbook as somebody left it."""
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path


def put(sheet: str, heading: str, row: int, value: object) -> Change:
    """Type a value into a cell, found by its heading; `row` counts from 1 beneath the headings."""

    def change(book: Any) -> None:
        page = book[sheet]
        (cell,) = (each for each in page[3] if each.value == heading)
        typed = page.cell(3 + row, cell.column)
        typed.value = value
        # In a cell of text whatever is typed is text.
        typed.data_type = "s" if isinstance(value, str) else typed.data_type

    return change


def line(key: str, value: object) -> Change:
    """Type a value beside a key of the first sheet."""

    def change(book: Any) -> None:
        (row,) = (row for row in book["evidence"].iter_rows() if row[0].value == key)
        row[1].value = value

    return change


@pytest.fixture
def leeds(tmp_path: Path) -> Path:
    """A form on Leeds that waits to be filled in under the edition 2009."""
    path = tmp_path / "leeds.xlsx"
    known = Evidence(area="Leeds", framework="2009")
    path.write_bytes(FORM.form(known, framework("2009")))
    return path


def faults(path: Path) -> dict[str, str]:
    """What is wrong with a form, by where."""
    with pytest.raises(EvidenceError) as refused:
        read(path)
    assert path.name == refused.value.source
    return {each.address: each.says for each in refused.value.faults}


TYPED = [
    line("as_at", "9/12/2009"),
    put("services", "share", 1, "60% to 66%"),
    put("services", "provision", 90, "childminders; Childcare"),
    put("services", "judgements.good", 90, 2),
    put("services", "judgements.adequate", 90, "4"),
    put("services", "of", 90, 6),
    put("services", "gaps.not yet inspected", 90, 3),
    put("services", "oldest", 90, dt.date(2007, 3, 1)),
    put("indicators", "indicator", 1, "NI 59"),
    put("indicators", "period", 1, "2008/09"),
    put("indicators", "value", 1, 71.3),
    put("indicators", "england", 1, "just below"),
    put("findings", "inspection", 1, "contact, referral and assessment"),
    put("findings", "kind", 1, "area for priority action"),
    put("findings", "count", 1, 0),
    put("findings", "safety_not_assured", 1, True),
    put("remarks", "about", 1, HOSTILE),
    put("remarks", "kind", 1, "context"),
]
TOML = """
schema = 1
area = "Leeds"
framework = "2009"
as_at = 2009-12-09

[[services]]
provision = "all"
base = "services"
share = [0.60, 0.66]

[[services]]
provision = ["childminders", "childcare"]
judgements = { good = 2, adequate = 4 }
of = 6
gaps = { "not yet inspected" = 3 }
oldest = 2007-03-01

[[indicators]]
indicator = "NI 59"
period = "2008/09"
value = 71.3
england = "just below"

[[findings]]
inspection = "contact, referral and assessment"
kind = "area for priority action"
count = 0
safety_not_assured = true

[[remarks]]
about = "=cmd|' /C calc'!A0"
kind = "context"
"""


def test_filled_in_it_is_the_evidence(leeds: Path) -> None:
    """What is typed into rows that wait, in the ways people type, is the evidence of its TOML."""
    for change in TYPED:
        changed(leeds, change)
    assert read_file(TOML.encode(), "leeds.toml") == read(leeds)


def test_every_fault_has_its_cell(leeds: Path) -> None:
    """Faults in values, between rows and in the head are told at once, by sheet, row and column."""
    typed = [
        line("as_at", "9 December"),
        line("area", "Leds"),
        put("services", "share", 1, "lots"),
        put("services", "oldest", 2, "2009-13-01"),
        put("services", "judgements.good", 90, 7),
        put("services", "of", 90, 6),
        put("services", "provision", 90, "adoption"),
        put("findings", "inspection", 91, "focused visit"),
        put("findings", "where", 91, "page 1"),
        put("remarks", "about", 1, "health"),
        put("remarks", "kind", 1, "context"),
        put("remarks", "about", 2, "Health"),
        put("remarks", "kind", 2, "context"),
    ]
    for change in typed:
        changed(leeds, change)
    found = faults(leeds)
    assert {
        "evidence, row 7, column B (as_at)",
        "evidence, row 5, column B (area)",
        "services, row 4, column M (share)",
        "services, row 5, column P (oldest)",
        "services, row 5",
        "services, row 93, column K (of)",
        "findings, row 94",
        "remarks, row 5",
    } == set(found)
    assert found["services, row 4, column M (share)"].startswith("'lots': not a word for a share")
    assert "the same statement as row 4; each once" == found["remarks, row 5"]
    assert "'9 December' is not a day" in found["evidence, row 7, column B (as_at)"]


@pytest.mark.parametrize(
    ("change", "where", "says"),
    [
        (lambda book: book["services"].cell(3, 1, "provisions"), "services", "'provision'"),
        (lambda book: book["remarks"].cell(3, 9, "mine"), "remarks, column I", "not a key"),
        (lambda book: book["remarks"].cell(9, 9, "mine"), "remarks, column I", "no heading"),
        (lambda book: book["remarks"].cell(3, 9, "where"), "remarks, column I", "two columns"),
        (
            lambda book: book["services"].cell(3, 5, "judgements.goood"),
            "services, column E",
            "not a column of judgements",
        ),
        (
            lambda book: setattr(book["remarks"], "title", "remarks (2)"),
            "remarks (2)",
            "has the headings of a table",
        ),
        (
            lambda book: book["evidence"].cell(4, 1, "scheme"),
            "evidence, row 4, column A (key)",
            "not a key; schema",
        ),
        (
            lambda book: book["evidence"].cell(4, 1, "area"),
            "evidence, row 5, column A (key)",
            "told in row 4 too",
        ),
        (line("area", None), "evidence, row 5, column B (area)", "missing"),
        (lambda book: book.remove(book["evidence"]), "evidence", "no such sheet"),
    ],
)
def test_a_form_that_is_out_of_shape(leeds: Path, change: Change, where: str, says: str) -> None:
    """A sheet, heading or key that is missing, unknown or there twice is told where it is."""
    found = faults(changed(leeds, change))
    assert where in found
    assert says in found[where]


def test_sheets_may_be_left_out_and_changed(leeds: Path) -> None:
    """A sheet without rows may be missing, and rows, columns and sheets may stand elsewhere."""

    def change(book: Any) -> None:
        book.remove(book["indicators"])
        book.remove(book["words"])
        book["services"].insert_rows(1, 2)
        book["services"].insert_cols(1)
        book["findings"].title = "to be renamed"
        book["to be renamed"].title = "Findings"
        book.create_sheet("my own")["A1"] = "scratch"
        book.move_sheet("remarks", -4)

    assert Evidence(area="Leeds", framework="2009") == read(changed(leeds, change))


def test_the_words_are_those_of_the_edition_that_is_chosen(leeds: Path) -> None:
    """A caller may choose another edition than the form's, known or not, and its words count."""
    changed(leeds, put("services", "share", 1, "small minority"))
    changed(leeds, line("framework", "2099"))
    assert "evidence, row 6, column B (framework)" in faults(leeds)
    assert "2099" == read(leeds, framework="2009").framework
    changed(leeds, put("services", "share", 1, "lots"))
    with pytest.raises(EvidenceError, match=r"services, row 4, column M \(share\): 'lots'"):
        read(leeds, framework="2010")

"""Evidence that is written as a workbook reads back as it was, and every fault has its cell."""

import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from csprofile_office.form import EvidenceForm
from csprofile_office.form.columns import ABOUT
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

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
HOSTILE = "=cmd|' /C calc'!A0"
Change = Callable[[Any], None]
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


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for one file after another."""
    return tmp_path_factory.mktemp("forms")


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


def test_filled_in_it_is_the_evidence(leeds: Path) -> None:
    """What is typed into rows that wait, in the ways people type, is the evidence of its TOML."""
    typed = [
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
        put("findings", "count", 1, 0),
        put("findings", "kind", 1, "area for priority action"),
        put("findings", "safety_not_assured", 1, True),
        put("remarks", "about", 1, HOSTILE),
        put("remarks", "kind", 1, "context"),
    ]
    for change in typed:
        changed(leeds, change)
    told: dict[str, Any] = {
        "schema": 1,
        "area": "Leeds",
        "framework": "2009",
        "as_at": dt.date(2009, 12, 9),
        "services": [
            {"provision": "all", "base": "settings", "share": [0.60, 0.66]},
            {
                "provision": ["childminders", "childcare"],
                "judgements": {"good": 2, "adequate": 4},
                "of": 6,
                "gaps": {"not yet inspected": 3},
                "oldest": dt.date(2007, 3, 1),
            },
        ],
        "indicators": [
            {"indicator": "NI 59", "period": "2008/09", "value": 71.3, "england": "just below"}
        ],
        "findings": [
            {
                "inspection": "contact, referral and assessment",
                "kind": "area for priority action",
                "count": 0,
                "safety_not_assured": True,
            }
        ],
        "remarks": [{"about": HOSTILE, "kind": "context"}],
    }
    row = read(leeds).services[0]
    told["services"][0]["base"] = row.base
    assert read(told) == read(leeds)


def test_a_statement_is_addressed_by_the_name_of_the_file(tmp_path: Path) -> None:
    """Statements have the addresses that those of a TOML file of that name have."""
    write(read("rotherham-2009"), tmp_path / "a.xlsx")
    found = read(tmp_path / "a.xlsx")
    assert "evidence:a.xlsx#services[0]" == found.services[0].ref
    assert ("a.xlsx", 64) == (found.name, len(found.provenance[0].sha256))


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


def test_other_workbooks_are_not_claimed(leeds: Path, tmp_path: Path) -> None:
    """A workbook is a form by its sheets, whatever its name."""

    def change(book: Any) -> None:
        for name in ("evidence", "services", "indicators", "findings"):
            del book[name]

    renamed = leeds.rename(tmp_path / "any name.XLSX")
    assert FORM.claims(renamed)
    assert not FORM.claims(changed(renamed, change))
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
        assert known <= {each.name for each in _fields(page.title)}
        assert all(cell.value for cell in page[2])
        assert "B4" == page.freeze_panes
    assert "what is known" in book["notes"]["A1"].value.lower()


def _fields(table: str) -> Any:
    from csprofile.plugin import form_tables

    return next(each.keys for each in form_tables(Evidence(area="Leeds")) if each.name == table)


def test_text_like_a_formula_stays_text(tmp_path: Path) -> None:
    """No cell is a formula, whatever the evidence says."""
    remarks = [Remark(about=each, kind="context") for each in (HOSTILE, "+1", "-1", "@a", "{=1}")]
    evidence = Evidence(area="Leeds", remarks=remarks)
    content = FORM.form(evidence, framework("2010"))
    book = load_workbook(io.BytesIO(content))
    kinds = {cell.data_type for page in book for row in page.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}
    assert evidence == back(content, tmp_path)


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
    """A form is the same whenever it is written, with its rows in the order of the evidence."""
    evidence, rules = read("rotherham-2009"), framework("2010")
    assert FORM.form(evidence, rules) == FORM.form(evolve(evidence), rules)


def test_there_are_no_options(leeds: Path) -> None:
    """An option is refused."""
    with pytest.raises(EvidenceError, match="sheet: not an option"):
        FORM.read(leeds, {"sheet": "services"})

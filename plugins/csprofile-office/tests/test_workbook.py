"""The workbook, as Excel and as OpenDocument: the same cells, and none of them a formula."""

import datetime as dt
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import fastexcel
import openpyxl
import pytest
from csprofile_office.book import book_of
from csprofile_office.sheets import HEADED_AT, Book, Cell, Column, Sheet
from csprofile_office.workbook import Ods, Xlsx

from csprofile import Assessment

SHEETS = [
    "notes",
    "summary",
    "lines",
    "indicators",
    "gaps",
    "reasons",
    "frameworks",
    "settings",
]


def opened(content: bytes) -> Any:
    """A workbook as openpyxl reads it."""
    return openpyxl.load_workbook(BytesIO(content))


def as_written(cell: Any) -> Cell:
    """A cell as it was written: a day without hours, and no number of another type."""
    if isinstance(cell, dt.datetime):
        return cell.date()
    return float(cell) if isinstance(cell, int) else cell


def cells(content: bytes, name: str) -> list[list[Cell]]:
    """The cells of a sheet as text, read by fastexcel, which gives Excel's days an hour."""
    sheet = fastexcel.read_excel(content).load_sheet(name, header_row=None, dtypes="string")
    found = sheet.to_polars().iter_rows()
    return [[cell and cell.removesuffix(" 00:00:00") for cell in row] for row in found]


def grid(book: Book, name: str) -> list[list[Cell]]:
    """What a sheet should hold, row by row."""
    sheet = next(each for each in book.sheets if each.name == name)
    across = len(sheet.columns)
    top = [[text, *[None] * (across - 1)] for text in (sheet.title, sheet.says)]
    head = [column.heading for column in sheet.columns]
    return [*top, head, *([as_written(cell) for cell in row] for row in sheet.rows)]


@pytest.mark.parametrize("name", SHEETS)
def test_cells_are_as_told(rotherham: Assessment, councils: list[Assessment], name: str) -> None:
    """Every cell of the Excel workbook holds what the book says."""
    told = [rotherham, *councils]
    found = opened(Xlsx().write(told))[name].iter_rows(values_only=True)
    actual = [[as_written(cell) for cell in row] for row in found]
    assert grid(book_of(told), name) == actual


@pytest.mark.filterwarnings("ignore:Could not determine dtype")
@pytest.mark.parametrize("name", SHEETS)
def test_both_formats_are_equal(
    rotherham: Assessment, councils: list[Assessment], name: str
) -> None:
    """The OpenDocument spreadsheet equals the Excel workbook, cell for cell."""
    told = [rotherham, *councils]
    assert cells(Xlsx().write(told), name) == cells(Ods().write(told), name)


def test_sheets(rotherham: Assessment) -> None:
    """Both have the same sheets in the same order."""
    both = [Xlsx().write([rotherham]), Ods().write([rotherham])]
    assert [SHEETS, SHEETS] == [fastexcel.read_excel(each).sheet_names for each in both]


def test_one_table_a_sheet(rotherham: Assessment, councils: list[Assessment]) -> None:
    """A sheet holds one table beneath its title, with a filter, and its headings stay in sight."""
    for page in opened(Xlsx().write([rotherham, *councils])):
        (table,) = page.tables.values()
        last = page.cell(page.max_row, page.max_column).coordinate
        assert f"A{HEADED_AT}:{last}" == table.ref == table.autoFilter.ref
        assert f"A{HEADED_AT + 1}" == page.freeze_panes
        assert [] == list(page.merged_cells.ranges)
        assert all(any(row) for row in page.iter_rows(values_only=True))


def test_headings_are_unlike(rotherham: Assessment, councils: list[Assessment]) -> None:
    """No two columns of a sheet have the same heading, and none has none."""
    for sheet in book_of([rotherham, *councils]).sheets:
        heads = [column.heading.casefold() for column in sheet.columns]
        assert len(set(heads)) == len(heads)
        assert all(heads)


def test_a_sheet_without_rows_says_so(rotherham: Assessment) -> None:
    """Evidence from a file tells of no single setting: the sheet says so, and has headings."""
    page = opened(Xlsx().write([rotherham]))["settings"]
    assert page["A2"].value.startswith("This table has no rows. No setting: evidence from a file")
    assert (3, "setting") == (page.max_row, page["C3"].value)


def test_drawn_up_first_and_last(rotherham: Assessment, councils: list[Assessment]) -> None:
    """The notes begin and end with who drew the workbook up."""
    for told in ([rotherham], councils):
        page = opened(Xlsx().write(told))["notes"]
        ends = [page["A1"].value, page.cell(page.max_row, 3).value]
        assert [told[0].imprint, told[-1].imprint] == ends


def test_hostile_text_is_text(hostile: Assessment) -> None:
    """Whatever the evidence says stands there as text: no formula, no link, and no error."""
    both = Xlsx().write([hostile]), Ods().write([hostile])
    pages = opened(both[0])
    kinds = {cell.data_type for page in pages for row in page.iter_rows() for cell in row}
    assert {"n", "s", "d"} >= kinds
    with ZipFile(BytesIO(both[0])) as file:
        sheets = [file.read(name) for name in file.namelist() if "worksheets/sheet" in name]
    assert not any(b"<f>" in each or b"<hyperlink" in each for each in sheets)
    with ZipFile(BytesIO(both[1])) as file:
        content = file.read("content.xml")
    assert b"table:formula" not in content
    assert b"<text:a " not in content
    name = next(each for each in book_of([hostile]).sheets if each.name == "summary").rows[0][1]
    assert [name, name] == [cells(each, "summary")[HEADED_AT][1] for each in both]


@pytest.mark.parametrize("offer", [Xlsx(), Ods()])
def test_bytes_repeat(councils: list[Assessment], offer: Xlsx | Ods) -> None:
    """The same councils give the same bytes, and no part of the file is dated today."""
    made = offer.write(councils)
    assert made == offer.write(councils)
    with ZipFile(BytesIO(made)) as file:
        assert {(1980, 1, 1, 0, 0, 0)} == {each.date_time for each in file.infolist()}


def test_the_day_is_the_evidences(rotherham: Assessment) -> None:
    """A workbook says that it was made on the day it speaks of."""
    said = opened(Xlsx().write([rotherham])).properties
    assert dt.datetime(2009, 12, 9) == said.created == said.modified
    assert "Rotherham: performance profile" == said.title
    with ZipFile(BytesIO(Ods().write([rotherham]))) as file:
        assert b"<dc:date>2009-12-09T00:00:00</dc:date>" in file.read("meta.xml")


def test_the_longest_cell() -> None:
    """Text longer than a cell holds is cut, and says so."""
    sheet = Sheet("gaps", "Gaps", "One.", [Column("why")], [["x" * 40_000]])
    (cell,) = sheet.rows[0]
    assert (32_767, True) == (len(str(cell)), str(cell).endswith("x..."))

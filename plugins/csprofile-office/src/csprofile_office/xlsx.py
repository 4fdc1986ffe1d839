"""Writes sheets as an Excel workbook."""

from io import BytesIO
from typing import Any

from csprofile_office.sheets import HEADED_AT, Book, Cell, Sheet, is_link

_SHOWN = {
    "whole number": "#,##0",
    "number": "#,##0.0##",
    "year": "0.0",
    "date": "d mmm yyyy",
}
_MOST_LINKS = 65_000
"""Excel has no more than 65,530 links in a sheet."""
_A4 = 9
_LINE = 15
"""How many points a line of text takes."""


def xlsx_of(book: Book) -> bytes:
    """
    Write sheets as an Excel workbook, each table a table that Excel knows as one.

    Nothing is taken for a formula. The same sheets give the same bytes.

    Example:
        >>> import datetime as dt
        >>> from csprofile_office.sheets import Column
        >>> sheet = Sheet("gaps", "Gaps", "One.", [Column("why")], [["=1+1"]])
        >>> xlsx_of(Book("A book", "By hand.", dt.date(2009, 12, 9), [sheet]))[:2]
        b'PK'
    """
    from xlsxwriter import Workbook

    plain = ("strings_to_formulas", "strings_to_numbers", "strings_to_urls")
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True, **dict.fromkeys(plain, False)}) as made:
        made.set_properties(
            {
                "title": book.title[:255],
                "author": "csprofile",
                "comments": book.imprint[:255],
                "created": book.made_at,
            }
        )
        looks = _looks(made)
        for sheet in book.sheets:
            _write(made.add_worksheet(sheet.name), sheet, looks)
    return buffer.getvalue()


def _looks(made: Any) -> dict[str, Any]:
    """How cells look, by what they hold."""
    top = {"valign": "top"}
    looks = {kind: made.add_format({"num_format": form, **top}) for kind, form in _SHOWN.items()}
    looks["text"] = made.add_format(top)
    looks["long text"] = made.add_format({"text_wrap": True, **top})
    looks["title"] = made.add_format({"bold": True, "font_size": 14})
    heading = {"bold": True, "text_wrap": True, "bottom": 1, **top}
    looks["heading"] = made.add_format(heading)
    looks["link"] = made.get_default_url_format()
    return looks


def _write(page: Any, sheet: Sheet, looks: dict[str, Any]) -> None:
    page.write_string(0, 0, sheet.title, looks["title"])
    page.write_string(1, 0, sheet.says)
    for number, (column, width) in enumerate(zip(sheet.columns, sheet.widths(), strict=True)):
        page.set_column(number, number, width)
        page.write_string(HEADED_AT - 1, number, column.heading, looks["heading"])
    links = 0
    for down, row in enumerate(sheet.rows, HEADED_AT):
        for across, (cell, column) in enumerate(zip(row, sheet.columns, strict=True)):
            if cell is None:
                continue
            linked = column.kind == "link" and links < _MOST_LINKS and is_link(cell)
            links += linked
            _put(page, down, across, cell, looks, "link" if linked else column.kind, linked)
    _finish(page, sheet, looks)


def _put(
    page: Any, down: int, across: int, cell: Cell, looks: dict[str, Any], kind: str, linked: bool
) -> None:
    look = looks.get(kind)
    if linked:
        page.write_url(down, across, cell, look)
    elif isinstance(cell, str):
        page.write_string(down, across, cell, look if kind == "long text" else looks["text"])
    elif isinstance(cell, int | float):
        page.write_number(down, across, cell, look)
    else:
        page.write_datetime(down, across, cell, look)


def _finish(page: Any, sheet: Sheet, looks: dict[str, Any]) -> None:
    """Mark the table, keep its headings in sight, and set how the sheet prints."""
    for down, lines in enumerate(sheet.heights(), HEADED_AT):
        if lines > 1:
            page.set_row(down, lines * _LINE)
    last = HEADED_AT - 1 + len(sheet.rows)
    across = len(sheet.columns) - 1
    if sheet.rows:
        named = [{"header": c.heading, "header_format": looks["heading"]} for c in sheet.columns]
        look = {"name": sheet.name, "columns": named, "style": "Table Style Light 1"}
        page.add_table(HEADED_AT - 1, 0, last, across, look)
    page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # as area codes are
    page.freeze_panes(HEADED_AT, 0)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(sheet.across(), 0)
    page.repeat_rows(HEADED_AT - 1)
    page.set_footer("&L&A&RPage &P of &N")

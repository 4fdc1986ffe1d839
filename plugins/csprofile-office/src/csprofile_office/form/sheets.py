"""The workbook itself: each sheet a table, every cell text, lists of words for some."""

import datetime as dt
from textwrap import wrap
from typing import Any, BinaryIO

from attrs import field, frozen

from csprofile_office.form.columns import WHY, Column

WORDS = "words"
"""The sheet of the words allowed."""
NOTES = "notes"
"""The sheet that says how to fill in the others."""
HEADING_ROW = 2
"""How many rows stand above the headings: the caption, and what each column means."""
SPARE = 500
"""How many rows beyond the last have lists of words."""

_WIDE = {"said": 48, "about": 40, "provision": 30, "inspection": 30, WHY: 48, "meaning": 70}
_WIDE |= {"key": 24, "value": 48, "aspect": 24, "outcome": 30, "gap": 22, "where": 22, "kind": 24}
_PLAIN = 16
_NOTE = 100
_BUTTON = 4
_LINE = 15
_HIGHEST = 20
_NEVER = dt.datetime(2000, 1, 1)
"""When a workbook without a day is said to be made, for the clock is not asked."""


@frozen
class Sheet:
    """
    One sheet of the form.

    Args:
        name: its name.
        caption: what it is for.
        columns: its columns, in order.
        lines: its rows, a text a column.
        by_line: where each row has words of its own for `value`, the column that says which.

    Example:
        >>> Sheet("remarks", "Remarks", [Column("remarks", "about")], [["health"]]).lines
        [['health']]
    """

    name: str
    caption: str
    columns: list[Column]
    lines: list[list[str]]
    by_line: list[Column] = field(factory=list)


def workbook_of(
    made: BinaryIO, title: str, day: dt.date | None, notes: list[str], sheets: list[Sheet]
) -> None:
    """
    Write a workbook; the same sheets give the same bytes.

    Args:
        made: where its bytes go.
        title: of the workbook.
        day: on which it is said to be made.
        notes: the lines of its first sheet.
        sheets: the others, in order.

    Example:
        >>> from io import BytesIO
        >>> made = BytesIO()
        >>> workbook_of(made, "Notes", None, ["Nothing is known."], [])
        >>> made.getvalue()[:2]
        b'PK'
    """
    from xlsxwriter import Workbook

    with Workbook(made, {"in_memory": True, "strings_to_formulas": False}) as book:
        created = dt.datetime.combine(day, dt.time()) if day else _NEVER
        book.set_properties({"title": title, "author": "csprofile", "created": created})
        looks = _looks(book)
        _write_notes(book.add_worksheet(NOTES), notes, looks)
        drawn = [(each, book.add_worksheet(each.name)) for each in sheets]
        lists = _write_words(book.add_worksheet(WORDS), sheets, looks)
        for sheet, page in drawn:
            _write(page, sheet, looks)
            _offer(page, sheet, lists)


def _looks(book: Any) -> dict[str, Any]:
    """How each kind of cell looks."""
    plain = {"text_wrap": True, "valign": "top"}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "strong": book.add_format({"bold": True}),
        "says": book.add_format({"italic": True, **plain}),
        "prose": book.add_format(plain),
        "heading": book.add_format(
            {"bold": True, "bg_color": "#E7E6E6", "bottom": 1, "valign": "top"}
        ),
        "cell": book.add_format({"num_format": "@", **plain}),
    }


def _write_notes(page: Any, lines: list[str], looks: dict[str, Any]) -> None:
    page.set_column(0, 0, _NOTE)
    page.hide_gridlines(2)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    for number, line in enumerate(lines):
        after_blank = number and not lines[number - 1]
        look = "title" if not number else "strong" if after_blank else "prose"
        page.write_string(number, 0, line, looks[look])
        _heighten(page, number, [line], [_NOTE])


def _write(page: Any, sheet: Sheet, looks: dict[str, Any]) -> None:
    """Write the caption, what the columns mean, the headings, and the rows as a table."""
    widths = [_width(each) for each in sheet.columns]
    page.write_string(0, 0, sheet.caption, looks["title"])
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, widths[place], looks["cell"])
        page.write_string(1, place, column.says, looks["says"])
    _heighten(page, 1, [each.says for each in sheet.columns], widths)
    last = HEADING_ROW + max(1, len(sheet.lines))
    page.add_table(
        HEADING_ROW,
        0,
        last,
        len(widths) - 1,
        {
            "name": f"form_{sheet.name}",
            "style": "Table Style Light 15",
            "columns": [
                {"header": each.heading, "header_format": looks["heading"]}
                for each in sheet.columns
            ],
        },
    )
    for number, line in enumerate(sheet.lines, start=HEADING_ROW + 1):
        for place, cell in enumerate(line):
            if cell:
                page.write_string(number, place, cell, looks["cell"])
        _heighten(page, number, line, widths)
    page.freeze_panes(HEADING_ROW + 1, 1)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(HEADING_ROW)
    page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})


def _width(column: Column) -> int:
    return max(_WIDE.get(column.heading, _PLAIN), len(column.heading) + _BUTTON)


def _heighten(page: Any, number: int, cells: list[str], widths: list[int]) -> None:
    """Make a row high enough for its text; one line high it is left to the program to heighten."""
    deepest = max(len(wrap(cell, width)) for cell, width in zip(cells, widths, strict=True))
    if deepest > 1:
        page.set_row(number, _LINE * min(deepest, _HIGHEST))


def _write_words(
    page: Any, sheets: list[Sheet], looks: dict[str, Any]
) -> dict[tuple[str, ...], str]:
    """Write each list of words once, headed by the key it is for; where each of them stands."""
    page.write_string(0, 0, "The words allowed, which the lists in the cells offer", looks["title"])
    lists: dict[tuple[str, ...], str] = {}
    for sheet in sheets:
        for column in (*sheet.columns, *sheet.by_line):
            if not column.words or column.words in lists:
                continue
            place = len(lists)
            page.set_column(place, place, 34)
            name = f"{column.table}.{column.key}" if column.table else column.key
            page.write_string(HEADING_ROW, place, f"for {name}", looks["heading"])
            for number, word in enumerate(column.words, start=HEADING_ROW + 1):
                page.write_string(number, place, word, looks["cell"])
            lists[column.words] = _range(place, HEADING_ROW + 1, HEADING_ROW + len(column.words))
    page.freeze_panes(HEADING_ROW + 1, 0)
    return lists


def _range(place: int, first: int, last: int) -> str:
    from xlsxwriter.utility import xl_range_abs

    return f"={WORDS}!{xl_range_abs(first, place, last, place)}"


def _offer(page: Any, sheet: Sheet, lists: dict[tuple[str, ...], str]) -> None:
    """Give cells their lists of words; those that hold other things too refuse nothing."""
    first = HEADING_ROW + 1
    last = first + len(sheet.lines) + SPARE
    for place, column in enumerate(sheet.columns):
        if column.words:
            page.data_validation(first, place, last, place, _list(column, lists))
    for number, column in enumerate(sheet.by_line, start=first):
        if column.words:
            page.data_validation(number, 1, number, 1, _list(column, lists))


def _list(column: Column, lists: dict[tuple[str, ...], str]) -> dict[str, Any]:
    return {
        "validate": "list",
        "source": lists[column.words],
        "show_error": column.only_words,
        "error_title": column.heading[:32],
        "error_message": "One of the words in the list.",
    }

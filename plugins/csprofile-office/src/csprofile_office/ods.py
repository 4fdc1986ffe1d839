"""Writes sheets as an OpenDocument spreadsheet, row by row, for libraries of it are far slower."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from csprofile_office.ods_parts import (
    MANIFEST,
    MIMETYPE,
    NAMESPACES,
    meta_of,
    settings_of,
    styles_of,
)
from csprofile_office.sheets import HEADED_AT, Book, Cell, Sheet, is_link
from csprofile_office.zips import zipped

_LOOKS = {kind: kind.replace(" ", "-") for kind in ("whole number", "number", "year", "date")}
_LOOKS["long text"] = "long-text"
_WIDE = 0.23
"""How many centimetres a character takes."""


def ods_of(book: Book) -> bytes:
    """
    Write sheets as an OpenDocument spreadsheet: the same sheets give the same bytes.

    Example:
        >>> from csprofile_office.sheets import Column
        >>> sheet = Sheet("gaps", "Gaps", "One.", [Column("why")], [["=1+1"]])
        >>> made = ods_of(Book("A book", "By hand.", dt.date(2009, 12, 9), [sheet]))
        >>> made[30:38], made[38:84]
        (b'mimetype', b'application/vnd.oasis.opendocument.spreadsheet')
    """
    content = "".join(_content(book)).encode()
    parts = {
        "mimetype": MIMETYPE,
        "META-INF/manifest.xml": MANIFEST,
        "content.xml": content,
        "styles.xml": styles_of(book),
        "meta.xml": meta_of(book),
        "settings.xml": settings_of(book),
    }
    return zipped(parts.items(), stored="mimetype")


def _content(book: Book) -> Iterator[str]:
    widths = sorted({width for sheet in book.sheets for width in sheet.widths()})
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {NAMESPACES}>'
    yield "<office:automatic-styles>"
    for width in widths:
        yield (
            f'<style:style style:name="w{width}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width * _WIDE:.2f}cm"/>'
            "</style:style>"
        )
    for number in sorted({sheet.across() for sheet in book.sheets}):
        yield (
            f'<style:style style:name="across{number}" style:family="table" '
            f'style:master-page-name="across{number}"/>'
        )
    yield "</office:automatic-styles><office:body><office:spreadsheet>"
    for sheet in book.sheets:
        yield from _table(sheet)
    yield "<table:database-ranges>"
    yield from (_filtered(sheet) for sheet in book.sheets if sheet.rows)
    yield "</table:database-ranges></office:spreadsheet></office:body></office:document-content>"


def _table(sheet: Sheet) -> Iterator[str]:
    style = f'table:style-name="across{sheet.across()}"'
    yield f"<table:table table:name={quoteattr(sheet.name)} {style}>"
    for width in sheet.widths():
        yield f'<table:table-column table:style-name="w{width}"/>'
    yield _row([_cell(sheet.title, "title")])
    yield _row([_cell(sheet.says, "")])
    headings = [_cell(column.heading, "heading") for column in sheet.columns]
    yield f"<table:table-header-rows>{_row(headings)}</table:table-header-rows>"
    kinds = [column.kind for column in sheet.columns]
    for row in sheet.rows:
        yield _row(_cells(row, kinds))
    yield "</table:table>"


def _row(cells: Sequence[str]) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _cells(row: Sequence[Cell], kinds: Sequence[str]) -> list[str]:
    """The cells of a row; empty ones that follow on each other are told as one."""
    made = []
    for empty, run in groupby(zip(row, kinds, strict=True), lambda pair: pair[0] is None):
        cells = list(run)
        if empty:
            made.append(f'<table:table-cell table:number-columns-repeated="{len(cells)}"/>')
        else:
            made += [_told(cell, kind) for cell, kind in cells]
    return made


def _told(cell: Cell, kind: str) -> str:
    look = _LOOKS.get(kind, "")
    if isinstance(cell, str):
        linked = kind == "link" and is_link(cell)
        return _cell(cell, look if kind == "long text" else "", linked=linked)
    styled = f' table:style-name="{look}"' if look else ""
    if isinstance(cell, dt.date):
        value = f'office:value-type="date" office:date-value="{cell}"'
    else:
        value = f'office:value-type="float" office:value="{cell!r}"'
    return f"<table:table-cell{styled} {value}><text:p>{cell}</text:p></table:table-cell>"


def _cell(text: str, look: str, *, linked: bool = False) -> str:
    styled = f' table:style-name="{look}"' if look else ""
    shown = escape(text)
    if linked:
        shown = f'<text:a xlink:type="simple" xlink:href={quoteattr(text)}>{shown}</text:a>'
    kind = 'office:value-type="string"'
    return f"<table:table-cell{styled} {kind}><text:p>{shown}</text:p></table:table-cell>"


def _filtered(sheet: Sheet) -> str:
    """The table of a sheet as a range with a filter."""
    last = f"{_letters(len(sheet.columns))}{HEADED_AT + len(sheet.rows)}"
    return (
        f"<table:database-range table:name={quoteattr(sheet.name)} "
        f'table:target-range-address="{sheet.name}.A{HEADED_AT}:{sheet.name}.{last}" '
        'table:display-filter-buttons="true"/>'
    )


def _letters(number: int) -> str:
    """
    The letters of a column, A the first.

    Example:
        >>> _letters(1), _letters(28)
        ('A', 'AB')
    """
    over, left = divmod(number - 1, 26)
    return (_letters(over) if over else "") + chr(ord("A") + left)

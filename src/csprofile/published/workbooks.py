"""Workbooks, XLSX and ODS, read by fastexcel with every cell as text."""

import threading
from pathlib import Path
from typing import Any

import polars as pl

from csprofile.published.content import content_of, refused
from csprofile.tables.failures import COLUMNS, TablesError, joined

_FEW = 100
# A workbook is opened for its headings and again for its rows, and opening takes most of the time.
# One that is open serves one thread at a time.
_last = threading.local()


def open_workbook(path: Path) -> Any:
    """
    Open a workbook; the one opened last is kept open for what else is read of it.

    Raises:
        TablesError: it is none, is damaged, or fastexcel is not installed.
    """
    try:
        told = path.stat()
    except OSError as error:
        raise refused(path, error.strerror or str(error), "a file that can be read") from error
    key = (path.absolute(), told.st_mtime_ns, told.st_size)
    if getattr(_last, "key", None) != key:
        _last.book = _opened(path)
        _last.key = key
    return _last.book


def _opened(path: Path) -> Any:
    try:
        import fastexcel
    except ImportError:
        right = "an installation that reads workbooks: pip install 'csprofile[workbooks]'"
        raise refused(path, "no fastexcel", right) from None
    try:
        # From its bytes, for the file itself is not to stay open while the book is kept.
        return fastexcel.read_excel(content_of(path))
    except fastexcel.FastExcelError as error:
        raise refused(path, _said(error), "a whole workbook, XLSX or ODS") from error


def rows_of(book: Any, sheet: str, path: Path, most: int | None = None) -> pl.DataFrame:
    """
    Read the rows of a sheet as text, the first of them first; days are as 2025-03-31T00:00:00.

    Raises:
        TablesError: a cell holds an error, as a formula that divides by nothing.
    """
    import fastexcel

    try:
        loaded = book.load_sheet(sheet, header_row=None, skip_rows=0, dtypes="string", n_rows=most)
        batch, errors = loaded.to_arrow_with_errors()
    except fastexcel.FastExcelError as error:
        raise refused(path, _said(error), "a sheet that can be read") from error
    if errors and most is None:
        raise TablesError(path.name, joined([_failures(f"{path.name}#{sheet}", errors.errors)]))
    frame = pl.from_arrow(batch)
    assert isinstance(frame, pl.DataFrame)
    return frame


def _failures(name: str, errors: list[Any]) -> pl.DataFrame:
    """Tell of the cells that hold errors."""
    rows = [
        (name, each.position[0] + 1, _letters(each.position[1]), each.detail, "a value")
        for each in errors[:_FEW]
    ]
    return pl.DataFrame(rows, schema=COLUMNS, orient="row")


def _letters(place: int) -> str:
    """Name a column as a spreadsheet does."""
    name = ""
    while place >= 0:
        place, letter = divmod(place, 26)
        name, place = chr(65 + letter) + name, place - 1
    return f"column {name}"


def _said(error: Exception) -> str:
    return str(error).splitlines()[0].removeprefix("calamine error: ")

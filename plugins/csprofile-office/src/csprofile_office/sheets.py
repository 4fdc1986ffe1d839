"""What a workbook is made of, before anyone decides in which format: sheets of one table each."""

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from typing import Any, Literal

from attrs import field, frozen

from csprofile_office.text import LONGEST, clean

Cell = str | int | float | dt.date | None
Kind = Literal["text", "long text", "link", "whole number", "number", "year", "date"]

HEADED_AT = 3
"""The row that holds the headings; the title and what the sheet holds stand above."""
NARROWEST, WIDEST, LONG = 8, 44, 90
PRINTED = 300
"""The most characters across that are still read when they are printed on one page's width."""
_FIRST_DAY = dt.date(1900, 3, 1)
_FIGURES = 15
"""As many as a spreadsheet holds of a number."""


def fit(value: Any) -> Cell:
    """
    Make a value fit for a cell: clean text, a finite number, a day that spreadsheets know.

    Example:
        >>> fit(True), fit(float("inf")), fit(dt.date(1899, 1, 1)), fit("")
        ('yes', 'inf', '1899-01-01', None)
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, float):
        return float(f"{value:.{_FIGURES}g}")
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, dt.date):
        return value if value >= _FIRST_DAY else value.isoformat()
    return clean(str(value), LONGEST) or None


def _line(text: str) -> str:
    return clean(text, LONGEST)


def _rows(rows: Iterable[Iterable[Any]]) -> list[tuple[Cell, ...]]:
    return [tuple(map(fit, row)) for row in rows]


@frozen
class Column:
    """
    A column: its heading, and what its cells hold.

    Example:
        >>> Column("area").kind
        'text'
    """

    heading: str
    kind: Kind = "text"


@frozen
class Sheet:
    """
    A sheet: a title, a line that says what it holds, and one table beneath.

    Args:
        name: on its tab; without spaces.
        title: its first row.
        says: its second row.
        columns: in order.
        rows: as many cells each as there are columns; they are made fit for a cell.

    Example:
        >>> Sheet("gaps", "Gaps", "None.", [Column("why")], [["=1+1\\n"]]).rows
        [('=1+1',)]
    """

    name: str
    title: str = field(converter=_line)
    says: str = field(converter=_line)
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]] = field(converter=_rows)

    def widths(self) -> list[int]:
        """How wide each column is, in characters: as wide as what it holds, within bounds."""
        widths = []
        for number, column in enumerate(self.columns):
            most = LONG if column.kind == "long text" else WIDEST
            held = max((len(shown(row[number])) for row in self.rows), default=0)
            widths.append(min(max(held, len(column.heading) + 3, NARROWEST), most) + 1)
        return widths

    def across(self) -> int:
        """How many pages wide it is printed."""
        return -(-sum(self.widths()) // PRINTED)

    def heights(self) -> list[int]:
        """How many lines of text each row takes, where long text is broken."""
        wide = list(zip(self.columns, self.widths(), strict=True))
        long = [(n, width) for n, (each, width) in enumerate(wide) if each.kind == "long text"]
        told = [[len(shown(row[n])) // width + 1 for n, width in long] for row in self.rows]
        return [max(lines, default=1) for lines in told]


@frozen
class Book:
    """
    A workbook before it is written.

    Args:
        title: what it is called.
        imprint: who drew it up, and by whose method.
        as_at: the day it speaks of, which stands for the day it was made.
        sheets: in order.

    Example:
        >>> Book("A book", "By hand.", dt.date(2009, 12, 9), []).made_at
        datetime.datetime(2009, 12, 9, 0, 0)
    """

    title: str = field(converter=_line)
    imprint: str = field(converter=_line)
    as_at: dt.date
    sheets: Sequence[Sheet]

    @property
    def made_at(self) -> dt.datetime:
        """The beginning of that day."""
        return dt.datetime.combine(self.as_at, dt.time())


def shown(cell: Cell) -> str:
    """
    About as much as a cell shows.

    Example:
        >>> shown(None), shown(1 / 3), shown("text")
        ('', '0.333', 'text')
    """
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:,.3f}"
    return "30 Sept 2025" if isinstance(cell, dt.date) else str(cell)


def is_link(cell: Cell) -> bool:
    """
    Whether a cell may become a link: of the web, and no longer than a spreadsheet takes.

    Example:
        >>> is_link("https://reports.ofsted.gov.uk/"), is_link("file:///etc"), is_link(None)
        (True, False, False)
    """
    if not isinstance(cell, str) or len(cell) > 2_000 or not cell.isascii():
        return False
    return cell.startswith(("https://", "http://")) and not set(cell) & set(" <>\"'")


def unlike(rows: Iterable[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """
    Rows in their order, those told twice once.

    Example:
        >>> unlike([("a",), ("b",), ("a",)])
        [('a',), ('b',)]
    """
    return list({tuple(row): row for row in rows}.values())

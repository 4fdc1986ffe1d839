"""Writes a report as plain text for a terminal, 88 columns wide."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from csprofile.assessment.cleaning import clean
from csprofile.report.blocks import Block, Facts, Heading, Items, Report, Table

WIDTH = 88
_NARROWEST = 7
_GAP = "  "


def text_of(report: Report) -> str:
    """
    A report as text; its first line and its last are never broken.

    Example:
        >>> print(text_of(Report("Drawn up.", [Heading("Rotherham", 1), Items(["One.", "Two."])])))
        Drawn up.
        <BLANKLINE>
        Rotherham
        =========
        <BLANKLINE>
            One.
            Two.
        <BLANKLINE>
        Drawn up.
        <BLANKLINE>
    """
    imprint = clean(report.imprint)
    parts = ["\n".join(line.rstrip() for line in _lines(block)) for block in report.blocks]
    return "\n\n".join([imprint, *parts, imprint]) + "\n"


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        title = clean(block.text)
        yield title
        if block.level < 3:
            yield ("=" if block.level == 1 else "-") * min(len(title), WIDTH)
    elif isinstance(block, Facts):
        yield from _facts(block)
    elif isinstance(block, Table):
        yield from _table(block.filled())
    elif isinstance(block, Items):
        for each in block.texts:
            yield from _wrapped(each, "    ", "      ")
    else:
        yield from _wrapped(block.text)


def _wrapped(text: str, first: str = "", then: str = "") -> list[str]:
    return _broken(text, WIDTH, initial_indent=first, subsequent_indent=then) or [first]


def _broken(text: str, width: int, **indents: str) -> list[str]:
    """Lines no wider than so many columns; a number keeps its per cent sign."""
    whole = clean(text).replace(" %", "\N{NO-BREAK SPACE}%")
    lines = wrap(whole, width, break_on_hyphens=False, **indents)  # type: ignore[arg-type]
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def _facts(block: Facts) -> Iterator[str]:
    indent = ""
    if block.title:
        yield from _wrapped(block.title)
        indent = "  "
    width = max((len(label) for label, _ in block.rows), default=0)
    for label, text in block.rows:
        first = f"{indent}{label:<{width}}{_GAP}"
        yield from _wrapped(text, first, " " * len(first))


def _table(table: Table) -> Iterator[str]:
    cells = [[clean(cell) for cell in row] for row in (table.head, *table.rows)]
    widths = _widths(cells)
    head, *rows = (_row(row, widths) for row in cells)
    yield from head
    yield _GAP.join("-" * width for width in widths)
    for row in rows:
        yield from row


def _widths(cells: Sequence[Sequence[str]]) -> list[int]:
    """As wide as the longest cell of each column; the widest give way until all fit."""
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    room = WIDTH - len(_GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row(row: Iterable[str], widths: Sequence[int]) -> list[str]:
    columns = [_broken(cell, width) or [""] for cell, width in zip(row, widths, strict=True)]
    return [
        _GAP.join(f"{part:<{width}}" for part, width in zip(line, widths, strict=True))
        for line in zip_longest(*columns, fillvalue="")
    ]

"""Lays a report out for a terminal by rich, which is imported here and nowhere else."""

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from csprofile.assessment.cleaning import clean
from csprofile.report.blocks import MANY, Block, Facts, Heading, Items, Report, Table


def rich_of(report: Report) -> Group:
    """
    A report as something that rich prints; of a long table the first rows.

    Example:
        >>> from rich.console import Console
        >>> Console(width=40).print(rich_of(Report("Drawn up.", [Heading("[red]Leeds", 1)])))
        Drawn up.
        <BLANKLINE>
        [red]Leeds
        <BLANKLINE>
        Drawn up.
    """
    imprint = _text(report.imprint, "dim")
    parts = [part for block in report.blocks for part in (*_parts(block), Text())]
    return Group(imprint, Text(), *parts, imprint)


def _text(text: str, style: str = "") -> Text:
    # As text, not as markup: no word of the evidence becomes a colour or a link.
    return Text(clean(text), style=style)


def _parts(block: Block) -> Iterator[RenderableType]:
    if isinstance(block, Heading):
        yield _text(block.text, "bold underline" if block.level == 1 else "bold")
    elif isinstance(block, Facts):
        yield from [_text(block.title, "bold")] if block.title else []
        grid = Grid.grid(padding=(0, 2))
        for label, text in block.rows:
            grid.add_row(_text(label, "dim"), _text(text))
        yield grid
    elif isinstance(block, Table):
        yield from _table(block.filled())
    elif isinstance(block, Items):
        yield from (_text(f"- {each}") for each in block.texts)
    else:
        yield _text(block.text)


def _table(table: Table) -> Iterator[RenderableType]:
    grid = Grid(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for each in table.head:
        grid.add_column(_text(each), overflow="fold")
    for row in table.rows[:MANY]:
        grid.add_row(*map(_text, row))
    yield grid
    if (more := len(table.rows) - MANY) > 0:
        yield _text(f"and {more:,} rows more", "dim")

"""Tables and paragraphs in plain text, as wide as the terminal."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from textwrap import wrap

BETWEEN = "  "
NARROWEST, WIDEST, LEAST_COLUMN = 60, 120, 12


def width() -> int:
    """How wide output is: as the terminal, within what is read with ease."""
    import shutil  # only where something is laid out

    columns = shutil.get_terminal_size((80, 24)).columns
    return min(max(columns, NARROWEST), WIDEST)


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], within: int = 0) -> str:
    """
    Rows beneath their headings, each cell wrapped in its column.

    Args:
        headings: one a column.
        rows: as many cells each.
        within: how wide at most; as the terminal unless given.

    Example:
        >>> print(table(["name", "grade"], [["Rotherham", "performs poorly"]], 80))
        name       grade
        ---------  ---------------
        Rotherham  performs poorly
    """
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    wanted = [max(map(len, column)) for column in zip(headings, *cells, strict=True)]
    widths = _fitted(wanted, (within or width()) - len(BETWEEN) * (len(headings) - 1))
    lines = [*_lines(headings, widths), _line(["-" * each for each in widths], widths)]
    return "\n".join([*lines, *(line for row in cells for line in _lines(row, widths))])


def entry(label: str, text: str, indent: int = 2, column: int = 8) -> str:
    """
    A labelled paragraph, its text in a column of its own.

    Example:
        >>> print(entry("source", "a letter"))
          source  a letter
    """
    head = f"{' ' * indent}{label:<{column}}"
    return "\n".join(
        wrap(
            text,
            width(),
            initial_indent=head,
            subsequent_indent=" " * len(head),
            break_on_hyphens=False,
        )
    )


def paragraph(text: str) -> str:
    """A paragraph, wrapped."""
    return "\n".join(wrap(text, width(), break_on_hyphens=False))


def _fitted(wanted: Sequence[int], room: int) -> list[int]:
    """Take from the widest columns until all fit; none becomes too narrow to read."""
    widths = list(wanted)
    while sum(widths) > room:
        widest = max(widths)
        if widest <= LEAST_COLUMN:
            break
        widths[widths.index(widest)] -= 1
    return widths


def _lines(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    columns = [wrap(cell, each) for cell, each in zip(cells, widths, strict=True)]
    return [_line(parts, widths) for parts in zip_longest(*columns, fillvalue="")]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (f"{cell:<{each}}" for cell, each in zip(cells, widths, strict=True))
    return BETWEEN.join(padded).rstrip()

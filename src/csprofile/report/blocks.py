"""What a report is made of, before anyone decides how it looks: headings, facts, tables, items."""

from typing import ClassVar, Literal

from attrs import field, frozen

from csprofile.tuples import as_tuple

MANY = 30
"""Rows of a table that are shown at once where room is short."""


@frozen
class Heading:
    """A heading; level 1 is the report's own."""

    kind: ClassVar[Literal["heading"]] = "heading"

    text: str
    level: int = 2


@frozen
class Prose:
    """A paragraph."""

    kind: ClassVar[Literal["prose"]] = "prose"

    text: str


@frozen
class Facts:
    """Labels and what they say, under a title where there is one."""

    kind: ClassVar[Literal["facts"]] = "facts"

    rows: tuple[tuple[str, str], ...] = field(converter=as_tuple)
    title: str = ""


@frozen
class Table:
    """Rows under a head; a column that is empty in every row is left out."""

    kind: ClassVar[Literal["table"]] = "table"

    head: tuple[str, ...] = field(converter=as_tuple)
    rows: tuple[tuple[str, ...], ...] = field(converter=as_tuple)

    def filled(self) -> "Table":
        """The table without its empty columns, and with a dash in empty cells."""
        kept = [n for n in range(len(self.head)) if n == 0 or any(row[n] for row in self.rows)]
        rows = [tuple(row[n] or "-" for n in kept) for row in self.rows]
        return Table([self.head[n] for n in kept], rows)


@frozen
class Items:
    """Lines listed one below the other."""

    kind: ClassVar[Literal["items"]] = "items"

    texts: tuple[str, ...] = field(converter=as_tuple)


Block = Heading | Prose | Facts | Table | Items


@frozen
class Report:
    """
    A report for people, between two lines that say who drew it up.

    Args:
        imprint: the first line, and the last.
        blocks: what stands between them; the `kind` of each is heading, prose, facts, table or
            items.

    Example:
        >>> report = Report("Drawn up.", [Heading("Leeds", 1), Prose("All is well.")])
        >>> [each.kind for each in report.blocks]
        ['heading', 'prose']
    """

    imprint: str
    blocks: tuple[Block, ...] = field(converter=as_tuple)

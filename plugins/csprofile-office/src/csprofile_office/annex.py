"""What a letter rests on, as a table at its end."""

from collections.abc import Sequence
from typing import Any

from csprofile import Assessment
from csprofile.plugin import Ground, grounds
from csprofile_office.text import clean

TITLE = "What this letter rests on"
HEADINGS = ("it rests on", "which says", "source", "how surely")
_WIDTHS = (36, 46, 54, 24)
"""In millimetres; the rest of A4 is margins."""
MOST = 60
"""The most statements that are listed; with more, the letter would be lost before its list."""


def annex(assessment: Assessment) -> tuple[str, tuple[Ground, ...]]:
    """
    What to say above the list, if anything, and what to list.

    Example:
        >>> from csprofile.testing import example
        >>> said, listed = annex(example())
        >>> said, listed[0].kind
        ('', 'rule')
    """
    found = tuple(grounds(assessment).values())
    statements = [each for each in found if each.kind == "statement"]
    if len(statements) <= MOST:
        return "", found
    said = (
        f"It rests on {len(statements):,} lines of the profile, which are not listed here: the "
        "workbook has them. The rules are these."
    )
    return said, tuple(each for each in found if each.kind != "statement")


def add_annex(document: Any, assessment: Assessment) -> None:
    """
    Add heading and table to a document.

    Example:
        >>> from csprofile.testing import example
        >>> from csprofile_office.looks import dress
        >>> from docx import Document
        >>> document = Document()
        >>> dress(document)
        >>> add_annex(document, example())
        >>> [cell.text for cell in document.tables[0].rows[0].cells] == list(HEADINGS)
        True
    """
    from docx.shared import Mm

    said, listed = annex(assessment)
    document.add_heading(TITLE, 2).paragraph_format.page_break_before = True
    if said:
        document.add_paragraph(said)
    rows = [(each.ref, each.text, each.source, each.status) for each in listed]
    table = document.add_table(1 + len(rows), len(HEADINGS), "Table Grid")
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Mm(width)
    # Row by row, since python-docx would count all cells anew for each of them.
    for row, texts in zip(table.rows, (HEADINGS, *rows), strict=True):
        _fill(row, texts)
    _repeat(table.rows[0])


def _fill(row: Any, texts: Sequence[str]) -> None:
    from docx.shared import Mm

    _mark(row, "w:cantSplit")
    for cell, text, width in zip(row.cells, texts, _WIDTHS, strict=True):
        cell.width = Mm(width)
        (paragraph,) = cell.paragraphs
        paragraph.style = "In table"
        paragraph.add_run(clean(text))


def _repeat(row: Any) -> None:
    """Mark a row as the table's headings, which stand on each of its pages."""
    _mark(row, "w:tblHeader")
    for cell in row.cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True


def _mark(row: Any, name: str) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(name))

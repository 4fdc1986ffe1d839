"""Writes evidence as a workbook: notes, the head, a sheet for each table, and the words allowed."""

import io
from collections.abc import Iterator, Mapping
from typing import Any

from csprofile import Evidence, EvidenceError, Fault, Framework
from csprofile.plugin import FormTable, form_tables
from csprofile_office.form.cells import cell_of
from csprofile_office.form.columns import (
    ABOUT,
    ALL_INDICATORS,
    HEAD,
    LINES,
    PARTED,
    WHY,
    Column,
    columns_of,
)
from csprofile_office.form.notes import notes
from csprofile_office.form.sheets import Sheet, workbook_of

LONGEST = 32_767
"""The most characters that a cell of a workbook holds."""
UNHELD = ("\ufffe", "\uffff")
"""Characters that text may have and no workbook can."""


def form_content(evidence: Evidence, framework: Framework | None) -> bytes:
    """
    Write evidence as the form.

    Args:
        evidence: what is known.
        framework: the edition whose words are allowed and whose expected rows wait.

    Raises:
        EvidenceError: the evidence holds what no file can, or what no workbook can.

    Example:
        >>> form_content(Evidence(area="Leeds"), None)[:2]
        b'PK'
    """
    tables = form_tables(evidence, framework)
    once = [each for each in tables if each.name not in ABOUT and _wanted(each, framework)]
    rows = [each for each in tables if each.name in ABOUT]
    sheets = [_head(once, framework), *(_sheet(each, framework) for each in rows)]
    if faults := [fault for sheet in sheets for fault in _unheld(sheet)]:
        raise EvidenceError(evidence.name, faults)
    made = io.BytesIO()
    first = notes(evidence, framework, sheets)
    workbook_of(made, f"What is known of {evidence.area.name}", evidence.as_at, first, sheets)
    return made.getvalue()


def _wanted(table: FormTable, framework: Framework | None) -> bool:
    """Whether a table is asked for: where no grade is given, none can be recorded."""
    return table.name != "recorded" or bool(table.rows or framework is None or framework.steps)


def _head(tables: list[FormTable], framework: Framework | None) -> Sheet:
    """The sheet of what a file has once: a key a row."""
    lines, columns = [], []
    for table in tables:
        told = table.rows[0] if table.rows else {}
        for column in columns_of(table):
            key = f"{table.name}.{column.key}" if table.name else column.key
            says = column.says
            if framework and key == "as_at":
                governs = framework.governs
                says += f"; {framework.edition} governs {governs.since} to {governs.until}"
            value = told.get(column.key)
            cell = "" if value is None else cell_of(value, column.kind)
            lines.append([key, cell, says])
            columns.append(column)
    headings = [Column("", name) for name in LINES]
    caption = "What a file has once; names of persons stand here and nowhere else"
    return Sheet(HEAD, caption, headings, lines, by_line=columns)


def _sheet(table: FormTable, framework: Framework | None) -> Sheet:
    """The sheet of one table: the rows told, then those that wait."""
    columns = list(columns_of(table))
    if framework and table.name == "indicators":
        named = framework.indicators.count
        columns = [
            Column(each.table, each.key, each.part, each.says, tuple(named))
            if each.key == "indicator"
            else each
            for each in columns
        ]
    lines = [[*_cells(row, columns), ""] for row in table.rows]
    for why, row in table.waiting:
        about = {key: each for key, each in row.items() if key in ABOUT[table.name]}
        kind = f"; kind: {row['kind']}" if "kind" in row else ""
        lines.append([*_cells(about, columns), f"{why}{kind}"])
    columns.append(Column(table.name, WHY, says="why the edition expects the row; not read"))
    return Sheet(table.name, table.caption, columns, lines)


def _cells(row: Mapping[str, Any], columns: list[Column]) -> Iterator[str]:
    """The cells of one row, empty where it tells nothing."""
    for each in columns:
        value = row.get(each.key)
        if each.key in PARTED:
            value = (value or {}).get(each.part)
        if value is None and (each.table, each.key) == ("indicator_groups", "outcome"):
            value = ALL_INDICATORS
        yield "" if value is None else cell_of(value, each.kind)


def _unheld(sheet: Sheet) -> Iterator[Fault]:
    """What no cell can hold, each with where it would stand."""
    for number, line in enumerate(sheet.lines):
        for column, cell in zip(sheet.columns, line, strict=True):
            place = f"{sheet.name}[{number}].{column.heading}"
            if len(cell) > LONGEST:
                says = f"{len(cell):,} characters; at most {LONGEST:,} in a cell"
                yield Fault(place, says)
            if any(each in cell for each in UNHELD):
                yield Fault(place, "holds a character that no workbook can; plain words")

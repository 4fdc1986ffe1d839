"""Reads the form back to evidence, with every fault told by sheet, row and column."""

from os import PathLike
from pathlib import Path
from typing import Any

from attrs import evolve

from csprofile import Evidence, EvidenceError, Framework, Provenance, read
from csprofile.plugin import headings
from csprofile_office.form.book import Book, folded
from csprofile_office.form.columns import ABOUT, HEAD, LINES

SUFFIXES = (".xlsx", ".xlsm", ".ods")
WAITS = "row that says only what it is about"
_ENOUGH = 3
"""How many sheets named as the form's make a workbook one."""


def is_form(path: Path) -> bool:
    """
    Whether a workbook has the sheets of the form.

    Example:
        >>> is_form(Path("a file that is not there.xlsx"))
        False
    """
    if path.suffix.lower() not in SUFFIXES:
        return False
    try:
        if not path.is_file():
            return False
        names = {folded(each.sheet) for each in headings(path)}
        headed = any(folded(each.sheet) == HEAD for each in headings(path, *LINES[:2]))
    except (EvidenceError, OSError):
        return False
    return headed or len(names & {HEAD, *ABOUT}) >= _ENOUGH


def read_form(path: Path, chosen: str | PathLike[str] | Framework | None = None) -> Evidence:
    """
    Read the form.

    Args:
        path: of the workbook.
        chosen: the edition whose words it may use; the form's own unless given.

    Raises:
        EvidenceError: with every fault, each with its sheet, row and column.
    """
    book = Book(path)
    mapping: dict[str, Any] = {"schema": 1}
    for table in ABOUT:
        mapping[table] = book.rows(table)
    mapping |= book.head()
    book.look_beside()
    faults, evidence = book.faults, None
    try:
        evidence = read(mapping, framework=chosen)
    except EvidenceError as error:
        faults = [*faults, *map(book.places.told, error.faults)]
    if faults or evidence is None:
        raise EvidenceError(path.name, book.places.in_order(faults))
    told = len(evidence.rows)
    (origin,) = evidence.provenance
    aside = ((WAITS, book.waiting),) if book.waiting else ()
    source = Provenance(
        name=path.name,
        sha256=book.sha256,
        publisher=origin.publisher,
        as_at=origin.as_at,
        read=told + book.waiting,
        used=told,
        set_aside=aside,
    )
    anew: dict[str, Any] = {
        table: [evolve(row, ref="") for row in getattr(evidence, table)] for table in ABOUT
    }
    return evolve(evidence, **anew, name=path.name, provenance=[source])

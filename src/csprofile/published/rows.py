"""The rows beneath a heading, in whatever kind of file they are."""

import hashlib

import polars as pl

from csprofile.published.content import SPREADSHEETS, refused
from csprofile.published.csv_rows import csv_rows
from csprofile.published.headings import Heading


def rows_beneath(heading: Heading) -> tuple[pl.DataFrame, str, int]:
    """
    Read the rows beneath a heading as text, the hash of the file, and how many blank rows follow.

    Each column has a name of its own: one that comes again has its number, a blank one its place.

    Raises:
        TablesError: the file is damaged, a cell holds an error, or a row has more cells than the
            heading.
    """
    names = _distinct(heading.names)
    if heading.path.suffix.lower() in SPREADSHEETS:
        return _of_workbook(heading, names)
    return csv_rows(heading, names)


def _distinct(names: tuple[str, ...]) -> list[str]:
    """Name every column once: a name that comes again has its number, a blank one its place."""
    found: list[str] = []
    for place, name in enumerate(names, start=1):
        plain = name or f"column {place}"
        times = sum(each == plain or each.startswith(f"{plain} (") for each in found)
        found.append(f"{plain} ({times + 1})" if plain in found else plain)
    return found


def _of_workbook(heading: Heading, names: list[str]) -> tuple[pl.DataFrame, str, int]:
    from csprofile.published.workbooks import open_workbook, rows_of

    path = heading.path
    rows = rows_of(open_workbook(path), heading.sheet, path)[heading.row + 1 :]
    if rows.width != len(names):
        raise refused(path, f"{rows.width} columns", f"{len(names)}, as the heading has")
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return rows.rename(dict(zip(rows.columns, names, strict=True))), sha256, 0

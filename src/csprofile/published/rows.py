"""The rows beneath a heading, in whatever kind of file they are."""

import polars as pl

from csprofile.published.content import LARGEST, SPREADSHEETS, refused, sha256_of
from csprofile.published.csv_rows import csv_rows
from csprofile.published.headings import Heading

_EXACT = 2**53


def rows_beneath(heading: Heading) -> tuple[pl.DataFrame, str, int]:
    """
    Read the rows beneath a heading as text, the hash of the file, and how many blank rows follow.

    Each column has a name of its own: one that comes again has its number, a blank one its place.

    Raises:
        TablesError: the file is damaged, a cell holds an error, or a row has more cells than the
            heading.
    """
    names = _distinct(heading.names)
    suffix = heading.path.suffix.lower()
    if suffix in SPREADSHEETS:
        return _of_workbook(heading, names)
    if suffix == ".parquet":
        return _of_parquet(heading, names)
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
    return rows.rename(dict(zip(rows.columns, names, strict=True))), sha256_of(path), 0


def _of_parquet(heading: Heading, names: list[str]) -> tuple[pl.DataFrame, str, int]:
    path = heading.path
    try:
        number = pl.scan_parquet(path).select(pl.len()).collect().item()
        if number * len(names) > LARGEST:
            raise refused(path, f"{number:,} rows", f"at most {LARGEST:,} cells")
        rows = pl.read_parquet(path)
        rows = rows.select(map(_as_text, rows.get_columns()))
    except (pl.exceptions.PolarsError, OSError) as error:
        raise refused(path, str(error).splitlines()[0], "a whole Parquet file") from error
    return rows.rename(dict(zip(rows.columns, names, strict=True))), sha256_of(path), 0


def _as_text(column: pl.Series) -> pl.Series:
    """Write a column as text; whole numbers that are held as decimals have no point."""
    if column.dtype.is_float() and ((column % 1 == 0) & (column.abs() < _EXACT)).all():
        column = column.cast(pl.Int64)
    return column.cast(pl.String)

"""Reads tables of evidence from CSV, Parquet and DuckDB files named after them."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
from attrs import frozen

from csprofile.errors import nearest
from csprofile.evidence import Provenance
from csprofile.library.csv_cells import csv_rows
from csprofile.published.content import sha256_of
from csprofile.schemas import LAYOUTS
from csprofile.tables import (
    Checked,
    Tables,
    TablesError,
    examine,
    failure,
    joined,
    provenance_of,
)

_ATTACHED = "csprofile_file"
_DATABASES = (".duckdb", ".db", ".ddb")
_SUFFIXES = (".csv", ".parquet", *_DATABASES)
_NAMES = ", ".join(LAYOUTS)
_RIGHT = f"a CSV or Parquet file named after its table ({_NAMES}), a DuckDB file, a folder of them"


@frozen(eq=False)
class TableInFile:
    """One table in one file, as it is read: its rows, and the cells that are of the wrong type."""

    table: str
    path: Path
    frame: Any
    failures: pl.DataFrame


def read_files(
    path: str, files: list[Path], alone: bool, as_at: dt.date | None, beside: bool = False
) -> Tables:
    """
    Read and check the tables in files that are named after them.

    Args:
        path: what was asked for: a file, a folder or a pattern.
        files: the files it stands for.
        alone: whether it asks for just those.
        as_at: the day the tables speak of.
        beside: whether other tables stand there, so that there need be none here.

    Raises:
        TablesError: with everything that is refused, in every file.
    """
    found, failures = _found(path, files, alone, beside)
    parts, provenance = [], []
    for each, checked, refused in _checked(found, as_at):
        failures.append(refused)
        if checked and refused.is_empty():
            parts.append(checked)
            provenance.append(provenance_of(checked, as_at, _source(each.path, each.table)))
    together = joined(failures)
    if not together.is_empty():
        raise TablesError(Path(path).name or path, together)
    return Tables.of(parts, as_at, provenance)


def _checked(
    found: list[TableInFile], as_at: dt.date | None
) -> Iterator[tuple[TableInFile, Checked | None, pl.DataFrame]]:
    """Check every table, and tell what is refused in it."""
    names = [each.table for each in found]
    for each in found:
        checked, refused = examine(each.table, each.frame, as_at)
        # A cell that cannot be read is empty to the check, which is no second failure.
        refused = joined([each.failures, refused])
        refused = refused.unique(["row", "column"], keep="first", maintain_order=True)
        if names.count(each.table) > 1:
            refused = refused.with_columns(table=pl.lit(each.path.name))
        yield each, checked, refused


def _found(
    path: str, files: list[Path], alone: bool, beside: bool
) -> tuple[list[TableInFile], list[pl.DataFrame]]:
    """Open every table that a path stands for, and tell what could not be opened."""
    found: list[TableInFile] = []
    failures = []
    for file in files:
        try:
            found += _opened(file, alone)
        except TablesError as error:
            failures.append(error.failures)
    found.sort(key=lambda each: list(LAYOUTS).index(each.table))
    if not found and not failures and not beside:
        name = Path(path).name or path
        seen = "no such file or folder" if not files else "no table in it"
        if Path(path).is_dir():
            seen = "a folder without a table"
        failures.append(failure(name, seen, _RIGHT))
    return found, failures


def files_of(whole: Path) -> tuple[list[Path], bool]:
    """
    List the files a path stands for, and whether it asks for just those.

    Example:
        >>> files_of(Path("no such folder"))
        ([], True)
    """
    if whole.is_file():
        return [whole], True
    if whole.is_dir():
        return sorted(each for each in whole.iterdir() if each.is_file()), False
    root = Path(whole.anchor or ".")
    try:
        found = root.glob(str(whole.relative_to(root) if whole.anchor else whole))
        return sorted(each for each in found if each.is_file()), True
    except ValueError:
        return [], True


def _opened(path: Path, named: bool) -> Iterator[TableInFile]:
    """Open the tables in one file; a file that was not asked for by name may be something else."""
    suffix = path.suffix.lower()
    if suffix in _DATABASES:
        yield from _in_database(path)
        return
    table = _table_named(path.stem)
    if table is None or suffix not in _SUFFIXES:
        like = nearest(path.stem, list(LAYOUTS))
        if named or like:
            allowed = f"nearest: {', '.join(like)}" if like and suffix in _SUFFIXES else _RIGHT
            known = suffix in _SUFFIXES
            says = "no table has this name" if known else f"no tables are read from {suffix!r}"
            raise TablesError(path.name, failure(path.name, says, allowed))
        return
    if suffix == ".csv":
        rows, failures = csv_rows(path.read_bytes(), table, path.name)
        yield TableInFile(table, path, rows, failures)
    else:
        yield TableInFile(table, path, pl.scan_parquet(path, glob=False), joined([]))


def _in_database(path: Path) -> Iterator[TableInFile]:
    """Open the tables in a DuckDB file, which stay in it."""
    try:
        import duckdb
    except ImportError:
        allowed = "an installation with DuckDB: pip install 'csprofile[duckdb]'"
        raise TablesError(path.name, failure(path.name, "no DuckDB", allowed)) from None
    try:
        # Beside the file, not in it: what is computed together with its tables needs a place.
        connection = duckdb.connect()
        quoted = str(path).replace("'", "''")
        connection.execute(f"attach '{quoted}' as {_ATTACHED} (read_only)")
        asked = "select table_name from information_schema.tables where table_catalog = ?"
        listed = connection.execute(asked, [_ATTACHED]).fetchall()
    except duckdb.Error as error:
        says = str(error).splitlines()[0]
        raise TablesError(path.name, failure(path.name, says, "a DuckDB file")) from error
    for table in LAYOUTS:
        if (table,) in listed:
            rows = connection.table(f"{_ATTACHED}.{table}")
            yield TableInFile(table, path, rows, joined([]))


def is_table(path: Path) -> bool:
    """
    Whether a file is one of tables by its name.

    Example:
        >>> is_table(Path("inspections-2025.csv")), is_table(Path("changes.csv"))
        (True, False)
    """
    suffix = path.suffix.lower()
    return suffix in _DATABASES or (suffix in _SUFFIXES and _table_named(path.stem) is not None)


def _table_named(stem: str) -> str | None:
    """Find the table a file is named after, whatever else follows in the name."""
    plain = re.sub(r"[\s.-]+", "_", stem.casefold())
    return next((name for name in LAYOUTS if f"{plain}_".startswith(f"{name}_")), None)


def _source(path: Path, table: str) -> Provenance:
    """Tell which file a table is in, with its hash."""
    name = f"{path.name}#{table}" if path.suffix.lower() in _DATABASES else path.name
    return Provenance(name=name, sha256=sha256_of(path))

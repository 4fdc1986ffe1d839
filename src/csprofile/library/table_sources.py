"""Reads tables of many councils, from files named after them or through sources installed."""

import datetime as dt
import os
from collections.abc import Mapping
from functools import reduce
from operator import add
from pathlib import Path
from typing import cast

from csprofile.errors import EvidenceError, Fault
from csprofile.library.offered import claimant, named_source, read_by, reads_tables
from csprofile.library.table_files import files_of, read_files
from csprofile.tables import Tables, TablesError, joined


def read_tables(
    path: str | os.PathLike[str],
    *,
    as_at: dt.date | None = None,
    options: Mapping[str, object] | None = None,
) -> Tables:
    """
    Read and check the tables of evidence in a file, in a folder, or in all files of a pattern.

    A published file is read by the source that is named, as `ofsted-csc:PATH`, or that knows its
    content. Any other CSV or Parquet file is named after its table, perhaps with more after it:
    `inspections-2025.csv`; a DuckDB file holds tables of these names. In CSV, days are written as
    2009-12-09 and blank cells are empty. Rows of CSV are read into memory, others stay in place.

    Args:
        path: a file, a folder, or a pattern such as `data/inspections-*.parquet`; perhaps with a
            source's name before it.
        as_at: the day the tables speak of: no date may be later. Published files tell their own.
        options: what sources are asked for beside the path, as `{"personal": True}`.

    Raises:
        TablesError: with everything that is refused, in every file.
        EvidenceError: two sources claim one file, or an option is none.
        UnknownName: no source of that name is installed.

    Example:
        >>> read_tables("no such folder")
        Traceback (most recent call last):
        csprofile.tables.failures.TablesError: no such folder: 1 failure
          no such folder: no such file or folder; a CSV or Parquet file named after its table \
(inspections, indicators, findings, similar_areas, placements), a DuckDB file, a folder of them
    """
    if named := named_source(path):
        name, rest = named
        listed = [rest] if rest.exists() else files_of(rest)[0] or [rest]
        return _together(path, [_by_source(name, each, options) for each in listed])
    whole = Path(path)
    if whole.is_dir() and (by := _tables_by(whole)):
        return _together(path, [_by_source(by, whole, options)])
    return _together(path, _in_files(os.fspath(path), as_at, options))


def _in_files(
    path: str, as_at: dt.date | None, options: Mapping[str, object] | None
) -> list[Tables | TablesError]:
    """Read each file a path stands for: by the source that claims it, else by its own name."""
    files, alone = files_of(Path(path))
    sources = {each: by for each in files if (by := _tables_by(each))}
    if options and not sources:
        says = "no source that is installed reads it by itself; leave them out, or name one"
        raise EvidenceError(Path(path).name, [Fault("options", says)])
    found = [_by_source(by, each, options) for each, by in sources.items()]
    others = [each for each in files if each not in sources]
    if others or not found:
        try:
            found.append(read_files(path, others, alone, as_at, beside=bool(found)))
        except TablesError as error:
            found.append(error)
    return found


def _tables_by(path: Path) -> str | None:
    """Tell the source that claims a path, if it reads tables."""
    name = claimant(path)
    return name if name and reads_tables(name) else None


def _by_source(name: str, path: Path, options: Mapping[str, object] | None) -> Tables | TablesError:
    if not reads_tables(name):
        says = f"the source {name!r} reads evidence on one council; csprofile.read reads it"
        raise EvidenceError(path.name, [Fault("", says)])
    try:
        return cast(Tables, read_by(name, path, options))
    except TablesError as error:
        return error


def _together(path: str | os.PathLike[str], found: list[Tables | TablesError]) -> Tables:
    """Put tables together, or tell everything that was refused."""
    errors = [each for each in found if isinstance(each, TablesError)]
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise TablesError(Path(path).name or str(path), joined([each.failures for each in errors]))
    return reduce(add, (each for each in found if isinstance(each, Tables)))

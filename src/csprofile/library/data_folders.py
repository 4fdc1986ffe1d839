"""Reads back the data that the formats csv, parquet and jsonl write to a folder."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import polars as pl
from attrs import field, frozen

from csprofile.assessment.dictionary import DICTIONARY
from csprofile.errors import EvidenceError, Fault
from csprofile.library.mixed import DATA
from csprofile.tables.file_formats import frame_of, typed
from csprofile.tables.giving import TYPES

_RIGHT = "a folder as --to csv, --to parquet or --to jsonl writes it"
_MOST = 5
"""Cells told of one column."""


@frozen(eq=False)
class Data:
    """
    Results as data: what a folder holds, with the types it was written with.

    Args:
        ratings: a polars frame with a row for each council, those refused with their fault.
        lines: one with a row for each line of each profile.
        dictionary: one with a row for each column of both, and one for each note.

    Example:
        >>> import polars as pl
        >>> empty = pl.DataFrame()
        >>> Data(empty, empty, empty).ratings.is_empty()
        True
    """

    ratings: pl.DataFrame = field(repr=False)
    lines: pl.DataFrame = field(repr=False)
    dictionary: pl.DataFrame = field(repr=False)


def read_data(path: str | os.PathLike[str]) -> Data:
    """
    Read a folder that the format csv, parquet or jsonl wrote.

    Whatever the format, the frames are those that were written: the dictionary tells the types,
    and the apostrophe that keeps text from being a formula in CSV is gone.

    Args:
        path: the folder.

    Raises:
        EvidenceError: the folder or a file is not as it was written; all that is wrong.

    Example:
        >>> import tempfile
        >>> from csprofile import assess, write
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     data = read_data(write(assess("rotherham-2009"), folder, to="parquet"))
        >>> data.ratings["title"].to_list()
        ['performs poorly']
    """
    folder = Path(path)
    suffix = _suffix(folder)
    dictionary = _frame(folder / f"dictionary.{suffix}", DICTIONARY)
    columns = {name: _columns(dictionary, name, folder, suffix) for name in ("ratings", "lines")}
    frames: dict[str, pl.DataFrame] = {}
    faults: list[Fault] = []
    for name, each in columns.items():
        try:
            frames[name] = _frame(folder / f"{name}.{suffix}", each)
        except EvidenceError as error:
            faults += error.faults
    if faults:
        raise EvidenceError(folder.name, faults)
    return Data(frames["ratings"], frames["lines"], dictionary)


def _suffix(folder: Path) -> str:
    """Tell the one format in which the data stand there."""
    found = [each for each in DATA if (folder / each).is_file()]
    if len(found) == 1:
        return found[0].removeprefix("dictionary.")
    says = f"no such folder; {_RIGHT}"
    if folder.is_dir():
        says = f"none of {', '.join(DATA)} in it; {_RIGHT}"
    if found:
        says = f"{' and '.join(found)}; one format in a folder"
    raise EvidenceError(folder.name, [Fault("", says)])


def _columns(dictionary: pl.DataFrame, table: str, folder: Path, suffix: str) -> Mapping[str, str]:
    """Tell the columns of a table and their types, as the dictionary has them."""
    rows = dictionary.filter(pl.col("table") == table)
    columns = dict(zip(rows["column"], rows["type"], strict=True))
    name = f"dictionary.{suffix}"
    if not columns:
        raise EvidenceError(folder.name, [Fault(name, f"no column of {table}; all of them")])
    faults = [
        Fault(name, f"the type of {table}.{column} is {kind!r}; {', '.join(TYPES)}")
        for column, kind in columns.items()
        if kind not in TYPES
    ]
    if faults:
        raise EvidenceError(folder.name, faults)
    return columns


def _frame(path: Path, columns: Mapping[str, str]) -> pl.DataFrame:
    """Read one table, each column as the type it has."""
    folder, suffix = path.parent.name, path.suffix[1:]
    if not path.is_file():
        raise EvidenceError(folder, [Fault(path.name, "no such file; the three of one run")])
    content = path.read_bytes()
    try:
        # Of no rows JSON Lines tell not even the columns.
        raw = frame_of(content, suffix) if content or suffix != "jsonl" else _nothing(columns)
    except pl.exceptions.PolarsError as error:
        says = f"{str(error).splitlines()[0]}; a file as --to {suffix} writes it"
        raise EvidenceError(folder, [Fault(path.name, says)]) from error
    if absent := [each for each in columns if each not in raw.columns]:
        says = f"no column {', '.join(absent)}; the columns that the dictionary tells"
        raise EvidenceError(folder, [Fault(path.name, says)])
    frame = typed(raw, columns, suffix)
    if faults := list(_untyped(raw, frame, columns, path.name)):
        raise EvidenceError(folder, faults)
    return frame


def _nothing(columns: Mapping[str, str]) -> pl.DataFrame:
    return pl.DataFrame(schema={name: TYPES[kind] for name, kind in columns.items()})


def _untyped(
    raw: pl.DataFrame, frame: pl.DataFrame, columns: Mapping[str, str], name: str
) -> Iterator[Fault]:
    """Tell of the cells that are not of the type of their column."""
    for column, kind in columns.items():
        wrong = raw[column].is_not_null() & frame[column].is_null()
        rows = wrong.arg_true()
        for row in rows[:_MOST]:
            seen = str(raw[column][row])[:60]
            yield Fault(f"{name}: {column}", f"{seen!r} in row {row}; {kind}")
        if len(rows) > _MOST:
            yield Fault(f"{name}: {column}", f"{len(rows) - _MOST:,} more; {kind}")

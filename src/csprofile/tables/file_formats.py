"""Frames as the bytes of files and back: CSV, Parquet and JSON Lines, the same bytes each time."""

import io
from collections.abc import Mapping

import polars as pl

from csprofile.tables.failures import FORMULA
from csprofile.tables.giving import TYPES

_GUARDED = FORMULA.replace("^(", "^('*")
_GUARD = FORMULA.replace("^(", "^'('*")
_ROWS_IN_GROUP = 100_000


def bytes_of(frame: pl.DataFrame, suffix: str) -> bytes:
    """
    Write a frame whose columns are of the types that people have names for.

    In CSV, text that a spreadsheet would take for a formula has an apostrophe before it; so has
    such text with apostrophes before it already, and so none of them is lost when it is read.

    Args:
        frame: the rows.
        suffix: csv, parquet or jsonl.

    Example:
        >>> bytes_of(pl.DataFrame({"about": ["=1+1", "'=1", None, ""]}), "csv")
        b'about\\n\\'=1+1\\n\\'\\'=1\\n\\n""\\n'
    """
    made = io.BytesIO()
    if suffix == "csv":
        frame.with_columns(pl.col(pl.String).str.replace(_GUARDED, "'$1")).write_csv(made)
    elif suffix == "parquet":
        frame.write_parquet(made, compression="zstd", row_group_size=_ROWS_IN_GROUP)
    else:
        frame.write_ndjson(made)
    return made.getvalue()


def frame_of(content: bytes, suffix: str) -> pl.DataFrame:
    """
    Read what `bytes_of` wrote, with whatever types the file itself tells: in CSV all is text.

    Raises:
        PolarsError: it is no such file.

    Example:
        >>> frame_of(bytes_of(pl.DataFrame({"value": [62.0, None]}), "csv"), "csv").rows()
        [('62.0',), (None,)]
    """
    if suffix == "csv":
        return pl.read_csv(content, infer_schema=False)
    if suffix == "parquet":
        return pl.read_parquet(io.BytesIO(content))
    return pl.read_ndjson(io.BytesIO(content), infer_schema_length=None)


def typed(frame: pl.DataFrame, columns: Mapping[str, str], suffix: str) -> pl.DataFrame:
    """
    Give each column its type; a cell that is of another is left empty.

    Args:
        frame: what `frame_of` read, with just these columns.
        columns: their names and types, in order.
        suffix: how it was written.

    Example:
        >>> frame = pl.DataFrame({"about": ["'=1+1"], "oldest": ["2006-05-01"]})
        >>> typed(frame, {"about": "text", "oldest": "date"}, "csv").rows()
        [('=1+1', datetime.date(2006, 5, 1))]
    """
    return frame.select(
        _cell(name, kind, frame.schema[name], suffix).alias(name) for name, kind in columns.items()
    )


def _cell(name: str, kind: str, dtype: pl.DataType, suffix: str) -> pl.Expr:
    cell = pl.col(name)
    if dtype == pl.String and kind == "date":
        return cell.str.to_date("%Y-%m-%d", strict=False)
    if dtype == pl.String and kind == "text":
        return cell.str.replace(_GUARD, "$1") if suffix == "csv" else cell
    if dtype.is_float() and kind == "whole number":
        cell = pl.when(cell == cell.floor()).then(cell)
    return cell.cast(TYPES[kind], strict=False)

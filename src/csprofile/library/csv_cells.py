"""Reads a CSV file of a table: whatever wrote its text, and every cell by the column it is in."""

import polars as pl

from csprofile.schemas import LAYOUTS, Column
from csprofile.tables import TablesError, failure, joined

_DAY = r"^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?$"
_FLAGS = {"true": True, "yes": True, "false": False, "no": False}
_ROW = "_csprofile_row"


def csv_rows(content: bytes, table: str, name: str) -> tuple[pl.DataFrame, pl.DataFrame]:
    """
    Read the bytes of a CSV file: its rows, and the cells that are not of their column's type.

    Args:
        content: the bytes: UTF-8 or UTF-16 where a mark says so, else UTF-8, else cp1252.
        table: the table the file holds.
        name: the file's name.

    Raises:
        TablesError: the bytes are no CSV file.

    Example:
        >>> content = b"area,setting,children\\nLeeds,106,2\\nLeeds,107,some\\n"
        >>> rows, failures = csv_rows(content, "placements", "placements.csv")
        >>> rows["children"].to_list(), failures["seen"].to_list()
        ([2, None], ['some'])
    """
    try:
        rows = pl.read_csv(_utf8(content, name), infer_schema=False)
        rows = rows.rename({each: each.strip() for each in rows.columns})
    except pl.exceptions.PolarsError as error:
        says = str(error).splitlines()[0]
        raise TablesError(name, failure(name, says, "a CSV file with a header")) from error
    rows = rows.with_columns(pl.all().str.strip_chars()).with_columns(
        pl.when(pl.all() != "").then(pl.all())
    )
    columns = [each for each in LAYOUTS[table].columns if each.name in rows.columns]
    typed = rows.with_columns(_typed(each).alias(each.name) for each in columns)
    return typed, joined([_untyped(table, each, rows, typed) for each in columns])


def _utf8(content: bytes, name: str) -> bytes:
    """Bring text to UTF-8 without a mark."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ["utf-16"] if marked else ["utf-8-sig", "cp1252"]:
        try:
            return content.decode(encoding).encode()
        except UnicodeDecodeError as error:
            seen = f"byte {error.start}"
    raise TablesError(name, failure(name, seen, "text in UTF-8 or cp1252"))


def _typed(column: Column) -> pl.Expr:
    """Read the cells of a column as its type; what is of another is left out."""
    cell = pl.col(column.name)
    match column.kind:
        case "date":
            return cell.str.extract(_DAY).str.to_date("%Y-%m-%d", strict=False)
        case "number":
            return cell.cast(pl.Float64, strict=False)
        case "whole number":
            return cell.cast(pl.Int64, strict=False)
        case "true or false":
            flags = cell.str.to_lowercase()
            return flags.replace_strict(_FLAGS, default=None, return_dtype=pl.Boolean)
        case _:
            return cell


def _untyped(table: str, column: Column, rows: pl.DataFrame, typed: pl.DataFrame) -> pl.DataFrame:
    """Tell of the cells of a column that are not of its type."""
    cells = rows.select(seen=pl.col(column.name)).with_row_index(_ROW)
    wrong = cells.filter(typed[column.name].is_null() & pl.col("seen").is_not_null())
    example = ", as 2009-12-09" if column.kind == "date" else ""
    return wrong.select(
        table=pl.lit(table),
        row=pl.col(_ROW).cast(pl.Int64),
        column=pl.lit(column.name),
        seen="seen",
        allowed=pl.lit(f"{column.allowed}{example}"),
    )

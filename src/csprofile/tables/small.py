"""Brings a small result from wherever it was computed into this computer's memory."""

from typing import Any

import narwhals.dependencies as known
import polars as pl


def collected(native: Any) -> pl.DataFrame:
    """
    Bring the rows of a result into memory, as polars.

    Example:
        >>> collected(pl.LazyFrame({"settings": [3]}))["settings"].to_list()
        [3]
    """
    if isinstance(native, pl.LazyFrame):
        return native.collect(engine="streaming")
    if isinstance(native, pl.DataFrame):
        return native
    if known.is_duckdb_relation(native):
        return pl.DataFrame(native.to_arrow_table())
    columns = native.columns
    rows = [tuple(row) for row in native.collect()]
    return pl.DataFrame(rows, schema=columns, orient="row", infer_schema_length=None)

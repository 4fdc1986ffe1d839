"""The door for frames: each kind comes in as one computed lazily, and goes out as it came."""

from collections.abc import Iterator
from typing import Any

import narwhals.dependencies as known
import polars as pl
from attrs import frozen

from csprofile.tables.failures import TablesError, failure

Frame = Any
"""A frame of any kind that is supported; no library has a type for all of them."""

KINDS = "a polars, pandas, pyarrow, DuckDB or PySpark frame"
_LAZY = ("duckdb", "polars lazy", "spark")
_ROWS_AT_ONCE = 250_000
_IN_SPARK: dict[Any, str] = {
    pl.Boolean: "boolean",
    pl.Date: "date",
    pl.Float64: "double",
    pl.Int64: "bigint",
    pl.String: "string",
}


@frozen(eq=False)
class Opened:
    """
    A frame at work: what kind it came as, and what it is computed with.

    Args:
        kind: polars, polars lazy, pandas, pyarrow, duckdb or spark.
        native: a polars LazyFrame for the first four, else a DuckDB relation or a Spark frame.

    Example:
        >>> opened(pl.DataFrame({"area": ["372"]})).kind
        'polars'
    """

    kind: str
    native: Any

    @property
    def in_memory(self) -> bool:
        """Whether the rows are in this computer's memory already."""
        return self.kind not in _LAZY


def opened(frame: Frame, table: str = "table") -> Opened:
    """
    Take a frame of any kind.

    Raises:
        TablesError: nobody computes with such a thing, or pandas holds what has no one type.

    Example:
        >>> opened([1, 2, 3], "inspections")
        Traceback (most recent call last):
        csprofile.tables.failures.TablesError: inspections: 1 failure
          inspections: a list; a polars, pandas, pyarrow, DuckDB or PySpark frame
    """
    if isinstance(frame, Opened):
        return frame
    if isinstance(frame, pl.LazyFrame):
        return Opened("polars lazy", frame)
    if isinstance(frame, pl.DataFrame):
        return Opened("polars", frame.lazy())
    if known.is_duckdb_relation(frame):
        return Opened("duckdb", frame)
    if known.is_pyspark_dataframe(frame) or known.is_pyspark_connect_dataframe(frame):
        return Opened("spark", frame)
    if known.is_pandas_dataframe(frame):
        return Opened("pandas", _from_pandas(frame, table).lazy())
    if known.is_pyarrow_table(frame):
        return Opened("pyarrow", pl.DataFrame(frame).lazy())
    seen = type(frame).__name__
    article = "an" if seen[:1].lower() in "aeiou" else "a"
    raise TablesError(table, failure(table, f"{article} {seen}", KINDS))


def given_back(native: Any, kind: str) -> Frame:
    """
    Give a result back as the kind of frame it came from.

    Example:
        >>> frame = opened(pl.DataFrame({"area": ["372"]}))
        >>> given_back(frame.native, frame.kind)["area"].to_list()
        ['372']
    """
    if kind in _LAZY:
        return native
    frame = native.collect(engine="streaming") if isinstance(native, pl.LazyFrame) else native
    if kind == "pandas":
        return frame.to_pandas()
    return frame.to_arrow() if kind == "pyarrow" else frame


def held(native: Any, kind: str) -> Any:
    """Make of a computation what is kept: polars in memory, unless it came in lazy."""
    return native if kind in _LAZY else native.collect(engine="streaming")


def batches(frame: Opened, table: str = "table") -> Iterator[pl.DataFrame]:
    """
    Compute a frame in one pass, so many rows at a time that they fit in memory.

    Raises:
        TablesError: the frame cannot be computed.

    Example:
        >>> [len(batch) for batch in batches(opened(pl.DataFrame({"area": ["372"]})))]
        [1]
    """
    try:
        yield from _batches(frame)
    except Exception as error:
        engine = type(error).__module__.split(".")[0]
        if engine not in ("duckdb", "_duckdb", "polars") and not isinstance(error, OSError):
            raise
        says = str(error).splitlines()[0]
        raise TablesError(table, failure(table, says, "rows that can be computed")) from error


def no_rows(frame: Opened) -> pl.DataFrame:
    """
    Give the columns of a frame without a row.

    Example:
        >>> no_rows(opened(pl.DataFrame({"area": ["372"]}))).shape
        (0, 1)
    """
    native = frame.native
    empty: pl.DataFrame = (
        native.limit(0).pl() if frame.kind == "duckdb" else native.head(0).collect()
    )
    return empty


def _batches(frame: Opened) -> Iterator[pl.DataFrame]:
    if frame.kind == "duckdb":
        for batch in frame.native.to_arrow_reader(_ROWS_AT_ONCE):
            yield pl.DataFrame(batch)
    elif frame.kind == "polars lazy" and hasattr(frame.native, "collect_batches"):
        yield from frame.native.collect_batches(chunk_size=_ROWS_AT_ONCE, lazy=True)
    else:
        yield from frame.native.collect(engine="streaming").iter_slices(_ROWS_AT_ONCE)


def beside(native: Any, rows: pl.DataFrame) -> Any:
    """
    Make of a few rows a frame that computes together with another, whatever computes that.

    Example:
        >>> beside(pl.LazyFrame({"a": [1]}), pl.DataFrame({"b": [2]})).collect()["b"].to_list()
        [2]
    """
    if isinstance(native, pl.LazyFrame):
        return rows.lazy()
    if known.is_duckdb_relation(native):
        _csprofile_rows = rows.to_arrow()
        return native.query("_csprofile_frame", "select * from _csprofile_rows")
    columns = [f"`{name}` {_IN_SPARK[dtype.base_type()]}" for name, dtype in rows.schema.items()]
    return native.sparkSession.createDataFrame(rows.rows(), ", ".join(columns))


def _from_pandas(frame: Any, table: str) -> pl.DataFrame:
    """Turn a pandas frame into polars: NaN is empty, and whole numbers are whole again."""
    columns = {}
    for place, name in enumerate(frame.columns):
        try:
            series = pl.from_pandas(frame.iloc[:, place], nan_to_null=True)
        except Exception as error:
            says = "values of one type"
            seen = str(error).splitlines()[0]
            raise TablesError(table, failure(table, seen, says, column=str(name))) from error
        # pandas makes floats of whole numbers as soon as one of them is missing.
        if series.dtype.is_float() and (series.drop_nulls() % 1 == 0).all():
            series = series.cast(pl.Int64)
        if str(name) in columns:
            raise TablesError(table, failure(table, "twice", "each column once", column=str(name)))
        columns[str(name)] = series
    return pl.DataFrame(columns)

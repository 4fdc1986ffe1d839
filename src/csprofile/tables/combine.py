"""Puts checked tables of one name together, and checks what only both together show."""

from collections.abc import Iterator, Sequence
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl
from attrs import evolve

from csprofile.tables.checked import Checked
from csprofile.tables.doors import Opened, batches, beside, held
from csprofile.tables.failures import failure
from csprofile.tables.inside import with_columns_of
from csprofile.tables.repeats import ROW, in_place_of, key_hashes, settled


def combine(parts: Sequence[Checked]) -> tuple[Checked, pl.DataFrame]:
    """
    Put checked tables of one name together, and tell which rows contradict each other.

    A row told twice is used once. Rows count on from one table to the next.

    Example:
        >>> from csprofile.tables.check import check
        >>> frame = pl.DataFrame({"area": ["Leeds"], "setting": ["106"], "children": [2]})
        >>> both, failures = combine([check("placements", frame)] * 2)
        >>> both.account.read, both.account.used
        (2, 1)
    """
    first = parts[0]
    if len(parts) == 1:
        return first, failure(first.table, None, "").clear()
    engine = _engine(parts)
    if engine is None:
        says = "tables of one engine: neither DuckDB nor PySpark holds the other's"
        return first, failure(first.table, "DuckDB and PySpark frames together", says)
    native, set_aside, failures = _settled(first.table, engine, _together(_alike(parts), engine))
    account = sum((part.account for part in parts[1:]), first.account).setting_aside(set_aside)
    return Checked(first.table, engine, held(native, engine), account), failures


def _settled(table: str, kind: str, native: Any) -> tuple[Any, dict[str, int], pl.DataFrame]:
    """Settle rows about the same: what is left, how many rows are not, what is contradicted."""
    if kind == "spark":
        from csprofile.tables.spark import settle_spark

        return settle_spark(table, native)
    given = Opened(kind, native)
    hashes = (key_hashes(table, rows) for rows in batches(given, table))
    found = settled(table, hashes, lambda: _numbered(given, table))
    if found is None:
        return native, {}, failure(table, None, "").clear()
    return in_place_of(native, table, found.rows), found.set_aside, found.failures


def _engine(parts: Sequence[Checked]) -> str | None:
    """What holds tables together: the engine of any that is not in memory; None: there are two."""
    kinds = [part.kind for part in parts]
    engines = {kind for kind in kinds if kind in ("duckdb", "spark")}
    if len(engines) > 1:
        return None
    return next(iter(engines), "polars lazy" if "polars lazy" in kinds else kinds[0])


def _alike(parts: Sequence[Checked]) -> list[Checked]:
    """Give every table the columns that any of them has."""
    names = [set(nw.from_native(each.frame).collect_schema()) for each in parts]
    every = set().union(*names)
    return [
        part
        if there == every
        else evolve(part, frame=with_columns_of(part.frame, part.table, every))
        for part, there in zip(parts, names, strict=True)
    ]


def _together(parts: Sequence[Checked], kind: str) -> Any:
    """Put the rows together, on the engine that holds some of them."""
    if kind not in ("duckdb", "spark"):
        return pl.concat([part.frame.lazy() for part in parts])
    together = next(part.frame for part in parts if part.kind == kind)
    anchor = together
    for part in parts:
        if part.frame is not anchor:
            together = _joined(together, part)
    return together


def _joined(native: Any, part: Checked) -> Any:
    """Put the rows of one more table to those that an engine holds."""
    rows = part.frame
    if isinstance(rows, pl.LazyFrame | pl.DataFrame):
        rows = beside(native, rows.lazy().collect(engine="streaming"))
    try:
        return nw.concat([nw.from_native(native), nw.from_native(rows)]).to_native()
    except Exception as error:
        if type(error).__module__.split(".")[0] not in ("duckdb", "_duckdb"):
            raise
        # The two come from different connections, which cannot see each other.
        others = nw.from_native(beside(native, rows.pl()))
        return nw.concat([nw.from_native(native), others]).to_native()


def _numbered(given: Opened, table: str) -> Iterator[pl.DataFrame]:
    first_row = 0
    for rows in batches(given, table):
        yield rows.with_row_index(ROW, first_row)
        first_row += len(rows)

"""How tallies grow up to twenty million inspections, in time and memory; run by hand, on Linux."""

import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl

import csprofile
from benchmarks.measuring import Figure, at_most, milliseconds, printed
from benchmarks.rows import AS_AT, write_inspections
from benchmarks.tally import ALLOWANCE, tallied

SIZES = (200_000, 2_000_000, 20_000_000)
RUNS = 5
MOST_MEMORY = 3.0
"""Gigabytes that a tally of the most rows may take in polars, Python and libraries included."""
_MEMORY = f"below {MOST_MEMORY:g} GB"
TITLE = "Tallies of checked inspections from Parquet, each in a process of its own"


def figures() -> Iterator[Figure]:
    """Measure every size on polars, then the largest on DuckDB, then the checking."""
    with TemporaryDirectory() as folder:
        paths = {rows: Path(folder, f"{rows}.parquet") for rows in SIZES}
        for rows, path in paths.items():
            _alone("write", path, str(rows))
        yield from _growth(paths)
        largest = paths[SIZES[-1]]
        yield _figure("DuckDB with a limit of 1 GB", _alone("duckdb", largest), _MEMORY)
        yield _figure("polars lazy, csprofile.Tables first", _alone("tables", largest), _MEMORY)
        yield _figure("the same on DuckDB", _alone("duckdb_tables", largest), _MEMORY)
        if shutil.which("java") and not _missing("pyspark"):
            yield _figure("Spark, local[2], memory of Python's", _alone("spark", largest))


def _growth(paths: dict[int, Path]) -> Iterator[Figure]:
    turns = [{rows: _alone("polars", path) for rows, path in paths.items()} for _ in range(RUNS)]
    found = {rows: min(turn[rows] for turn in turns) for rows in paths}
    for rows, each in found.items():
        yield _figure(f"polars lazy, {rows:,} rows", each, _MEMORY)
    for fewer, more in pairwise(SIZES):
        grown = found[more][0] / found[fewer][0]
        what = f"{more // fewer} times {fewer:,} rows"
        yield at_most(what, grown, more / fewer * ALLOWANCE, "their time")


def _figure(what: str, found: tuple[float, float], bound: str = "") -> Figure:
    seconds, memory = found
    kept = bound != _MEMORY or memory < MOST_MEMORY
    return Figure(what, f"{milliseconds(seconds)}, {memory:.2f} GB", bound, kept)


def _alone(*arguments: str | Path) -> tuple[float, float]:
    """Do work in a process of its own: how many seconds it took, and its peak in gigabytes."""
    command = [sys.executable, "-m", "benchmarks.large", *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    seconds, memory = map(float, done.stdout.split()[-2:])
    return seconds, memory


def _missing(library: str) -> bool:
    found = subprocess.run([sys.executable, "-c", f"import {library}"], capture_output=True)
    return found.returncode != 0


def _duckdb(path: Path, hold: Callable[[Any], Any] = lambda rows: rows) -> int:
    import duckdb

    with TemporaryDirectory() as spilled:
        engine = duckdb.connect()
        engine.execute(f"SET memory_limit = '1GB'; SET temp_directory = '{spilled}'")
        rows = hold(engine.read_parquet(str(path)))
        return len(csprofile.tally(rows, as_at=AS_AT).pl())


def _spark(path: Path) -> int:
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.master("local[2]").getOrCreate()
    return len(csprofile.tally(spark.read.parquet(str(path)), as_at=AS_AT).collect())


def _held(rows: Any) -> Any:
    return csprofile.Tables(inspections=rows).inspections


def _tables(path: Path) -> int:
    tallies = csprofile.tally(_held(pl.scan_parquet(path)), as_at=AS_AT)
    return len(tallies.collect(engine="streaming"))


WORKS: dict[str, Callable[[Path], Any]] = {
    "polars": tallied,
    "tables": _tables,
    "duckdb": _duckdb,
    "duckdb_tables": partial(_duckdb, hold=_held),
    "spark": _spark,
}


def main() -> None:
    """Do one work alone and say what it took; without one, measure all."""
    if not sys.argv[1:]:
        sys.exit(0 if printed(TITLE, figures()) else "a bound is broken")
    work, path, *rows = sys.argv[1:]
    start = time.perf_counter()
    if work == "write":
        write_inspections(Path(path), int(rows[0]))
    else:
        WORKS[work](Path(path))
    taken = time.perf_counter() - start
    # In kilobytes on Linux.
    print(taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6)


if __name__ == "__main__":
    main()

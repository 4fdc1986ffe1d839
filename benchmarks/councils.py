"""How long every council takes above the tallies, and what memory its lines and reasons hold."""

import datetime as dt
import gc
import time
import tracemalloc
from collections.abc import Iterator

import polars as pl

import csprofile
from benchmarks.measuring import Figure
from benchmarks.rows import inspections
from csprofile.areas import Area
from csprofile.assessment.crowd import ways_of
from csprofile.councils.indicators import better
from csprofile.tables.figures import indicator_figures, pairs_of, service_figures, tallies_of

AS_AT = dt.date(2024, 8, 31)
MEASURES, PERIODS = 419, 10
LEAST_LINES = 50_000
SECONDS = 2.0
"""Above the tallies, for 50,000 lines; more lines may take as much more."""
MEGABYTES = 100
"""The same for what the lines and their reasons hold."""
TITLE = "Every council under the edition of 2009: 2,000,000 inspections, 641,070 indicator values"


def figures() -> Iterator[Figure]:
    """Time the whole and the tallies, and weigh what is kept."""
    tables = _tables()
    edition = csprofile.framework("2009")
    pairs = pairs_of(_neighbours())
    start = time.perf_counter()
    tallies = tallies_of(tables, AS_AT)
    assert tallies is not None
    ways, there = ways_of(edition), [area.code for area in Area.all() if area.existed(AS_AT)]
    rows = service_figures(tallies, pairs, ways, there).rows(named=True)
    rows += indicator_figures(tables, AS_AT, pairs, ways, there, better)[0].rows(named=True)
    below = time.perf_counter() - start
    del rows
    whole = min(_timed(tables) for _ in range(3))
    gc.collect()
    tracemalloc.start()
    found = csprofile.assess_all(tables, framework=edition, as_at=AS_AT)
    held = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    lines = sum(len(each.profile.lines) for each in found.values())
    share = LEAST_LINES / lines
    above = (whole - below) * share
    yield Figure("lines", f"{lines:,}", f"at least {LEAST_LINES:,}", lines >= LEAST_LINES)
    yield Figure("tallies, comparators and rows of values, by polars", f"{below:.2f} s")
    yield Figure("csprofile.assess_all", f"{whole:.2f} s")
    yield Figure(
        "above the tallies, of 50,000 lines", f"{above:.2f} s", "under 2 s", above < SECONDS
    )
    size = held * share
    yield Figure("held, of 50,000 lines", f"{size:.0f} MB", "under 100 MB", size < MEGABYTES)


def _timed(tables: csprofile.Tables) -> float:
    start = time.perf_counter()
    csprofile.assess_all(tables, framework="2009", as_at=AS_AT)
    return time.perf_counter() - start


def _councils() -> list[str]:
    return [area.code for area in Area.all() if area.existed(AS_AT)]


def _neighbours() -> dict[str, list[str]]:
    codes = _councils()
    return {
        code: [codes[(n + k) % len(codes)] for k in range(1, 11)] for n, code in enumerate(codes)
    }


def _tables() -> csprofile.Tables:
    areas = pl.DataFrame({"area": _councils()}).with_row_index("a")
    measures = pl.DataFrame({"indicator": [f"measure {n}" for n in range(MEASURES)]})
    periods = pl.DataFrame({"period": [f"{2013 + n}/{14 + n}" for n in range(PERIODS)]})
    rows = areas.join(measures.with_row_index("m"), how="cross")
    rows = rows.join(periods.with_row_index("p"), how="cross")
    mixed = pl.struct("a", "m", "p").hash(seed=2009) % 1000
    indicators = rows.select(
        "area",
        "indicator",
        "period",
        value=pl.when(mixed >= 80).then(mixed / 10),
        polarity=pl.when(pl.col("m") % 3 == 0).then(pl.lit("lower")).otherwise(pl.lit("higher")),
    )
    pairs = [(a, b, n, "made up") for a, bs in _neighbours().items() for n, b in enumerate(bs, 1)]
    near = pl.DataFrame(pairs, schema=["area", "similar_area", "rank", "scheme"], orient="row")
    made = inspections(2_000_000).lazy()
    return csprofile.Tables(inspections=made, indicators=indicators, similar_areas=near)

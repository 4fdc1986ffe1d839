"""How long real published files take to be read to tables, beside the reader alone."""

import gzip
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import fastexcel
import polars as pl

from benchmarks.measuring import Figure, milliseconds, quickest
from csprofile import read_tables
from csprofile.published import workbooks
from csprofile.published.headings import _kept_heads

RUNS = 5
TIMES, BESIDE = 1.5, 0.15
"""A file takes at most so many times as long as its reader alone, and so many seconds."""
TITLE = "Published files to checked tables, beside the reader alone"
_PROVIDERS = "inspections/ofsted_csc_providers_{}"
FILES = {
    **{_PROVIDERS.format(f"{year}.csv"): "ofsted-csc" for year in (2015, 2018, 2022, 2024, 2025)},
    _PROVIDERS.format("2025.ods"): "ofsted-csc",
    "inspections/ofsted_childcare_mi_2021-08-31.csv.gz": "ofsted-childcare",
    "inspections/ofsted_mi_schools_2026_head.csv": "ofsted-schools",
    "inspections/ofsted_la_outcomes_2023-03-31.csv": "ofsted-la",
    "inspections/ofsted_la_outcomes_2025-03-31.ods": "ofsted-la",
    "indicators/lait_bds_long.parquet": "lait",
    "indicators/ees/absence_la.csv": "ees",
    "indicators/ees/ks2_la.csv": "ees",
    "indicators/ees/ks4_la.csv": "ees",
    "indicators/ees/la_cla_placement_stability.csv": "ees",
    "indicators/ees/la_care_leavers_accommodation_suitability.csv": "ees",
    "indicators/UD_NEETNK_LA_dashboard_2023_final.csv": "ees",
    "indicators/ni71_2008_2010.csv": "dfe-wide",
    "indicators/fingertips_90284_utla.csv": "fingertips",
    "comparators/sn_may_2025.xlsx": "neighbours",
    "comparators/New_Statistical_Neighbour_Groupings_April_2021.csv": "neighbours",
}
SECONDS = {"lait": 1.0, "ofsted-childcare": 0.5}
"""What a source may take at most, however long its reader does."""


def figures() -> Iterator[Figure]:
    """Time each file through its source, and through the reader that it uses."""
    folder = os.environ.get("CSPROFILE_DATA")
    if not folder or not Path(folder).is_dir():
        yield Figure("CSPROFILE_DATA names no folder of published data", "not measured")
        return
    for name, source in FILES.items():
        path = Path(folder, name)
        works: dict[str, Callable[[], Any]] = {
            "source": partial(_read_afresh, f"{source}:{path}"),
            "reader": _reader(path),
        }
        found = quickest(works, RUNS)
        taken, alone = found["source"], found["reader"]
        most = TIMES * alone + BESIDE
        if source in SECONDS:
            # The check of 641,070 rows takes longer than any bound beside a reader of 6 ms.
            most = SECONDS[source] if source == "lait" else min(most, SECONDS[source])
        bound = f"at most {milliseconds(most)}; the reader alone {milliseconds(alone)}"
        yield Figure(path.name, milliseconds(taken), bound, taken <= most)


def _read_afresh(name: str) -> Any:
    """Read a file as if nothing were kept of an earlier read."""
    workbooks._last.__dict__.clear()
    _kept_heads.cache_clear()
    return read_tables(name)


def _reader(path: Path) -> Callable[[], Any]:
    match path.suffix:
        case ".parquet":
            return partial(pl.read_parquet, path)
        case ".gz":
            return lambda: pl.read_csv(gzip.decompress(path.read_bytes()), infer_schema=False)
        case ".csv":
            return partial(_csv, path)
    return partial(_workbook, path)


def _csv(path: Path) -> pl.DataFrame:
    return pl.read_csv(path, infer_schema=False, encoding="utf8-lossy", truncate_ragged_lines=True)


def _workbook(path: Path) -> list[pl.DataFrame]:
    book = fastexcel.read_excel(path)
    return [
        book.load_sheet(name, header_row=None, dtypes="string").to_polars()
        for name in book.sheet_names
    ]

"""How long the pages of every council and their letters take, and one page from a command line."""

import datetime as dt
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import csprofile
from benchmarks.measuring import Figure
from csprofile.library.outputs import render

RUNS = 5
ONE, ALL = 1.0, 60.0
"""Seconds for one page, and for all pages and letters."""
BYTES = 500_000
FORMATS = ("report", "html", "pdf")
LETTERS = FORMATS[1:]
TITLE = "Profile pages and letters of every council"
_SOURCES = (
    ("ofsted-csc", "inspections/ofsted_csc_providers_2025.csv"),
    ("ofsted-la", "inspections/ofsted_la_outcomes_2025-03-31.ods"),
    ("lait", "indicators/lait_bds_long.parquet"),
    ("neighbours", "comparators/sn_may_2025.xlsx"),
)


def figures() -> Iterator[Figure]:
    """Time one page from the command line, and every page and letter of real tables."""
    seconds = min(_one_page() for _ in range(RUNS))
    yield Figure("one page", f"{seconds:.2f} s", "under 1 s", seconds < ONE)
    folder = os.environ.get("CSPROFILE_DATA")
    if not folder or not Path(folder).is_dir():
        yield Figure("CSPROFILE_DATA names no folder of published data", "not measured")
        return
    found = list(_councils(Path(folder)))
    taken = dict.fromkeys(FORMATS, 0.0)
    start = time.perf_counter()
    pages: Any = render(found, "report")
    taken["report"] = time.perf_counter() - start
    for name in LETTERS:
        start = time.perf_counter()
        for each in found:
            render(each, name)
        taken[name] = time.perf_counter() - start
    for name, took in taken.items():
        yield Figure(f"{len(found)} councils, {name}", f"{took:.1f} s")
    total = sum(taken.values())
    yield Figure("all of them", f"{total:.1f} s", "under 60 s", total < ALL)
    size = max(map(len, pages.values()))
    yield Figure("the largest page", f"{size / 1000:.0f} KB", "under 500 KB", size < BYTES)


def _one_page() -> float:
    with TemporaryDirectory() as folder:
        file = str(Path(folder, "page.html"))
        asked = ("assess", "rotherham-2009", "--to", "report", "-o", file)
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "csprofile", *asked], check=True, capture_output=True)
        return time.perf_counter() - start


def _councils(folder: Path) -> Iterator[csprofile.Assessment]:
    (first, *others) = [csprofile.read_tables(f"{name}:{folder / at}") for name, at in _SOURCES]
    for each in others:
        first = first + each
    day = dt.date(2025, 3, 31)
    yield from csprofile.assess_all(
        first, framework="profile-2025", as_at=day, similar="dfe-2025"
    ).values()

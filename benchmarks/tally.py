"""How long a tally of two million checked inspections takes, beside the same written by hand."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
import polars as pl

import csprofile
from benchmarks import by_hand
from benchmarks.measuring import Figure, at_most, milliseconds, quickest
from benchmarks.rows import AS_AT, write_inspections

ROWS = 2_000_000
RUNS = 25
FEW_RUNS = 3
BY_HAND = 1.15
"""A tally takes at most so many times as long as the best form by hand."""
TIMES_AS_FAST = 3
"""A plain groupby of pandas takes at least so many times as long, its reading not counted."""
ALLOWANCE = 1.25
"""Ten times the rows take at most ten times as long, and so much more for what else runs."""
TITLE = f"A tally of {ROWS:,} checked inspections from Parquet, polars lazy"
_OURS = "csprofile.tally"
_PANDAS = "pandas groupby, rows in memory"


def figures() -> Iterator[Figure]:
    """Compare results, then times."""
    with TemporaryDirectory() as folder:
        path, fewer = Path(folder, "rows.parquet"), Path(folder, "fewer.parquet")
        write_inspections(path, ROWS)
        write_inspections(fewer, ROWS // 10)
        forms = {
            form.__name__.replace("_", " ") + ", by hand": partial(_by_hand, form, path)
            for form in (by_hand.packed, by_hand.filtered, by_hand.sorted_in_groups)
        }
        rows = pd.read_parquet(path).astype({"inspected_on": "datetime64[s]"})
        in_pandas = partial(by_hand.in_pandas, rows)
        _equal(tallied(path), forms.values(), in_pandas)
        others = quickest({**forms, _PANDAS: in_pandas}, FEW_RUNS)
        best = min(forms, key=lambda form: others[form])
        taken = quickest({_OURS: partial(tallied, path), best: forms[best]}, RUNS)
        small = quickest({"": partial(tallied, fewer)}, RUNS)[""]
        checked = quickest({"": partial(_checked, path)}, FEW_RUNS)[""]
    for name, seconds in (others | taken).items():
        yield Figure(name, milliseconds(seconds))
    beside = taken[_OURS] / taken[best]
    yield at_most("csprofile.tally beside the best by hand", beside, BY_HAND, "it")
    times = others[_PANDAS] / taken[_OURS]
    bound = f"at least {TIMES_AS_FAST} x csprofile.tally"
    yield Figure("pandas beside csprofile.tally", f"{times:.2f} x", bound, times >= TIMES_AS_FAST)
    yield Figure("the same of a tenth of the rows", milliseconds(small))
    grown = taken[_OURS] / small
    yield at_most("ten times the rows", grown, 10 * ALLOWANCE, "their time")
    yield Figure("the checking, csprofile.Tables, apart", milliseconds(checked))


def tallied(path: Path) -> pl.DataFrame:
    """Tally the rows of a file."""
    plan: pl.LazyFrame = csprofile.tally(pl.scan_parquet(path), as_at=AS_AT)
    return plan.collect(engine="streaming")


def _by_hand(form: Any, path: Path) -> pl.DataFrame:
    found: pl.DataFrame = form(path).collect(engine="streaming")
    return found


def _checked(path: Path) -> csprofile.Tables:
    return csprofile.Tables(inspections=pl.scan_parquet(path))


def _equal(ours: pl.DataFrame, forms: Any, in_pandas: Any) -> None:
    """Refuse to compare times of work that does not give the same."""
    others = [form() for form in forms]
    others.append(pl.from_pandas(in_pandas()).cast(dict(ours.schema)).sort(ours.columns[:6]))
    for other in others:
        if not ours.equals(other):
            raise AssertionError(f"tallies that differ: {ours} and {other}")

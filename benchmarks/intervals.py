"""How long a hundred thousand Wilson intervals take, beside statsmodels on the same counts."""

from collections.abc import Iterator

import narwhals.stable.v2 as nw
import numpy as np
import polars as pl
from statsmodels.stats.proportion import proportion_confint

from benchmarks.measuring import Figure, milliseconds, quickest
from csprofile.tables.intervals import wilson_bounds

INTERVALS = 100_000
MOST_SECONDS = 0.020
EQUAL_TO = 1e-12
RUNS = 15
TITLE = f"{INTERVALS:,} Wilson intervals of 95 per cent"
_OURS = "csprofile"
_PEER = "statsmodels"


def figures() -> Iterator[Figure]:
    """Time both, and compare every bound."""
    chance = np.random.default_rng(2009)
    of = chance.integers(1, 2_000, INTERVALS)
    good = chance.binomial(of, chance.random(INTERVALS))
    rows = pl.DataFrame({"good": good, "of": of})

    def ours() -> pl.DataFrame:
        found: pl.DataFrame = nw.from_native(rows).select(*wilson_bounds("good", "of")).to_native()
        return found

    def peers() -> tuple[np.ndarray, np.ndarray]:
        low, high = proportion_confint(good, of, method="wilson")
        return low, high

    apart = max(
        float(np.abs(column.to_numpy() - bound).max())
        for column, bound in zip(ours().get_columns(), peers(), strict=True)
    )
    taken = quickest({_OURS: ours, _PEER: peers}, RUNS)
    bound = f"under {milliseconds(MOST_SECONDS)}"
    yield Figure(_OURS, milliseconds(taken[_OURS]), bound, taken[_OURS] < MOST_SECONDS)
    yield Figure(_PEER, milliseconds(taken[_PEER]))
    yield Figure("furthest apart", f"{apart:.0e}", f"at most {EQUAL_TO:g}", apart <= EQUAL_TO)

"""Intervals of whole columns: the same as those of one figure, on every engine."""

import random
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl
import pytest

from csprofile.intervals import byar, newcombe, wilson
from csprofile.tables.intervals import byar_bounds, newcombe_bounds, wilson_bounds
from tests.tables.frames import in_duckdb

ROWS = 3000
COUNTS: dict[Any, tuple[Any, tuple[str, ...]]] = {
    wilson: (wilson_bounds, ("good", "of")),
    newcombe: (newcombe_bounds, ("good", "of", "near", "of_near")),
    byar: (byar_bounds, ("events", "children")),
}


@pytest.fixture(scope="module")
def counts() -> pl.DataFrame:
    """Counts of all sizes, none and all of them often among them."""
    chance = random.Random(1)
    rows = []
    for _ in range(ROWS):
        of, of_near = chance.choice([0, chance.randint(1, 120)]), chance.randint(0, 120)
        good = chance.choice([0, of, chance.randint(0, of)])
        near = chance.choice([0, of_near, chance.randint(0, of_near)])
        rows.append((good, of, near, of_near, chance.choice([0, 1, good]), of + 1))
    names = ["good", "of", "near", "of_near", "events", "children"]
    # So narrow a type that a product of two of them runs over.
    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.Int8), orient="row")


@pytest.mark.parametrize("one", COUNTS)
@pytest.mark.parametrize("confidence", [0.95, 0.998])
@pytest.mark.parametrize("holder", [lambda frame: frame.lazy(), in_duckdb])
def test_a_column_has_the_intervals_of_its_figures(
    one: Any, confidence: float, holder: Any, counts: pl.DataFrame
) -> None:
    """Every row has the interval that its figure has by itself, to 1e-12."""
    bounds, names = COUNTS[one]
    frame: Any = nw.from_native(holder(counts))
    found = frame.select(*bounds(*names, confidence=confidence)).collect()
    for row, low, high in zip(
        counts.select(names).iter_rows(), found["low"], found["high"], strict=True
    ):
        alone = one(*row, confidence=confidence)
        assert pytest.approx((alone.low, alone.high), abs=1e-12) == (low, high)


@pytest.mark.parametrize("one", COUNTS)
@pytest.mark.parametrize("holder", [lambda frame: frame.lazy(), in_duckdb])
def test_an_empty_cell_has_no_interval(one: Any, holder: Any) -> None:
    """Where one count is not known, neither bound is, even where another count is 0."""
    bounds, names = COUNTS[one]
    rows = [{name: None if name == empty else 0 for name in names} for empty in names]
    frame: Any = nw.from_native(holder(pl.DataFrame(rows, schema=dict.fromkeys(names, pl.Int64))))
    found = frame.select(*bounds(*names)).collect()
    assert [None] * len(names) == found["low"].to_list() == found["high"].to_list()

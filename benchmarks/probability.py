"""How long the probability of each grade takes for every council, and whether draws are right."""

import time
from collections.abc import Iterator
from functools import partial

import numpy as np
import polars as pl

import csprofile
from benchmarks.measuring import Figure, milliseconds, quickest
from benchmarks.rows import AS_AT, inspections
from csprofile import Assessment, GradeProbability
from csprofile.areas import Area

DRAWS = 10_000
INSPECTIONS = 100_000
COUNCILS = 153
RUNS = 5
MOST_SECONDS = 2.0
TITLE = f"The probability of each grade: {COUNCILS} councils, {DRAWS:,} draws each"


def figures() -> Iterator[Figure]:
    """Time all councils, and count those of which something had to be drawn."""
    edition = csprofile.framework("2009")
    councils = csprofile.assess_all(
        _tables(edition.indicators.count), framework=edition, as_at=AS_AT
    )
    whole = list(councils.values())[:COUNCILS]
    yield Figure("councils", f"{len(whole)}", f"{COUNCILS}", len(whole) == COUNCILS)
    start = time.perf_counter()
    found = _all(whole)
    first = time.perf_counter() - start
    drawn = sum(not each.exact for each in found)
    yield Figure("of which something was drawn", f"{drawn}", f"{COUNCILS}", drawn == COUNCILS)
    worst = max(each.monte_carlo_error for each in found)
    yield Figure("largest Monte-Carlo error", f"{worst:.4f}")
    yield Figure("the first time, with importing scipy", milliseconds(first))
    taken = quickest({"all": partial(_all, whole)}, RUNS)["all"]
    bound = f"under {MOST_SECONDS:g} s"
    yield Figure(
        "every council, from its profile", milliseconds(taken), bound, taken < MOST_SECONDS
    )


def _all(councils: list[Assessment]) -> list[GradeProbability]:
    return [csprofile.probability(each, draws=DRAWS) for each in councils]


def _tables(names: tuple[str, ...]) -> csprofile.Tables:
    """Inspections, and of each council every indicator the edition counts, with its counts."""
    chance = np.random.default_rng(2009)
    codes = [area.code for area in Area.all() if area.existed(AS_AT)]
    areas = pl.DataFrame({"area": codes}).join(pl.DataFrame({"indicator": names}), how="cross")
    of = chance.integers(40, 4_000, len(areas))
    counted = chance.binomial(of, chance.normal(0.6, 0.05, len(areas)).clip(0.05, 0.95))
    known = chance.random(len(areas)) > 0.05
    indicators = areas.with_columns(
        period=pl.lit("2023/24"),
        value=pl.when(pl.Series(known)).then(pl.Series(100 * counted / of)),
        numerator=pl.Series(counted.astype(float)),
        denominator=pl.Series(of.astype(float)),
        unit=pl.lit("%"),
        polarity=pl.lit("higher"),
    )
    near = [
        (code, codes[(place + rank) % len(codes)], rank, "made up")
        for place, code in enumerate(codes)
        for rank in range(1, 11)
    ]
    columns = ["area", "similar_area", "rank", "scheme"]
    return csprofile.Tables(
        inspections=inspections(INSPECTIONS).lazy(),
        indicators=indicators,
        similar_areas=pl.DataFrame(near, schema=columns, orient="row"),
    )

"""Tallies on Spark: the same as elsewhere, and nothing computed before it is asked for."""

import datetime as dt
import random
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from benchmarks.rows import AS_AT, inspections
from csprofile.tables.tally import tally
from tests.tables.inspected import by_rule, counts, frame, inspected

sql = pytest.importorskip("pyspark.sql")


def fetched(result: Any) -> pl.DataFrame:
    """Bring tallies to polars."""
    names = result.columns
    rows = [tuple(row) for row in result.collect()]
    return pl.DataFrame(rows, schema=names, orient="row", infer_schema_length=None)


def test_spark_counts_as_polars_does(spark: Any, tmp_path: Path) -> None:
    """Of 300,000 rows, some told twice, Spark gives the tallies of polars, to the setting."""
    rows = inspections(300_000, repeats=True).sample(fraction=1, shuffle=True, seed=1)
    for number, some in enumerate(rows.iter_slices(100_000)):
        some.write_parquet(tmp_path / f"{number}.parquet")
    found = tally(spark.read.parquet(str(tmp_path)), as_at=AS_AT)
    assert tally(rows, as_at=AS_AT).rows() == fetched(found).rows()


def test_tallies_on_spark_follow_the_rule(in_spark: Any) -> None:
    """Of rows made to contradict each other, Spark counts those that the rule says."""
    chance = random.Random(1)
    days = [None, "2008-12-31", "2009-01-01", "2009-01-31", "2009-02-01"]
    rows = frame(
        inspected(
            chance.choice(["outstanding", "good", "inadequate", None]),
            chance.choice(days),
            event=chance.choice([None, "9", "10"]),
            setting=f"SC{chance.randint(1, 400)}",
            aspect=chance.choice([None, "overall effectiveness", "staying safe"]),
            responsibility=chance.choice([None, "council", "area"]),
            gap=chance.choice([None, "suppressed", "judgement not made"]),
        )
        for _ in range(3000)
    )
    as_at = dt.date(2009, 1, 31)
    assert by_rule(rows, as_at) == counts(fetched(tally(in_spark(rows), as_at=as_at)))


def test_a_tally_on_spark_is_a_plan(spark: Any, in_spark: Any) -> None:
    """Tallies of a Spark frame are a Spark frame: no job runs, and no row leaves the engine."""
    rows = in_spark(frame([inspected("good", "2009-05-01")]))
    spark.sparkContext.setJobGroup("tally", "jobs of the tally")
    result = tally(rows, as_at=AS_AT)
    tracker = spark.sparkContext.statusTracker()
    assert [] == list(tracker.getJobIdsForGroup("tally"))
    assert isinstance(result, sql.DataFrame)
    plan = result._jdf.queryExecution().toString()
    assert "Aggregate" in plan
    assert "Python" not in plan
    assert 1 == result.count()
    assert [] != list(tracker.getJobIdsForGroup("tally"))

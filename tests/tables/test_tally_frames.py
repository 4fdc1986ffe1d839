"""Tallies: what comes back, what is refused, and that every engine counts alike."""

import datetime as dt
import random
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as some

from benchmarks.rows import AS_AT, inspections
from csprofile.errors import EvidenceError
from csprofile.tables.failures import TablesError
from csprofile.tables.tally import COUNTED_BY, tally
from tests.tables.frames import HOLDERS
from tests.tables.inspected import (
    NUMBERS,
    SCHEMA,
    by_rule,
    counts,
    frame,
    in_polars,
    inspected,
)

MANY = 350_000


@pytest.fixture(scope="module")
def many() -> pl.DataFrame:
    """So many rows that engines share them out, in no order, some of them told twice."""
    return inspections(MANY, repeats=True).sample(fraction=1, shuffle=True, seed=1)


@pytest.fixture(scope="module")
def expected(many: pl.DataFrame) -> pl.DataFrame:
    """Their tallies, which are proved to be by the rule."""
    result = in_polars(tally(many, as_at=AS_AT))
    assert by_rule(many, AS_AT) == counts(result)
    return result


@pytest.mark.parametrize("kind", HOLDERS)
def test_every_kind_of_frame_counts_alike(
    kind: str, many: pl.DataFrame, expected: pl.DataFrame
) -> None:
    """Of 350,000 rows every engine gives the same tallies, to the setting and the day."""
    assert expected.equals(in_polars(tally(HOLDERS[kind](many), as_at=AS_AT)))


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_both_engines_of_polars_count_alike(
    engine: Any, many: pl.DataFrame, expected: pl.DataFrame
) -> None:
    """The tallies are the same whichever engine of polars computes them."""
    assert expected.equals(tally(many.lazy(), as_at=AS_AT).collect(engine=engine))


ROWS = some.lists(
    some.builds(
        inspected,
        some.sampled_from(["outstanding", "good", "inadequate", None]),
        some.sampled_from([None, "2008-12-31", "2009-01-01", "2009-01-31", "2009-02-01"]),
        event=some.sampled_from([None, "9", "10"]),
        setting=some.sampled_from(["SC1", "SC2", "SC3"]),
        aspect=some.sampled_from([None, "overall effectiveness", "staying safe"]),
        responsibility=some.sampled_from([None, "council", "area"]),
        gap=some.sampled_from([None, "suppressed", "judgement not made"]),
    ),
    max_size=12,
)


@given(ROWS, some.randoms(use_true_random=False))
def test_tallies_follow_the_rule(rows: list[dict[str, Any]], chance: random.Random) -> None:
    """Whatever the rows and their order, the tallies are those of the rule, one row at a time."""
    as_at = dt.date(2009, 1, 31)
    rule = by_rule(frame(rows), as_at)
    assert rule == counts(tally(frame(rows), as_at=as_at))
    chance.shuffle(rows)
    assert rule == counts(tally(frame(rows).lazy(), as_at=as_at).collect())


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("polars", pl.DataFrame),
        ("polars lazy", pl.LazyFrame),
        ("pandas", pd.DataFrame),
        ("pyarrow", type(pl.DataFrame().to_arrow())),
        ("duckdb", duckdb.DuckDBPyRelation),
    ],
)
def test_a_tally_is_of_the_kind_of_its_rows(kind: str, expected: type) -> None:
    """Whoever brings a frame of one kind gets one of the same kind back."""
    assert isinstance(tally(HOLDERS[kind](frame([inspected("good", "2009-05-01")]))), expected)


def test_a_lazy_frame_is_not_computed() -> None:
    """A tally of a lazy frame is a plan: nothing is read until somebody computes it."""

    def refuse(_: pl.DataFrame) -> pl.DataFrame:
        raise AssertionError

    rows = frame([inspected("good", "2009-05-01")]).lazy()
    plan = tally(rows.map_batches(refuse, schema=SCHEMA), as_at=AS_AT)
    with pytest.raises(AssertionError):
        plan.collect()


def test_what_is_left_out_is_known(many: pl.DataFrame) -> None:
    """Columns that a table may leave out count as empty, and the aspect as the overall one."""
    required = frame([inspected("good", "2009-05-01")])
    bare = required.drop("aspect", "responsibility", "event", "gap")
    assert tally(required).equals(tally(bare))
    assert ["overall effectiveness"] == tally(bare)["aspect"].to_list()


@pytest.mark.parametrize("dtype", [pl.Categorical, pl.Enum(["372", "good", "children's homes"])])
def test_words_may_be_categories(dtype: Any) -> None:
    """Words that polars holds as categories count as the words they are, and come out as text."""
    rows = frame([inspected("good", "2009-05-01")])
    words = rows.with_columns(pl.col("area", "judgement", "provision").cast(dtype))
    assert tally(rows).equals(tally(words))


def test_tallies_are_in_order(expected: pl.DataFrame) -> None:
    """Tallies come sorted by what they are counted by, so that they repeat to the byte."""
    assert expected.sort(COUNTED_BY).equals(expected)


def test_of_no_rows_there_are_no_tallies() -> None:
    """An empty table has no tallies, and they are of the same types."""
    empty, one = tally(frame([])), tally(frame([inspected("good", "2009-05-01")]))
    assert (0, one.schema) == (len(empty), empty.schema)
    assert [pl.Int64, pl.Date, pl.Date] == [one.schema[name] for name in NUMBERS]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"judgement": None}, "inspections.judgement: missing"),
        ({"inspected_on": pl.String}, "inspections.inspected_on: String"),
        ({"judgement": pl.Int64}, "inspections.judgement: Int64"),
    ],
)
def test_unchecked_rows_are_refused(change: dict[str, Any], says: str) -> None:
    """A column that is missing or of another type is named, before anything is computed."""
    rows = frame([inspected(None, "2009-05-01")])
    for name, dtype in change.items():
        rows = rows.with_columns(pl.col(name).cast(dtype)) if dtype else rows.drop(name)
    with pytest.raises(TablesError, match=says):
        tally(rows.lazy())


@pytest.mark.parametrize("column", ["area", "provision", "aspect"])
def test_an_unknown_place_is_not_counted(column: str) -> None:
    """An area, provision or aspect that no check lets through is named by polars, not counted."""
    rows = frame([inspected("good", "2009-05-01", **{column: "elsewhere"})])
    with pytest.raises(pl.exceptions.InvalidOperationError, match="elsewhere"):
        tally(rows)


@pytest.mark.parametrize("thing", [[{"area": "372"}], {"area": ["372"]}, "rows.csv", None])
def test_other_things_are_refused(thing: Any) -> None:
    """What is no frame is refused with the kinds of frame that are none."""
    with pytest.raises(TablesError, match="a polars, pandas, pyarrow, DuckDB or PySpark frame"):
        tally(thing)


def test_a_day_is_a_date() -> None:
    """Text is no day, and the message shows one."""
    day: Any = "2009-12-09"
    with pytest.raises(EvidenceError, match="as_at: '2009-12-09'; a date, as 2009-12-09"):
        tally(frame([]), as_at=day)

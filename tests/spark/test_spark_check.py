"""The check on Spark: it refuses and settles what the check elsewhere does, by the same numbers."""

import datetime as dt
from typing import Any

import polars as pl
import pytest

from benchmarks.rows import inspections
from csprofile.tables.check import check, examine
from csprofile.tables.failures import TablesError
from csprofile.tables.tables import Tables
from csprofile.tables.tally import tally
from tests.tables.frames import sound

sql = pytest.importorskip("pyspark.sql")

MANY = 6_000


def compared(result: Any) -> list[tuple[Any, ...]]:
    """The rows of a frame of Spark or polars, in an order of their own."""
    rows = result.rows() if isinstance(result, pl.DataFrame) else map(tuple, result.collect())
    return sorted(rows, key=repr)


def test_a_sound_table_is_held_as_elsewhere(in_spark: Any) -> None:
    """Words are brought to one spelling, rows told twice to one, and all rows accounted for."""
    rows = inspections(MANY, repeats=True)
    spelled = rows.with_columns(
        pl.col("judgement").replace({"satisfactory": "Requires improvement", "good": " Good"}),
        pl.col("area").replace({"372": "Rotherham", "383": "Cardiff"}),
        pl.col("setting") + " ",
    )
    expected, found = check("inspections", spelled), check("inspections", in_spark(spelled))
    assert expected.account == found.account
    assert {"Welsh council", "identical to another row"} < dict(found.account.set_aside).keys()
    assert isinstance(found.frame, sql.DataFrame)
    assert expected.frame.columns == found.frame.columns
    assert compared(expected.frame) == compared(found.frame)
    assert compared(tally(expected.frame)) == compared(tally(found.frame))


@pytest.mark.parametrize("table", ["inspections", "indicators", "findings", "placements"])
def test_every_table_is_held_as_elsewhere(table: str, in_spark: Any) -> None:
    """Small sound tables come out of Spark as they come out of polars."""
    expected, found = check(table, sound(table)), check(table, in_spark(sound(table)))
    assert expected.account == found.account
    assert compared(expected.frame) == compared(found.frame)


def test_cells_are_refused_by_their_row(in_spark: Any) -> None:
    """Cells refused in any file are all told, by the number of their row in the whole table."""
    rows = inspections(MANY).with_row_index("number")
    bad = pl.col("number").is_in([0, 1_999, 2_000, 5_999])
    rows = rows.with_columns(
        pl.when(bad).then(pl.lit("9")).otherwise("judgement").alias("judgement"),
        pl.when(pl.col("number") == 5_000).then(pl.lit("Rotheram")).otherwise("area").alias("area"),
        pl.when(bad).then(None).otherwise("gap").alias("gap"),
        pl.when(bad).then(dt.date(2009, 5, 1)).otherwise("inspected_on").alias("inspected_on"),
    ).drop("number")
    _, expected = examine("inspections", rows)
    _, found = examine("inspections", in_spark(rows))
    assert [0, 1_999, 2_000, 5_000, 5_999] == sorted(set(found["row"].to_list()))
    assert expected.equals(found)


def test_contradictions_are_refused(in_spark: Any) -> None:
    """Two judgements of one setting, day and aspect are refused, though no file holds both."""
    rows = sound("inspections").head(2)
    other = rows.head(1).with_columns(judgement=pl.lit("inadequate"))
    together = pl.concat([rows, other])
    _, expected = examine("inspections", together)
    _, found = examine("inspections", in_spark(together))
    assert [0, 2] == found["row"].to_list()
    assert expected.equals(found)


@pytest.mark.parametrize(
    "rows",
    [
        sound("inspections").drop("judgement"),
        sound("inspections").rename({"setting": "seting"}),
        sound("inspections").with_columns(pl.col("inspected_on").cast(pl.String)),
        sound("inspections").clear(),
    ],
)
def test_a_table_of_another_shape_is_refused(rows: pl.DataFrame, in_spark: Any) -> None:
    """A column that is missing, unknown or of another type is told once, and so are no rows."""
    _, expected = examine("inspections", rows)
    _, found = examine("inspections", in_spark(rows))
    assert len(found) > 0
    assert expected.equals(found)


def test_days_after_the_tables_own_are_refused(in_spark: Any) -> None:
    """No day may be later than the one the table speaks of."""
    day = dt.date(2009, 4, 30)
    _, expected = examine("inspections", sound("inspections"), day)
    _, found = examine("inspections", in_spark(sound("inspections")), day)
    assert ["inspected_on", "inspected_on"] == found["column"].to_list()
    assert expected.equals(found)


def test_tables_hold_a_spark_frame(in_spark: Any) -> None:
    """Tables hold the rows where they are, ready to be tallied there."""
    tables = Tables(inspections=in_spark(sound("inspections")))
    assert "spark" == tables.kind("inspections")
    assert 3 == sum(row.settings for row in tally(tables.inspections).collect())


def test_tables_on_spark_are_put_together_there(in_spark: Any) -> None:
    """Of two tables on Spark a row that both tell counts once, and a contradiction is refused."""
    rows = sound("inspections")
    first, second = Tables(inspections=in_spark(rows)), Tables(inspections=in_spark(rows.head(2)))
    both = first + second
    assert (5, (("identical to another row", 2),)) == (
        both.account[0].read,
        both.account[0].set_aside,
    )
    assert compared(first.inspections) == compared(both.inspections)
    other = rows.head(1).with_columns(judgement=pl.lit("inadequate"))
    with pytest.raises(TablesError, match="one judgement for each area"):
        first + Tables(inspections=in_spark(other))

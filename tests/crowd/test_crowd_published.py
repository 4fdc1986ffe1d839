"""Every council of England by published values: DfE's LAIT, and its statistical neighbours."""

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from csprofile import Area, Assessments, Tables, assess_all
from csprofile.periods import Period

DAY = dt.date(2025, 3, 31)
POLARITIES = {"High": "higher", "Low": "lower"}


@cache
def values(data: Path) -> pl.DataFrame:
    """The values of councils, with the polarity that DfE's dictionary gives."""
    folder = data / "indicators"
    codes = [area.code for area in Area.all()]
    words = pl.read_csv(folder / "lait_data_dictionary.csv", infer_schema_length=None)
    words = words.select("Measure_short", "Polarity").unique("Measure_short", maintain_order=True)
    rows = pl.read_parquet(folder / "lait_bds_long.parquet").select(
        area=pl.col("LA Number").cast(pl.Int64, strict=False).cast(pl.String),
        indicator="Short Desc",
        period="Years",
        value=pl.col("Values").cast(pl.Float64, strict=False),
    )
    rows = rows.filter(pl.col("area").is_in(codes))
    rows = rows.unique(["area", "indicator", "period"], keep="first", maintain_order=True)
    rows = rows.join(words, left_on="indicator", right_on="Measure_short", how="left")
    polarity = pl.col("Polarity").replace_strict(POLARITIES, default="neither")
    return rows.with_columns(polarity=polarity).drop("Polarity")


@cache
def neighbours(data: Path) -> pl.DataFrame:
    """DfE's ten statistical neighbours of each council, of 2025."""
    wide = pl.read_csv(data / "comparators" / "sn_model_2025_wide.csv", infer_schema_length=0)
    ranks = [f"SN_{number}" for number in range(1, 11)]
    long = wide.unpivot(ranks, index="old_la_code", variable_name="rank", value_name="similar_area")
    return long.select(
        pl.col("similar_area").str.strip_chars(),
        area="old_la_code",
        rank=pl.col("rank").str.strip_prefix("SN_").cast(pl.Int64),
        scheme=pl.lit("dfe-2025"),
    ).filter(pl.col("similar_area").str.contains(r"^\d{3}$"))


@cache
def found(data: Path) -> Assessments:
    """Every council at the end of March 2025."""
    tables = Tables(indicators=values(data), similar_areas=neighbours(data))
    return assess_all(tables, framework="profile-2025", as_at=DAY)


@cache
def lines(data: Path) -> pl.DataFrame:
    """Their lines of single indicators."""
    told: pl.DataFrame = found(data).lines_table()
    return told.filter(pl.col("table") == "indicators")


def test_all_153_councils_are_assessed(data: Path) -> None:
    """Each council of England is among them once, none refused, ungraded; those gone are told."""
    made = found(data)
    assert 153 == len(made)
    assert {} == dict(made.faults)
    assert {area for area in Area.all() if area.existed(DAY)} == set(made)
    assert {"Ungraded"} == {each.title.capitalize() for each in made.values()}
    assert not any(area.existed(DAY) for area in made.gone)


def by_hand(data: Path, area: str, indicator: str, period: str) -> dict[str, Any]:
    """The comparators of one value, without anything of this package."""
    year = values(data).filter(pl.col("value").is_not_null(), indicator=indicator, period=period)
    year = year.filter(~pl.col("area").is_in([each.code for each in found(data).gone]))
    near = neighbours(data).filter(area=area).join(year, left_on="similar_area", right_on="area")
    return {
        "similar_areas": near["value"].mean(),
        "similar_areas_used": near.height,
        "england": year["value"].mean(),
    }


@pytest.mark.parametrize("area", ["372", "383", "838", "203"])
def test_comparators_are_means_of_published_values(data: Path, area: str) -> None:
    """Every line's similar areas and England are the means of the values of its own period."""
    told = lines(data).filter(pl.col("value").is_not_null(), area=area)
    assert 200 < told.height
    for row in told.gather_every(17).iter_rows(named=True):
        expected = by_hand(data, area, row["about"], row["period"])
        assert expected == pytest.approx({name: row[name] for name in expected})


def test_no_period_is_of_the_future(data: Path) -> None:
    """No line is of a period that ends after the day, though the file has such rows."""
    ends = {text: Period.find(text).ends for text in lines(data)["period"].unique()}
    assert [] == [text for text, day in ends.items() if day and day > DAY]
    all_ends = [Period.find(text).ends for text in values(data)["period"].unique()]
    assert any(day and day > DAY for day in all_ends)


def test_better_than_a_mean_is_not_for_all(data: Path) -> None:
    """Of the councils beside England some are above and some below, whatever the indicator."""
    sides = (
        lines(data)
        .drop_nulls("beside_england")
        .with_columns(
            above=pl.col("beside_england").str.ends_with("above"),
            below=pl.col("beside_england").str.ends_with("below"),
        )
    )
    counted = sides.group_by("about").agg(pl.len(), pl.col("above", "below").sum())
    whole = counted.filter(pl.col("len") > 140)
    assert 100 < whole.height
    assert [] == whole.filter((pl.col("above") > 140) | (pl.col("below") > 140))["about"].to_list()

"""The tally of checked rows written by hand, as one would who knows what stands in them."""

from pathlib import Path

import pandas as pd
import polars as pl

from benchmarks.rows import AS_AT, JUDGEMENTS
from csprofile.tables.tally import COUNTED_BY
from csprofile.vocabulary import GAP_KINDS, RESPONSIBILITIES

SETTING = ["area", "provision", "setting", "aspect"]
_JUDGED = pl.col("judgement").is_not_null()
_WORDS = {
    "judgement": pl.Enum(JUDGEMENTS),
    "responsibility": pl.Enum(RESPONSIBILITIES.names),
    "gap": pl.Enum([kind.name for kind in GAP_KINDS]),
}
_NOTHING = 31
_BITS, _EVENT_BITS = 5, 30
_NEVER = "not yet inspected"


def sorted_in_groups(path: Path) -> pl.LazyFrame:
    """The form that comes to mind: of each setting the row that sorts last."""
    event = pl.col("event").cast(pl.Int64)
    last = pl.col("judgement", "inspected_on", "responsibility", "gap").sort_by(
        _JUDGED, "inspected_on", event, nulls_last=False
    )
    return _counted(_known(path).group_by(SETTING).agg(last.last()))


def filtered(path: Path) -> pl.LazyFrame:
    """Keep the rows whose order is the highest of their setting, one for each."""
    rows = _known(path).with_columns(order=_order())
    highest = pl.col("order") == pl.col("order").max().over(SETTING)
    return _counted(rows.filter(highest).unique(SETTING, keep="any"))


def packed(path: Path) -> pl.LazyFrame:
    """Put order and words into one number, so that its highest says all: the fastest form found."""
    number = _order()
    for name, words in _WORDS.items():
        word = pl.col(name).cast(words).to_physical().cast(pl.Int64).fill_null(_NOTHING)
        number = number * 2**_BITS + word
    rows = _known(path).select(*SETTING, number=number)
    words = pl.col("number") % 2 ** (_BITS * len(_WORDS))
    day = pl.col("number") // 2 ** (_BITS * len(_WORDS) + _EVENT_BITS) % 2**16
    counted = (
        rows.group_by(SETTING)
        .agg(pl.col("number").max())
        .group_by("area", "provision", "aspect", words.alias("words"))
        .agg(pl.len().alias("settings"), day.min().alias("oldest"), day.max().alias("latest"))
    )
    told = [
        (pl.col("words") // 2 ** (_BITS * place) % 2**_BITS)
        .replace_strict(dict(enumerate(dtype.categories)), default=None, return_dtype=pl.String)
        .alias(name)
        for place, (name, dtype) in enumerate(reversed(_WORDS.items()))
    ]
    days = pl.col("oldest", "latest").cast(pl.Int32).cast(pl.Date)
    return _in_order(counted.with_columns(*told, days))


def in_pandas(rows: pd.DataFrame) -> pd.DataFrame:
    """The same in pandas, of rows that are in memory already."""
    rows = rows.assign(
        later=rows["inspected_on"] > pd.Timestamp(AS_AT), event=pd.to_numeric(rows["event"])
    )
    rows.loc[rows["later"], ["judgement", "inspected_on", "gap"]] = None
    rows["judged"] = rows["judgement"].notna()
    rows = rows.sort_values(["judged", "inspected_on", "event"], na_position="first")
    latest = rows.groupby(SETTING, as_index=False).tail(1)
    gap = latest["gap"].fillna(_NEVER).mask(latest["judged"])
    counted = (
        latest.assign(gap=gap, day=latest["inspected_on"].where(latest["judged"]))
        .groupby(list(COUNTED_BY), dropna=False)
        .agg(settings=("setting", "size"), oldest=("day", "min"), latest=("day", "max"))
    )
    return counted.reset_index()


def _known(path: Path) -> pl.LazyFrame:
    rows = pl.scan_parquet(path)
    known = (pl.col("inspected_on") <= AS_AT) | pl.col("inspected_on").is_null()
    rows = rows.with_columns(
        pl.when(known).then(name).alias(name) for name in ("judgement", "inspected_on", "gap")
    )
    return rows.with_columns(gap=pl.when(~_JUDGED).then(pl.col("gap").fill_null(_NEVER)))


def _order() -> pl.Expr:
    """Judged or not, the day and the event as one number; the days are those since 1970."""
    day = pl.col("inspected_on").cast(pl.Int32).cast(pl.Int64).fill_null(0)
    event = pl.col("event").cast(pl.Int64).fill_null(0)
    order: pl.Expr = (_JUDGED.cast(pl.Int64) * 2**16 + day) * 2**_EVENT_BITS + event
    return order


def _counted(rows: pl.LazyFrame) -> pl.LazyFrame:
    day = pl.col("inspected_on")
    counted = rows.group_by(COUNTED_BY).agg(
        pl.len().alias("settings"), day.min().alias("oldest"), day.max().alias("latest")
    )
    return _in_order(counted)


def _in_order(counted: pl.LazyFrame) -> pl.LazyFrame:
    days = (pl.when(_JUDGED).then(name).alias(name) for name in ("oldest", "latest"))
    return counted.select(*COUNTED_BY, pl.col("settings").cast(pl.Int64), *days).sort(COUNTED_BY)

"""From rows of indicators to the latest value of each for every council, and those before it."""

import datetime as dt
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from csprofile.periods import Period
from csprofile.tables.doors import beside, opened
from csprofile.tables.small import collected

BEFORE = 5
"""So many of the last periods of an indicator are told."""

_OWN = ("area", "indicator")


def latest_values(indicators: Any, as_at: dt.date) -> tuple[pl.DataFrame, int]:
    """
    Find the latest row of every indicator for every council, and the values of its last periods.

    Only the rows of those periods leave the engine that holds them. A period that ends after
    `as_at` is left out; of two publications of one period the later stands.

    Args:
        indicators: a checked table, on any engine.
        as_at: the day.

    Returns:
        The rows, each with `time`, a number that is higher for later periods, and `own`, whether
        it is the latest of its council; and how many rows are of periods after the day.

    Example:
        >>> told = {"area": ["372"] * 2, "indicator": ["NI 59"] * 2, "value": [70.0, 71.3]}
        >>> rows = pl.DataFrame({**told, "period": ["2007/08", "2008/09"]})
        >>> found, later = latest_values(rows, dt.date(2009, 12, 9))
        >>> found.filter("own").select("period", "value").rows(), later
        ([('2008/09', 71.3)], 0)
    """
    native = opened(indicators, "indicators").native
    rows = nw.from_native(native)
    counted = collected(
        rows.group_by("area", "indicator", "period").agg(nw.len().alias("rows")).to_native()
    )
    times = _times(counted["period"].unique().to_list(), as_at)
    placed = counted.join(times, on="period")
    later = int(counted["rows"].sum()) - int(placed["rows"].sum())
    wanted = _wanted(placed)
    others = nw.from_native(beside(native, wanted))
    kept = rows.join(others, on=["indicator", "period"], how="semi")
    found = collected(kept.to_native()).join(times, on="period")
    # Of two publications of one period the later stands.
    found = found.sort(*_OWN, "time", "standing").unique(
        [*_OWN, "time"], keep="last", maintain_order=True
    )
    own = pl.col("time") == pl.col("time").max().over(_OWN)
    return found.with_columns(own=own).drop("standing"), later


def _times(periods: list[str], as_at: dt.date) -> pl.DataFrame:
    """Order periods in time; one that ends after the day is not among them."""
    read = sorted((Period.find(text), text) for text in periods)
    known = [(each, text) for each, text in read if each.ends is None or each.ends <= as_at]
    days = list(dict.fromkeys((each.ends, each.begins) for each, _ in known))
    return pl.DataFrame(
        [(text, days.index((each.ends, each.begins)), n) for n, (each, text) in enumerate(known)],
        schema={"period": pl.String, "time": pl.Int64, "standing": pl.Int64},
        orient="row",
    )


def _wanted(placed: pl.DataFrame) -> pl.DataFrame:
    """The periods that are among the last of some council."""
    among = pl.col("time").rank("dense", descending=True).over(_OWN)
    return placed.filter(among <= BEFORE).select("indicator", "period").unique().sort(pl.all())

"""Brings the settings of tables one by one: each under its latest judgement at a day."""

import datetime as dt
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from csprofile.tables.doors import opened
from csprofile.tables.small import collected
from csprofile.tables.tally import latest_of_settings

WHOLE = "overall effectiveness"
_PLACE = ("area", "setting", "provision")
_WORDS = ("judgement", "responsibility", "gap")
_BESIDE = ("url", "own_scale")


def settings_at(inspections: Any, as_at: dt.date) -> pl.DataFrame:
    """
    Leave one row for each setting, as `tally` counts it: its overall effectiveness.

    A setting of which that is not told has a row for each aspect that is. The day that has been
    longest ago comes first, and what has no day comes last.

    Args:
        inspections: a checked table.
        as_at: the day; what came later does not count.

    Returns:
        Area, setting, provision, aspect, judgement, responsibility, gap, inspected_on; `url`, the
        latest link of the setting, and `own_scale`, what it was judged on another scale.

    Example:
        >>> row = {"area": ["372"], "setting": ["1"], "provision": ["adoption"]}
        >>> judged = {"judgement": ["good"], "inspected_on": [dt.date(2009, 5, 1)]}
        >>> frame = pl.DataFrame({**row, **judged})
        >>> settings_at(frame, dt.date(2009, 12, 9)).select("setting", "judgement").rows()
        [('1', 'good')]
    """
    rows = nw.from_native(opened(inspections, "inspections").native)
    latest = collected(latest_of_settings(rows, as_at).to_native())
    words = pl.col("_words").str.split("\t").list
    told = latest.select(
        *(pl.col(name).cast(pl.String) for name in (*_PLACE, "aspect")),
        *(words.get(n).replace("", None).alias(name) for n, name in enumerate(_WORDS)),
        "inspected_on",
    )
    whole = pl.col("aspect") == WHOLE
    told = told.filter(whole | ~whole.any().over(_PLACE))
    for name in _BESIDE:
        told = _with_latest(told, rows, name, as_at)
    own = pl.when(pl.col("judgement").is_null()).then("own_scale")
    return told.with_columns(own_scale=own).sort("inspected_on", *_PLACE, "aspect", nulls_last=True)


def _with_latest(
    told: pl.DataFrame, rows: "nw.LazyFrame[Any]", name: str, as_at: dt.date
) -> pl.DataFrame:
    """Add the latest that rows tell of each setting in one column, where they have it."""
    if name not in rows.collect_schema():
        return told.with_columns(pl.lit(None, pl.String).alias(name))
    day = nw.col("inspected_on")
    known = rows.filter(~nw.col(name).is_null(), day.is_null() | (day <= as_at))
    found = collected(known.select(*_PLACE, "inspected_on", name).to_native())
    latest = found.sort("inspected_on", name).group_by(_PLACE).agg(pl.col(name).last())
    return told.join(latest, on=list(_PLACE), how="left")

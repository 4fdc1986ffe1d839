"""Counts settings that were judged on a scale of their own, by its words."""

import datetime as dt
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from csprofile.tables.doors import opened
from csprofile.tables.small import collected

_ABOUT = ("area", "provision", "responsibility", "aspect")


def own_scales(inspections: Any, as_at: dt.date) -> pl.DataFrame:
    """
    Count the settings of each line by what was last judged on a scale of its own.

    Args:
        inspections: a checked table.
        as_at: the day; what came later does not count.

    Returns:
        Area, provision, responsibility, aspect, own_scale and settings, in this order; no row
        where the table has no such column.

    Example:
        >>> day = dt.date(2025, 3, 1)
        >>> row = {"area": ["372"], "setting": ["1"], "provision": ["supported accommodation"]}
        >>> row |= {"responsibility": ["area"], "aspect": ["overall effectiveness"]}
        >>> row |= {"inspected_on": [day], "own_scale": ["met"]}
        >>> own_scales(pl.DataFrame(row), day)["own_scale"].to_list()
        ['met']
        >>> own_scales(pl.DataFrame(row).drop("own_scale"), day).is_empty()
        True
    """
    rows = nw.from_native(opened(inspections, "inspections").native)
    if "own_scale" not in rows.collect_schema():
        names = (*_ABOUT, "own_scale")
        return pl.DataFrame(schema={**dict.fromkeys(names, pl.String), "settings": pl.Int64})
    day = nw.col("inspected_on")
    known = rows.filter(~nw.col("own_scale").is_null(), day.is_null() | (day <= as_at))
    place = ("setting", "area", "provision", "aspect")
    latest = known.with_columns(_on=day.fill_null(dt.date.min))
    latest = latest.filter(nw.col("_on") == nw.col("_on").max().over(*place))
    counted = (
        latest.select("setting", *_ABOUT, "own_scale")
        .unique()
        .group_by(*_ABOUT, "own_scale")
        .agg(nw.len().alias("settings"))
    )
    found = collected(counted.to_native()).with_columns(pl.col("settings").cast(pl.Int64))
    return found.sort(*_ABOUT, -pl.col("settings"), "own_scale")

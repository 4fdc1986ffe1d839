"""Counts the settings in which a council's children live elsewhere, by their latest judgement."""

import datetime as dt
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from csprofile.tables.doors import beside, opened
from csprofile.tables.small import collected
from csprofile.tables.tally import tally_rows


def commissioned(inspections: Any, placements: Any, as_at: dt.date) -> pl.DataFrame:
    """
    Tally the settings in other areas in which councils placed children, as theirs to answer for.

    Args:
        inspections: a checked table.
        placements: a checked table; each row names a council and a setting.
        as_at: the day.

    Returns:
        The rows of a tally, each with the responsibility `commissioned`. Settings that no row of
        inspections names count under provision `all`, as could not be matched.

    Example:
        >>> day = {"inspected_on": [dt.date(2011, 3, 1)], "judgement": ["good"]}
        >>> one = {"area": ["383"], "setting": ["106"], "provision": ["children's homes"], **day}
        >>> placed = pl.DataFrame({"area": ["372", "372"], "setting": ["106", "107"]})
        >>> found = commissioned(pl.DataFrame(one), placed, dt.date(2011, 11, 8))
        >>> found.select("area", "provision", "judgement", "gap").rows()
        [('372', "children's homes", 'good', None), ('372', 'all', None, 'could not be matched')]
    """
    native = opened(inspections, "inspections").native
    rows = nw.from_native(native)
    named = collected(opened(placements, "placements").native).select("area", "setting").unique()
    pairs = nw.from_native(beside(native, named.rename({"area": "_placing"})))
    joined = rows.join(pairs, on="setting", how="inner").filter(
        nw.col("area") != nw.col("_placing")
    )
    theirs = joined.with_columns(
        nw.col("_placing").alias("area"), nw.lit("commissioned").alias("responsibility")
    ).drop("_placing")
    counted = collected(tally_rows(theirs, as_at).to_native())
    found = rows.select("setting").unique(subset=["setting"])
    missing = collected(pairs.join(found, on="setting", how="anti").to_native())
    return pl.concat([counted, _unmatched(missing)], how="diagonal_relaxed")


def _unmatched(missing: pl.DataFrame) -> pl.DataFrame:
    counted = missing.group_by(area="_placing").agg(settings=pl.len().cast(pl.Int64))
    return counted.sort("area").select(
        "area",
        provision=pl.lit("all"),
        responsibility=pl.lit("commissioned"),
        aspect=pl.lit("overall effectiveness"),
        judgement=pl.lit(None, pl.String),
        gap=pl.lit("could not be matched"),
        settings="settings",
    )

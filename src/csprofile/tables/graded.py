"""The grades that councils as a whole were given, and tables as they were without them."""

import datetime as dt
from collections.abc import Collection
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from csprofile.tables.small import collected
from csprofile.tables.tables import Tables

COUNCIL = "local authority children's services"
"""The provision that is the council as a whole."""
WHOLE = "overall effectiveness"
_DIGITS = 20


def grades_given(tables: Tables) -> pl.DataFrame:
    """
    Bring every judgement of a council as a whole: one council, one day, one row.

    Of several of one day, that of the highest event counts.

    Returns:
        Area, day (`on`), judgement, and how many `judgements` differ among the settings of that
        council and day, which is 1 unless they contradict each other; by day and area.

    Example:
        >>> row = {"area": ["Leeds"], "setting": ["Leeds"], "provision": [COUNCIL]}
        >>> judged = {"judgement": ["good"], "inspected_on": [dt.date(2022, 2, 21)]}
        >>> grades_given(Tables(inspections=pl.DataFrame({**row, **judged}))).rows()
        [('383', datetime.date(2022, 2, 21), 'good', 1)]
    """
    columns = ("area", "inspected_on", "setting", "event", "judgement")
    if tables.inspections is None:
        return pl.DataFrame(schema=["area", "on", "judgement", "judgements"])
    rows = _rows(tables.inspections)
    given = rows.filter(_of_the_council() & _whole() & ~nw.col("judgement").is_null())
    found = collected(given.select(*columns).to_native())
    number = pl.col("event").fill_null("").str.pad_start(_DIGITS, "0")
    settings = ("area", "inspected_on", "setting")
    latest = found.sort(*settings, number).group_by(*settings, maintain_order=True).last()
    return (
        latest.group_by("area", pl.col("inspected_on").alias("on"))
        .agg(
            pl.col("judgement").last(),
            pl.col("judgement").n_unique().cast(pl.Int64).alias("judgements"),
        )
        .sort("on", "area")
    )


def before_grading(tables: Tables, areas: Collection[str], on: dt.date) -> Tables:
    """
    Leave out of tables the grades of councils as a whole, and for some all but one inspection.

    Of the councils named, what other inspections of the council as a whole judged is left out too,
    so that the rules read of such an inspection what that of the day tells, and nothing else.

    Args:
        tables: checked tables.
        areas: the codes of the councils inspected on that day.
        on: the day.

    Example:
        >>> row = {"area": ["Leeds"], "setting": ["Leeds"], "provision": [COUNCIL]}
        >>> judged = {"judgement": ["good"], "inspected_on": [dt.date(2022, 2, 21)]}
        >>> tables = Tables(inspections=pl.DataFrame({**row, **judged}))
        >>> before_grading(tables, ["383"], dt.date(2022, 2, 21)).inspections.is_empty()
        True
    """
    mine = nw.col("area").is_in(list(areas))
    left: dict[str, Any] = {}
    if tables.inspections is not None:
        other_day = nw.col("inspected_on").is_null() | (nw.col("inspected_on") != on)
        told = _of_the_council() & (_whole() | (mine & other_day))
        left["inspections"] = _without(tables.inspections, told)
    if tables.findings is not None:
        same_day = (~nw.col("on").is_null()) & (nw.col("on") == on)
        graded = ~nw.col("judgement").is_null()
        left["findings"] = _without(tables.findings, mine & same_day & graded & _whole())
    return tables.with_rows(**left)


def _rows(frame: Any) -> "nw.LazyFrame[Any]":
    return nw.from_native(frame.lazy() if isinstance(frame, pl.DataFrame) else frame)


def _without(frame: Any, told: nw.Expr) -> Any:
    """The rows of a checked table that are not told, as the kind of frame that it is."""
    left = _rows(frame).filter(~told).to_native()
    return left.collect() if isinstance(frame, pl.DataFrame) else left


def _of_the_council() -> nw.Expr:
    return nw.col("provision") == COUNCIL


def _whole() -> nw.Expr:
    return nw.col("aspect").fill_null(WHOLE) == WHOLE

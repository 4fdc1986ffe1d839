"""Counts settings by their latest judgement, wherever the rows are, and brings only counts back."""

import datetime as dt
from typing import Any

import narwhals.stable.v2 as nw

from csprofile.errors import EvidenceError, Fault
from csprofile.tables.doors import Frame, given_back, opened
from csprofile.tables.failures import TablesError, failure, joined

Rows = nw.LazyFrame[Any]

COUNTED_BY = ("area", "provision", "responsibility", "aspect", "judgement", "gap")
"""What the settings of one tally have in common."""

_SETTING = ("area", "provision", "setting", "aspect")
_REQUIRED = ("area", "setting", "provision", "judgement", "inspected_on")
_OPTIONAL = ("aspect", "responsibility", "event", "gap")
_RIGHT = "the column, as csprofile.Tables(inspections=...) leaves it"
_DIGITS = 20


def tally(inspections: Frame, *, as_at: dt.date | None = None) -> Frame:
    """
    Count the settings of every area by their latest judgement at a date.

    A setting is one area's, of one provision, and is counted once for each aspect: under the latest
    judgement made of it by `as_at`. Of several of one day, that of the highest event counts; one
    that was told twice counts once. A row without a judgement never takes the place of one with.
    A setting with no judgement by then counts under the gap of its latest row, else as not yet
    inspected; so does one with later rows only, for the rows do not say when it opened.

    Args:
        inspections: checked rows, a polars, DuckDB, PySpark, pandas or pyarrow frame. Reads area,
            setting, provision, judgement and inspected_on and, where they are there, aspect,
            responsibility, event and gap.
        as_at: rows of later days do not count; all of them do unless it is given.

    Returns:
        A frame of the same kind, computed when the caller computes it, if that kind is lazy. One
        row for each area, provision, responsibility, aspect and judgement, in this order: how many
        `settings`, with the days of the `oldest` and the `latest` of their judgements. Where
        judgement is empty, one row for each kind of `gap`.

    Raises:
        TablesError: the frame is of a kind that nobody supports, or columns are missing.
        EvidenceError: `as_at` is no date.

    Example:
        >>> import polars as pl
        >>> row = {"area": ["372"], "setting": ["1"], "provision": ["adoption"]}
        >>> judged = {"judgement": ["good"], "inspected_on": [dt.date(2009, 5, 1)]}
        >>> tally(pl.DataFrame({**row, **judged}), as_at=dt.date(2009, 12, 9))["settings"].to_list()
        [1]
    """
    given = opened(inspections, "inspections")
    counted = tally_rows(nw.from_native(given.native), _day(as_at))
    return given_back(counted.to_native(), given.kind)


def tally_rows(rows: Rows, as_at: dt.date | None = None) -> Rows:
    """
    Do the work of `tally` on rows at work already.

    Raises:
        TablesError: columns are missing.

    Example:
        >>> import polars as pl
        >>> row = {"area": ["372"], "setting": ["1"], "provision": ["adoption"]}
        >>> rows = pl.LazyFrame({**row, "judgement": ["good"], "inspected_on": [None]})
        >>> tally_rows(nw.from_native(rows)).collect()["settings"].to_list()
        [1]
    """
    known = _until(_fitted(rows), as_at)
    standing = known.with_columns(_standing=_standing())
    latest = standing.filter(nw.col("_standing") == nw.col("_standing").max().over(*_SETTING))
    one_each = _of_the_highest_event(latest)
    days = nw.col("inspected_on")
    counted = one_each.group_by("area", "provision", "aspect", "_words").agg(
        nw.len().alias("settings"), days.min().alias("oldest"), days.max().alias("latest")
    )
    return _told(counted)


def _fitted(rows: Rows) -> Rows:
    """Give rows every column that counts here, each of the type that it is to have."""
    types = rows.collect_schema()
    faults = [
        failure("inspections", "missing", _RIGHT, column=name)
        for name in _REQUIRED
        if name not in types
    ]
    for name, right in (("judgement", nw.String), ("inspected_on", nw.Date)):
        allowed = (nw.Unknown, nw.Datetime if right is nw.Date else nw.Categorical, nw.Enum, right)
        if name in types and not isinstance(types[name], allowed):
            faults.append(failure("inspections", str(types[name]), _RIGHT, column=name))
    if faults:
        raise TablesError("inspections", joined(faults))
    columns = {name: nw.col(name) for name in types.names() if name in (*_REQUIRED, *_OPTIONAL)}
    columns |= {name: nw.lit(None) for name in _OPTIONAL if name not in columns}
    for name, column in columns.items():
        right = nw.Date if name == "inspected_on" else nw.String
        if name != "setting" and types.get(name) != right:
            columns[name] = column.cast(right)
    columns["aspect"] = columns["aspect"].fill_null("overall effectiveness")
    return rows.select(**columns)


def _until(rows: Rows, as_at: dt.date | None) -> Rows:
    """Take from rows of later days what was not known at a date, and leave their settings."""
    if as_at is None:
        return rows
    known = (nw.col("inspected_on") <= as_at) | nw.col("inspected_on").is_null()
    names = ("judgement", "inspected_on", "gap")
    return rows.with_columns(nw.when(known).then(nw.col(name)).alias(name) for name in names)


def _standing() -> nw.Expr:
    """A number that is highest for the row that counts: judged, then late, undated first."""
    # Days as numbers, for engines sort and compare numbers faster; widened, for a month is 8 bits.
    day = nw.col("inspected_on").dt
    year, month, of_month = (part.cast(nw.Int32) for part in (day.year(), day.month(), day.day()))
    late = (year * 372 + month * 31 + of_month).fill_null(0)
    judged = nw.when(nw.col("judgement").is_null()).then(nw.lit(0)).otherwise(nw.lit(10_000_000))
    return late + judged.cast(nw.Int32)


def _of_the_highest_event(rows: Rows) -> Rows:
    """Leave one row for each setting, its words side by side in one column."""
    # One maximum of the words together takes half the time of a second look at every setting,
    # and where rows contradict each other, every engine chooses the same.
    event = nw.col("event").fill_null("").str.zfill(_DIGITS).str.tail(_DIGITS)
    judgement, responsibility = (nw.col(name) for name in ("judgement", "responsibility"))
    never = nw.col("gap").fill_null("not yet inspected")
    gap = nw.when(judgement.is_null()).then(never).otherwise(nw.lit(""))
    words = (judgement.fill_null(""), responsibility.fill_null(""), gap)
    together = nw.concat_str(event, *words, separator="\t").alias("_words")
    one_each = (
        rows.select(*_SETTING, "inspected_on", together)
        .group_by(*_SETTING)
        .agg(nw.col("inspected_on").max(), nw.col("_words").max())
    )
    return one_each.with_columns(nw.col("_words").str.slice(_DIGITS + 1))


def _told(counted: Rows) -> Rows:
    """Take the words of each tally apart again, for there are few of them."""
    words = nw.col("_words").str.split("\t").list
    names = ("judgement", "responsibility", "gap")
    parts = {name: _unless_empty(words.get(n)).alias(name) for n, name in enumerate(names)}
    judged = words.get(0) != ""
    days = [nw.when(judged).then(nw.col(name)).alias(name) for name in ("oldest", "latest")]
    columns = [parts.get(name, nw.col(name)) for name in COUNTED_BY]
    told = counted.select(*columns, nw.col("settings").cast(nw.Int64), *days)
    return told.sort(*COUNTED_BY)


def _unless_empty(word: nw.Expr) -> nw.Expr:
    told: nw.Expr = nw.when(word != "").then(word)
    return told


def _day(as_at: dt.date | None) -> dt.date | None:
    if isinstance(as_at, dt.datetime):
        return as_at.date()
    if as_at is None or isinstance(as_at, dt.date):
        return as_at
    raise EvidenceError("tally", [Fault("as_at", f"{as_at!r}; a date, as 2009-12-09")])

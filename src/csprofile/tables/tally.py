"""Counts settings by their latest judgement, wherever the rows are, and brings only counts back."""

import datetime as dt
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from csprofile.areas import Area
from csprofile.errors import EvidenceError, Fault
from csprofile.tables.doors import Frame, given_back, opened
from csprofile.tables.failures import TablesError, failure, joined
from csprofile.vocabulary import ASPECTS, PROVISIONS

Rows = nw.LazyFrame[Any]

COUNTED_BY = ("area", "provision", "responsibility", "aspect", "judgement", "gap")
"""What the settings of one tally have in common."""

PLACE = ("area", "provision", "aspect")
"""What a setting is named in."""

_WORDS = ("judgement", "responsibility", "gap")
_SETTING = ("setting", *PLACE)
_REQUIRED = ("area", "setting", "provision", "judgement", "inspected_on")
_OPTIONAL = ("aspect", "responsibility", "event", "gap")
_RIGHT = "the column, as csprofile.Tables(inspections=...) leaves it"
_DIGITS = 20
_UNDATED = -1_000_000
"""Below the number of any day."""
_JUDGED = 10_000_000
"""Added to the number of a judgement's day, and more than twice the number of any day."""


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
            responsibility, event and gap. An area, provision or aspect that the check does not
            know is refused by polars when it computes; the other engines count it as it is.
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
    days = nw.col("inspected_on")
    counted = (
        latest_of_settings(rows, as_at)
        .group_by(*PLACE, "_words")
        .agg(nw.len().alias("settings"), days.min().alias("oldest"), days.max().alias("latest"))
    )
    return _told(counted)


def latest_of_settings(rows: Rows, as_at: dt.date | None = None) -> Rows:
    """
    Leave the row that counts of every setting and aspect, its words side by side in one column.

    Example:
        >>> import polars as pl
        >>> row = {"area": ["372"], "setting": ["1"], "provision": ["adoption"]}
        >>> rows = pl.LazyFrame({**row, "judgement": ["good"], "inspected_on": [None]})
        >>> latest_of_settings(nw.from_native(rows)).collect()["_words"].to_list()
        ['good\\t\\t']
    """
    carried = _carried(_fitted(rows), as_at)
    latest = carried.filter(nw.col("_standing") == nw.col("_standing").max().over(*_SETTING))
    return _of_the_highest_event(latest, as_at)


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


def _carried(rows: Rows, as_at: dt.date | None) -> Rows:
    """Make of each row what is compared fast and held in little memory, and leave the rest."""
    place, day = [nw.col(name) for name in PLACE], nw.col("inspected_on")
    if isinstance(rows.to_native(), pl.LazyFrame):
        # By number, the words of two million rows are told apart in nine tenths of the time.
        place = [nw.col(name).cast(nw.Enum(_known_words(name))) for name in PLACE]
        number = day.cast(nw.Int32)
    else:
        # Widened, for a month is 8 bits.
        parts = (day.dt.year(), day.dt.month(), day.dt.day())
        year, month, of_month = (part.cast(nw.Int32) for part in parts)
        number = year * 372 + month * 31 + of_month
    return rows.select(
        "setting",
        "inspected_on",
        "event",
        "responsibility",
        *place,
        _standing(number, as_at).alias("_standing"),
        nw.coalesce("judgement", "gap").alias("_says"),
    )


def _known_words(column: str) -> list[str]:
    """The words that the check leaves in a column."""
    match column:
        case "area":
            return [area.code for area in Area.all()]
        case "provision":
            return list(PROVISIONS.names)
    return list(ASPECTS.names)


def _standing(day: nw.Expr, as_at: dt.date | None) -> nw.Expr:
    """A number that is highest for the row that counts: judged, then late, undated first."""
    judged = nw.when(nw.col("judgement").is_null()).then(nw.lit(0)).otherwise(nw.lit(_JUDGED))
    standing = day.fill_null(_UNDATED) + judged.cast(nw.Int32)
    if as_at is None:
        return standing
    known: nw.Expr = nw.when(_known(as_at)).then(standing).otherwise(nw.lit(_UNDATED))
    return known.cast(nw.Int32)


def _known(as_at: dt.date) -> nw.Expr:
    return (nw.col("inspected_on") <= as_at) | nw.col("inspected_on").is_null()


def _of_the_highest_event(rows: Rows, as_at: dt.date | None) -> Rows:
    """Leave one row for each setting, its words side by side in one column."""
    says, day = nw.col("_says"), nw.col("inspected_on")
    if as_at is not None:
        # What later rows say was not known; that there is such a setting counts.
        says, day = (nw.when(_known(as_at)).then(each) for each in (says, day))
    judged = nw.col("_standing") > _JUDGED // 2
    judgement = nw.when(judged).then(says).otherwise(nw.lit(""))
    gap = nw.when(~judged).then(says.fill_null("not yet inspected")).otherwise(nw.lit(""))
    # Zeros are put before a number as zfill would, in a third of its time.
    event = nw.concat_str(nw.lit("0" * _DIGITS), nw.col("event").fill_null("")).str.tail(_DIGITS)
    words = (judgement, nw.col("responsibility").fill_null(""), gap)
    # One maximum of the words together takes half the time of a second look at every setting,
    # and where rows contradict each other, every engine chooses the same.
    together = nw.concat_str(event, *words, separator="\t").alias("_words")
    one_each = (
        rows.select(*_SETTING, day.alias("inspected_on"), together)
        .group_by(*_SETTING)
        .agg(nw.col("inspected_on").max(), nw.col("_words").max())
    )
    return one_each.with_columns(nw.col("_words").str.slice(_DIGITS + 1))


def _told(counted: Rows) -> Rows:
    """Take the words of each tally apart again, for there are few of them."""
    apart = counted.select(
        *(nw.col(name).cast(nw.String) for name in PLACE),
        nw.col("_words").str.split("\t"),
        nw.col("settings").cast(nw.Int64),
        "oldest",
        "latest",
    )
    words = [nw.col("_words").list.get(number).alias(name) for number, name in enumerate(_WORDS)]
    told = apart.with_columns(*words)
    judged = nw.col("judgement") != ""
    filled = [nw.when(nw.col(name) != "").then(nw.col(name)).alias(name) for name in _WORDS]
    days = [nw.when(judged).then(nw.col(name)).alias(name) for name in ("oldest", "latest")]
    told = told.with_columns(*filled, *days)
    return told.select(*COUNTED_BY, "settings", "oldest", "latest").sort(*COUNTED_BY)


def _day(as_at: dt.date | None) -> dt.date | None:
    if isinstance(as_at, dt.datetime):
        return as_at.date()
    if as_at is None or isinstance(as_at, dt.date):
        return as_at
    raise EvidenceError("tally", [Fault("as_at", f"{as_at!r}; a date, as 2009-12-09")])

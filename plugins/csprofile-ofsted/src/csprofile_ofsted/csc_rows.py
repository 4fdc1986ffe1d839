"""Rows of the providers of children's social care, from Ofsted's list as it was at one day."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

import polars as pl

from csprofile import Tables
from csprofile.plugin import (
    Heading,
    Reading,
    headed,
    headings,
    one_heading,
    stated_day,
    with_options,
)
from csprofile_ofsted import care_words as words

URN = ("URN", "Provider URN")
KIND = ("Provision type", "Provider type")
COUNCIL = ("Local authority", "LA")
SECTOR = ("Sector",)
STATUS = ("Registration status", "Reg Status", "Provider status")
EVENT = ("Latest full inspection event number", "Event number", "Inspection ID")
EVENT_TYPE = ("Latest full inspection event type", "Event type", "Inspection type")
DATE = ("Latest full inspection date", "Inspection date")
# Each with both its ends: a "Previous overall experiences and ..." is an older judgement.
JUDGEMENT = (
    "Overall experiences and progress of children and young people",
    "Latest full inspection overall experiences and progress of children and young people",
    "Overall effectiveness",
    "Latest full inspection overall effectiveness",
)
OWN_SCALE = ("Supported accommodation outcome", "Latest supported accommodation outcome")
ASPECTS = {
    "help and protection": (
        "How well children and young people are helped and protected",
        "Latest full inspection how well children and young people are helped and protected",
    ),
    "staying safe": (
        "Safeguarding children and young people",
        "The safety of children and young people",
    ),
    "leadership": (
        "The effectiveness of leaders and managers",
        "Latest full inspection the effectiveness of leaders and managers",
        "Leadership and management",
    ),
}
NAME = ("Name", "Setting name", "Provider name")
ADDRESS = ("Address 1", "Address 2", "Town", "County", "Postcode")
NEEDED = (URN, KIND, COUNCIL, SECTOR, DATE, JUDGEMENT)
OPTIONS = {"personal": False, "aspects": False}


def claimed(path: Path) -> bool:
    """
    Whether a file is a list of providers at a day; a list of a year's inspections is none.

    Example:
        >>> claimed(Path("a file that is not there.csv"))
        False
    """
    return headed(path, *NEEDED) and any(map(of_a_day, headings(path, *NEEDED)))


def rows_of(path: Path, options: Mapping[str, object]) -> Tables:
    """Read one list."""
    asked = with_options(path.name, options, OPTIONS)
    reading = Reading.of(one_heading(path, *NEEDED, which=of_a_day))
    kind = reading.text(*KIND)
    reading.leave(kind.str.to_lowercase() == words.CAFCASS, "Cafcass, of no council's area")
    status = reading.words(STATUS, words.STATUSES, optional=True)
    reading.leave(status == words.GONE, words.GONE)
    # Lists of a year's inspections may have the same columns; they hold visits of other kinds.
    reading.words(EVENT_TYPE, words.LATEST_INSPECTIONS, optional=True)
    on = reading.day(*DATE)
    as_at = day_of_list(reading, on)
    shared = {
        "area": reading.areas(*COUNCIL, on=as_at),
        "setting": reading.text(*URN),
        "provision": reading.words(KIND, words.PROVISIONS),
        "inspected_on": on,
        "responsibility": reading.words(SECTOR, words.SECTORS),
        "base": pl.lit("settings"),
        "event": reading.text(*EVENT, optional=True),
        **(personal(reading) if asked["personal"] else {}),
    }
    judgement = reading.words(JUDGEMENT, words.JUDGEMENTS)
    rows = [reading.select(**shared, judgement=judgement, **own_scale(reading))]
    rows += aspects(reading, shared, judgement) if asked["aspects"] else []
    together = pl.concat(rows, how="diagonal")
    return reading.tables("inspections", together, publisher="Ofsted", as_at=as_at)


def day_of_list(reading: Reading, on: pl.Expr) -> dt.date | None:
    """Find the day of a list: told above it or in the sheet's name, or else its latest day."""
    last = reading.select(on=on)["on"].max()
    told = stated_day((*reading.heading.above, reading.heading.sheet))
    return told or (last if isinstance(last, dt.date) else None)


def of_a_day(heading: Heading) -> bool:
    """
    Whether a sheet tells how providers were at a day, and not what was done in a year.

    Example:
        >>> of_a_day(Heading(Path("2025.ods"), "Provider_level_in_year_2024-25", 3, ()))
        False
    """
    title = " ".join([*heading.above, heading.sheet]).replace("_", " ").replace("-", " ")
    return "in year" not in title.casefold()


def own_scale(reading: Reading) -> dict[str, pl.Expr]:
    """Read what is said of supported accommodation, in the files that have a column for it."""
    there = reading.heading.has(OWN_SCALE)
    return {"own_scale": reading.words(OWN_SCALE, words.OWN_SCALE)} if there else {}


def aspects(
    reading: Reading, shared: Mapping[str, pl.Expr], whole: pl.Expr
) -> Iterator[pl.DataFrame]:
    """Read the judgements of single aspects, of every setting that was judged as a whole."""
    # From 2022 on the words above the table say of a blank cell that its column does not apply to
    # that type of provider; where it does apply to others of the type, that is not why.
    key = "not applicable" in " ".join(reading.heading.above).casefold()
    for aspect, names in ASPECTS.items():
        if reading.heading.has(names):
            cell = reading.text(*names)
            applies = cell.is_not_null().any().over(reading.text(*KIND)) | (not key)
            given, none = pl.lit("not given in the source"), pl.lit("not applicable")
            rows = reading.select(
                **shared,
                aspect=pl.lit(aspect),
                judgement=reading.words(names, words.JUDGEMENTS),
                gap=pl.when(cell.is_null()).then(pl.when(applies).then(given).otherwise(none)),
                told=whole.is_not_null() | cell.is_not_null(),
            )
            yield rows.filter("told").drop("told")


def personal(reading: Reading) -> dict[str, pl.Expr]:
    """Read what a setting is called and where it stands, as far as that was not redacted."""
    lines = [told(reading, each) for each in ADDRESS]
    address = pl.concat_str(lines, separator=", ", ignore_nulls=True)
    return {"name": told(reading, *NAME), "address": pl.when(address != "").then(address)}


def told(reading: Reading, *names: str) -> pl.Expr:
    """Read a column in which what was redacted is nothing."""
    cell = reading.text(*names, optional=True)
    return pl.when(cell.str.to_uppercase() != "REDACTED").then(cell)

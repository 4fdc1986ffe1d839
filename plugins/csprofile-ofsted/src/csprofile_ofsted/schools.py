"""Reads Ofsted's list of state-funded schools with their most recent inspections."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import polars as pl
from attrs import frozen

from csprofile import Tables
from csprofile.plugin import (
    FILE_ROW,
    Heading,
    Reading,
    headed,
    headings,
    one_heading,
    stated_day,
    with_options,
)
from csprofile_ofsted.school_words import (
    CARD_AREAS,
    CARDS,
    DAYS,
    GAPS,
    GRADED,
    NEEDED,
    OEIF,
    OUTCOMES,
    PARTS,
    PHASES,
    RUN_BY,
    SIXTH_FORMS,
    UNGRADED,
    Columns,
)
from csprofile_ofsted.visits import CARD_WORDS, GRADES, Visit, judged, report_card

OPTIONS = {"personal": False, "aspects": False}
_GAPS = sorted({gap for gap in GAPS.values() if gap})
_EMPTY = ("NULL",)


@frozen
class Schools:
    """
    Ofsted's state-funded school inspections and outcomes, management information: latest ones.

    Of each school the latest report card or graded inspection counts. An inspection that gives no
    grade changes none; only where no graded one is told do its words count, "School remains Good"
    as good on that day.

    Example:
        >>> Schools().claims(Path("a file that is not there.csv"))
        False
    """

    name: str = "ofsted-schools"
    title: str = "Ofsted, state-funded schools and their most recent inspections"
    tables: bool = True

    def claims(self, path: Path) -> bool:
        """Claim files with these columns, wherever they stand, but no list of one year's visits."""
        return headed(path, *NEEDED) and any(map(_latest_of_each, headings(path, *NEEDED)))

    def read(self, path: Path, options: Mapping[str, object]) -> Tables:
        """
        Read one file.

        Args:
            path: a CSV file, perhaps compressed, or a workbook.
            options: `personal` for names and postcodes; `aspects` for rows on early years,
                leadership and school sixth forms beside each school's own.
        """
        asked = with_options(path.name, options, OPTIONS)
        heading = one_heading(path, *NEEDED, which=_latest_of_each)
        reading = Reading.of(heading)
        columns = OEIF if heading.has(OEIF.overall) else GRADED
        card, graded = _card(reading, heading), _graded(reading, columns)
        full = card.or_later(graded).kept(reading, "full")
        counted = full.or_else(_ungraded(reading)).kept(reading, "counted")
        as_at = stated_day([heading.sheet, *heading.above]) or _latest(reading)
        rows = reading.select(
            **_place(reading, as_at),
            judgement=counted.judgement,
            inspected_on=counted.day,
            aspect=pl.lit(None, dtype=pl.String),
            event=counted.event,
            gap=counted.gap,
            own_scale=counted.own_scale,
            **(_personal(reading) if asked["personal"] else {}),
        )
        if asked["aspects"]:
            on_card = reading.rows.select(card.made & (card.day == full.day)).to_series()
            parts = [_part(reading, rows, columns, name, on_card) for name in PARTS]
            rows = pl.concat([rows, *parts])
        return reading.tables("inspections", rows, publisher="Ofsted", as_at=as_at)


def _latest_of_each(heading: Heading) -> bool:
    """Tell the list of schools from that of a year's inspections, which numbers each."""
    return not heading.has("Inspection number")


def _text(reading: Reading, *names: str) -> pl.Expr:
    cell = reading.text(*names, optional=True)
    return pl.when(cell != "NULL").then(cell)


def _place(reading: Reading, as_at: dt.date | None) -> dict[str, pl.Expr]:
    """Tell which school a row is about."""
    return {
        "area": reading.areas("Local authority", on=as_at),
        "setting": reading.text("URN"),
        "provision": reading.words("Ofsted phase", PHASES),
        "responsibility": reading.words("Type of education", RUN_BY),
        "url": _text(reading, "Web Link (opens in new window)", "Web link"),
    }


def _card(reading: Reading, heading: Heading) -> Visit:
    """Read the report card, which has no overall grade; in older files there is none."""
    if not heading.has("Inclusion"):
        return Visit(pl.lit(None, dtype=pl.Date), pl.lit(None, dtype=pl.String))
    number = _text(reading, "Inspection number of latest full inspection")
    areas = report_card(reading, CARD_AREAS)
    day = reading.day("Inspection start date", empty=_EMPTY)
    return Visit(day, number, own_scale=areas).kept(reading, "report card")


def _graded(reading: Reading, columns: Columns) -> Visit:
    """Read the latest graded inspection; since September 2024 it may have no overall grade."""
    outcome = reading.words(columns.overall, {**GRADES, **GAPS})
    day = reading.day(*columns.day, empty=_EMPTY)
    told = judged(outcome, _GAPS)
    return Visit(day, _text(reading, *columns.event), **told).kept(reading, "graded")


def _ungraded(reading: Reading) -> Visit:
    """Read the latest inspection without grades, whose words may name the grade that stands."""
    outcome = reading.words(UNGRADED["outcome"], OUTCOMES, optional=True)
    day = reading.day(*UNGRADED["day"], optional=True, empty=_EMPTY)
    return Visit(day, _text(reading, *UNGRADED["event"]), **judged(outcome, _GAPS))


def _part(
    reading: Reading, rows: pl.DataFrame, columns: Columns, part: str, on_card: pl.Series
) -> pl.DataFrame:
    """Make a row for each school whose inspection tells of a part of what it does."""
    outcome = reading.words(getattr(columns, part), {**GRADES, **GAPS})
    word = reading.words(CARDS[part], CARD_WORDS, optional=True)
    told = judged(outcome, _GAPS)
    found = reading.select(
        judgement=pl.when(~on_card).then(told["judgement"]),
        own_scale=pl.when(on_card).then(word),
        gap=pl.when(~on_card).then(told["gap"]),
    ).drop(FILE_ROW)
    told_of = pl.any_horizontal(pl.col(found.columns).is_not_null())
    applies = told_of & (pl.col("gap") != "not applicable").fill_null(value=True)
    aspect = pl.lit(PARTS[part], dtype=pl.String)
    beside = rows.with_columns(*found, aspect=aspect)
    if part == "sixth_form":
        beside = beside.with_columns(provision=pl.lit(SIXTH_FORMS))
    return beside.filter(applies)


def _personal(reading: Reading) -> dict[str, pl.Expr]:
    return {"name": _text(reading, "School name"), "address": _text(reading, "Postcode")}


def _latest(reading: Reading) -> dt.date | None:
    """Find the latest day of all that are told."""
    days = [reading.day(*names, optional=True, empty=_EMPTY) for names in DAYS]
    found = reading.rows.select(pl.max_horizontal(each.max() for each in days)).item()
    return found if isinstance(found, dt.date) else None

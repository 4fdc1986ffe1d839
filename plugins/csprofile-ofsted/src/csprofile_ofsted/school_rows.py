"""Reads the rows of Ofsted's list of state-funded schools as inspections."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import polars as pl

from csprofile import Tables
from csprofile.plugin import (
    FILE_ROW,
    Heading,
    Reading,
    day_of,
    headed,
    headings,
    one_heading,
    with_options,
)
from csprofile_ofsted.school_words import (
    CARD_AREAS,
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
from csprofile_ofsted.visits import (
    EMPTY,
    GRADES,
    Visit,
    card_text,
    card_words,
    judged,
    stated_as_at,
)

OPTIONS = {"personal": False, "aspects": False}
_GAPS = sorted({gap for gap in GAPS.values() if gap})


def claimed(path: Path) -> bool:
    """
    Tell whether a file is such a list.

    Example:
        >>> claimed(Path("a file that is not there.csv"))
        False
    """
    return headed(path, *NEEDED) and any(map(_latest_of_each, headings(path, *NEEDED)))


def tables_of(path: Path, options: Mapping[str, object]) -> Tables:
    """
    Read such a list.

    Raises:
        TablesError: with every cell that is refused.
        EvidenceError: with every option that is not one.
    """
    asked = with_options(path.name, options, OPTIONS)
    heading = one_heading(path, *NEEDED, which=_latest_of_each)
    reading = Reading.of(heading)
    columns = OEIF if heading.has(OEIF.overall) else GRADED
    graded, areas = _graded(reading, columns), card_words(reading, CARD_AREAS)
    card = _card(reading, heading, areas)
    full = card.or_later(graded)
    counted = full.or_else(_ungraded(reading)).kept(reading, "counted")
    as_at = stated_as_at(heading) or _latest(reading)
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
        rows = pl.concat([rows, *_parts(reading, rows, columns, graded, areas)])
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


def _card(reading: Reading, heading: Heading, areas: Mapping[str, pl.Expr]) -> Visit:
    """Read the report card, which has no overall grade; in older files there is none."""
    if not heading.has("Inclusion"):
        return Visit(pl.lit(None, dtype=pl.Date), pl.lit(None, dtype=pl.String))
    number = _text(reading, "Inspection number of latest full inspection")
    day = reading.day("Inspection start date", empty=EMPTY)
    return Visit(day, number, own_scale=card_text(areas)).kept(reading, "report card")


def _graded(reading: Reading, columns: Columns) -> Visit:
    """Read the latest graded inspection; since September 2024 it may have no overall grade."""
    outcome = reading.words(columns.overall, {**GRADES, **GAPS})
    day = reading.day(*columns.day, empty=EMPTY)
    told = judged(outcome, _GAPS)
    return Visit(day, _text(reading, *columns.event), **told).kept(reading, "graded")


def _ungraded(reading: Reading) -> Visit:
    """Read the latest inspection without grades, whose words may name the grade that stands."""
    outcome = reading.words(UNGRADED["outcome"], OUTCOMES, optional=True)
    day = reading.day(*UNGRADED["day"], optional=True, empty=EMPTY)
    return Visit(day, _text(reading, *UNGRADED["event"]), **judged(outcome, _GAPS))


def _parts(
    reading: Reading,
    rows: pl.DataFrame,
    columns: Columns,
    graded: Visit,
    areas: Mapping[str, pl.Expr],
) -> list[pl.DataFrame]:
    """Make a row for each school whose inspection tells of a part of what it does."""
    counts = graded.made & (graded.day == rows["inspected_on"])
    parts = []
    for part, (aspect, area) in PARTS.items():
        outcome = reading.words(getattr(columns, part), {**GRADES, **GAPS})
        told = {name: pl.when(counts).then(each) for name, each in judged(outcome, _GAPS).items()}
        told["own_scale"] = pl.when(~counts.fill_null(value=False)).then(areas[area])
        found = reading.select(**told).drop(FILE_ROW)
        beside = rows.with_columns(*found, aspect=pl.lit(aspect, dtype=pl.String))
        if aspect is None:
            beside = beside.with_columns(provision=pl.lit(SIXTH_FORMS))
        is_told = pl.any_horizontal(pl.col(found.columns).is_not_null())
        applies = (pl.col("gap") != "not applicable").fill_null(value=True)
        parts.append(beside.filter(is_told & applies))
    return parts


def _personal(reading: Reading) -> dict[str, pl.Expr]:
    return {"name": _text(reading, "School name"), "address": _text(reading, "Postcode")}


def _latest(reading: Reading) -> dt.date | None:
    """Find the latest day of all that are told."""
    columns = [reading.column(*names, optional=True) for names in DAYS]
    days = [day_of(pl.col(column)).max() for column in columns if column]
    found = reading.rows.select(pl.max_horizontal(days)).item()
    return found if isinstance(found, dt.date) else None

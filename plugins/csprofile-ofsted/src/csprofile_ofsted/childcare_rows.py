"""Reads the rows of Ofsted's list of childcare providers as inspections."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import polars as pl

from csprofile import Tables
from csprofile.plugin import FILE_ROW, Reading, headed, one_heading, with_options
from csprofile_ofsted.childcare_words import (
    CARD,
    CARD_AREAS,
    CHECKS,
    FULL_DAY,
    FULL_NUMBER,
    HOME,
    LEADERSHIP,
    LEADERSHIP_AREA,
    MET,
    NEEDED,
    NONE,
    NOT_MADE,
    OVERALL,
    PROVISIONS,
    REGISTER,
    STATUSES,
)
from csprofile_ofsted.visits import (
    EMPTY,
    GRADES,
    Visit,
    address_of,
    card_text,
    card_words,
    judged,
    stated_as_at,
)

OPTIONS = {"personal": False, "aspects": False}
_GAPS = (NOT_MADE, "not applicable")
_OWN_WORDS = tuple(sorted(set(MET.values())))


def claimed(path: Path) -> bool:
    """
    Tell whether a file is such a list.

    Example:
        >>> claimed(Path("a file that is not there.csv"))
        False
    """
    return headed(path, *NEEDED)


def tables_of(path: Path, options: Mapping[str, object]) -> Tables:
    """
    Read such a list.

    Raises:
        TablesError: with every cell that is refused.
        EvidenceError: with every option that is not one.
    """
    asked = with_options(path.name, options, OPTIONS)
    heading = one_heading(path, *NEEDED)
    reading = Reading.of(heading)
    status = reading.words("Provider status", STATUSES, optional=True)
    reading.leave(status == "left", "no longer registered")
    full, areas = _full(reading), card_words(reading, CARD_AREAS)
    card = _card(reading, areas)
    checked, *further = _checks(reading)
    for each in further:
        checked = checked.or_later(each)
    counted = card.or_later(full).or_else(checked).kept(reading, "counted")
    kind = reading.words("Provider type", PROVISIONS)
    registered = reading.day("Registration date", optional=True, empty=EMPTY)
    as_at = stated_as_at(heading) or _latest(reading, counted, registered)
    rows = reading.select(
        **_place(reading, as_at),
        provision=pl.when(kind == HOME).then(pl.lit("childcare")).otherwise(kind),
        judgement=counted.judgement,
        inspected_on=counted.day,
        aspect=pl.lit(None, dtype=pl.String),
        event=counted.event,
        gap=_gap(reading, counted, kind == HOME),
        own_scale=counted.own_scale,
        **(_personal(reading) if asked["personal"] else {}),
    )
    if asked["aspects"]:
        rows = pl.concat([rows, _on_leadership(reading, rows, full, areas[LEADERSHIP_AREA])])
    return reading.tables("inspections", rows, publisher="Ofsted", as_at=as_at)


def _place(reading: Reading, as_at: dt.date | None) -> dict[str, pl.Expr]:
    """Tell which provider a row is about; nothing in the file says who runs it."""
    link = reading.text("Web link", optional=True)
    return {
        "area": reading.areas("Local authority", on=as_at),
        "setting": reading.text("Provider URN"),
        "responsibility": pl.lit("area"),
        "url": pl.when(link.str.starts_with("http")).then(link),
    }


def _full(reading: Reading) -> Visit:
    """Read the latest full inspection, which is graded 1 to 4, and in some years Met or Not Met."""
    outcome = reading.words(OVERALL, {**GRADES, **MET, **NONE})
    told = judged(outcome, _GAPS, _OWN_WORDS)
    number = reading.text(*FULL_NUMBER, optional=True)
    return Visit(reading.day(*FULL_DAY, empty=EMPTY), number, **told).kept(reading, "full")


def _card(reading: Reading, areas: Mapping[str, pl.Expr]) -> Visit:
    """Read the report card, which takes the place of grades since November 2025."""
    day = reading.day(f"{CARD}Inspection date", optional=True, empty=EMPTY)
    number = reading.text(f"{CARD}Inspection number", optional=True)
    return Visit(day, number, own_scale=card_text(areas)).kept(reading, "report card")


def _checks(reading: Reading) -> list[Visit]:
    """Read the visits that check whether requirements are met."""
    found = []
    for beginnings in CHECKS:
        names = ("Overall effectiveness", "Compliance", "Outcome")
        outcomes = tuple(f"{start}{name}" for name in names for start in beginnings)
        days = (f"{each}Inspection date" for each in beginnings)
        day = reading.day(*days, optional=True, empty=EMPTY)
        number = (f"{each}Inspection number" for each in beginnings)
        outcome = reading.words(outcomes, {**MET, **NONE}, optional=True)
        told = judged(outcome, _GAPS, _OWN_WORDS)
        visit = Visit(day, reading.text(*number, optional=True), **told)
        found.append(visit.kept(reading, beginnings[0]))
    return found


def _gap(reading: Reading, counted: Visit, at_home: pl.Expr) -> pl.Expr:
    """Tell why there is no grade: who is not on the Early Years Register is given none."""
    register = reading.words("Provider Early Years Register flag", REGISTER, optional=True)
    never = at_home | (register == "not on it").fill_null(value=False)
    ungraded = never & counted.judgement.is_null()
    return pl.when(ungraded).then(pl.lit("outside the remit")).otherwise(counted.gap)


def _on_leadership(
    reading: Reading, rows: pl.DataFrame, full: Visit, word: pl.Expr
) -> pl.DataFrame:
    """Make a row on leadership for each full inspection or report card that counts."""
    outcome = reading.words(LEADERSHIP, {**GRADES, **NONE})
    counts = full.day == rows["inspected_on"]
    told = {part: pl.when(counts).then(each) for part, each in judged(outcome, _GAPS).items()}
    told["own_scale"] = pl.when(~counts.fill_null(value=False)).then(word)
    found = reading.select(**told).drop(FILE_ROW)
    beside = rows.with_columns(*found, aspect=pl.lit("leadership"))
    return beside.filter(pl.any_horizontal(pl.col(found.columns).is_not_null()))


def _personal(reading: Reading) -> dict[str, pl.Expr]:
    def told(*names: str) -> pl.Expr:
        cell = reading.text(*names, optional=True)
        return pl.when(cell != "REDACTED").then(cell)

    lines = [told(f"Provider address line {number}") for number in (1, 2, 3)]
    ends = (told("Provider town"), told("Postcode", "Provider postcode"))
    return {
        "name": told("Provider name"),
        "address": address_of(*lines, *ends),
        "telephone": told("Telephone number"),
    }


def _latest(reading: Reading, counted: Visit, registered: pl.Expr) -> dt.date | None:
    """Find the latest day on which a provider was registered or inspected."""
    days = reading.rows.select(pl.max_horizontal(counted.day.max(), registered.max())).to_series()
    found = days[0]
    return found if isinstance(found, dt.date) else None

"""Reads Ofsted's list of childcare providers with their most recent inspections."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import polars as pl
from attrs import frozen

from csprofile import Tables
from csprofile.plugin import Reading, headed, one_heading, stated_day, with_options
from csprofile_ofsted.visits import GRADES, Visit, address_of, judged, report_card

OPTIONS = {"personal": False, "aspects": False}
OVERALL = (
    "Most recent full: Overall effectiveness",
    "EYR OEIF/CIF: Most recent: Overall effectiveness",
    "EYR OEIF: Most recent: Overall effectiveness",
    "Full inspection: Overall effectiveness",
)
FULL_DAY = (
    "Most recent full: Inspection date",
    "EYR OEIF: Most recent: Full inspection date",
    "EYR OEIF/CIF: Most recent: Full inspection date",
    "Full inspection: Inspection date",
)
FULL_NUMBER = (
    "Most recent full: Inspection number",
    "EYR OEIF: Most recent: Full inspection number",
    "EYR OEIF/CIF: Most recent: Full inspection number",
    "Full inspection: Inspection number",
)
LEADERSHIP = (
    "Effectiveness of leadership and management",
    "Most recent full: Effectiveness of leadership and management",
    "EYR OEIF/CIF: Most recent: Effectiveness of leadership and management",
    "EYR OEIF: Most recent: Effectiveness of leadership and management",
    "Full inspection: Effectiveness of leadership and management",
)
NEEDED = ("Provider URN", "Provider type", "Local authority", OVERALL)
HOME = "home childcarers"
PROVISIONS = {
    "Childminder": "childminders",
    "Childcare on non-domestic premises": "childcare",
    "Childcare on domestic premises": "childcare",
    "Home childcarer": HOME,
}
STATUSES = {
    "Active": "registered",
    "Resigned": "left",
    "Cancelled": "left",
    "Closed": "left",
    "Inactive": "left",
}
MET = {
    "Met": "Met",
    "Not met": "Not Met",
    "Not Met (with actions)": "Not Met (with actions)",
    "Not met with actions": "Not Met (with actions)",
    "Not met - actions": "Not Met (with actions)",
    "Not Met (enforcement)": "Not Met (enforcement)",
    "Not met with enforcement": "Not Met (enforcement)",
    "Not met - enforcement": "Not Met (enforcement)",
}
NOT_MADE = "judgement not made"
NONE = {"-": NOT_MADE, "Not judged": NOT_MADE, "Not applicable": "not applicable", "NULL": None}
_CARD = "EYR REIF: Most recent: "
CARD_AREAS = {
    "Safeguarding": (f"{_CARD}Safeguarding standards met?", f"{_CARD}Safeguarding standards"),
    **{
        area: f"{_CARD}{area}"
        for area in (
            "Inclusion",
            "Curriculum and teaching",
            "Achievement",
            "Behaviour, attitudes and establishing routines",
            "Children's welfare and wellbeing",
            "Leadership and governance",
        )
    },
}
CHECKS = (
    ("NCOR: ", "EYR OEIF NCOR: Most recent: ", "EYR REIF NCOR: Most recent: "),
    ("OOSC: ", "EYR OEIF OOSC: Most recent: ", "EYR REIF OOSC: Most recent: "),
    ("CR: ", "CR: Most recent: "),
)
"""How the columns of the visits that are judged Met or Not Met begin, by the kind of visit."""


@frozen
class Childcare:
    """
    Ofsted's childcare providers and inspections, management information: the list of providers.

    Of each provider the inspection that grades it counts, and a later check of requirements does
    not take its place; where there is none, the latest check counts, on its own scale.

    Example:
        >>> Childcare().claims(Path("a file that is not there.csv"))
        False
    """

    name: str = "ofsted-childcare"
    title: str = "Ofsted, childcare providers and their most recent inspections"
    tables: bool = True

    def claims(self, path: Path) -> bool:
        """Claim files with these columns, wherever they stand."""
        return headed(path, *NEEDED)

    def read(self, path: Path, options: Mapping[str, object]) -> Tables:
        """
        Read one file.

        Args:
            path: a CSV file, perhaps compressed, or a workbook.
            options: `personal` for names, addresses and telephone numbers; `aspects` for a row on
                leadership beside each provider's own.
        """
        asked = with_options(path.name, options, OPTIONS)
        heading = one_heading(path, *NEEDED)
        reading = Reading.of(heading)
        status = reading.words("Provider status", STATUSES, optional=True)
        reading.leave(status == "left", "no longer registered")
        full, card = _full(reading), _card(reading)
        graded = card.or_later(full).kept(reading, "graded")
        checked, *further = _checks(reading)
        for each in further:
            checked = checked.or_later(each)
        counted = graded.or_else(checked).kept(reading, "counted")
        registered = reading.day("Registration date", optional=True)
        as_at = stated_day([heading.sheet, *heading.above]) or _latest(reading, counted, registered)
        rows = reading.select(
            **_place(reading, as_at),
            judgement=counted.judgement,
            inspected_on=counted.day,
            aspect=pl.lit(None, dtype=pl.String),
            event=counted.event,
            gap=_gap(reading, counted),
            own_scale=counted.own_scale,
            **(_personal(reading) if asked["personal"] else {}),
        )
        if asked["aspects"]:
            rows = pl.concat([rows, _on_leadership(reading, rows, full)])
        return reading.tables("inspections", rows, publisher="Ofsted", as_at=as_at)


def _place(reading: Reading, as_at: dt.date | None) -> dict[str, pl.Expr]:
    """Tell which provider a row is about; no word says so for carers at home but `childcare`."""
    kind = reading.words("Provider type", PROVISIONS)
    link = reading.text("Web link", optional=True)
    return {
        "area": reading.areas("Local authority", on=as_at),
        "setting": reading.text("Provider URN"),
        "provision": pl.when(kind == HOME).then(pl.lit("childcare")).otherwise(kind),
        "responsibility": pl.lit("area"),
        "url": pl.when(link.str.starts_with("http")).then(link),
    }


def _full(reading: Reading) -> Visit:
    """Read the latest full inspection, which is graded 1 to 4, and in some years Met or Not Met."""
    outcome = reading.words(OVERALL, {**GRADES, **MET, **NONE})
    told = judged(outcome, [NOT_MADE, "not applicable"], sorted(set(MET.values())))
    number = reading.text(*FULL_NUMBER, optional=True)
    return Visit(reading.day(*FULL_DAY), number, **told).kept(reading, "full")


def _card(reading: Reading) -> Visit:
    """Read the report card, which takes the place of grades since November 2025."""
    day = reading.day(f"{_CARD}Inspection date", optional=True)
    number = reading.text(f"{_CARD}Inspection number", optional=True)
    areas = report_card(reading, CARD_AREAS)
    return Visit(day, number, own_scale=areas).kept(reading, "report card")


def _checks(reading: Reading) -> list[Visit]:
    """Read the visits that check whether requirements are met."""
    found = []
    for beginnings in CHECKS:
        names = ("Overall effectiveness", "Compliance", "Outcome")
        outcomes = tuple(f"{start}{name}" for name in names for start in beginnings)
        day = reading.day(*(f"{each}Inspection date" for each in beginnings), optional=True)
        number = (f"{each}Inspection number" for each in beginnings)
        outcome = reading.words(outcomes, {**MET, **NONE}, optional=True)
        told = judged(outcome, [NOT_MADE, "not applicable"], sorted(set(MET.values())))
        visit = Visit(day, reading.text(*number, optional=True), **told)
        found.append(visit.kept(reading, beginnings[0]))
    return found


def _gap(reading: Reading, counted: Visit) -> pl.Expr:
    """Tell why there is no grade: who is not on the Early Years Register is given none."""
    on_register = {"Y": "Y", "N": "N", "Yes": "Y", "No": "N"}
    register = reading.words("Provider Early Years Register flag", on_register, optional=True)
    home = reading.words("Provider type", PROVISIONS) == HOME
    ungraded = (home | (register == "N").fill_null(value=False)) & counted.judgement.is_null()
    return pl.when(ungraded).then(pl.lit("outside the remit")).otherwise(counted.gap)


def _on_leadership(reading: Reading, rows: pl.DataFrame, full: Visit) -> pl.DataFrame:
    """Make a row on leadership for each full inspection that counts."""
    outcome = reading.words(LEADERSHIP, {**GRADES, **NONE})
    told = judged(outcome, [NOT_MADE, "not applicable"])
    graded = reading.select(judgement=told["judgement"], gap=told["gap"], on=full.day)
    judgement, gap = graded["judgement"], graded["gap"]
    beside = rows.with_columns(judgement, gap, aspect=pl.lit("leadership"))
    same = (graded["on"] == rows["inspected_on"]) & rows["own_scale"].is_null()
    return beside.filter(same & (judgement.is_not_null() | gap.is_not_null()))


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



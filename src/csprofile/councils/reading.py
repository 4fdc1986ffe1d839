"""Takes tables apart by council: what each is known by, what stands beside it, its place."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from csprofile.areas import Area
from csprofile.comparison import Beside
from csprofile.councils.findings import by_area, findings_of
from csprofile.councils.indicators import better, indicator_of, indicator_ref, value_beside
from csprofile.councils.known import Counting, Known, Place, Row
from csprofile.councils.services import service_of, service_ref, share_beside
from csprofile.councils.settings import SettingsAt
from csprofile.errors import CsprofileError
from csprofile.evidence import Evidence
from csprofile.tables.figures import (
    Ways,
    indicator_figures,
    pairs_of,
    service_figures,
    tallies_of,
)
from csprofile.tables.findings import findings_known
from csprofile.tables.own_scales import own_scales
from csprofile.tables.tables import Tables

_MOST_NAMES = 3
PLACES = ("rank", "ranked", "best", "quartile")


def known_by(
    tables: Tables,
    as_at: dt.date,
    neighbours: Mapping[str, Sequence[str]],
    ways: Ways,
    counting: Counting,
) -> tuple[dict[str, Known], dict[str, CsprofileError]]:
    """
    Make evidence of tables, council by council.

    Args:
        tables: checked tables.
        as_at: the day; what came later is not known.
        neighbours: the codes of the councils that each is compared with, by its own.
        ways: how the edition makes figures.
        counting: which indicators it counts.

    Returns:
        What is known of each council by its code, and what was refused of those that are not there.

    Example:
        >>> known_by(Tables(), dt.date(2009, 12, 9), {}, Ways(), Counting())
        ({}, {})
    """
    parts: dict[str, dict[str, list[Any]]] = {}
    for table, rows in _rows(tables, as_at, neighbours, ways):
        for area, mine in by_area(rows):
            parts.setdefault(area, {}).setdefault(table, []).extend(mine)
    known: dict[str, Known] = {}
    refused: dict[str, CsprofileError] = {}
    held = tables.inspections
    settings = None if held is None else SettingsAt(held, as_at)
    for area in sorted(parts):
        try:
            told = _known(area, parts.pop(area), tables, as_at, counting)
            known[area] = evolve(told, settings=settings)
        except CsprofileError as error:
            refused[area] = error
    return known, refused


def _rows(
    tables: Tables, as_at: dt.date, neighbours: Mapping[str, Sequence[str]], ways: Ways
) -> Iterator[tuple[str, Iterable[Row]]]:
    pairs = pairs_of(neighbours)
    there = [area.code for area in Area.all() if area.existed(as_at)]
    tallies = tallies_of(tables, as_at)
    if tallies is not None:
        yield "services", service_figures(tallies, pairs, ways, there).iter_rows(named=True)
        yield "own_scales", own_scales(tables.inspections, as_at).iter_rows(named=True)
    if tables.indicators is not None:
        found, _ = indicator_figures(tables, as_at, pairs, ways, there, better)
        yield "indicators", found.iter_rows(named=True)
    if tables.findings is not None:
        yield "findings", findings_known(tables.findings, as_at).iter_rows(named=True)


def _known(
    area: str, rows: Mapping[str, list[Row]], tables: Tables, as_at: dt.date, counting: Counting
) -> Known:
    beside: dict[str, tuple[Beside | None, Beside | None]] = {}
    places: dict[str, Place] = {}
    services, indicators, left_out = [], [], []
    for row in rows.get("services", ()):
        if row["left_out"]:
            says = f"{row['left_out']:,} settings that are not counted, by whose they are"
            left_out.append((service_ref(row), says))
        if not row["of"] and not row["gaps"]:
            continue
        made = service_of(row, _own_scale(row, rows.get("own_scales", ())))
        services.append(made)
        beside[made.ref] = (share_beside(row, "near"), share_beside(row, "national"))
        places[made.ref] = _place(row)
    for row in rows.get("indicators", ()):
        if counting.leaves_out(row["indicator"]):
            left_out.append((indicator_ref(row), "an indicator that the edition leaves out"))
            continue
        value = indicator_of(row, counting.ended)
        indicators.append(value)
        beside[value.ref] = (value_beside(row, "near"), value_beside(row, "national"))
        places[value.ref] = _place(row)
    findings, aside = findings_of(rows.get("findings", ()))
    evidence = Evidence(
        area=Area.find(area),
        as_at=as_at,
        services=services,
        indicators=indicators,
        findings=findings,
        name=_name(tables),
        provenance=tables.provenance,
        left_out=(*left_out, *aside),
    )
    return Known(evidence, beside, places)


def _own_scale(row: Row, counted: Iterable[Row]) -> Iterator[tuple[str, int]]:
    """What the settings of a line were judged on another scale; no line of all provision has it."""
    about = ("provision", "responsibility", "aspect")
    if row["base"] is None:
        for each in counted:
            if all(each[name] == row[name] for name in about):
                yield each["own_scale"], each["settings"]


def _name(tables: Tables) -> str:
    named = list(dict.fromkeys(each.name.partition("#")[0] for each in tables.provenance))
    if len(named) > _MOST_NAMES:
        return f"{', '.join(named[:2])} and {len(named) - 2} more sources"
    return ", ".join(named) or "tables"


def _place(row: Row) -> Place:
    return Place(
        **{name: row[name] for name in PLACES},
        latest=row.get("latest"),
        periods=tuple(row.get("periods") or ()),
        values=tuple(row.get("values") or ()),
        spread=row.get("spread"),
    )

"""Rows of how councils' children's services were judged, from Ofsted's files (ILACS)."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import add
from pathlib import Path

import polars as pl

from csprofile import Provenance, Tables
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

COUNCIL = ("Local authority area code", "new_la_code", "Local authority name", "Local authority")
DATE = ("Inspection date", "Inspection/Visit date")
EVENT = ("Inspection type", "Inspection/Visit type")
ASPECTS = {
    "overall effectiveness": ("Overall effectiveness",),
    "leadership": (
        "The impact of leaders on social work practice with children and families",
        "Impact of leaders on social work practice with children and families",
        "Impact of leaders",
    ),
    "help and protection": (
        "The experiences and progress of children who need help and protection",
        "Experiences and progress of children who need help and protection",
    ),
    "children in care": (
        "The experiences and progress of children in care",
        "Experiences and progress of children in care",
        "The experiences and progress of children in care and care leavers",
        "Experiences and progress of children in care and care leavers",
    ),
    "care leavers": (
        "The experiences and progress of care leavers",
        "Experiences and progress of care leavers",
    ),
}
CARE_LEAVERS_SINCE = dt.date(2023, 1, 1)
"""The first day on which care leavers had a judgement of their own."""
NEEDED = (COUNCIL[2:], *list(ASPECTS.values())[:3])
PUBLISHER = "Ofsted"


def claimed(path: Path) -> bool:
    """
    Whether a file has the judgements of leaders and of help and protection by council.

    Example:
        >>> claimed(Path("a file that is not there.ods"))
        False
    """
    return headed(path, *NEEDED)


def rows_of(path: Path, options: Mapping[str, object]) -> Tables:
    """Read every sheet with judgements, as inspections and as findings."""
    with_options(path.name, options, {"personal": False})
    found = headings(path, *NEEDED) or (one_heading(path, *NEEDED),)
    readings = [Reading.of(each) for each in found]
    days = [each.day(*DATE) for each in readings]
    as_at = stated(found) or latest(zip(readings, days, strict=True))
    sheets = [inspected(each, on, as_at) for each, on in zip(readings, days, strict=True)]
    inspections = reduce(add, sheets)
    sha256 = readings[0].sha256
    source = Provenance(name=f"{path.name} (findings)", sha256=sha256, publisher=PUBLISHER)
    return inspections + Tables(findings=findings(inspections), as_at=as_at, source=source)


def stated(found: Sequence[Heading]) -> dt.date | None:
    """
    Find the day as at which a file is, in the words above its sheets; other days stand there too.

    Example:
        >>> title, note = "Judgements as at 31 March 2025", "Introduced on 1 January 2023"
        >>> stated([Heading(Path("a.ods"), "", 2, (), (note, title))])
        datetime.date(2025, 3, 31)
    """
    lines = [line for each in found for line in each.above]
    return stated_day(line for line in lines if "as at" in line.casefold())


def latest(sheets: Iterable[tuple[Reading, pl.Expr]]) -> dt.date | None:
    """Find the latest day of an inspection in any of the sheets."""
    days = pl.concat([each.select(on=on) for each, on in sheets])["on"].max()
    return days if isinstance(days, dt.date) else None


def inspected(reading: Reading, on: pl.Expr, as_at: dt.date | None) -> Tables:
    """Read one sheet: each aspect of each inspection, or why it has no judgement."""
    event = reading.words(EVENT, words.EVENTS, optional=True)
    cells = [reading.text(*names, optional=True) for names in ASPECTS.values()]
    empty = pl.all_horizontal(cell.is_null() for cell in cells)
    reading.leave((event != words.ILACS) & empty, "visit of which no finding is told")
    if not reading.failures:
        # No visit has had a judgement so far; one that has is not taken for an inspection.
        full = {spelling: word for spelling, word in words.EVENTS.items() if word == words.ILACS}
        reading.words(EVENT, full, optional=True)
    rows = pl.concat(judged(reading, on, as_at))
    return reading.tables("inspections", rows, publisher=PUBLISHER, as_at=as_at)


def judged(reading: Reading, on: pl.Expr, as_at: dt.date | None) -> Iterator[pl.DataFrame]:
    """Read one aspect after another."""
    area = reading.areas(*COUNCIL, on=as_at)
    for aspect, names in ASPECTS.items():
        optional = aspect == "care leavers"
        blank = reading.text(*names, optional=optional).is_null() & on.is_not_null()
        together = optional & (on < CARE_LEAVERS_SINCE)
        yield reading.select(
            area=area,
            setting=pl.format("children's services of {}", area),
            provision=pl.lit("local authority children's services"),
            judgement=reading.words(names, words.JUDGEMENTS, optional=optional),
            inspected_on=on,
            aspect=pl.lit(aspect),
            responsibility=pl.lit("council"),
            base=pl.lit("services"),
            gap=pl.when(blank & together)
            .then(pl.lit("judged together with another"))
            .when(blank)
            .then(pl.lit("not given in the source")),
        )


def findings(inspections: Tables) -> pl.DataFrame:
    """Tell the same judgements as findings; in an assessment a later inspection ends them."""
    rows = pl.DataFrame(inspections.inspections).filter(pl.col("judgement").is_not_null())
    return rows.select("area", "judgement", "aspect", on="inspected_on", inspection=pl.lit("ILACS"))

"""A small made-up set of tables, and what follows from it, counted one row after the other."""

import datetime as dt
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import polars as pl

from csprofile import Assessments, Framework, Tables, assess_all

DAY = dt.date(2009, 12, 9)
COUNCILS = ("370", "371", "372", "373", "382", "383", "384")
"""Barnsley, Doncaster, Rotherham, Sheffield, Kirklees, Leeds, Wakefield."""
PROVISIONS = ("adoption", "childminders", "children's homes")
ASPECTS = ("overall effectiveness", "staying safe")
WHOSE = ("council", "area", None)
JUDGEMENTS = ("outstanding", "good", "satisfactory", "inadequate")
ROW: Mapping[str, Any] = {
    "area": pl.String,
    "setting": pl.String,
    "provision": pl.String,
    "judgement": pl.String,
    "inspected_on": pl.Date,
    "aspect": pl.String,
    "responsibility": pl.String,
    "gap": pl.String,
}
INDICATOR: Mapping[str, Any] = {
    "area": pl.String,
    "indicator": pl.String,
    "period": pl.String,
    "value": pl.Float64,
    "numerator": pl.Float64,
    "denominator": pl.Float64,
    "polarity": pl.String,
    "outcome": pl.String,
    "unit": pl.String,
    "gap": pl.String,
}
FINDING: Mapping[str, Any] = {
    "area": pl.String,
    "inspection": pl.String,
    "on": pl.Date,
    "kind": pl.String,
    "judgement": pl.String,
    "aspect": pl.String,
    "count": pl.Int64,
    "reinspected_on": pl.Date,
    "text": pl.String,
}
Rows = Sequence[Mapping[str, Any]]
Setting = dict[str, Any]


def frame(rows: Rows, columns: Mapping[str, Any]) -> pl.DataFrame:
    """A table of rows; a cell that a row does not tell is empty."""
    return pl.DataFrame([{name: row.get(name) for name in columns} for row in rows], dict(columns))


def inspected(area: str, setting: str, judgement: str | None, **more: Any) -> Setting:
    """One row of inspections: of a childminder, in May 2009, unless it says otherwise."""
    on = dt.date(2009, 5, 1) if judgement else None
    row = {"area": area, "setting": setting, "provision": "childminders", "inspected_on": on}
    return {**row, "judgement": judgement, "aspect": "overall effectiveness", **more}


def several(area: str, counts: Mapping[str | None, int], **more: Any) -> list[Setting]:
    """So many settings of each judgement; None: of none."""
    judged = [word for word, number in counts.items() for _ in range(number)]
    return [inspected(area, f"{area}-{n}", word, **more) for n, word in enumerate(judged)]


def _inspections() -> list[Setting]:
    chance = random.Random(3)
    made = []
    for area in COUNCILS:
        for number in range(42):
            provision = PROVISIONS[number % 3]
            row = {"provision": provision, "responsibility": WHOSE[number // 3 % 3]}
            setting = f"{area}-{number}"
            if number % 14 == 13:
                # Of the overall effectiveness only, and that is not known.
                made.append(inspected(area, setting, None, **row, gap="not yet inspected"))
                continue
            for aspect in ASPECTS[: 1 + number % 2]:
                on = dt.date(2009, 1, 1) + dt.timedelta(chance.randrange(400))
                word = chance.choice(JUDGEMENTS)
                made.append(inspected(area, setting, word, **row, aspect=aspect, inspected_on=on))
    return made


INSPECTIONS: Rows = tuple(_inspections())
NEAR = {area: [each for each in COUNCILS if each != area] for area in COUNCILS}
"""Everyone is compared with the six others, in one scheme; with the next two in the other."""


def similar() -> pl.DataFrame:
    """Two schemes of similar areas: the `six` others, and the `two` that follow."""
    pairs = [
        (area, other, rank, scheme)
        for area, others in NEAR.items()
        for scheme, number in (("six", 6), ("two", 2))
        for rank, other in enumerate(others[:number], 1)
    ]
    return pl.DataFrame(pairs, schema=["area", "similar_area", "rank", "scheme"], orient="row")


def value(area: str, indicator: str, value: float | None, **more: Any) -> dict[str, Any]:
    """One row of indicators, of 2008/09 unless it says otherwise."""
    return {"area": area, "indicator": indicator, "period": "2008/09", "value": value, **more}


def _indicators() -> list[dict[str, Any]]:
    chance = random.Random(5)
    made = []
    for area in COUNCILS:
        for year in range(1, 9):
            good = chance.randint(100, 200)
            period = (
                f"200{year - 1}-0{year}" if year % 2 else f"April 200{year - 1} to March 200{year}"
            )
            counted = {"numerator": float(good), "denominator": 250.0, "unit": "per cent"}
            made.append(value(area, "NI 59", 100 * good / 250, period=period, **counted))
        made += [
            value(area, "NI 50", chance.uniform(50, 80)),
            value(area, "NI 65", chance.uniform(5, 20)),
            value(area, "NI 68", chance.uniform(40, 80)),
            value(area, "NI 111", chance.uniform(900, 2_000)),
            value(area, "NI 75", chance.uniform(30, 60)),
            value(area, "a rate of our own", chance.uniform(1, 9), polarity="lower"),
            value(area, "a count of our own", chance.uniform(1, 9), polarity="neither"),
        ]
    return made


INDICATORS: Rows = tuple(_indicators())
FINDINGS: Rows = (
    {
        "area": "383",
        "inspection": "contact, referral and assessment",
        "on": dt.date(2009, 8, 4),
        "kind": "area for priority action",
        "count": 2,
    },
    {
        "area": "373",
        "inspection": "serious case review",
        "on": dt.date(2009, 6, 1),
        "judgement": "inadequate",
    },
)


def tables(
    inspections: Rows | None = INSPECTIONS,
    indicators: Rows | None = INDICATORS,
    findings: Rows | None = FINDINGS,
    near: pl.DataFrame | None = None,
) -> Tables:
    """The made-up tables, with some put in the place of their own."""
    return Tables(
        inspections=frame(inspections, ROW) if inspections else None,
        indicators=frame(indicators, INDICATOR) if indicators else None,
        findings=frame(findings, FINDING) if findings else None,
        similar_areas=similar() if near is None else near,
    )


def assessed(given: Tables, edition: str | Framework = "2009", **more: Any) -> Assessments:
    """Every council of tables, beside the six others and at 9 December 2009 unless told else."""
    near = "six" if given.similar_areas is not None else None
    return assess_all(given, framework=edition, **{"as_at": DAY, "similar": near, **more})


def of_inspections(
    *rows: Iterable[Setting], edition: str | Framework = "profile-2025", **more: Any
) -> Assessments:
    """Councils of whom nothing is known but these inspections."""
    together = [row for each in rows for row in each]
    return assessed(tables(together, None, None), edition, **more)


def judged(rows: Rows, as_at: dt.date = DAY) -> Counter[tuple[Any, ...]]:
    """Settings by area, provision, responsibility, aspect and judgement; None: not known."""
    return Counter(
        (
            row["area"],
            row["provision"],
            row.get("responsibility"),
            row["aspect"],
            row["judgement"] if row["inspected_on"] and row["inspected_on"] <= as_at else None,
        )
        for row in rows
    )


def line(found: Assessments, area: str, ref: str) -> dict[str, Any]:
    """The row of one line in the table of lines, its address without table and area."""
    ends = [row for row in lines(found) if row["area"] == area and row["ref"].endswith(f"/{ref}")]
    assert len(ends) == 1, [row["ref"] for row in ends]
    return ends[0]


def lines(found: Assessments) -> list[dict[str, Any]]:
    """The table of lines, row by row."""
    told: list[dict[str, Any]] = found.lines_table().to_dicts()
    return told

"""Made-up tables of eight councils, small enough to be counted by hand."""

import datetime as dt
import random
from typing import Any

import polars as pl

from csprofile import Tables

DAY = dt.date(2009, 12, 9)
COUNCILS = ("Rotherham", "Leeds", "Wigan", "Bolton", "Tameside", "Wakefield", "Barnsley", "York")
PROVISIONS = ("children's homes", "childminders", "adoption")
OWNERS = ("council", "partnership", "area", None)
JUDGEMENTS = ("outstanding", "good", "satisfactory", "inadequate", None)
INSPECTIONS = ("area", "setting", "provision", "responsibility", "judgement", "inspected_on")


def inspections() -> pl.DataFrame:
    """About seven settings of each provision in each council; one in five has no judgement."""
    chance = random.Random(2009)
    rows = []
    for number, area in enumerate(COUNCILS):
        for provision in PROVISIONS:
            for setting in range(5 + (number + len(provision)) % 5):
                judgement = chance.choice(JUDGEMENTS)
                day = dt.date(2008, 1 + setting % 12, 1 + number) if judgement else None
                owner = chance.choice(OWNERS)
                rows.append(
                    (area, f"{area} {provision} {setting}", provision, owner, judgement, day)
                )
    return pl.DataFrame(rows, schema=list(INSPECTIONS), orient="row")


def indicators() -> pl.DataFrame:
    """A share, a rate and a plain value; periods in several spellings; one value suppressed."""
    rows: list[dict[str, Any]] = []
    for number, area in enumerate(COUNCILS):
        for year in range(2003, 2009):
            period = (
                f"{year}/{(year + 1) % 100:02d}" if number % 2 else f"{year}-{(year + 1) % 100:02d}"
            )
            count = 60 + 4 * number + year % 3
            share: dict[str, Any] = {
                "indicator": "NI 59",
                "value": float(count),
                "unit": "per cent",
            }
            rows.append(
                {"area": area, "period": period, **share, "numerator": count, "denominator": 100}
            )
            value = None if (number, year) == (3, 2008) else 40.0 - 3 * number
            lower: dict[str, Any] = {"indicator": "thefts", "value": value, "polarity": "lower"}
            gap = None if value else "suppressed"
            rows.append(
                {"area": area, "period": period, **lower, "outcome": "staying safe", "gap": gap}
            )
        rows.append({"area": area, "period": "2009/10", "indicator": "NI 59", "value": 1.0})
        rows.append({"area": area, "period": "2008/09", "indicator": "NI 44", "value": 3.0})
    return pl.DataFrame(rows, infer_schema_length=None)


def similar_areas() -> pl.DataFrame:
    """Two schemes: each council's next six, and the next two."""
    rows = [
        (area, COUNCILS[(number + rank) % len(COUNCILS)], rank, scheme)
        for number, area in enumerate(COUNCILS)
        for scheme, most in (("six", 6), ("two", 2))
        for rank in range(1, most + 1)
    ]
    return pl.DataFrame(rows, schema=["area", "similar_area", "rank", "scheme"], orient="row")


def findings() -> pl.DataFrame:
    """Two areas for priority action, ended in Leeds by a later inspection; one after the day."""
    name, kind = "contact, referral and assessment", "area for priority action"
    early, late, after = dt.date(2009, 3, 1), dt.date(2009, 9, 1), dt.date(2010, 2, 1)
    rows = [
        ("Rotherham", name, early, kind, "first", True),
        ("Rotherham", name, early, kind, "second", True),
        ("Leeds", name, early, kind, "first", True),
        ("Leeds", name, late, "strength", "a strength", None),
        ("York", name, after, kind, "not known yet", True),
    ]
    columns = ["area", "inspection", "on", "kind", "text", "safety_not_assured"]
    return pl.DataFrame(rows, schema=columns, orient="row")


def tables(**others: Any) -> Tables:
    """All of them together, some of them replaced."""
    frames = {
        "inspections": inspections(),
        "indicators": indicators(),
        "similar_areas": similar_areas(),
        "findings": findings(),
    }
    return Tables(**{**frames, **others})

"""Councils for the tests of pages: made up, and as many lines as a real one has."""

import datetime as dt
from functools import cache

import polars as pl

from csprofile import Assessments, Tables, assess_all

AS_AT = dt.date(2025, 3, 31)
COUNCILS = ("370", "371", "372", "373", "380", "381", "382", "383")
_OUTCOMES = ("being healthy", "staying safe", "enjoying and achieving")


@cache
def councils(measures: int = 30) -> Assessments:
    """Eight councils with so many indicators, some homes, and each other as similar areas."""
    pairs = [
        (one, other, rank, "made up")
        for one in COUNCILS
        for rank, other in enumerate((each for each in COUNCILS if each != one), 1)
    ]
    near = pl.DataFrame(pairs, schema=["area", "similar_area", "rank", "scheme"], orient="row")
    tables = Tables(
        indicators=pl.DataFrame(_indicators(measures)),
        inspections=pl.DataFrame(_inspections()),
        similar_areas=near,
    )
    return assess_all(tables, framework="profile-2025", as_at=AS_AT, similar="made up")


def _indicators(measures: int) -> list[dict[str, object]]:
    rows = []
    for measure in range(measures):
        for place, area in enumerate(COUNCILS):
            for years_ago in range(3):
                value = (37 * measure + 11 * place + 5 * years_ago) % 100
                counted = {"numerator": float(value + 6), "denominator": 106.0}
                rows.append(
                    {
                        "area": area,
                        "indicator": f"% of children of group {measure} who reach what is asked",
                        "period": f"{2023 - years_ago}/{24 - years_ago}",
                        "value": round(100 * (value + 6) / 106, 1),
                        "unit": "per cent",
                        "polarity": ("higher", "lower", "neither")[measure % 3],
                        "outcome": _OUTCOMES[measure % len(_OUTCOMES)],
                        **(counted if measure % 2 else dict.fromkeys(counted)),
                    }
                )
    return rows


def _inspections() -> list[dict[str, object]]:
    words = ("outstanding", "good", "requires improvement", "inadequate")
    return [
        {
            "area": area,
            "setting": f"{area}-{number}",
            "provision": "children's homes",
            "judgement": words[(number * (place + 1)) % (2 + place % 3)],
            "inspected_on": dt.date(2022 + number % 3, 1 + number % 12, 5),
            "responsibility": "council",
        }
        for place, area in enumerate(COUNCILS)
        for number in range(6 + place)
    ]

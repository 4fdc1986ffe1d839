"""Evidence with a published grade, for the tests of agreement."""

import datetime as dt
from typing import Any

from csprofile import Tables

DAY = dt.date(2010, 5, 4)
COUNCIL = "local authority children's services"


def told(area: str, share: Any, grade: int | str | None, **more: Any) -> dict[str, Any]:
    """Evidence on a council: its share of good services, and the grade that was published."""
    rows = [] if share is None else [{"provision": "all", "share": share}]
    published = {} if grade is None else {"published": {"grade": grade}}
    day = dt.date(2009, 12, 9)
    return {
        "schema": 1,
        "area": area,
        "framework": "2009",
        "as_at": day,
        "services": rows,
        **published,
        **more,
    }


def row(area: str, judgement: str | None, **more: Any) -> dict[str, Any]:
    """A row of inspections: a judgement of the council as a whole on a day."""
    return {
        "area": area,
        "setting": area,
        "provision": COUNCIL,
        "judgement": judgement,
        "inspected_on": DAY,
        "aspect": "overall effectiveness",
        "event": None,
        **more,
    }


def adoption(area: str, *judgements: str) -> list[dict[str, Any]]:
    """Rows of an adoption service for each judgement, all made before the day."""
    before = {"provision": "adoption", "inspected_on": DAY.replace(month=1)}
    return [
        row(area, each, setting=f"{area} {number}", **before)
        for number, each in enumerate(judgements)
    ]


def tables(*rows: dict[str, Any], **more: Any) -> Tables:
    """Tables of these inspections."""
    import polars as pl

    frame = pl.DataFrame(list(rows), infer_schema_length=None)
    return Tables(inspections=frame, **more)

"""A council on two days, for the tests of what changed."""

import datetime as dt
from typing import Any

from csprofile import Assessment, CouncilChanges, assess, compare

HOMES: dict[str, Any] = {"provision": "children's homes", "responsibility": "area"}
ALARM = {
    "inspection": "contact, referral and assessment",
    "kind": "area for priority action",
    "safety_not_assured": True,
}


def on_a_day(area: str = "Leeds", edition: str = "2009", **tables: Any) -> Assessment:
    """What comes of some statements on a council under an edition."""
    told = {"schema": 1, "area": area, "as_at": dt.date(2009, 12, 9), **tables}
    return assess(told, framework=edition)


def changed(old: dict[str, Any], new: dict[str, Any], **more: Any) -> CouncilChanges:
    """What changed for one council between the tables of one day and those of another."""
    return compare(on_a_day(**old, **more), on_a_day(**new, **more)).councils[0]


def services(*rows: dict[str, Any]) -> dict[str, Any]:
    """Statements about services."""
    return {"services": list(rows)}


def counted(good: int, of: int, **more: Any) -> dict[str, Any]:
    """A statement that so many of so many children's homes are good."""
    return {**HOMES, "judgements": {"good": good, "adequate": of - good}, "of": of, **more}


def indicator(value: float | None = None, **more: Any) -> dict[str, Any]:
    """A table that tells one value of NI 59, higher being better, unless more is told."""
    told = {} if value is None else {"value": value}
    return {"indicators": [{"indicator": "NI 59", "period": "2008/09", **told, **more}]}

"""Rows of findings as they are known at a day: what came later is not."""

import datetime as dt
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from csprofile.tables.small import collected


def findings_known(findings: Any, as_at: dt.date) -> pl.DataFrame:
    """
    Bring what was found by a day, in the order of councils, inspections and days.

    Args:
        findings: a checked table, on any engine.
        as_at: the day; a re-inspection after it is not known yet.

    Example:
        >>> rows = {"area": ["372"], "inspection": ["serious case review"], "kind": [None]}
        >>> days = {"on": [dt.date(2010, 2, 1)], "reinspected_on": [None]}
        >>> len(findings_known(pl.DataFrame({**rows, **days}), dt.date(2009, 12, 9)))
        0
    """
    native = findings.lazy() if isinstance(findings, pl.DataFrame) else findings
    rows = nw.from_native(native)
    made = (nw.col("on") <= as_at) | nw.col("on").is_null()
    known = collected(rows.filter(made).to_native())
    again = pl.col("reinspected_on")
    known = known.with_columns(pl.when(again <= as_at).then(again).alias("reinspected_on"))
    return known.sort("area", "inspection", "on", pl.all().exclude("area", "inspection", "on"))

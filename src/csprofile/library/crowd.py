"""The walk for every council by names: from tables to their assessments."""

import datetime as dt
import os
from collections.abc import Iterable

from csprofile.areas import Area
from csprofile.assessment.assessments import Assessments
from csprofile.assessment.crowd import Progress, assess_tables
from csprofile.errors import EvidenceError, Fault
from csprofile.evidence.evidence import as_area
from csprofile.evidence.values import as_date
from csprofile.frameworks import Framework
from csprofile.library.editions import framework as find_framework
from csprofile.library.similar import similar_areas
from csprofile.tables.tables import Tables


def assess_all(
    tables: Tables,
    *,
    framework: str | os.PathLike[str] | Framework,
    as_at: dt.date | None = None,
    similar: str | None = None,
    areas: Iterable[Area | str] | None = None,
    progress: Progress | None = None,
) -> Assessments:
    """
    Assess every council that tables tell of, by the same rules as one alone.

    Args:
        tables: checked tables; evidence added to them counts for its council.
        framework: the edition, by name or path; there is no default.
        as_at: the day: what came later does not count; the tables' own unless given.
        similar: a scheme of the tables, else a comparator's name; unless given, theirs if one.
        areas: those to assess; all unless given. The others still count as comparators.
        progress: told after each council how many are done, and of how many.

    Returns:
        The assessment of each council by area; what was refused of others is in `faults`.

    Raises:
        EvidenceError: no day is given, or there are no tables.
        UnknownName: no such edition, scheme or council.

    Example:
        >>> import polars as pl
        >>> rows = {"area": ["Leeds"], "setting": ["1"], "provision": ["adoption"]}
        >>> judged = {"judgement": ["good"], "inspected_on": [dt.date(2009, 5, 1)]}
        >>> tables = Tables(inspections=pl.DataFrame({**rows, **judged}))
        >>> found = assess_all(tables, framework="2009", as_at=dt.date(2009, 12, 9))
        >>> found["Leeds"].profile.lines[0].share.good
        (1, 1)
    """
    day = _day(tables, as_at)
    asked = None if areas is None else [as_area(each) for each in areas]
    near = similar_areas(tables, similar, day)
    return assess_tables(tables, find_framework(framework), day, near, asked, progress)


def _day(tables: Tables, as_at: dt.date | None) -> dt.date:
    """The day of the rating; without one, or without rows, nothing can be assessed."""
    faults = []
    day = tables.as_at if as_at is None else as_date(as_at)
    if all(each is None for each in (tables.inspections, tables.indicators, tables.findings)):
        says = "no table of inspections, indicators or findings; at least one of them"
        faults.append(Fault("", says))
    if day is None:
        faults.append(Fault("as_at", "missing; the day of the rating, as 2009-12-09"))
    if day is None or faults:
        raise EvidenceError("tables", faults)
    return day

"""From rows of findings to statements: what one inspection found, until the next of its kind."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from csprofile.evidence import Finding

Row = Mapping[str, Any]
_WHOLE = (None, "overall effectiveness")
_REVIEW = "serious case review"


def findings_of(rows: Iterable[Row]) -> tuple[tuple[Finding, ...], tuple[tuple[str, str], ...]]:
    """
    Make statements of one council's findings.

    Rows of one inspection, day and kind are one finding, their numbers added up. An inspection
    ends what earlier ones of its name found, but for reviews, each of which is of another case:
    that is assumed where a row does not tell its re-inspection.

    Args:
        rows: as the table has them, in the order of inspections and days.

    Returns:
        The findings; and what was left out, with why: judgements of single aspects, for limits ask
        of an inspection as a whole.

    Example:
        >>> made = ("safety_not_assured", "reinspected_on", "text", "aspect", "judgement", "count")
        >>> row = dict.fromkeys(made) | {"area": "372", "inspection": "ILACS"}
        >>> row |= {"on": dt.date(2009, 8, 4), "kind": "area for priority action"}
        >>> [each.count for each in findings_of([row | {"text": "a"}, row | {"text": "b"}])[0]]
        [2]
    """
    rows = list(rows)
    whole = [row for row in rows if row["aspect"] in _WHOLE]
    days: dict[str, list[dt.date]] = {}
    for row in rows:
        if row["on"] and row["inspection"] != _REVIEW:
            days.setdefault(row["inspection"], []).append(row["on"])
    made = tuple(_finding(list(same), days) for _, same in groupby(sorted(whole, key=_key), _key))
    out = tuple(
        (_ref(row), f"of {row['aspect']} alone; findings are of an inspection as a whole")
        for row in rows
        if row["aspect"] not in _WHOLE
    )
    return made, out


def _finding(rows: Sequence[Row], days: Mapping[str, Sequence[dt.date]]) -> Finding:
    row = rows[0]
    counts = [each["count"] for each in rows]
    told = len(rows) > 1 or row["text"] is not None
    number = sum(1 if each is None else each for each in counts) if told else counts[0]
    stated = [each["safety_not_assured"] for each in rows]
    safety = True if True in stated else None if None in stated else False
    ended = [each["reinspected_on"] for each in rows if each["reinspected_on"]]
    later = [day for day in days.get(row["inspection"], ()) if row["on"] and day > row["on"]]
    return Finding(
        inspection=row["inspection"],
        kind=row["kind"],
        judgement=row["judgement"],
        count=None if row["judgement"] else number,
        safety_not_assured=safety,
        on=row["on"],
        reinspected_on=min([*ended, *later], default=None),
        said="; ".join(each["text"] for each in rows if each["text"]),
        ref=_ref(row),
    )


def _key(row: Row) -> tuple[str, ...]:
    names = ("inspection", "on", "kind", "judgement")
    return tuple(str(row[name] or "") for name in names)


def _ref(row: Row) -> str:
    about = (row["inspection"], row["on"], row["kind"] or row["judgement"])
    return f"findings:{row['area']}/{'/'.join(str(each) for each in about if each)}"


def by_area(rows: Iterable[Row]) -> Iterator[tuple[str, list[Row]]]:
    """Part rows, sorted by area, into those of each."""
    for area, mine in groupby(rows, lambda row: str(row["area"])):
        yield area, list(mine)

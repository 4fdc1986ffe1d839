"""Assessments as plain rows: one a council, or one a line of a profile."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from csprofile.areas import Area
from csprofile.assessment.assessment import Assessment
from csprofile.comparison import COMPARATORS, Comparison
from csprofile.councils import Place
from csprofile.errors import CsprofileError
from csprofile.evidence import IndicatorValue, Service
from csprofile.evidence.gaps import could_be_known
from csprofile.frameworks import Framework
from csprofile.profile import Line
from csprofile.share import Share

Columns = Mapping[str, str]
Row = dict[str, Any]

RATINGS: Columns = {
    "area": "text",
    "name": "text",
    "status": "text",
    "indicative": "whole number",
    "grade": "whole number",
    "title": "text",
    "limits": "text",
    "possible": "text",
    "lines": "whole number",
    "above_both": "whole number",
    "in_line": "whole number",
    "below_one": "whole number",
    "below_both": "whole number",
    "without_verdict": "whole number",
    "gaps": "whole number",
    "fault": "text",
}
"""The columns of the table of councils, and their types."""

_NOWHERE = Place()
GRADES = ("indicative", "grade", "title", "possible", "limits")

LINES: Columns = {
    "area": "text",
    "name": "text",
    "ref": "text",
    "table": "text",
    "about": "text",
    "responsibility": "text",
    "aspect": "text",
    "base": "text",
    "outcome": "text",
    "period": "text",
    "value": "number",
    "numerator": "number",
    "of": "number",
    "lower": "number",
    "upper": "number",
    "oldest": "date",
    "latest": "date",
    "similar_areas": "number",
    "similar_areas_used": "whole number",
    "beside_similar_areas": "text",
    "england": "number",
    "beside_england": "text",
    "band": "whole number",
    "rank": "whole number",
    "ranked": "whole number",
    "quartile": "whole number",
    "best_similar_area": "text",
    "gap": "text",
    "not_known": "whole number",
    **{f"period_{n}": "text" for n in range(1, 6)},
    **{f"value_{n}": "number" for n in range(1, 6)},
}
"""The columns of the table of lines, and their types; period_1 is the last period."""


def rating_rows(
    assessments: Iterable[Assessment], faults: Mapping[Area, CsprofileError]
) -> list[Row]:
    """
    One row for each council, in the order of their names; those refused with their fault.

    Example:
        >>> from csprofile.testing import example
        >>> rating_rows([example()], {})[0]["grade"]
        2
    """
    rows = [_rating(each) for each in assessments]
    rows += [
        {"area": area.code, "name": area.name, "status": "refused", "fault": str(error)}
        for area, error in faults.items()
    ]
    return sorted(rows, key=lambda row: (row["name"], row["area"]))


def without_grades(
    rows: Iterable[Row], columns: Columns, framework: Framework, *, replay: bool
) -> tuple[list[Row], Columns]:
    """
    Rows and columns without grades where an edition gives none; in a replay they are labelled.

    Example:
        >>> from csprofile.testing import example
        >>> edition = example("framework")
        >>> without_grades([{"grade": 2}], {"grade": "whole number"}, edition, replay=True)[0]
        [{'replay_of_2009_grade': 2}]
    """
    if not framework.steps:
        left = {name: kind for name, kind in columns.items() if name not in GRADES}
        return list(rows), left
    label = f"replay_of_{framework.edition}_" if replay else ""
    names = {name: f"{label}{name}" if name in GRADES else name for name in columns}
    told = [{names[name]: value for name, value in row.items()} for row in rows]
    return told, {names[name]: kind for name, kind in columns.items()}


def line_rows(assessments: Iterable[Assessment]) -> Iterator[Row]:
    """
    One row for each line of each profile.

    Example:
        >>> from csprofile.testing import example
        >>> next(line_rows([example()]))["table"]
        'services'
    """
    for each in assessments:
        head = {"area": each.area.code, "name": each.area.name}
        bands = each.framework.line_bands
        for line in each.profile.lines:
            band = bands.of(line) if bands else None
            yield {**head, "band": band, **_line(line, each.places.get(line.ref, _NOWHERE))}


def _rating(each: Assessment) -> Row:
    rating, title = each.rating, each.framework.scale.title
    sides = [_sides(line) for line in each.profile.lines if line.row.table != "remarks"]
    told = [side for side in sides if side]
    biting = [held.standing for held in rating.limits if held.standing.bites]
    return {
        "area": each.area.code,
        "name": each.area.name,
        "status": rating.status,
        "indicative": rating.indicative,
        "grade": rating.grade,
        "title": None if rating.grade is None else title(rating.grade),
        "limits": "; ".join(each.limit.title for each in biting) or None,
        "possible": ", ".join(map(str, sorted(rating.possible))) or None,
        "lines": len(sides),
        "above_both": sum(set(side) == {"above"} for side in told),
        "in_line": sum("below" not in side and set(side) != {"above"} for side in told),
        "below_one": sum("below" in side and set(side) != {"below"} for side in told),
        "below_both": sum(set(side) == {"below"} for side in told),
        "without_verdict": len(sides) - len(told),
        "gaps": len(each.gaps),
    }


def _sides(line: Line) -> list[str]:
    return [each.verdict.side for each in line.comparisons if each.verdict]


def _line(line: Line, place: Place) -> Row:
    row, share = line.row, line.share
    beside = {each.beside: each for each in line.comparisons}
    near, england = (beside.get(name) for name in COMPARATORS)
    made = {
        "ref": line.ref,
        "table": row.table,
        "about": row.subject,
        "outcome": getattr(row, "outcome", None),
        "lower": line.interval.low if line.interval else None,
        "upper": line.interval.high if line.interval else None,
        "similar_areas": _figure(near),
        "similar_areas_used": near.areas if near else None,
        "beside_similar_areas": _verdict(near),
        "england": _figure(england),
        "beside_england": _verdict(england),
        "gap": line.gap.name if line.gap else None,
        "not_known": could_be_known(getattr(row, "gaps", ())),
        **{name: getattr(place, name) for name in ("rank", "ranked", "quartile", "latest")},
        "best_similar_area": Area.find(place.best).name if place.best else None,
        **{f"period_{number}": each for number, each in enumerate(place.periods, 1)},
        **{f"value_{number}": each for number, each in enumerate(place.values, 1)},
    }
    if isinstance(row, Service):
        made |= {"responsibility": row.responsibility, "aspect": row.aspect, "base": row.base}
        made["oldest"] = row.oldest
    if isinstance(row, IndicatorValue):
        made |= {"period": row.period, "value": row.value}
        made |= {"numerator": row.numerator, "of": row.denominator}
    elif share is not None and share.exact:
        counted = share.good[0] if share.good and share.good[0] == share.good[1] else None
        made |= {"value": share.low, "numerator": counted, "of": share.of}
    return made


def _figure(comparison: Comparison | None) -> float | None:
    if comparison is None or comparison.figure is None:
        return None
    figure = comparison.figure
    return figure if not isinstance(figure, Share) else figure.low if figure.exact else None


def _verdict(comparison: Comparison | None) -> str | None:
    return str(comparison.verdict) if comparison and comparison.verdict else None

"""The sheets of a workbook that tell a profile: summary, lines, indicators and gaps."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from csprofile import Assessment, IndicatorGroup, IndicatorValue
from csprofile.plugin import LINES, RATINGS, line_rows, rating_rows, told, without_grades
from csprofile_office.sheets import Column, Kind

Plain = Mapping[str, Any]
Row = list[Any]

AREA = (Column("area code"), Column("area"))
"""The first two columns of a sheet that tells of councils."""
_PERIODS = tuple(f"{what}_{n}" for n in range(1, 6) for what in ("period", "value"))
_KINDS: Mapping[str, Kind] = {
    "text": "text",
    "number": "number",
    "whole number": "whole number",
    "date": "date",
}
_HEADINGS = {
    "area": "area code",
    "name": "area",
    "ref": "address",
    "table": "kind of statement",
    "title": "grade in words",
    "not_known": "settings not known",
    "better": "which way is better",
}
_WORDS = {"told": "text", "reading": "text", "unit": "text", "better": "text", "trend": "text"}
_INDICATORS = (
    *("area", "name", "about", "told", "outcome", "period", "value", "unit", "better"),
    *("numerator", "of", "lower", "upper"),
    *("similar_areas", "similar_areas_used", "beside_similar_areas", "england", "beside_england"),
    *("band", "rank", "ranked", "quartile", "best_similar_area", "trend", "gap", *_PERIODS, "ref"),
)
_ABOUT = ("area", "name", "table", "about", "aspect", "responsibility", "told", "reading")


def line_columns() -> tuple[str, ...]:
    """
    What the sheet of lines tells of each, in order; the last periods are left to indicators.

    Example:
        >>> line_columns()[:4]
        ('area', 'name', 'table', 'about')
    """
    left = (name for name in LINES if name not in (*_ABOUT, *_PERIODS, "ref"))
    return (*_ABOUT, *left, "ref")


def columns(names: Iterable[str], kinds: Mapping[str, str] | None = None) -> list[Column]:
    """
    Columns by the names that csprofile has for them, with headings for people.

    Example:
        >>> [each.heading for each in columns(["name", "beside_england"])]
        ['area', 'beside England']
    """
    known = {**LINES, **_WORDS} if kinds is None else kinds
    return [Column(_heading(name), _KINDS[known[name]]) for name in names]


def _heading(name: str) -> str:
    said = _HEADINGS.get(name) or name.replace("_", " ")
    return said.replace("england", "England")


def lines(assessment: Assessment) -> Iterator[dict[str, Any]]:
    """
    Each line of a profile by the names of columns, with its words.

    Example:
        >>> from csprofile.testing import example
        >>> next(lines(example()))["told"]
        'large majority: 65-79 % of kinds of service (base not stated)'
    """
    rows = line_rows([assessment])
    for line, row in zip(assessment.profile.lines, rows, strict=True):
        row["told"], row["reading"] = told(line, assessment), line.row.reading
        row["trend"] = getattr(line.row, "trend", None)
        if isinstance(line.row, IndicatorValue):
            row["unit"], row["better"] = line.row.unit, line.row.polarity
        yield row


def line_sheet(rows: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Rows for the sheet of lines."""
    names = line_columns()
    return [[row.get(name) for name in names] for row in rows]


def indicator_columns() -> list[Column]:
    """
    The columns of the sheet of indicators.

    Example:
        >>> [each.heading for each in indicator_columns()][2:5]
        ['indicator', 'told', 'outcome']
    """
    made = columns(_INDICATORS)
    return [Column("indicator") if each.heading == "about" else each for each in made]


def indicator_sheet(rows: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Rows for the sheet of indicators: single ones, and those told together."""
    tables = (IndicatorValue.table, IndicatorGroup.table)
    return [[row.get(name) for name in _INDICATORS] for row in rows if row["table"] in tables]


GAPS = (*AREA, Column("not known"), Column("why"), Column("leaves room"), Column("address"))


def gap_sheet(assessment: Assessment) -> list[Row]:
    """
    Rows for the sheet of gaps.

    Example:
        >>> from csprofile.testing import example
        >>> gap_sheet(example())[0][3]
        'not given in the source'
    """
    area = assessment.area
    return [
        [area.code, area.name, each.about, each.kind, each.leaves_room, each.ref]
        for each in assessment.gaps
    ]


def summary(assessments: Iterable[Assessment]) -> tuple[list[Column], list[Row]]:
    """
    Columns and rows of the summary: one row a council, and what somebody recorded.

    In a replay no column is called grade, and under an edition that gives none there is none.

    Example:
        >>> from csprofile.testing import example
        >>> heads, rows = summary([example()])
        >>> dict(zip([each.heading for each in heads], rows[0], strict=True))["grade"]
        2
    """
    kinds = {"area": "text", "name": "text", "edition": "text", "as_at": "date", "replay": "text"}
    told = {name: kind for name, kind in RATINGS.items() if name != "fault"}
    recorded = dict.fromkeys(("recorded_by", "role", "recorded_reason"), "text")
    recorded["recorded_on"] = "date"
    made = []
    for each in assessments:
        (row,), names = without_grades(
            rating_rows([each], {}), told, each.framework, replay=each.replay
        )
        kinds |= names
        if each.framework.steps:
            kinds |= recorded
        made.append({**row, **_recorded(each)})
    return columns(kinds, kinds), [[row.get(name) for name in kinds] for row in made]


def _recorded(assessment: Assessment) -> dict[str, Any]:
    edition, recorded = assessment.framework.edition, assessment.rating.recorded
    row = {"edition": edition, "as_at": assessment.as_at, "replay": assessment.replay}
    if recorded is None:
        return row
    said = {"recorded_by": recorded.by, "role": recorded.role, "recorded_on": recorded.on}
    return row | said | {"recorded_reason": recorded.reason}

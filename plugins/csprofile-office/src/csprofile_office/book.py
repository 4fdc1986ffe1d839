"""Assessments as a workbook, before anyone decides in which format."""

from collections.abc import Sequence
from typing import Any

from csprofile import Assessment, decision_record
from csprofile_office.notes import note_sheet
from csprofile_office.profile import (
    GAPS,
    columns,
    gap_sheet,
    indicator_columns,
    indicator_sheet,
    line_columns,
    line_sheet,
    lines,
    summary,
)
from csprofile_office.reasons import REASONS, RULES, reason_sheet, rule_sheet
from csprofile_office.settings import SETTINGS, says_of_settings, setting_sheet
from csprofile_office.sheets import Book, Sheet

_SAYS = {
    "summary": "One row for each council: its rating, and how many lines stand where beside "
    "similar areas and England.",
    "lines": "One row for each line of a profile. Shares are in per cent; rank is among the "
    "similar areas and the council itself, quartile among all councils, 1 the best of both.",
    "indicators": "One row for each indicator, beside similar areas and England; period 1 is the "
    "last period.",
    "gaps": "One row for each thing that is not known, why, and whether knowing it leaves room "
    "for another result.",
    "reasons": "One row for each statement or rule that a line, an input, a step, a limit or the "
    "rating rests on. A line from tables rests on their rows too, under its address.",
    "frameworks": "One row for each rule of each edition used: what it does, who says so, and "
    "whether that was read, inferred, assumed or recalled.",
}


def book_of(assessments: Sequence[Assessment]) -> Book:
    """
    A workbook of one or more assessments, all councils in the same sheets.

    Example:
        >>> from csprofile.testing import example
        >>> [each.name for each in book_of([example()]).sheets]
        ['notes', 'summary', 'lines', 'indicators', 'gaps', 'reasons', 'frameworks', 'settings']
    """
    first = assessments[0]
    whose = first.area.name if len(assessments) == 1 else f"{len(assessments)} councils"
    editions = list({id(each.framework): each.framework for each in assessments}.values())
    heads, ratings = summary(assessments)
    told, rules = _told(assessments)
    made = {
        "summary": (heads, ratings),
        "lines": (columns(line_columns()), told["lines"]),
        "indicators": (indicator_columns(), told["indicators"]),
        "gaps": (GAPS, told["gaps"]),
        "reasons": (REASONS, told["reasons"]),
        "frameworks": (RULES, rule_sheet(editions)),
        "settings": (SETTINGS, setting_sheet(assessments)),
    }
    says = {**_SAYS, "settings": says_of_settings(assessments)}
    sheets = [
        Sheet(name, f"{name.capitalize()}: {whose}", _counted(says[name], rows), head, rows)
        for name, (head, rows) in made.items()
    ]
    notes = note_sheet(assessments, {name: says[name] for name in made}, rules)
    title = f"{whose}: performance {'profile' if len(assessments) == 1 else 'profiles'}"
    return Book(title, first.imprint, first.as_at, [notes, *sheets])


def _counted(says: str, rows: Sequence[Any]) -> str:
    return f"This sheet holds one table. {says}" if rows else f"This table has no rows. {says}"


def _told(assessments: Sequence[Assessment]) -> tuple[dict[str, list[Any]], dict[str, Any]]:
    """The rows of the sheets that are made council by council, and every rule they rest on."""
    told: dict[str, list[Any]] = {"lines": [], "indicators": [], "gaps": [], "reasons": []}
    rules: dict[str, Any] = {}
    for each in assessments:
        record, rows = decision_record(each), list(lines(each))
        rules |= record["rules"]
        told["lines"] += line_sheet(rows)
        told["indicators"] += indicator_sheet(rows)
        told["gaps"] += gap_sheet(each)
        told["reasons"] += reason_sheet(each, record)
    return told, rules

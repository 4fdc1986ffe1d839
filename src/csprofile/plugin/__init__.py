"""What an author of a plugin imports, and the registry that finds what authors offer."""

from typing import TYPE_CHECKING

from csprofile.plugin.facts import Failure, Offered, Package
from csprofile.plugin.hookspecs import hookimpl
from csprofile.plugin.offers import Comparator, Form, Format, Source
from csprofile.plugin.registry import Registry, installed

if TYPE_CHECKING:
    from csprofile.assessment.cleaning import clean
    from csprofile.assessment.grounds import Ground, grounds
    from csprofile.assessment.lines import about, figure, speaks_of, told
    from csprofile.assessment.method import does
    from csprofile.assessment.rows import LINES, RATINGS, line_rows, rating_rows, without_grades
    from csprofile.assessment.telling import age
    from csprofile.councils import Place, Setting
    from csprofile.letter.phrases import day
    from csprofile.profile.beside import polarity_of
    from csprofile.published import (
        FILE_ROW,
        Heading,
        Reading,
        day_of,
        headed,
        headings,
        one_heading,
        stated_day,
        with_options,
    )
    from csprofile.report import Report, banded, report_on
    from csprofile.writing.form import FormTable, form_tables
    from csprofile.writing.keys import Key

__all__ = [
    "Comparator",
    "FILE_ROW",
    "Failure",
    "Form",
    "FormTable",
    "Format",
    "Ground",
    "Heading",
    "Key",
    "LINES",
    "Offered",
    "Package",
    "Place",
    "RATINGS",
    "Reading",
    "Registry",
    "Report",
    "Setting",
    "Source",
    "about",
    "age",
    "banded",
    "clean",
    "day",
    "day_of",
    "does",
    "figure",
    "form_tables",
    "grounds",
    "headed",
    "headings",
    "hookimpl",
    "installed",
    "line_rows",
    "one_heading",
    "polarity_of",
    "rating_rows",
    "report_on",
    "speaks_of",
    "stated_day",
    "told",
    "with_options",
    "without_grades",
]

_HOMES = {
    "FormTable": "csprofile.writing.form",
    "Ground": "csprofile.assessment.grounds",
    "Key": "csprofile.writing.keys",
    "LINES": "csprofile.assessment.rows",
    "Place": "csprofile.councils",
    "RATINGS": "csprofile.assessment.rows",
    "Report": "csprofile.report",
    "Setting": "csprofile.councils",
    "about": "csprofile.assessment.lines",
    "age": "csprofile.assessment.telling",
    "banded": "csprofile.report",
    "clean": "csprofile.assessment.cleaning",
    "day": "csprofile.letter.phrases",
    "does": "csprofile.assessment.method",
    "figure": "csprofile.assessment.lines",
    "form_tables": "csprofile.writing.form",
    "grounds": "csprofile.assessment.grounds",
    "line_rows": "csprofile.assessment.rows",
    "polarity_of": "csprofile.profile.beside",
    "rating_rows": "csprofile.assessment.rows",
    "report_on": "csprofile.report",
    "speaks_of": "csprofile.assessment.lines",
    "told": "csprofile.assessment.lines",
    "without_grades": "csprofile.assessment.rows",
}


def __getattr__(name: str) -> object:
    """Find what only some plugins need: readers of published files, and formats."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES.get(name, "csprofile.published")), name)

"""What an author of a plugin imports, and the registry that finds what authors offer."""

from typing import TYPE_CHECKING

from csprofile.plugin.facts import Failure, Offered, Package
from csprofile.plugin.hookspecs import hookimpl
from csprofile.plugin.offers import Comparator, Format, Source
from csprofile.plugin.registry import Registry, installed

if TYPE_CHECKING:
    from csprofile.assessment.cleaning import clean
    from csprofile.assessment.grounds import Ground, grounds
    from csprofile.assessment.lines import told
    from csprofile.assessment.method import does
    from csprofile.assessment.rows import LINES, RATINGS, line_rows, rating_rows, without_grades
    from csprofile.councils import Setting
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

__all__ = [
    "Comparator",
    "FILE_ROW",
    "Failure",
    "Format",
    "Ground",
    "Heading",
    "LINES",
    "Offered",
    "Package",
    "RATINGS",
    "Reading",
    "Registry",
    "Setting",
    "Source",
    "clean",
    "day_of",
    "does",
    "grounds",
    "headed",
    "headings",
    "hookimpl",
    "installed",
    "line_rows",
    "one_heading",
    "rating_rows",
    "stated_day",
    "told",
    "with_options",
    "without_grades",
]

_HOMES = {
    "Ground": "csprofile.assessment.grounds",
    "LINES": "csprofile.assessment.rows",
    "RATINGS": "csprofile.assessment.rows",
    "Setting": "csprofile.councils",
    "clean": "csprofile.assessment.cleaning",
    "does": "csprofile.assessment.method",
    "grounds": "csprofile.assessment.grounds",
    "line_rows": "csprofile.assessment.rows",
    "rating_rows": "csprofile.assessment.rows",
    "told": "csprofile.assessment.lines",
    "without_grades": "csprofile.assessment.rows",
}


def __getattr__(name: str) -> object:
    """Find what only some plugins need: readers of published files, and formats."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES.get(name, "csprofile.published")), name)

"""What an author of a plugin imports, and the registry that finds what authors offer."""

from typing import TYPE_CHECKING

from csprofile.councils import Setting
from csprofile.plugin.facts import Failure, Offered, Package
from csprofile.plugin.hookspecs import hookimpl
from csprofile.plugin.offers import Comparator, Format, Source
from csprofile.plugin.registry import Registry, installed

if TYPE_CHECKING:
    from csprofile.assessment.cleaning import clean
    from csprofile.assessment.grounds import Ground, grounds
    from csprofile.assessment.lines import told
    from csprofile.assessment.method import does
    from csprofile.assessment.rows import (
        LINES,
        RATINGS,
        line_rows,
        rating_rows,
        without_grades,
    )
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
    "FILE_ROW",
    "Comparator",
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


def __getattr__(name: str) -> object:
    """Find what few plugins need, and what brings polars with it: what reads published files."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    homes = {
        "Ground": "csprofile.assessment.grounds",
        "clean": "csprofile.assessment.cleaning",
        "does": "csprofile.assessment.method",
        "grounds": "csprofile.assessment.grounds",
        "told": "csprofile.assessment.lines",
    }
    rows = ("LINES", "RATINGS", "line_rows", "rating_rows", "without_grades")
    homes |= dict.fromkeys(rows, "csprofile.assessment.rows")
    return getattr(import_module(homes.get(name, "csprofile.published")), name)

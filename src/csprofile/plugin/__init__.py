"""What an author of a plugin imports, and the registry that finds what authors offer."""

from typing import TYPE_CHECKING

from csprofile.plugin.facts import Failure, Offered, Package
from csprofile.plugin.hookspecs import hookimpl
from csprofile.plugin.offers import Comparator, Format, Source
from csprofile.plugin.registry import Registry, installed

if TYPE_CHECKING:
    from csprofile.assessment.cleaning import clean
    from csprofile.assessment.grounds import Ground, grounds
    from csprofile.assessment.lines import about, figure, speaks_of, told
    from csprofile.assessment.telling import age
    from csprofile.councils import Place
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

__all__ = [
    "FILE_ROW",
    "Comparator",
    "Failure",
    "Format",
    "Ground",
    "Heading",
    "Offered",
    "Package",
    "Place",
    "Reading",
    "Registry",
    "Report",
    "Source",
    "about",
    "age",
    "banded",
    "clean",
    "day",
    "day_of",
    "figure",
    "grounds",
    "headed",
    "headings",
    "hookimpl",
    "installed",
    "one_heading",
    "polarity_of",
    "report_on",
    "speaks_of",
    "stated_day",
    "told",
    "with_options",
]

_HOMES = {
    "Ground": "csprofile.assessment.grounds",
    "Place": "csprofile.councils",
    "Report": "csprofile.report",
    "about": "csprofile.assessment.lines",
    "age": "csprofile.assessment.telling",
    "banded": "csprofile.report",
    "clean": "csprofile.assessment.cleaning",
    "day": "csprofile.letter.phrases",
    "figure": "csprofile.assessment.lines",
    "grounds": "csprofile.assessment.grounds",
    "polarity_of": "csprofile.profile.beside",
    "report_on": "csprofile.report",
    "speaks_of": "csprofile.assessment.lines",
    "told": "csprofile.assessment.lines",
}


def __getattr__(name: str) -> object:
    """Find what few plugins need, and what brings polars with it: what reads published files."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES.get(name, "csprofile.published")), name)

"""What an author of a plugin imports, and the registry that finds what authors offer."""

from typing import TYPE_CHECKING

from csprofile.plugin.facts import Failure, Offered, Package
from csprofile.plugin.hookspecs import hookimpl
from csprofile.plugin.offers import Comparator, Format, Source
from csprofile.plugin.registry import Registry, installed

if TYPE_CHECKING:
    from csprofile.assessment.cleaning import clean
    from csprofile.assessment.grounds import Ground, grounds
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
    "Offered",
    "Package",
    "Reading",
    "Registry",
    "Source",
    "clean",
    "day_of",
    "grounds",
    "headed",
    "headings",
    "hookimpl",
    "installed",
    "one_heading",
    "stated_day",
    "with_options",
]


def __getattr__(name: str) -> object:
    """Find what few plugins need, and what brings polars with it: what reads published files."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    homes = {
        "Ground": "csprofile.assessment.grounds",
        "clean": "csprofile.assessment.cleaning",
        "grounds": "csprofile.assessment.grounds",
    }
    return getattr(import_module(homes.get(name, "csprofile.published")), name)

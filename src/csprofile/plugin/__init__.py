"""What an author of a plugin imports, and the registry that finds what authors offer."""

from typing import TYPE_CHECKING

from csprofile.plugin.facts import Failure, Offered, Package
from csprofile.plugin.hookspecs import hookimpl
from csprofile.plugin.offers import Comparator, Format, Source
from csprofile.plugin.registry import Registry, installed

if TYPE_CHECKING:
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
    "Heading",
    "Offered",
    "Package",
    "Reading",
    "Registry",
    "Source",
    "day_of",
    "headed",
    "headings",
    "hookimpl",
    "installed",
    "one_heading",
    "stated_day",
    "with_options",
]


def __getattr__(name: str) -> object:
    """Find what only readers of published files need, and what brings polars with it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module("csprofile.published"), name)

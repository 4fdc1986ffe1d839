"""What an author of a plugin imports, and the registry that finds what authors offer."""

from typing import TYPE_CHECKING

from csprofile.plugin.facts import Failure, Offered, Package
from csprofile.plugin.hookspecs import hookimpl
from csprofile.plugin.offers import Comparator, Form, Format, Source
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
    from csprofile.writing.form import FormTable, form_tables
    from csprofile.writing.keys import Key

__all__ = [
    "FILE_ROW",
    "Comparator",
    "Failure",
    "Form",
    "FormTable",
    "Format",
    "Heading",
    "Key",
    "Offered",
    "Package",
    "Reading",
    "Registry",
    "Source",
    "day_of",
    "form_tables",
    "headed",
    "headings",
    "hookimpl",
    "installed",
    "one_heading",
    "stated_day",
    "with_options",
]


def __getattr__(name: str) -> object:
    """Find what only some offers need, and what brings polars with it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    of_writing = ("FormTable", "Key", "form_tables")
    home = "csprofile.writing" if name in of_writing else "csprofile.published"
    return getattr(import_module(home), name)

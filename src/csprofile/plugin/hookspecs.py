"""The four hooks: where a package says what it offers."""

from collections.abc import Iterable, Mapping
from typing import Final

import pluggy

from csprofile.frameworks import Framework
from csprofile.plugin.offers import Comparator, Format, Kind, Source

PROJECT: Final = "csprofile"
HOOKS: Final[Mapping[Kind, str]] = {
    "source": "csprofile_sources",
    "comparator": "csprofile_comparators",
    "format": "csprofile_formats",
    "framework": "csprofile_frameworks",
}

hookimpl: Final = pluggy.HookimplMarker(PROJECT)
hookspec: Final = pluggy.HookspecMarker(PROJECT)


@hookspec
def csprofile_sources() -> Iterable[Source]:
    """
    Offer readers of evidence.

    Called at most once, the first time any source is asked for. Return one object for each way to
    read; read nothing yet.
    """
    return ()


@hookspec
def csprofile_comparators() -> Iterable[Comparator]:
    """
    Offer schemes of similar areas.

    Called at most once, the first time any comparator is asked for. Return one object for each
    scheme; a list that is large to load is loaded when an area is asked for.
    """
    return ()


@hookspec
def csprofile_formats() -> Iterable[Format]:
    """
    Offer ways to write assessments down.

    Called at most once, the first time any format is asked for. Return one object for each format;
    import a heavy library inside `write`, not before.
    """
    return ()


@hookspec
def csprofile_frameworks() -> Iterable[Framework]:
    """
    Offer editions of the rules.

    Called at most once, the first time any edition is asked for by name. Return one whole framework
    for each edition; its name is its edition.
    """
    return ()

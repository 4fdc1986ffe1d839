"""Says what this package offers; its entry point names this module."""

from collections.abc import Iterable

from csprofile.plugin import Comparator, Format, Source, hookimpl
from csprofile_plain.comparator import SameKind
from csprofile_plain.format import Lines
from csprofile_plain.source import Json


@hookimpl
def csprofile_sources() -> Iterable[Source]:
    """Offer evidence files written as JSON."""
    return [Json()]


@hookimpl
def csprofile_comparators() -> Iterable[Comparator]:
    """Offer the councils of the same kind."""
    return [SameKind()]


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """Offer ratings as tab-separated lines."""
    return [Lines()]

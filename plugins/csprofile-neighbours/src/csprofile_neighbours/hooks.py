"""Says what this package offers; its entry point names this module."""

from collections.abc import Iterable

from csprofile.plugin import Source, hookimpl
from csprofile_neighbours.source import Neighbours


@hookimpl
def csprofile_sources() -> Iterable[Source]:
    """Offer lists of similar areas."""
    return [Neighbours()]

"""Says what this package offers; its entry point names this module."""

from collections.abc import Iterable

from csprofile.plugin import Source, hookimpl
from csprofile_fingertips.source import Fingertips


@hookimpl
def csprofile_sources() -> Iterable[Source]:
    """Offer exports of Fingertips."""
    return [Fingertips()]

"""Says what this package offers; its entry point names this module."""

from collections.abc import Iterable

from csprofile.plugin import Source, hookimpl
from csprofile_dfe.sources import DfeWide, Ees, Lait


@hookimpl
def csprofile_sources() -> Iterable[Source]:
    """Offer readers of published files."""
    return [DfeWide(), Ees(), Lait()]

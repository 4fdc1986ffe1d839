"""Says what this package offers; its entry point names this module."""

from collections.abc import Iterable

from csprofile.plugin import Source, hookimpl
from csprofile_dfe.ees import Ees
from csprofile_dfe.lait import Lait


@hookimpl
def csprofile_sources() -> Iterable[Source]:
    """Offer readers of published files."""
    return [Ees(), Lait()]

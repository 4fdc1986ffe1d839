"""A guest whose hook asks for an argument that a made-up specification is about to take away."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from csprofile import Assessment
from csprofile.plugin import Format, hookimpl


@frozen
class Dated:
    """A format that writes a day."""

    name: str
    title: str = "The day it was offered"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write the day."""
        return self.name.encode()


@hookimpl
def csprofile_formats(day: str) -> Iterable[Format]:
    """Offer one format, named by the day."""
    return [Dated(day)]

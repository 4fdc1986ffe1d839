"""A guest whose entry points cannot be read."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from csprofile import Assessment
from csprofile.plugin import Format, hookimpl


@frozen
class Empty:
    """A format that writes nothing."""

    name: str = "garbled"
    title: str = "Nothing at all"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write nothing."""
        return b""


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """Offer one format."""
    return [Empty()]

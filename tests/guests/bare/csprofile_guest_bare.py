"""A guest whose package does not say what it is called."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from csprofile import Assessment
from csprofile.plugin import Format, hookimpl


@frozen
class Empty:
    """A format that writes nothing."""

    name: str = "bare"
    title: str = "Nothing at all"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write nothing."""
        return b""


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """Offer one format."""
    return [Empty()]

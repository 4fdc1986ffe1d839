"""A guest that misspells one hook and has another right."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from csprofile import Assessment
from csprofile.plugin import Format, hookimpl


@frozen
class Empty:
    """A format that writes nothing."""

    name: str = "misspelt"
    title: str = "Nothing at all"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write nothing."""
        return b""


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """Offer one format."""
    return [Empty()]


@hookimpl
def csprofile_sorces() -> Iterable[object]:
    """Mean to offer sources."""
    return []

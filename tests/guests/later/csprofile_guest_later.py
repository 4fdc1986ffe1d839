"""A guest written for a later version too: it marks the hook this one lacks as optional."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from csprofile import Assessment
from csprofile.plugin import Format, hookimpl


@frozen
class Empty:
    """A format that writes nothing."""

    name: str = "later"
    title: str = "Nothing at all"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write nothing."""
        return b""


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """Offer one format."""
    return [Empty()]


@hookimpl(optionalhook=True)
def csprofile_letters() -> Iterable[object]:
    """Offer what only a later version asks for."""
    return []

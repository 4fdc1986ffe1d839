"""A guest that would wrap the hooks of others."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from csprofile import Assessment
from csprofile.plugin import Format, hookimpl


@frozen
class Empty:
    """A format that writes nothing."""

    name: str = "wrapper"
    title: str = "Nothing at all"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write nothing."""
        return b""


@hookimpl(wrapper=True)
def csprofile_formats() -> Iterable[Format]:
    """Mean to change what others offer."""
    return (yield)  # type: ignore[misc]

"""A guest that forgets to mark its hook."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from csprofile import Assessment
from csprofile.plugin import Format, hookimpl


@frozen
class Empty:
    """A format that writes nothing."""

    name: str = "unmarked"
    title: str = "Nothing at all"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write nothing."""
        return b""


def csprofile_formats() -> Iterable[Format]:
    """Mean to offer one format."""
    return [Empty()]


marker = hookimpl

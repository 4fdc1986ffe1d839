"""A guest whose hook asks for an argument that no hook has."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from csprofile import Assessment
from csprofile.plugin import Format, hookimpl


@frozen
class Empty:
    """A format that writes nothing."""

    name: str = "signature"
    title: str = "Nothing at all"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write nothing."""
        return b""


@hookimpl
def csprofile_formats(config: object) -> Iterable[Format]:
    """Offer one format, if only it were given a config."""
    return [Empty()]

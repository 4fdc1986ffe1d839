"""A guest with one hook that raises and one that works."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from csprofile import Assessment
from csprofile.plugin import Format, hookimpl


@frozen
class Empty:
    """A format that writes nothing."""

    name: str = "beside"
    title: str = "Nothing at all"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write nothing."""
        return b""


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """Offer one format."""
    return [Empty()]


@hookimpl
def csprofile_sources() -> Iterable[object]:
    """Offer one thing, then raise."""
    yield Empty()
    raise OSError("the drive is not there")


@hookimpl
def csprofile_comparators() -> Iterable[object]:
    """Forget to return anything."""
    return None  # type: ignore[return-value]

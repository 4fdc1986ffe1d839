"""A guest whose offers are wrong, each in its own way, and one that is right."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from csprofile import Assessment
from csprofile.plugin import hookimpl


@frozen
class Empty:
    """A format that writes nothing, by a name it is given."""

    name: str
    title: str = "Nothing at all"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write nothing."""
        return b""


@frozen
class Mute:
    """A format that cannot write and has no title."""

    name: str = "mute"


class Trap:
    """A format that raises when its name is read."""

    @property
    def name(self) -> str:
        """Raise."""
        raise ValueError("no name today")


@hookimpl
def csprofile_formats() -> Iterable[object]:
    """Offer six formats, of which the last is one."""
    return [Empty(""), Empty("two words"), Mute(), Empty, Trap(), Empty("right")]


@hookimpl
def csprofile_frameworks() -> Iterable[object]:
    """Offer an edition by its name alone."""
    return ["2009"]

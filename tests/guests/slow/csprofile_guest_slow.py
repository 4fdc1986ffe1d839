"""A guest that takes over a second to import, and works."""

import time
from collections.abc import Iterable, Sequence

from attrs import frozen

from csprofile import Assessment
from csprofile.plugin import Format, hookimpl


@frozen
class Empty:
    """A format that writes nothing."""

    name: str = "slow"
    title: str = "Nothing at all"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write nothing."""
        return b""


time.sleep(1.05)


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """Offer one format."""
    return [Empty()]

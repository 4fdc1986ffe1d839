"""A guest whose source raises when it is asked, and refuses when it reads."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import frozen

from csprofile import Evidence, EvidenceError, Fault
from csprofile.plugin import Source, hookimpl


@frozen
class Touchy:
    """A source that is never content."""

    name: str = "touchy"
    title: str = "Nothing, with a complaint"

    def claims(self, path: Path) -> bool:
        """Raise what no source should."""
        raise RuntimeError("no patience")

    def read(self, path: Path, options: Mapping[str, object]) -> Evidence:
        """Refuse, as a source may."""
        raise EvidenceError(path.name, [Fault("", "not to be read")])


@hookimpl
def csprofile_sources() -> Iterable[Source]:
    """Offer one source."""
    return [Touchy()]

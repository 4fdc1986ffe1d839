"""A guest whose formats do what the command line has to bear, and a source that reads nothing."""

import signal
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from csprofile import Assessment
from csprofile.plugin import hookimpl


@frozen
class Makes:
    """A format that makes the same of everything."""

    name: str
    made: Any
    title: str = "Always the same"

    def write(self, assessments: Sequence[Assessment]) -> Any:
        """Give what it makes."""
        return self.made


@frozen
class Interrupts:
    """A format during which the user presses Ctrl-C."""

    name: str = "interrupts"
    title: str = "Ctrl-C"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Be interrupted."""
        signal.raise_signal(signal.SIGINT)
        return b"too late"


@frozen
class Raises:
    """A format that has a fault."""

    name: str = "raises"
    title: str = "A fault"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Fail."""
        raise KeyError("title")


@frozen
class Wrong:
    """A source that claims files of its own kind and reads no evidence."""

    name: str = "wrong"
    title: str = "No evidence"

    def claims(self, path: Path) -> bool:
        """Claim what ends in .wrong."""
        return path.suffix == ".wrong"

    def read(self, path: Path, options: Mapping[str, object]) -> Any:
        """Read words."""
        return "no evidence"


@hookimpl
def csprofile_formats() -> Iterable[Any]:
    """Offer the formats."""
    files = {"one.txt": b"one\n", "two.txt": b"two\n"}
    return (
        Makes("several", files),
        Makes("binary", b"\x89\xff\x00"),
        Makes("outside", {"../one.txt": b"one\n"}),
        Makes("words", "no bytes"),
        Interrupts(),
        Raises(),
    )


@hookimpl
def csprofile_sources() -> Iterable[Any]:
    """Offer the source."""
    return (Wrong(),)

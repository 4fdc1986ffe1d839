"""A guest whose formats and sources do what the command line has to bear."""

import signal
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from csprofile import Assessment, Evidence, Provenance, Service
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


@frozen
class Aside:
    """A source that sets rows aside."""

    name: str = "aside"
    title: str = "One row used, four set aside"

    def claims(self, path: Path) -> bool:
        """Claim what ends in .aside."""
        return path.suffix == ".aside"

    def read(self, path: Path, options: Mapping[str, object]) -> Evidence:
        """Read one row of five."""
        read_from = Provenance(
            name=path.name, read=5, used=1, set_aside=(("a Welsh council", 3), ("empty", 1))
        )
        adoption = Service(provision="adoption", judgement="good")
        return Evidence(area="Leeds", services=[adoption], name=path.name, provenance=[read_from])


@frozen
class Named:
    """A source that writes the name of a council and reads it again."""

    name: str
    form_suffix: str
    made: Any = None
    title: str = "The name of a council"

    def claims(self, path: Path) -> bool:
        """Claim what ends as its forms do."""
        return path.suffix == self.form_suffix

    def read(self, path: Path, options: Mapping[str, object]) -> Evidence:
        """Know of a council that it exists, and for which edition it is asked about."""
        named = options.get("framework", path.read_text(encoding="utf-8").partition(",")[2])
        return Evidence(area=path.stem, framework=named or None, name=path.name)

    def form(self, evidence: Evidence, framework: Any) -> Any:
        """Write the name of the council and of the edition."""
        return self.made or f"{evidence.area.name},{evidence.framework or ''}".encode()


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
    """Offer the sources."""
    return (
        Wrong(),
        Aside(),
        Named("named", ".council"),
        Named("worded", ".worded", "no bytes"),
        Named("twin-one", ".twin"),
        Named("twin-two", ".twin"),
    )

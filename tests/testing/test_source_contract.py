"""The contract of sources finds what it is for: each source here breaks one promise."""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from attrs import frozen

from csprofile import Area, Evidence, EvidenceError, Fault, Provenance
from csprofile.testing import SourceContract

OPENED: list[BinaryIO] = []


@frozen
class Reader:
    """A source that reads files which begin with "ours", unless it is told to break a promise."""

    breaks: str = ""
    name: str = "reader"
    title: str = "A source"

    def claims(self, path: Path) -> bool:
        """Claim by the first bytes, or break a promise."""
        if self.breaks == "claims all":
            return True
        if self.breaks == "claims by raising":
            return path.read_bytes().startswith(b"ours")
        if self.breaks == "claims by reading":
            return path.is_file() and path.read_bytes().startswith(b"ours")
        try:
            with path.open("rb") as file:
                return file.read(4) == b"ours"
        except (OSError, ValueError):
            return False

    def read(self, path: Path, options: Mapping[str, object]) -> Evidence:
        """Read nothing but the hash, or break a promise."""
        if self.breaks == "leaves open":
            OPENED.append(path.open("rb"))
        if options and self.breaks != "takes options":
            raise EvidenceError(path.name, [Fault(each, "no option") for each in options])
        try:
            content = path.read_bytes()
        except OSError as error:
            raise EvidenceError(path.name, [Fault("", "no file")]) from error
        if not content.startswith(b"ours") and self.breaks != "reads all":
            if self.breaks == "raises":
                raise KeyError("ours")
            where = str(path) if self.breaks == "tells the folder" else "ours"
            raise EvidenceError(path.name, [Fault("", f"it does not begin with {where}")])
        if self.breaks == "writes":
            path.with_suffix(".beside").write_text("")
        return self._evidence(path, content)

    def _evidence(self, path: Path, content: bytes) -> Evidence:
        from hashlib import sha256

        digest = sha256(b"" if self.breaks == "another hash" else content).hexdigest()
        told: dict[str, Any] = {"name": path.name, "sha256": digest, "read": 3, "used": 3}
        if self.breaks == "loses a row":
            told["used"] = 2
        if self.breaks == "names the folder":
            told["name"] = str(path)
        sources = [] if self.breaks == "no provenance" else [Provenance(**told)]
        words = f"{time.perf_counter_ns()}" if self.breaks == "differs" else "ours"
        if self.breaks == "needs letters" and not str(path).isascii():
            words = "other letters"
        return Evidence(area=Area.find("Leeds"), source=words, provenance=sources)


class Source(SourceContract):
    """The contract of the reader."""

    breaks = ""

    @property
    def offer(self) -> Any:
        """A reader that breaks a promise."""
        return Reader(self.breaks)

    def write(self, folder: Path) -> Path:
        """Write a file of its own."""
        path = folder / "a.ours"
        path.write_bytes(b"ours\nand what follows\n")
        return path


SOURCES = [
    ("claims all", "test_it_claims_no_path_without_a_file"),
    ("claims all", "test_it_claims_nothing_that_it_cannot_read"),
    ("claims by raising", "test_it_claims_no_path_without_a_file"),
    ("claims by reading", "test_it_claims_by_the_first_bytes"),
    ("reads all", "test_it_refuses_in_words"),
    ("raises", "test_it_refuses_in_words"),
    ("raises", "test_it_bears_damage"),
    ("tells the folder", "test_it_refuses_in_words"),
    ("takes options", "test_it_refuses_an_unknown_option"),
    ("no provenance", "test_it_says_where_it_is_from"),
    ("names the folder", "test_it_says_where_it_is_from"),
    ("another hash", "test_it_says_where_it_is_from"),
    ("loses a row", "test_it_accounts_for_every_row"),
    ("differs", "test_it_reads_the_same_again"),
    ("writes", "test_it_reads_the_same_again"),
    ("needs letters", "test_it_reads_from_any_path"),
]


@pytest.mark.parametrize("test", sorted({test for _, test in SOURCES}))
def test_a_good_source_keeps_it(test: str, tmp_path: Path) -> None:
    """A source that breaks no promise passes what finds those that do."""
    getattr(Source(), test)(tmp_path)


@pytest.mark.parametrize(("breaks", "test"), SOURCES)
def test_a_bad_source_is_found(
    breaks: str, test: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A source that breaks a promise fails the test of that promise."""
    monkeypatch.setattr(Source, "breaks", breaks)
    # A file of two billion bytes is not for a test to read whole.
    monkeypatch.setattr("csprofile.testing.hostile.HUGE", 100_000_000)
    with pytest.raises(AssertionError):
        getattr(Source(), test)(tmp_path)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the system does not tell")
def test_a_file_left_open_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that a source keeps open is found."""
    monkeypatch.setattr(Source, "breaks", "leaves open")
    try:
        with pytest.raises(AssertionError):
            Source().test_it_leaves_nothing_open(tmp_path)
    finally:
        for each in OPENED:
            each.close()

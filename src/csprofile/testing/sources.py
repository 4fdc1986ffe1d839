"""What every source is held to: it claims little, refuses in words, and accounts for each row."""

import hashlib
import tracemalloc
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from csprofile.evidence import Evidence, Provenance
from csprofile.plugin.offers import Kind
from csprofile.testing.contract import Contract, listing, skip
from csprofile.testing.damaged import damaged
from csprofile.testing.hostile import ENDINGS, hostile_files, huge_files, nowhere
from csprofile.testing.reading import attempt, left_open, refusal_of, whole

if TYPE_CHECKING:
    from csprofile.tables.tables import Tables

MOST_MEMORY = 50_000_000
"""The bytes that Python may take while it is asked whether a file is claimed."""


class SourceContract(Contract):
    """
    What a source keeps to; inherit from it in a test module, and name the source.

    Args:
        name: the source, by the name under which it is installed.
        options: what a file of `write` is read with.
        claimed: whether a file of `write` is claimed without the source being named.
        by_name: whether a file is claimed by the end of its name alone, whatever stands in it.

    Example:
        >>> class TestHomes(SourceContract):
        ...     name = "homes"
        ...
        ...     def write(self, folder: Path) -> Path:
        ...         path = folder / "homes.csv"
        ...         path.write_text("URN,Council,Grade\\n1,Leeds,Good\\n")
        ...         return path
    """

    kind: ClassVar[Kind] = "source"
    options: ClassVar[Mapping[str, object]] = {}
    claimed: ClassVar[bool] = True
    by_name: ClassVar[bool] = False

    def write(self, folder: Path) -> Path:
        """Write a made-up file that the source reads, with what it needs beside it."""
        raise NotImplementedError

    def test_it_claims_what_it_reads(self, tmp_path: Path) -> None:
        """A file of its own is claimed, unless it says that it must be named."""
        assert self.claimed is self.offer.claims(self._written(tmp_path))

    def test_it_claims_no_path_without_a_file(self, tmp_path: Path) -> None:
        """What is not there, a folder, or a name that no file can have is not claimed."""
        claims = {path: attempt(self.offer.claims, path) for path in nowhere(tmp_path)}
        assert {} == {path.name[:40]: told for path, told in claims.items() if told is not False}

    def test_it_claims_nothing_that_it_cannot_read(self, tmp_path: Path) -> None:
        """An empty file, one cut off, a bomb and the like are not claimed, and nothing raises."""
        claims = {path: attempt(self.offer.claims, path) for path in hostile_files(tmp_path)}
        right = (True, False) if self.by_name else (False,)
        assert {} == {path.name: told for path, told in claims.items() if told not in right}

    def test_it_claims_by_the_first_bytes(self, tmp_path: Path) -> None:
        """Of a huge file no more is read than tells whose it is."""
        for path in huge_files(tmp_path):
            tracemalloc.start()
            told = attempt(self.offer.claims, path)
            _, most = tracemalloc.get_traced_memory()
            tracemalloc.stop()
            assert told in ((True, False) if self.by_name else (False,))
            assert most < MOST_MEMORY

    def test_it_refuses_in_words(self, tmp_path: Path) -> None:
        """What it cannot read is refused by EvidenceError, with the file's name and no folder."""
        faults = [refusal_of(self.offer, path) for path in self._not_its_own(tmp_path)]
        assert [] == [each for each in faults if each]

    def test_it_leaves_nothing_open(self, tmp_path: Path) -> None:
        """Once a file is read, refused or claimed it is closed."""
        for path in self._not_its_own(tmp_path):
            attempt(self.offer.claims, path)
            attempt(self.offer.read, path, self.options)
        self._read(self._written(self._fresh(tmp_path, "read")))
        assert [] == left_open(tmp_path)

    def test_it_bears_damage(self, tmp_path: Path) -> None:
        """A file of its own that is cut off or altered is read or refused; nothing else comes."""
        path = self._written(tmp_path)
        wrong = {}
        for what, content in damaged(path.read_bytes()):
            path.write_bytes(content)
            fault = refusal_of(self.offer, path, self.options, may_read=True)
            if fault:
                wrong[what] = fault
        assert {} == wrong

    def test_it_refuses_an_unknown_option(self, tmp_path: Path) -> None:
        """An option that it does not have is refused by its name."""
        options = {**self.options, "no-such-option": True}
        fault = refusal_of(self.offer, self._written(tmp_path), options, naming="no-such-option")
        assert fault is None

    def test_it_reads_what_it_says(self, tmp_path: Path) -> None:
        """It reads evidence on one council, or tables where its `tables` is true."""
        right = "Tables" if getattr(self.offer, "tables", False) else "Evidence"
        assert right == type(self._read(self._written(tmp_path))).__name__

    def test_it_says_where_it_is_from(self, tmp_path: Path) -> None:
        """What is read names files without their folders, each with the hash of its bytes."""
        path = self._written(tmp_path)
        sources = self._read(path).provenance
        hashes = {
            hashlib.sha256(each.read_bytes()).hexdigest()
            for each in path.parent.rglob("*")
            if each.is_file()
        }
        assert sources
        assert [] == [
            each.name for each in sources if not each.name or path.parent.name in each.name
        ]
        assert {each.sha256 for each in sources} <= hashes

    def test_it_accounts_for_every_row(self, tmp_path: Path) -> None:
        """The rows read are those used and those set aside, each of these with a reason."""
        found = self._read(self._written(tmp_path))
        assert [] == [each for each in found.provenance if each.read != _told_of(each)]
        assert 0 < sum(each.read for each in found.provenance)
        assert [] == [
            why for each in found.provenance for why, n in each.set_aside if not why or n < 1
        ]
        assert {} == _miscounted(found)

    def test_it_reads_the_same_again(self, tmp_path: Path) -> None:
        """The same file gives the same result, and is left as it was with nothing beside it."""
        path = self._written(tmp_path)
        content, beside = path.read_bytes(), listing(tmp_path)
        assert whole(self._read(path)) == whole(self._read(path))
        assert (content, beside) == (path.read_bytes(), listing(tmp_path))

    def test_it_reads_from_any_path(self, tmp_path: Path) -> None:
        """Letters of any script, spaces and quotes in a path change nothing but the name."""
        plain = self._written(self._fresh(tmp_path, "plain"))
        odd = self._written(self._fresh(tmp_path, "Łódź – 東京's (1) #2 %41"))
        odd = odd.rename(odd.with_name(f"é 東京 {odd.name}"))
        assert self.claimed is self.offer.claims(odd)
        assert whole(self._read(plain)) == whole(self._read(odd))

    def _written(self, folder: Path) -> Path:
        if type(self).write is SourceContract.write:
            skip("write() is not given, so there is no file to read")
        return self.write(folder)

    def _read(self, path: Path) -> "Evidence | Tables":
        found: Evidence | Tables = self.offer.read(path, self.options)
        return found

    def _not_its_own(self, folder: Path) -> Iterator[Path]:
        given = type(self).write is not SourceContract.write
        own = "".join(self.write(self._fresh(folder, "own")).suffixes) if given else ""
        endings = tuple(dict.fromkeys([own, *ENDINGS]))
        yield from (path for path in nowhere(folder, endings) if "\x00" not in path.name)
        yield from hostile_files(folder, endings)

    def _fresh(self, folder: Path, name: str) -> Path:
        (folder / name).mkdir()
        return folder / name


def _told_of(source: Provenance) -> int:
    return source.used + sum(number for _, number in source.set_aside)


def _miscounted(found: "Evidence | Tables") -> dict[str, tuple[int, int]]:
    """The tables that hold another number of rows than are said to be used."""
    if isinstance(found, Evidence):
        return {}
    held = whole(found)["tables"]
    told = {each.table: (each.used, len(held[each.table])) for each in found.account}
    return {table: numbers for table, numbers in told.items() if numbers[0] != numbers[1]}

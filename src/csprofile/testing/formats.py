"""What every format is held to: any result can be written, whatever words it holds, and alike."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import ClassVar, Literal

from attrs import evolve

from csprofile.areas import Area
from csprofile.assessment import Assessment
from csprofile.errors import CsprofileError
from csprofile.evidence import Evidence, LetterHead, Recorded, Remark
from csprofile.library import assess
from csprofile.plugin.offers import Kind
from csprofile.testing.contract import Contract, listing
from csprofile.testing.every_result import BY, results
from csprofile.testing.example import example
from csprofile.testing.hostile import NAMES, TEXTS
from csprofile.testing.processes import answer

Written = bytes | Mapping[str, bytes]
_NO_NAME = set('/\\:*?"<>|')


class FormatContract(Contract):
    """
    What a format keeps to; inherit from it in a test module, and name the format.

    Args:
        name: the format, by the name under which it is installed.
        imprint: where it says who drew the assessment up, and that nobody issued it: `around`, as
            first and last line; `inside`; or `nowhere`, in what only machines read.
        unsafe: what must not stand in what it writes, as `<script>` in a page of HTML.

    Example:
        >>> class TestText(FormatContract):
        ...     name = "text"
        ...     imprint = "around"
    """

    kind: ClassVar[Kind] = "format"
    imprint: ClassVar[Literal["around", "inside", "nowhere"]] = "inside"
    unsafe: ClassVar[Sequence[str]] = ()

    def text(self, written: Written) -> str:
        """The words that a reader sees of what was written; unpack them where it is no text."""
        files = {"": written} if isinstance(written, bytes) else written
        return "\n".join(content.decode() for content in files.values())

    def test_it_writes_every_result(self) -> None:
        """Rated or not, withheld, departed from, under any edition: each result is written."""
        faults = {name: _fault(self._write(each)) for name, each in results().items()}
        assert {} == {name: fault for name, fault in faults.items() if fault}

    def test_it_writes_several(self) -> None:
        """Several councils of one edition and day are written at once."""
        names = ("Rotherham", "Leeds", "Kent", "Bristol, City of", "Isles of Scilly")
        assert "" == _fault(self._write(*(_assessment(Area.find(name)) for name in names)))

    def test_it_writes_a_mixture_or_refuses_it(self) -> None:
        """Assessments by several editions are written, or refused in words of csprofile's own."""
        try:
            written = self._write(*results().values())
        except CsprofileError:
            return
        assert "" == _fault(written)

    def test_it_writes_what_tells_nothing(self) -> None:
        """Evidence without a single statement gives an empty profile, which is written too."""
        assert "" == _fault(self._write(_assessment()))

    def test_it_writes_hostile_words(self) -> None:
        """Words that are code elsewhere, of any script or length, are written and stay words."""
        wrong = {}
        for what, each in _hostile():
            written = self._write(each)
            content = self.text(written) if not self.unsafe else _raw(written)
            met = [unsafe for unsafe in self.unsafe if unsafe in content]
            if fault := _fault(written) or ", ".join(met):
                wrong[what] = fault
        assert {} == wrong

    def test_it_says_who_drew_it_up(self) -> None:
        """The imprint of the assessment stands where the author says it does."""
        for each in results().values():
            lines = self.text(self._write(each)).strip().splitlines()
            if self.imprint == "around":
                assert each.imprint == lines[0].strip() == lines[-1].strip()
            said = _plain(each.imprint) in _plain("\n".join(lines))
            assert said is (self.imprint != "nowhere")

    def test_it_writes_the_same_again(self) -> None:
        """The same assessment gives the same bytes, in this process and in another, later one."""
        for each in results().values():
            assert _files(self._write(each)) == _files(self._write(each))
        here = {name: _hash(self._write(each)) for name, each in results().items()}
        assert here == answer(_WRITE, self.name, seed=1)
        assert here == answer(_WRITE, self.name, seed=2)

    def test_it_leaves_the_disk_alone(self, tmp_path: Path) -> None:
        """It hands out bytes and puts no file into the folder it is used in."""
        from contextlib import chdir

        with chdir(tmp_path):
            self._write(example())
        assert [] == listing(tmp_path)

    def _write(self, *assessments: Assessment) -> Written:
        written: Written = self.offer.write(list(assessments))
        return written


def _assessment(area: Area | None = None, **told: object) -> Assessment:
    council = area or Area.find("Rotherham")
    evidence = Evidence(area=council, as_at=BY["on"], framework="2009", **told)  # type: ignore[arg-type]
    return assess(evidence)


def _hostile() -> Iterator[tuple[str, Assessment]]:
    """Assessments with hostile words wherever evidence has words."""
    for text in TEXTS:
        yield (
            text[:40],
            _assessment(
                source=text,
                remarks=[
                    Remark(about=text, kind="weakness"),
                    Remark(about="health", kind="strength"),
                ],
                letter=LetterHead(to=text, salutation=text, sender=text, role=text),
                recorded=Recorded(grade=4, reason=text, **{**BY, "by": text, "role": text}),
            ),
        )
    for name in NAMES:
        council = evolve(Area.find("Rotherham"), name=name)
        yield f"council {name[:40]!r}", _assessment(council, remarks=example("evidence").remarks)


def _fault(written: object) -> str:
    """What keeps it from being bytes, or bytes by file names that any system takes."""
    if isinstance(written, bytes):
        return "" if written else "nothing was written"
    if not isinstance(written, Mapping) or not written:
        return f"{type(written).__name__}; bytes, or bytes by plain file name"
    for name, content in written.items():
        plain = isinstance(name, str) and name.isprintable() and not _NO_NAME & set(name)
        if not plain or name.strip(". ") != name or len(name.encode()) > 200:
            return f"{name!r:.60} is no plain file name"
        if not isinstance(content, bytes):
            return f"{name} holds {type(content).__name__}; bytes"
    return ""


def _files(written: Written) -> list[tuple[str, bytes]]:
    return [("", written)] if isinstance(written, bytes) else list(written.items())


def _hash(written: Written) -> str:
    told = hashlib.sha256()
    for name, content in _files(written):
        told.update(f"{name}\0{len(content)}\0".encode() + content)
    return told.hexdigest()


def _raw(written: Written) -> str:
    return "\n".join(content.decode(errors="replace") for _, content in _files(written))


def _plain(text: str) -> str:
    return " ".join(text.split())


_WRITE = """
from csprofile.plugin import installed
from csprofile.testing import results
from csprofile.testing.formats import _hash

offer = installed().find("format", asked)
found = {name: _hash(offer.write([each])) for name, each in results().items()}
"""

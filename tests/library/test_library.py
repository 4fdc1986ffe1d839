"""Sources, editions and formats are found by name, and what is written appears whole."""

from pathlib import Path
from typing import Any

import pytest

from csprofile import (
    EvidenceError,
    Framework,
    FrameworkError,
    UnknownName,
    assess,
    framework,
    read,
    write,
)
from csprofile.frameworks import bundled
from csprofile.frameworks import framework as frameworks
from csprofile.library import EXAMPLES, edition_content, example_content, on_offer, put
from csprofile.plugin import installed
from csprofile.testing.example import EVIDENCE

EDITIONS = Path(frameworks.__file__).parent / "editions"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which each test works."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_edition_in_the_package_is_found() -> None:
    """Every file of the folder of editions is one that can be asked for by name."""
    names = sorted(path.stem for path in EDITIONS.glob("*.toml"))
    assert names == list(bundled())
    assert names == [each.edition for each in on_offer()]


def test_an_edition_is_the_one_on_offer() -> None:
    """An edition of ours that is asked for by name is the one our package offers."""
    for name, offered in installed().frameworks.items():
        assert offered == framework(name)


def test_a_name_goes_before_a_file(folder: Path) -> None:
    """A file called as an edition is not taken for it, unless its folder is named."""
    (folder / "2009").write_text("schema = 1", encoding="utf-8")
    assert "2009" == framework("2009").edition
    with pytest.raises(FrameworkError):
        framework("./2009")


@pytest.mark.parametrize("name", ["mine.toml", "sub/mine", Path("mine.toml"), "mine"])
def test_an_edition_by_its_path(name: str | Path, folder: Path) -> None:
    """An edition is read from a path, with the ending .toml or without."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(bundled()["2010"])
    assert framework("2010") == framework(name)


def test_an_edition_is_given_back() -> None:
    """An edition that is at hand already is taken as it is."""
    rules: Framework = framework("2009")
    assert framework(rules) is rules


@pytest.mark.parametrize("name", ["2099", "gone.toml", ".", "sub/gone"])
def test_no_such_edition(name: str) -> None:
    """An edition that is not there is refused, by name and by path."""
    with pytest.raises((UnknownName, FrameworkError)):
        framework(name)
    with pytest.raises((UnknownName, FrameworkError)):
        edition_content(name)


def test_no_such_example() -> None:
    """An example that is not there is refused with those that are."""
    with pytest.raises(UnknownName, match=EXAMPLES[0]):
        example_content("atlantis-2009")


def test_nothing_to_read() -> None:
    """With no source at all there is nothing to read."""
    with pytest.raises(EvidenceError, match="nothing to read"):
        read()


@pytest.mark.skipif(Path("a:b").drive != "", reason="a colon is no part of a name")
def test_a_colon_in_a_name(folder: Path) -> None:
    """A file with a colon in its name is read as a file."""
    (folder / "rating:2009.toml").write_bytes(example_content(EXAMPLES[0]))
    assert read(EXAMPLES[0]) == read("rating:2009.toml")


def test_a_source_by_name(folder: Path) -> None:
    """A source is named before a colon, and what it reads is evidence."""
    with pytest.raises(UnknownName, match="'nobody': not a source"):
        read("nobody:a.json")


@pytest.mark.parametrize("kind", ["path", "text", "mapping", "evidence"])
def test_evidence_in_any_form(kind: str, folder: Path) -> None:
    """Evidence is read from a path, from its text, from a mapping, and as it is."""
    evidence = read(EVIDENCE)
    path = write(evidence, folder / "a.toml")
    forms: dict[str, Any] = {
        "path": path,
        "text": str(path),
        "mapping": EVIDENCE,
        "evidence": evidence,
    }
    assert evidence == read(forms[kind])


def test_faults_of_evidence_and_edition_are_told_together(folder: Path) -> None:
    """Where the evidence has faults and its edition's file too, all are told."""
    (folder / "mine.toml").write_text("schema = 2", encoding="utf-8")
    with pytest.raises(EvidenceError) as refused:
        read({**EVIDENCE, "framework": "mine.toml", "area": "Atlantis"})
    assert {"area", "framework"} == {fault.address for fault in refused.value.faults}
    with pytest.raises(FrameworkError):
        read({**EVIDENCE, "framework": "mine.toml"})


def test_a_folder_is_filled_whole_or_not_at_all(folder: Path) -> None:
    """Of several files all appear or none, and a folder made for them goes again."""
    contents = {"one.txt": b"1", "gone/two.txt": b"2"}
    with pytest.raises(FileNotFoundError):
        put(folder / "out", contents)
    assert [] == list(folder.iterdir())
    put(folder / "out", {"one.txt": b"1"})
    assert b"1" == (folder / "out" / "one.txt").read_bytes()


def test_what_was_there_stays_where_writing_fails(folder: Path) -> None:
    """A file that cannot be replaced stays as it was, with nothing beside it."""
    (folder / "one.txt").write_bytes(b"old")
    (folder / "two.txt").mkdir()
    with pytest.raises(IsADirectoryError):
        put(folder, {"one.txt": b"new", "two.txt": b"new"})
    assert b"old" == (folder / "one.txt").read_bytes()
    assert ["one.txt", "two.txt"] == sorted(path.name for path in folder.iterdir())


def test_a_recorded_grade_that_is_none_has_its_address() -> None:
    """A grade that the scale does not have is refused where it stands."""
    told = {**EVIDENCE, "recorded": {"grade": "brilliant"}}
    with pytest.raises(EvidenceError) as refused:
        assess(told)
    assert ["recorded.grade"] == [fault.address for fault in refused.value.faults]

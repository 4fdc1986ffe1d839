"""Bad input ends with status 1 and a table on stderr, whatever the command; no traceback."""

from pathlib import Path

import click
import pytest

from csprofile.cli import main
from csprofile.cli.refusals import HEADINGS, Refused, parts, refusing, sentence
from tests.cli.commanding import GOOD, HEADER, run

ROW = '[[services]]\nprovision = "adoption"\n'
DEEP = "[" * 3000 + "]" * 3000

BAD = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t\n", "empty"),
    "nul byte": (f'{HEADER}source = "a\0b"\n'.encode(), "Illegal character '\\x00'"),
    "not UTF-8": (f'{HEADER}source = "caf\xe9"\n'.encode("latin-1"), "not UTF-8 at byte"),
    "UTF-16": (HEADER.encode("utf-16"), "not UTF-8 at byte 0"),
    "too large": (f"{HEADER}#{'x' * 1_000_000}\n".encode(), "at most 1,000,000 bytes"),
    "unknown key": (f"{HEADER}colour = 1\n".encode(), "not a key"),
    "wrong types": (HEADER.replace('"Rotherham"', "5").encode(), "5 is not text"),
    "impossible date": (HEADER.replace("12-09", "02-31").encode(), "Invalid date"),
    "a date in quotes": (HEADER.replace("2009-12-09", '"today"').encode(), "not a date"),
    "unknown area": (HEADER.replace("Rotherham", "Rotheram").encode(), "nearest: Rotherham"),
    "contradictory counts": (
        f"{HEADER}{ROW}judgements = {{ good = 5 }}\nof = 3\n".encode(),
        "fewer",
    ),
    "share out of range": (f"{HEADER}{ROW}share = 1.5\n".encode(), "1.5 is no share"),
    "share backwards": (f"{HEADER}{ROW}share = [0.8, 0.2]\n".encode(), "[0.8, 0.2] runs backwards"),
    "no number": (f"{HEADER}{ROW}share = nan\n".encode(), "not a finite number"),
    "the same twice": (f"{HEADER}{GOOD}{GOOD}".encode(), "the same statement as"),
    "unknown edition": (HEADER.replace('"2009"', '"2099"').encode(), "not a framework"),
    "no such edition file": (HEADER.replace('"2009"', '"no.toml"').encode(), "no such file"),
    "nested too deeply": (f"{HEADER}x = {DEEP}\n".encode(), "nested too deeply"),
    "dotted too deeply": (f"{HEADER}source{'.a' * 9000} = 1\n".encode(), "nested too deeply"),
    "too long a number": (f"{HEADER}{ROW}of = {'9' * 5000}\n".encode(), "more than 15 digits"),
    "too long in hex": (f"{HEADER}{ROW}of = 0x{'F' * 5000}\n".encode(), "more than 15 digits"),
    "a list for a table": (f"{HEADER}letter = [1]\n".encode(), "is not a table"),
    "a table for a list": (f"{HEADER}services = 3\n".encode(), "not a list of tables"),
    "a colour of the terminal": (f'{HEADER}source = "\\u001b[31m"\n'.encode(), "cannot be shown"),
    "a departure without reason": (f"{HEADER}[recorded]\ngrade = 4\n".encode(), "missing: by"),
    "no such grade": (
        f'{HEADER}[recorded]\ngrade = 9\nby = "a"\non = 2009-12-10\nreason = "b"\n'.encode(),
        "not a grade",
    ),
}


@pytest.mark.parametrize(("content", "says"), BAD.values(), ids=BAD)
@pytest.mark.parametrize("command", ["assess", "explain", "check"])
def test_bad_evidence_is_refused(command: str, content: bytes, says: str, tmp_path: Path) -> None:
    """Bad evidence is refused with a table on stderr, and nothing stands on stdout."""
    path = tmp_path / "bad.toml"
    path.write_bytes(content)
    result = run(command, path)
    words = " ".join(result.stderr.split())
    assert (1, "") == (result.exit_code, result.stdout)
    assert says in " ".join(words.split())
    assert HEADINGS[0] in words
    assert HEADINGS[-1] in words
    assert "Traceback" not in result.output


@pytest.mark.parametrize("case", ["empty", "unknown area", "nested too deeply", "the same twice"])
def test_bad_evidence_fills_no_file(case: str, tmp_path: Path) -> None:
    """New evidence from bad evidence is refused, and no file appears."""
    path = tmp_path / "bad.toml"
    path.write_bytes(BAD[case][0])
    words = ("new-evidence", "Rotherham", "--framework", "2009", "--from", path)
    result = run(*words, "-o", tmp_path / "new.toml")
    assert 1 == result.exit_code
    assert ["bad.toml"] == [each.name for each in tmp_path.iterdir()]


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """An unknown edition is one fault among the others, each with its address and line."""
    path = tmp_path / "bad.toml"
    text = HEADER.replace('"2009"', '"2099"').replace("Rotherham", "Atlantis")
    path.write_text(f"{text}{ROW}judgements = {{ goood = 1 }}\n", encoding="utf-8")
    lines = run("check", path).stderr.splitlines()
    told = {tuple(line.split()[:2]) for line in lines if line[:1].isalpha()}
    assert "bad.toml: refused, 3 faults" == lines[0]
    assert {("area", "2"), ("framework", "3"), ("services[0].judgements.goood", "7")} <= told


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("folder", "a folder, and no source that is installed reads it"),
        ("folder.toml", "a folder"),
        ("godo.toml", "no such file nearest: good.toml"),
        ("gone", "a path, or an example: rotherham-2009"),
        ("nobody:good.toml", "'nobody': not a source"),
    ],
)
def test_no_such_source(
    source: str, says: str, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder, a missing file and an unknown source are refused, with what would be right."""
    monkeypatch.chdir(good.parent)
    (good.parent / source).mkdir() if source.startswith("folder") else None
    result = run("assess", source)
    assert 1 == result.exit_code
    assert says in " ".join(result.stderr.split())


def test_two_councils_are_not_joined(good: Path) -> None:
    """Sources on two councils are refused."""
    other = good.with_name("other.toml")
    other.write_text(HEADER.replace("Rotherham", "Leeds"), encoding="utf-8")
    result = run("check", good, other)
    assert 1 == result.exit_code
    assert "Leeds cannot be joined to Rotherham" in " ".join(result.stderr.split())


def test_a_bad_edition_is_refused(tmp_path: Path, good: Path) -> None:
    """An edition's file with a fault is refused with the fault's address and line."""
    path = tmp_path / "mine.toml"
    text = run("frameworks", "show", "2009", "--to", "toml").stdout
    path.write_text(text.replace("at_least = [50, 65, 80]", "at_least = [65, 50]", 1), "utf-8")
    result = run("assess", good, "--framework", path)
    assert 1 == result.exit_code
    assert "mine.toml: refused" in result.stderr
    assert "cut_points[0]" in result.stderr


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("missing", ("missing", "")),
        ("missing; schema = 1", ("missing", "schema = 1")),
        ("'a; b': not an area; nearest: Leeds", ("'a; b': not an area", "nearest: Leeds")),
        ("the council's; a; b", ("the council's", "a; b")),
    ],
)
def test_what_is_right_stands_apart(says: str, expected: tuple[str, str]) -> None:
    """A message is parted at its first semicolon outside the name it begins with."""
    assert expected == parts(says)


def test_a_fault_of_our_own_is_owned_up_to() -> None:
    """An error nobody foresaw is called a fault of csprofile, with its place, and no traceback."""
    with pytest.raises(Refused) as refused, refusing(click.Context(main)):
        raise KeyError("title")
    says = " ".join(refused.value.message.split())
    assert says.startswith("This is a fault of csprofile itself")
    assert "KeyError: 'title' (test_refusals.py, line " in says
    assert 1 == refused.value.exit_code


def test_an_error_of_the_system_is_a_sentence() -> None:
    """An error of the system names the file in a sentence."""
    assert "a.txt may not be opened" in sentence(PermissionError(13, "Permission denied", "a.txt"))
    assert "The file cannot be used: odd" in sentence(OSError("odd"))

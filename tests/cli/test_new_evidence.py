"""`csprofile new-evidence`: a file of evidence that is valid as it is written."""

from pathlib import Path

import pytest

from csprofile import read
from csprofile.frameworks import bundled
from tests.cli.commanding import GOOD, HEADER, listed, process, run, with_guest


@pytest.mark.parametrize("edition", bundled())
def test_a_new_file_is_valid(edition: str, tmp_path: Path) -> None:
    """A new file passes the check as it is written, and tells nothing."""
    path = tmp_path / "leeds.toml"
    words = ("new-evidence", "City of Leeds", "--framework", edition, "-o", path)
    assert 0 == run(*words).exit_code
    assert 0 == run("check", path).exit_code
    assert ("Leeds", edition, ()) == ((e := read(path)).area.name, e.framework, e.rows)


def test_it_is_printed_without_a_file() -> None:
    """Without a file it is printed."""
    result = run("new-evidence", "Leeds", "--framework", "2009")
    assert (0, "") == (result.exit_code, result.stderr)
    assert 'area = "Leeds"' in result.stdout.splitlines()


def test_rows_there_are_stand_filled_in(tmp_path: Path) -> None:
    """With evidence there is already, its rows are kept filled in, whatever the edition."""
    path = tmp_path / "next.toml"
    words = ("new-evidence", "Rotherham", "--framework", "2010", "--from", "rotherham-2009")
    assert 0 == run(*words, "-o", path).exit_code
    assert read("rotherham-2009").rows == read(path).rows
    assert "2010" == read(path).framework


def test_several_are_joined(good: Path, tmp_path: Path) -> None:
    """Evidence may be taken from several sources."""
    later = good.with_name("later.toml")
    later.write_text(HEADER + GOOD.replace("adoption", "fostering"), encoding="utf-8")
    words = ("new-evidence", "Rotherham", "--framework", "2009", "--from", good, "--from", later)
    assert 0 == run(*words, "-o", tmp_path / "both.toml").exit_code
    assert 2 == len(read(tmp_path / "both.toml").services)


def test_an_edition_of_ones_own_is_named_by_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For an edition in a file, the new file names the path, so that the file is found again."""
    monkeypatch.chdir(tmp_path)
    assert 0 == run("frameworks", "show", "2009", "--to", "toml", "-o", "mine.toml").exit_code
    words = ("new-evidence", "Leeds", "--framework", "mine.toml", "-o", "leeds.toml")
    assert 0 == run(*words).exit_code
    assert "mine.toml" == read("leeds.toml").framework
    assert 0 == run("check", "leeds.toml").exit_code


def test_a_file_that_is_there_is_left_alone(good: Path) -> None:
    """A file that is there may hold work, and is not written over."""
    before = good.read_bytes()
    result = run("new-evidence", "Rotherham", "--framework", "2009", "-o", good)
    assert 1 == result.exit_code
    assert "is there already" in " ".join(result.stderr.split())
    assert before == good.read_bytes()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("Leds", "--framework", "2009"), "nearest: Leeds"),
        (("Leeds", "--framework", "2099"), "'2099': not a framework"),
        (("Leeds", "--framework", "2009", "--from", "rotherham-2009"), "Rotherham, where Leeds"),
        (("Leeds", "--framework", "2009", "--from", "gone.toml"), "no such file"),
    ],
)
def test_what_cannot_be_begun_is_refused(words: tuple[str, ...], says: str, tmp_path: Path) -> None:
    """An unknown council or edition, or evidence of another council, is refused unwritten."""
    result = run("new-evidence", *words, "-o", tmp_path / "new.toml")
    assert 1 == result.exit_code
    assert says in " ".join(result.stderr.split())
    assert [] == listed(tmp_path)


def test_the_ending_chooses_who_writes(tmp_path: Path) -> None:
    """A file is written by the source whose forms end so, and is read back by it."""
    path = tmp_path / "leeds.council"
    words = ("new-evidence", "Leeds", "--framework", "2009", "-o", path)
    assert 0 == process(*words, env=with_guest()).returncode
    assert b"Leeds,2009" == path.read_bytes()
    assert b"under 2009" in process("check", path, env=with_guest()).stdout
    other = process("check", path, "--framework", "2010", env=with_guest())
    assert b"under 2010" in other.stdout


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("a.twin", "twin-one and twin-two both write this form"),
        ("a.worded", "the source 'worded' made str of evidence bytes"),
        (
            "a.xlsx",
            ".xlsx: no package that is installed writes this form csprofile-office does",
        ),
        (
            "a.ods",
            ".ods: no package that is installed writes this form csprofile-office writes .xlsx",
        ),
    ],
)
def test_a_form_that_cannot_be_written(name: str, says: str, tmp_path: Path) -> None:
    """Where two sources write a form, none does or one fails, nothing is written."""
    env = {**with_guest(), "CSPROFILE_DISABLED_PLUGINS": "csprofile-office", "COLUMNS": "300"}
    words = ("new-evidence", "Leeds", "--framework", "2009", "-o", tmp_path / name)
    done = process(*words, env=env)
    assert 1 == done.returncode
    assert says in " ".join(done.stderr.decode().split())
    assert [] == listed(tmp_path)

"""Files are written whole or not at all, wherever they were to go."""

import os
import stat
import sys
from pathlib import Path

import pytest

from tests.cli.commanding import listed, process, run, with_guest

ASSESS = ("assess", "rotherham-2009", "--to", "json")


def test_a_dash_is_the_terminal() -> None:
    """A dash is the terminal: nothing is written to a file of that name."""
    result = run(*ASSESS, "-o", "-")
    assert result.stdout.startswith("{")
    assert not Path("-").exists()


def test_a_file_holds_what_is_printed(tmp_path: Path) -> None:
    """A file holds the bytes that are printed without it, and stands alone in its folder."""
    path = tmp_path / "record.json"
    result = run(*ASSESS, "-o", path)
    assert (0, "") == (result.exit_code, result.stdout)
    assert f"written: {path}" in result.stderr
    assert run(*ASSESS).stdout_bytes == path.read_bytes()
    assert ["record.json"] == listed(tmp_path)


def test_a_file_is_replaced(tmp_path: Path) -> None:
    """A file that is there is replaced."""
    path = tmp_path / "record.json"
    path.write_bytes(b"old")
    assert 0 == run(*ASSESS, "-o", path).exit_code
    assert path.read_bytes().startswith(b"{")


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    """Into a folder that is not there nothing is written, and the folder is named."""
    result = run(*ASSESS, "-o", tmp_path / "gone" / "record.json")
    assert (1, "") == (result.exit_code, result.stdout)
    assert "gone is not there" in " ".join(result.stderr.split())
    assert [] == listed(tmp_path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """Onto a folder nothing is written, and it stays as it was."""
    folder = tmp_path / "out"
    folder.mkdir()
    result = run(*ASSESS, "-o", folder)
    assert 1 == result.exit_code
    assert "is a folder" in " ".join(result.stderr.split())
    assert (["out"], []) == (listed(tmp_path), listed(folder))


def test_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    """Into a folder that may not be written nothing is, and the message names the file."""
    folder = tmp_path / "shut"
    folder.mkdir(mode=0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("whoever runs this may write anywhere")
    result = run(*ASSESS, "-o", folder / "record.json")
    assert 1 == result.exit_code
    assert "record.json may not be opened" in " ".join(result.stderr.split())
    assert [] == listed(folder)


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="there is no /proc")
def test_where_nothing_can_be_written() -> None:
    """Where the system lets nobody make a file, the message is a sentence and names it."""
    result = run(*ASSESS, "-o", "/proc/record.json")
    assert 1 == result.exit_code
    assert "/proc/record.json" in result.stderr
    assert "Nothing was written." in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such modes or links")
def test_a_file_is_as_others_make_it(tmp_path: Path) -> None:
    """A file has the mode that any new file has, and a link to it stays a link."""
    real, link, plain = (tmp_path / name for name in ("real.json", "link.json", "plain"))
    link.symlink_to(real)
    plain.touch()
    assert 0 == run(*ASSESS, "-o", link).exit_code
    assert link.is_symlink()
    assert stat.S_IMODE(plain.stat().st_mode) == stat.S_IMODE(real.stat().st_mode)


@pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="there is no /dev/null")
def test_a_device_stays_a_device() -> None:
    """What is no file is written to, and not replaced."""
    assert 0 == run(*ASSESS, "-o", "/dev/null").exit_code
    assert Path("/dev/null").is_char_device()


def test_a_format_of_several_files(tmp_path: Path) -> None:
    """A format of several files fills a folder, and cannot be printed."""
    words = ("assess", "rotherham-2009", "--to", "several")
    folder = tmp_path / "out"
    assert 0 == process(*words, "-o", folder, env=with_guest()).returncode
    assert ["one.txt", "two.txt"] == listed(folder)
    printed = process(*words, env=with_guest())
    assert (2, b"") == (printed.returncode, printed.stdout)
    assert b"name a folder with -o" in printed.stderr


def test_several_files_appear_together(tmp_path: Path) -> None:
    """Where one of several files cannot be written, none is."""
    folder = tmp_path / "out"
    (folder / "two.txt").mkdir(parents=True)
    words = ("assess", "rotherham-2009", "--to", "several", "-o", folder)
    assert 1 == process(*words, env=with_guest()).returncode
    assert ["two.txt"] == listed(folder)


@pytest.mark.parametrize(
    ("format_", "says"),
    [
        ("outside", b"csprofile-guest-cli: the format 'outside' made dict"),
        ("words", b"csprofile-guest-cli: the format 'words' made str"),
        ("raises", b"csprofile-guest-cli: the format 'raises' raised KeyError"),
    ],
)
def test_a_bad_format_is_named(format_: str, says: bytes, tmp_path: Path) -> None:
    """A format that raises, makes no bytes or leads out of the folder is refused by package."""
    words = ("assess", "rotherham-2009", "--to", format_, "-o", tmp_path / "out")
    result = process(*words, env=with_guest())
    assert 1 == result.returncode
    assert says in b" ".join(result.stderr.split())
    assert [] == listed(tmp_path)


def test_bytes_are_printed_as_they_are() -> None:
    """A format that is no text goes through a pipe unchanged."""
    words = ("assess", "rotherham-2009", "--to", "binary")
    assert b"\x89\xff\x00" == process(*words, env=with_guest()).stdout


def test_a_source_that_reads_no_evidence_is_named(tmp_path: Path) -> None:
    """A source that reads something else than evidence is refused by package."""
    path = tmp_path / "a.wrong"
    path.touch()
    result = process("check", path, env=with_guest())
    assert 1 == result.returncode
    assert b"csprofile-guest-cli: the source 'wrong' read str" in b" ".join(result.stderr.split())

"""The shell completes sources, editions, formats and examples."""

from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from csprofile.cli import main
from csprofile.frameworks import bundled
from csprofile.library import EXAMPLES
from csprofile.plugin import installed
from tests.cli.commanding import process


def completed(*words: str) -> list[str]:
    """What the last of some words is completed to."""
    *before, last = words
    shell = ShellComplete(main, {}, "csprofile", "_CSPROFILE_COMPLETE")
    return [item.value for item in shell.get_completions(before, last)]


def test_editions_and_formats() -> None:
    """An edition and a format are completed wherever one is asked for."""
    editions = [name for name in bundled() if name.startswith("20")]
    assert editions == completed("assess", "rotherham-2009", "--framework", "20")
    assert editions == completed("frameworks", "diff", "2009", "20")
    assert ["profile-2025"] == completed("frameworks", "show", "pro")
    assert list(installed().formats) == completed("assess", "rotherham-2009", "--to", "")


def test_examples() -> None:
    """An example is completed as a source, and where an example is to be shown."""
    assert list(EXAMPLES) == completed("check", "rotherham-2")
    assert list(EXAMPLES) == completed("examples", "show", "")


def test_files(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """TOML files are completed as sources and as editions, beside the names there are."""
    monkeypatch.chdir(good.parent)
    assert [*EXAMPLES, "good.toml"] == completed("check", "")
    assert ["good.toml"] == completed("frameworks", "show", "go")
    assert [str(good)] == completed("check", str(good)[:-3])


def test_other_files_are_left_to_the_shell() -> None:
    """Where nothing is known that begins so, the shell offers files of its own."""
    shell = ShellComplete(main, {}, "csprofile", "_CSPROFILE_COMPLETE")
    found = shell.get_completions(["check"], "no/such/thing")
    assert [("file", "no/such/thing")] == [(item.type, item.value) for item in found]


def test_commands() -> None:
    """Commands are completed, and commands of commands."""
    assert ["assess", "assess-all"] == completed("as")
    assert ["show"] == completed("frameworks", "s")


def test_the_shell_is_answered() -> None:
    """Asked as bash asks, the command answers one completion a line."""
    asked = {"COMP_WORDS": "csprofile check rotherham", "COMP_CWORD": "2"}
    done = process(env={**asked, "_CSPROFILE_COMPLETE": "bash_complete"})
    assert ["plain,rotherham-2009"] == done.stdout.decode().split()

"""Every command is explained: in its own help, and in the reference."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from csprofile.cli import main
from csprofile.version import __version__
from tests.cli.commanding import run

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "command-line.md"


def commands(
    group: click.Group = main, before: str = "csprofile"
) -> Iterator[tuple[str, click.Command]]:
    """Every command with the words that call it, those of groups too."""
    for name, command in group.commands.items():
        words = f"{before} {name}"
        yield words, command
        if isinstance(command, click.Group):
            yield from commands(command, words)


EVERY = dict(commands())


@pytest.mark.parametrize("words", EVERY)
def test_every_command_is_in_the_reference(words: str) -> None:
    """Every command has a heading of its own in the reference, and an example that is run."""
    text = PAGE.read_text(encoding="utf-8")
    assert f"## {words}\n" in text
    assert f"$ {words}" in text


@pytest.mark.parametrize("words", EVERY)
def test_every_option_is_in_the_reference(words: str) -> None:
    """The part of the reference on a command names each of its options and arguments."""
    text = PAGE.read_text(encoding="utf-8")
    part = text.partition(f"## {words}\n")[2].partition("\n## ")[0]
    for parameter in EVERY[words].params:
        if isinstance(parameter, click.Option):
            assert f"`{parameter.opts[-1]}`" in part
        else:
            assert (
                f"`{(parameter.metavar or parameter.name or '').removesuffix('...').upper()}`"
                in part
            )


@pytest.mark.parametrize("words", EVERY)
def test_every_command_helps(words: str) -> None:
    """The help of a command says in a sentence what it does and explains each option."""
    result = run(*words.split()[1:], "--help")
    assert 0 == result.exit_code
    assert EVERY[words].get_short_help_str(200).endswith((".", "?"))
    for parameter in EVERY[words].params:
        assert not isinstance(parameter, click.Option) or parameter.help


def test_the_help_shows_the_way() -> None:
    """The help lists every command in a whole sentence, and gives examples."""
    text = run("--help").stdout
    for name in main.commands:
        (line,) = [line for line in text.splitlines() if line.startswith(f"  {name} ")]
        assert line.endswith(".")
        assert not line.endswith("...")
    assert "csprofile assess rotherham-2009" in text
    assert run("-h").stdout == text


def test_the_version_is_told() -> None:
    """The version is told in one line."""
    assert f"csprofile {__version__}\n" == run("--version").stdout

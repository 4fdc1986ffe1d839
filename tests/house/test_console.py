"""The runner of the docs' `console` blocks: it tells what differs, and runs nothing else."""

import pytest

from tests.house.console import Outcome, Step, difference, run, steps

NOTHING = Outcome("", 0)


def test_a_block_is_taken_apart() -> None:
    """A line after `$ ` is a command, joined over a backslash; what follows is its output."""
    block = "$ csprofile check \\\n    a.toml\nfine\n\nall read\n$ echo $?\n0\n"
    expected = [Step("csprofile check a.toml", "fine\n\nall read\n"), Step("echo $?", "0\n")]
    assert expected == list(steps(block))


def test_output_needs_a_command() -> None:
    """A block that begins with output is refused."""
    with pytest.raises(ValueError, match="output before the first command"):
        list(steps("fine\n"))


@pytest.mark.parametrize("command", ["rm -r .", "csprofile-other", "cat a b"])
def test_only_some_commands_are_run(command: str) -> None:
    """A block cannot run what the docs have no need of."""
    with pytest.raises(ValueError, match="cannot be run"):
        run(command, NOTHING)


def test_the_status_can_be_shown() -> None:
    """`echo $?` prints how the command before it ended."""
    assert Outcome("1\n", 0) == run("echo $?", Outcome("refused\n", 1))


def test_a_usage_error_is_status_two() -> None:
    """The command line itself is run, in a process of its own, and both its streams are kept."""
    outcome = run("csprofile --no-such-option", NOTHING)
    assert 2 == outcome.status
    assert "--no-such-option" in outcome.printed


def test_equal_output_has_no_difference() -> None:
    """Output shown as it was printed is right, whatever the empty lines about it."""
    assert difference("one\ntwo\n", "one\ntwo\n\n") is None
    assert difference("one\n...\nthree\n", "one\ntwo\nthree\n") is None


def test_a_different_line_is_told() -> None:
    """A line that was not printed is told, with the line that was."""
    assert "- poorly\n" in (difference("poorly\n", "well\n") or "")

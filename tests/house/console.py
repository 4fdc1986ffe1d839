"""Runs the `console` blocks of the docs and holds what they show against what is printed."""

import doctest
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen
from sybil import Example


@frozen
class Step:
    """A command as a page shows it, and the output it shows beneath."""

    command: str
    shown: str


@frozen
class Outcome:
    """What a command printed, on either stream, and how it ended."""

    printed: str
    status: int


def steps(source: str) -> Iterator[Step]:
    """Take a block apart: a line that begins with `$ ` is a command, what follows its output."""
    command, shown = "", ""
    for line in source.splitlines():
        if command.endswith("\\"):
            command = command[:-1] + line.lstrip(" >")
        elif line.startswith("$ "):
            if command:
                yield Step(command, shown)
            command, shown = line[2:], ""
        elif not command:
            raise ValueError(f"output before the first command: {line!r}")
        else:
            shown += line + "\n"
    if command:
        yield Step(command, shown)


def run(command: str, before: Outcome) -> Outcome:
    """Do what a command says; only `csprofile`, `cat FILE` and `echo $?` can be shown."""
    match shlex.split(command):
        case ["csprofile", *words]:
            return run_csprofile(words)
        case ["cat", name]:
            return Outcome(Path(name).read_text(encoding="utf-8"), 0)
        case ["echo", "$?"]:
            return Outcome(f"{before.status}\n", 0)
    raise ValueError(f"cannot be run in a console block: {command}")


def run_csprofile(words: list[str]) -> Outcome:
    """Run the command line in a process of its own, as a reader would, 80 columns wide."""
    done = subprocess.run(
        [sys.executable, "-m", "csprofile", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "80", "NO_COLOR": "1"},
        timeout=60,
        check=False,
    )
    return Outcome(done.stdout, done.returncode)


def difference(shown: str, printed: str) -> str | None:
    """How what is shown differs from what was printed; `...` stands for anything."""
    shown, printed = (text.strip("\n") + "\n" for text in (shown, printed))
    flags = doctest.ELLIPSIS | doctest.REPORT_NDIFF
    checker = doctest.OutputChecker()
    if checker.check_output(shown, printed, flags):
        return None
    return checker.output_difference(doctest.Example("", shown), printed, flags)


def evaluate(example: Example) -> str | None:
    """Run each command of a block in turn and tell the first difference."""
    last = Outcome("", 0)
    for step in steps(str(example.parsed)):
        last = run(step.command, last)
        found = difference(step.shown, last.printed)
        if found:
            return f"$ {step.command}\n{found}"
    return None

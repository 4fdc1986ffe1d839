"""How long an assessment takes from the command line, beside importing click and cattrs."""

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

from benchmarks.measuring import Figure, at_most, milliseconds, quickest

RUNS = 15
TIMES = 5
"""An assessment takes at most so many times as long as importing click and cattrs."""
TITLE = "An assessment from the command line, each in a process of its own"
_UNIT = "importing click and cattrs"
_TAKEN = "csprofile assess rotherham-2009"


def figures() -> Iterator[Figure]:
    """Time both."""
    commands = {
        _UNIT: ("-c", "import click, cattrs"),
        _TAKEN: ("-m", "csprofile", "assess", "rotherham-2009"),
    }
    found = quickest({name: partial(_run, *each) for name, each in commands.items()}, RUNS)
    for name, seconds in found.items():
        yield Figure(name, milliseconds(seconds))
    yield at_most("one beside the other", found[_TAKEN] / found[_UNIT], TIMES, _UNIT)


def _run(*command: str) -> None:
    # In use bytecode lies ready; where the shell forbids to write any, ours alone would lack it.
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run([sys.executable, *command], capture_output=True, check=True, env=env)

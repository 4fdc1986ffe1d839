"""Runs commands for the tests: in this process, or in one of their own as a user would."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from csprofile.cli import main

GUEST = Path(__file__).parent / "guest"
HEADER = 'schema = 1\narea = "Rotherham"\nframework = "2009"\nas_at = 2009-12-09\n'
GOOD = '[[services]]\nprovision = "adoption"\njudgement = "good"\n'


def run(*words: str | Path) -> Result:
    """Run a command in this process, on a terminal 100 columns wide."""
    runner = CliRunner(env={"COLUMNS": "100"})
    return runner.invoke(main, [str(word) for word in words], prog_name="csprofile")


def process(
    *words: str | Path, env: Mapping[str, str] | None = None, **options: Any
) -> "subprocess.CompletedProcess[bytes]":
    """Run a command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "csprofile", *map(str, words)],
        env={**os.environ, "PYTHONUNBUFFERED": "", "COLUMNS": "100", **(env or {})},
        timeout=60,
        check=False,
        **{"capture_output": True, **options},
    )


def with_guest() -> dict[str, str]:
    """The environment in which the guest is installed."""
    return {"PYTHONPATH": os.pathsep.join([str(GUEST), os.environ.get("PYTHONPATH", "")])}


def listed(folder: Path) -> list[str]:
    """The names of what is in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())

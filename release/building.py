"""Builds the sdist and the wheel of csprofile and of every package under plugins/ into a folder."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
# The day that files in an archive bear, unless the environment names another: 1 January 2026.
EPOCH = "1767225600"


def projects() -> list[Path]:
    """What is released: csprofile itself, then each package under plugins/, in order of name."""
    return [ROOT, *sorted(each.parent for each in ROOT.glob("plugins/*/pyproject.toml"))]


def build(project: Path, folder: Path) -> None:
    """Build a project's sdist, and out of that its wheel, as an installer would."""
    command = [sys.executable, "-m", "build", "--quiet", "--installer", "uv"]
    done = subprocess.run(
        [*command, "--outdir", str(folder), str(project)],
        env={"SOURCE_DATE_EPOCH": EPOCH, **os.environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        sys.exit(f"{done.stdout}\n{project} cannot be built")


if __name__ == "__main__":
    for each in projects():
        build(each, Path(sys.argv[1]))
        print(f"built: {each.name if each != ROOT else 'csprofile'}")

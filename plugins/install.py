"""Installs every package under plugins/ beside the csprofile of the environment that runs it."""

import subprocess
import sys
from pathlib import Path


def plugins(folder: Path) -> list[Path]:
    """
    The packages in a folder: each folder in it with a pyproject.toml, in order of name.

    Example:
        >>> plugins(Path("there is no such folder"))
        []
    """
    return sorted(each.parent for each in folder.glob("*/pyproject.toml"))


def main() -> int:
    """Install them all in one go, as they stand, with what they need."""
    found = plugins(Path(__file__).parent)
    if not found:
        return 0
    named = [part for each in found for part in ("--editable", str(each))]
    command = ["uv", "pip", "install", "--quiet", "--python", sys.executable, *named]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

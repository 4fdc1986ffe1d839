"""Installs what was built into clean environments, and runs the README and the tests there."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from release.building import ROOT, build, projects
from release.readme import blocks, differs, first_command

# Nothing of the checkout may be imported: only what the wheels hold, and what they ask for.
CLEAN = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
WHERE = "import csprofile, sys; sys.exit(not csprofile.__file__.startswith(sys.prefix))"


class Environment:
    """A virtual environment of its own in a folder, at first empty."""

    def __init__(self, folder: Path) -> None:
        self.programs = folder / ("Scripts" if os.name == "nt" else "bin")
        self.run("uv", "venv", "--quiet", "--python", sys.executable, str(folder))

    def run(self, *command: str, cwd: Path = ROOT) -> str:
        """Run a command that must succeed, and give what it wrote to stdout."""
        path = os.pathsep.join([str(self.programs), CLEAN.get("PATH", os.defpath)])
        done = subprocess.run(
            command,
            env={**CLEAN, "PATH": path, "PYTHONUTF8": "1"},
            cwd=cwd,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            sys.exit(f"{done.stdout}\nfailed with {done.returncode}: {' '.join(command)}")
        return done.stdout

    def python(self, *arguments: str, cwd: Path = ROOT) -> str:
        """Run the environment's Python."""
        return self.run(str(self.programs / "python"), *arguments, cwd=cwd)

    def install(self, *what: str) -> None:
        """Install wheels and groups, and prove that csprofile is the one of its wheel."""
        python = str(self.programs / "python")
        self.run("uv", "pip", "install", "--quiet", "--python", python, *what)
        self.python("-c", WHERE)


def run_readme(wheel: Path, folder: Path) -> None:
    """Install the wheel of csprofile alone; run the README's first command and its Python."""
    environment = Environment(folder / "alone")
    environment.install(str(wheel))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    command, expected = first_command(readme)
    if difference := differs(expected, environment.run(*command, cwd=folder)):
        sys.exit(f"README.md: {' '.join(command)}\n{difference}")
    (folder / "readme.txt").write_text(blocks(readme), encoding="utf-8")
    environment.python("-m", "doctest", "-o", "ELLIPSIS", "readme.txt", cwd=folder)
    print("README.md: runs in an environment with the wheel of csprofile alone")


def run_tests(project: Path, wheels: Path, folder: Path) -> None:
    """Install a package from its wheel beside csprofile's; run its tests, doctests and README."""
    held = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    package = project.name.replace("-", "_")
    groups = [f"{ROOT / 'pyproject.toml'}:guests"]
    if "test" in held.get("dependency-groups", {}):
        groups.append(f"{project / 'pyproject.toml'}:test")
    environment = Environment(folder / project.name)
    found = [str(path) for name in ("csprofile", package) for path in wheels.glob(f"{name}-*.whl")]
    environment.install(*found, *(part for group in groups for part in ("--group", group)))
    tests = [str(path) for path in (project / "tests", project / "README.md") if path.exists()]
    told = environment.python(
        *("-m", "pytest", "-q", "-p", "no:cacheprovider", "--pyargs", package, *tests)
    )
    print(f"{project.name}: {told.splitlines()[-1]}")


def main(names: Sequence[str]) -> None:
    """Build all wheels, then try csprofile alone, and each package (of those named) beside it."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for project in projects():
            build(project, folder / "wheels")
        (wheel,) = (folder / "wheels").glob("csprofile-*.whl")
        run_readme(wheel, folder)
        for project in projects()[1:]:
            if not names or project.name in names:
                run_tests(project, folder / "wheels", folder)


if __name__ == "__main__":
    main(sys.argv[1:])

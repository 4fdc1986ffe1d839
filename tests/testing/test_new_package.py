"""A plugin as it is begun: built, installed by itself, found, and its tests pass."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import get_args

import pytest
from hatchling.build import build_wheel

from csprofile.plugin.offers import Kind
from tests.cli.commanding import listed, process


def begun(folder: Path, name: str, kind: str) -> Path:
    """A package as the command begins it."""
    package = folder / f"csprofile-{name}"
    done = process("new-plugin", name, "--kind", kind, "-o", package)
    assert (0, b"") == (done.returncode, done.stdout), done.stderr
    return package


def installed(package: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The environment in which a package is installed beside csprofile, without any network."""
    with monkeypatch.context() as within:
        within.chdir(package)
        wheel = site.parent / build_wheel(str(site.parent))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    path = os.pathsep.join(filter(None, [str(site), os.environ.get("PYTHONPATH")]))
    return {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}


@pytest.mark.parametrize("kind", get_args(Kind))
def test_its_tests_pass(tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests of a package of each kind pass as it is written, none of them left out."""
    package = begun(tmp_path, f"my-{kind}", kind)
    env = installed(package, tmp_path / "site", monkeypatch)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(
        command, cwd=package, env=env, capture_output=True, encoding="utf-8", check=False
    )
    assert 0 == done.returncode, done.stdout
    last = done.stdout.splitlines()[-1]
    assert " passed" in last
    assert "skipped" not in last


def test_it_is_found_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once installed it is listed with its offer, and its name cannot be taken again."""
    package = begun(tmp_path, "homes", "source")
    env = installed(package, tmp_path / "site", monkeypatch)
    text = process("plugins", env=env).stdout.decode()
    assert "csprofile-homes 0.1.0\n  source homes: " in text
    refused = process("new-plugin", "homes", "--kind", "source", "-o", tmp_path / "b", env=env)
    assert 1 == refused.returncode
    assert b"'homes' is offered by csprofile-homes already" in refused.stderr
    refused = process("new-plugin", "homes", "--kind", "format", "-o", tmp_path / "b", env=env)
    assert b"'csprofile_homes' is installed already" in refused.stderr
    assert not (tmp_path / "b").exists()


def test_no_folder_is_written_over(tmp_path: Path) -> None:
    """What is there stays as it is, be it an empty folder, and nothing is left beside it."""
    (tmp_path / "mine").mkdir()
    done = process("new-plugin", "homes", "--kind", "format", "-o", tmp_path / "mine")
    assert 1 == done.returncode
    assert b"is there already and may hold somebody's work" in b" ".join(done.stderr.split())
    assert ["mine"] == listed(tmp_path)
    assert [] == listed(tmp_path / "mine")


@pytest.mark.parametrize("name", ["Homes", "a", "my--homes", "-homes", "../homes", "homes.py", ""])
def test_a_name_that_cannot_be_is_refused(tmp_path: Path, name: str) -> None:
    """A name that no package can have is refused with what would be right."""
    done = process("new-plugin", "--kind", "format", "-o", tmp_path / "b", "--", name)
    assert 1 == done.returncode
    assert b"not a name of a plugin" in done.stderr
    assert [] == listed(tmp_path)

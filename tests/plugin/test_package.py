"""The package under plugins/ works where it is installed by itself, with nothing private."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.build import build_wheel

from tests.house.sources import ROOT

ASK = """
import csprofile_plain
from csprofile import assess
from csprofile.plugin import installed
(found,) = (each for each in installed().packages if each.name == "csprofile-plain")
print(csprofile_plain.__file__)
print(found.version, [str(each) for each in found.failures])
print([f"{each.kind} {each.name}" for each in found.offers])
print(installed().find("format", "lines").write([assess("rotherham-2009")]).decode())
"""


def test_a_separate_package_is_a_guest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that is built and installed by itself is found, and writes a real assessment."""
    monkeypatch.chdir(ROOT / "plugins" / "csprofile-plain")
    wheel = tmp_path / build_wheel(str(tmp_path))
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    path = os.pathsep.join(filter(None, [str(site), os.environ.get("PYTHONPATH")]))
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    file, version, offers, _, line = done.stdout.splitlines()[:5]
    assert Path(file).is_relative_to(site)
    assert "0.1.0 []" == version
    assert "['source json', 'comparator same-kind', 'format lines']" == offers
    assert ["372", "Rotherham", "2009", "no", "2009-12-09"] == line.split("\t")[:5]

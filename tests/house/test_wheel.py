"""What is built: the package with all its data, its types marked, its licence beside it."""

import zipfile
from pathlib import Path

import pytest
from hatchling.build import build_wheel

from tests.house.sources import PACKAGE, ROOT


def test_the_wheel_holds_every_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file under src/csprofile is in the wheel, data and `py.typed` included."""
    monkeypatch.chdir(ROOT)
    wheel = tmp_path / build_wheel(str(tmp_path))
    expected = {
        path.relative_to(PACKAGE.parent).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        actual = {name for name in archive.namelist() if name.startswith("csprofile/")}
    assert "csprofile/py.typed" in expected
    assert expected == actual

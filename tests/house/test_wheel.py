"""What is built: the packages with all their data, their types marked, and nothing else."""

import zipfile
from pathlib import Path

import pytest
from hatchling.build import build_wheel

from tests.house.sources import PACKAGE, ROOT


def test_the_wheel_holds_every_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file under src is in the wheel, data and `py.typed` included, and no other."""
    monkeypatch.chdir(ROOT)
    wheel = tmp_path / build_wheel(str(tmp_path))
    expected = {
        path.relative_to(PACKAGE.parent).as_posix()
        for path in PACKAGE.parent.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        actual = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert "csprofile/py.typed" in expected
    assert expected == actual

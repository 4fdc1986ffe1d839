"""Keeps the guest of these tests from being collected, and gives them a file to work on."""

from pathlib import Path

import pytest

from tests.cli.commanding import GOOD, HEADER
from tests.cli.tabled import HEAD, ROWS

collect_ignore = ["guest"]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A small file of evidence that is valid."""
    path = tmp_path / "good.toml"
    path.write_text(HEADER + GOOD, encoding="utf-8")
    return path


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """A folder with inspections in three councils."""
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "inspections.csv").write_text(HEAD + ROWS, encoding="utf-8")
    return folder

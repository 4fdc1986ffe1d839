"""Keeps the guest of these tests from being collected, and gives them a file to work on."""

from pathlib import Path

import pytest

from tests.cli.commanding import GOOD, HEADER

collect_ignore = ["guest"]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A small file of evidence that is valid."""
    path = tmp_path / "good.toml"
    path.write_text(HEADER + GOOD, encoding="utf-8")
    return path

"""Fixtures for the tests of plugins; nothing of csprofile is imported before one is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from csprofile import Assessment

pytest.register_assert_rewrite("csprofile.testing")


@pytest.fixture
def rotherham() -> Assessment:
    """The assessment of Rotherham in 2009, after the published letter."""
    from csprofile import assess

    return assess("rotherham-2009")


@pytest.fixture
def assessments() -> dict[str, Assessment]:
    """One assessment of every kind of result, by what it shows."""
    from csprofile.testing import results

    return dict(results())


@pytest.fixture
def evidence_file(tmp_path: Path) -> Path:
    """The evidence file on Rotherham in 2009, in a folder of the test's own."""
    from csprofile import read, write

    return write(read("rotherham-2009"), tmp_path / "rotherham-2009.toml")

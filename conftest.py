"""What every test shares: the folder of real data, settled random choices, code blocks that run."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.house.documents import collect_document

pytest_collect_file = collect_document

# Sphinx imports the first two, and only where it is installed; the guests are broken on purpose.
collect_ignore = ["docs/conf.py", "docs/_extensions", "tests/guests"]

# The same examples each time, on any machine; `--hypothesis-profile=search` looks further.
settings.register_profile("csprofile", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("csprofile")


def pytest_configure() -> None:
    """Forget a data folder that is not there, so that tests need only ask whether it is named."""
    if not Path(os.environ.get("CSPROFILE_DATA", "")).is_dir():
        os.environ.pop("CSPROFILE_DATA", None)


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of real published data; a test that asks for it is skipped where there is none."""
    named = os.environ.get("CSPROFILE_DATA")
    if named is None:
        pytest.skip("CSPROFILE_DATA names no folder of published data")
    return Path(named)

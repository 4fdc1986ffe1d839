"""Gives the tests of plugins a registry that finds chosen guests beside what is installed."""

import sys
from collections.abc import Iterator

import pytest

from csprofile.plugin import Registry
from tests.plugin.invitations import GUESTS, Invite


@pytest.fixture
def invite(monkeypatch: pytest.MonkeyPatch) -> Iterator[Invite]:
    """Put guests on the path, each in a folder of its own, and load a registry that sees them."""
    monkeypatch.delenv("CSPROFILE_DISABLED_PLUGINS", raising=False)

    def load(*guests: str, blocked: tuple[str, ...] | None = None) -> Registry:
        for guest in guests:
            assert (GUESTS / guest).is_dir()
            monkeypatch.syspath_prepend(str(GUESTS / guest))
        return Registry.load(blocked)

    yield load
    for module in [name for name in sys.modules if name.startswith("csprofile_guest_")]:
        del sys.modules[module]

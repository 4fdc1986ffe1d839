"""An argument of a hook retires with a warning: shown on a made-up specification of a hook."""

import sys
import warnings
from collections.abc import Iterable, Iterator

import pytest
from pluggy import PluginManager

from csprofile.plugin import Format
from csprofile.plugin.entries import find_entries
from csprofile.plugin.hookspecs import PROJECT, hookspec
from csprofile.plugin.loading import Loaded, load_entry
from tests.plugin.invitations import GUESTS

SAYS = "csprofile_formats: the argument day goes in 0.3; ask for month"


class Retiring:
    """A made-up specification: one argument of the hook is on its way out, its heir is there."""

    @hookspec(warn_on_impl_args={"day": DeprecationWarning(SAYS)})
    def csprofile_formats(self, day: str, month: str) -> Iterable[Format]:
        """Offer formats."""
        return ()


class Retired:
    """The same hook, one version later."""

    @hookspec
    def csprofile_formats(self, month: str) -> Iterable[Format]:
        """Offer formats."""
        return ()


@pytest.fixture(autouse=True)
def guest(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put the guest that asks for the argument on the path."""
    monkeypatch.syspath_prepend(str(GUESTS / "retiring"))
    yield
    sys.modules.pop("csprofile_guest_retiring", None)


def load(specification: type) -> tuple[PluginManager, Loaded]:
    """Load the guest as csprofile loads any, under a specification of the hook."""
    manager = PluginManager(PROJECT)
    manager.add_hookspecs(specification)
    (entry,) = (each for each in find_entries()[0] if each.package == "csprofile-guest-retiring")
    return manager, load_entry(manager, entry)


def test_a_guest_that_asks_for_it_is_warned_and_works() -> None:
    """The warning names the guest's own line; the guest is admitted and given the argument."""
    with pytest.warns(DeprecationWarning, match=SAYS) as warned:
        manager, loaded = load(Retiring)
    assert [str(GUESTS / "retiring" / "csprofile_guest_retiring.py")] == [
        each.filename for each in warned
    ]
    assert (True, ()) == (loaded.admitted, loaded.failures)
    ((offer,),) = manager.hook.csprofile_formats(day="friday", month="may")
    assert "friday" == offer.name


def test_a_guest_that_makes_errors_of_warnings_is_told() -> None:
    """Where warnings are errors, as in an author's tests, the guest is refused with its words."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _, loaded = load(Retiring)
    (failure,) = loaded.failures
    assert ("hook", f"DeprecationWarning: {SAYS}") == (failure.what, failure.says)


def test_once_it_has_gone_the_guest_is_refused() -> None:
    """When the argument has gone, a guest that still asks for it is named with it."""
    _, loaded = load(Retired)
    (failure,) = loaded.failures
    assert ("hook", True) == (failure.what, "{'day'}" in failure.says)
    assert not loaded.admitted

"""The registry lists what was found, and hands out offers by name."""

from pathlib import Path

import pytest

from csprofile.errors import EvidenceError, PluginError, UnknownName
from csprofile.plugin import Offered, Registry, installed
from tests.plugin.invitations import Invite, failures


def test_packages(invite: Invite) -> None:
    """Each package is listed with its version, its offers by kind and name, and what it took."""
    registry = invite("good")
    (package,) = (each for each in registry.packages if each.name == "csprofile-guest-good")
    assert (
        Offered("source", "names", "A council by the name of a file"),
        Offered("comparator", "alone", "No area is like another"),
        Offered("format", "count", "How many were assessed"),
    ) == package.offers
    assert ("1.2", (), False) == (package.version, package.failures, package.blocked)
    assert package.seconds > 0


def test_packages_in_order(invite: Invite) -> None:
    """Packages are listed by name, whatever the order of the path."""
    names = [each.name for each in invite("second", "good", "broken", "first").packages]
    assert sorted(names) == names
    assert {"csprofile", "csprofile-guest-broken", "csprofile-guest-second"} <= set(names)


def test_offers_in_order(invite: Invite) -> None:
    """Offers are given by name, whatever the order of the packages."""
    names = list(invite("slow", "raises", "good").formats)
    assert sorted(names) == names


def test_blocked_by_the_environment(invite: Invite, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment variable is read when a registry is loaded, in any spelling of a name."""
    assert "count" in invite("good").formats
    monkeypatch.setenv("CSPROFILE_DISABLED_PLUGINS", " csprofile_guest_good , ,other")
    registry = Registry.load()
    assert "count" not in registry.formats
    (package,) = (each for each in registry.packages if each.name == "csprofile-guest-good")
    assert (True, (), 0) == (package.blocked, package.offers, package.seconds)


def test_unknown_name_with_the_packages_that_are_away(invite: Invite) -> None:
    """A name nobody offers is refused with the nearest, and a note on who is away."""
    registry = invite("good", "broken", "first", blocked=("csprofile-guest-first",))
    with pytest.raises(UnknownName) as refused:
        registry.find("format", "cuont")
    assert "count" in refused.value.nearest
    (note,) = refused.value.__notes__
    assert "csprofile-guest-broken" in note
    assert "csprofile-guest-first" in note
    assert "csprofile-guest-good" not in note


def test_unknown_kind(invite: Invite) -> None:
    """A kind of offer that does not exist is refused with the kinds that do."""
    with pytest.raises(UnknownName, match="source, comparator, format, framework"):
        invite().find("letter", "text")  # type: ignore[call-overload]


def test_installed_is_one() -> None:
    """What is installed is loaded once."""
    assert installed() is installed()


def test_claiming(invite: Invite, tmp_path: Path) -> None:
    """A path is claimed by those who say so; a source that raises is named, and claims nothing."""
    path = tmp_path / "Leeds.council"
    registry = invite("good", "touchy")
    assert ["names"] == [name for name in registry.claiming(path) if name in ("names", "touchy")]
    ((what, says),) = failures(registry, "touchy")
    assert "call" == what
    assert says.endswith("Leeds.council: RuntimeError: no patience")


def test_blaming(invite: Invite) -> None:
    """What an offer raises in use is an error that names its package; an error of ours is left."""
    registry = invite("touchy")
    source = registry.find("source", "touchy")
    with (
        pytest.raises(PluginError, match=r"^csprofile-guest-touchy: the source 'touchy' raised "),
        registry.blaming("source", "touchy"),
    ):
        source.claims(Path("a"))
    with pytest.raises(EvidenceError, match="a: 1 fault"), registry.blaming("source", "touchy"):
        source.read(Path("a"), {})

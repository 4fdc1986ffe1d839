"""What is wrong with a guest's offers is named, and a name goes to one package or to none."""

import sys

import pytest

from csprofile.errors import PluginError
from csprofile.plugin.offers import faults_in
from tests.plugin.invitations import Invite, failures, steps


def test_duplicate_names_both_packages(invite: Invite) -> None:
    """A name that two guests offer is given to neither, and asking for it names both."""
    registry = invite("first", "second", "good")
    assert "twin" not in registry.formats
    says = (
        "the format 'twin' is offered by csprofile-guest-first and by csprofile-guest-second"
        "; none of them is given it"
    )
    assert [("duplicate", says)] == failures(registry, "first")
    assert [("duplicate", says)] == failures(registry, "second")
    with pytest.raises(PluginError, match=r"csprofile-guest-first and by csprofile-guest-second"):
        registry.find("format", "twin")
    assert "count" == registry.find("format", "count").name


def test_blocking_one_settles_a_duplicate(invite: Invite) -> None:
    """Blocking one of two guests gives the name to the other."""
    registry = invite("first", "second", blocked=("csprofile_guest.Second",))
    assert "csprofile-guest-first" == registry.brought_by("format", "twin")


def test_own_name_is_kept(invite: Invite) -> None:
    """A guest that offers a name of the library's own is refused it, and the library keeps it."""
    registry = invite("text")
    assert "csprofile" == registry.brought_by("format", "text")
    says = "the format 'text' is offered by csprofile and by csprofile-guest-text"
    assert [("duplicate", f"{says}; csprofile keeps it")] == failures(registry, "text")


def test_hook_that_raises(invite: Invite) -> None:
    """A hook that raises loses its own offers alone, and is called only when asked for."""
    registry = invite("raises", "good")
    assert "beside" in registry.formats
    assert [] == steps(registry, "raises")
    assert "names" in registry.sources
    says = "csprofile_sources() raised OSError: the drive is not there"
    assert [("call", says)] == failures(registry, "raises")


def test_hook_that_returns_nothing(invite: Invite) -> None:
    """A hook that returns no list is named with what it returned."""
    registry = invite("raises", "good")
    assert "alone" in registry.comparators
    ((what, says),) = failures(registry, "raises")
    assert ("call", True) == (
        what,
        says.endswith("it returned NoneType; a list of offers, perhaps empty"),
    )


def test_hook_that_asks_for_its_own_kind(invite: Invite) -> None:
    """A hook that asks for the offers it is to give is named, and does not go round in a circle."""
    registry = invite("asks", "good")
    sys.modules["csprofile_guest_asks"].asked.append(registry)
    assert "count" in registry.formats
    says = "a format is asked for inside csprofile_formats(), which is to offer one"
    assert [("call", f"csprofile_formats() raised PluginError: {says}")] == failures(
        registry, "asks"
    )


def test_wrong_offers(invite: Invite) -> None:
    """Each wrong offer is named by its place with all its faults, and the right one is kept."""
    registry = invite("offers")
    assert "right" in registry.formats
    assert "mute" not in registry.formats
    name = "two or more of a-z 0-9 . _ -, as 'my-format'"
    assert [
        ("offer", f"csprofile_formats()[0]: its name is ''; {name}"),
        ("offer", f"csprofile_formats()[1]: its name is 'two words'; {name}"),
        (
            "offer",
            "csprofile_formats()[2]: its title is None; one line of words"
            "; it has no method write(); every format has one",
        ),
        ("offer", "csprofile_formats()[3]: Empty is a class; an object of it, as Empty()"),
        ("offer", "csprofile_formats()[4]: ValueError: no name today"),
    ] == failures(registry, "offers")


def test_wrong_framework(invite: Invite) -> None:
    """A framework that is no Framework is refused, and says how to make one."""
    registry = invite("offers")
    says = "csprofile_frameworks()[0]: str is not a Framework; csprofile.framework(...) makes one"
    assert all(each.title for each in registry.frameworks.values())
    assert [("offer", says)] == failures(registry, "offers")


class Reads:
    """A source that says how its forms end, and writes none."""

    name, title, form_suffix = "reads", "What ends so", ".reads"

    def claims(self, path: object) -> bool:
        """Claim nothing."""
        return False

    read = claims


class Writes(Reads):
    """A source that writes forms."""

    form = Reads.claims


class Shouts(Writes):
    """A source that gives its forms an ending that no file has."""

    form_suffix = "READS"


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (Writes(), ()),
        (Reads(), ("it has a form_suffix and no method form()",)),
        (Shouts(), ("its form_suffix is 'READS'; how a file ends, as '.reads'",)),
    ],
)
def test_a_form_has_an_ending_and_a_method(source: object, says: tuple[str, ...]) -> None:
    """A source that gives its forms no right ending, or cannot write them, is no source."""
    assert says == faults_in("source", source)

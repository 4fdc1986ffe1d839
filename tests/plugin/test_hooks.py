"""Every hook is documented, tested and does what its page says."""

import datetime as dt
import inspect
import re
from pathlib import Path

import pluggy
import pytest

from csprofile import Area, Evidence, Framework
from csprofile.plugin import hookspecs
from tests.house.sources import ROOT
from tests.plugin.invitations import Invite

PAGE = ROOT / "docs" / "reference" / "hooks.md"


def hooks() -> list[str]:
    """The name of every hook there is a specification of."""
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    return sorted(vars(manager.hook))


def undocumented(hook: str, page: str) -> list[str]:
    """What a page lacks of a hook: a heading, or beneath it the signature as it is in the code."""
    sections = dict(re.findall(r"^### (\w+)\n(.*?)(?=^##|\Z)", page, re.MULTILINE | re.DOTALL))
    source = inspect.getsource(getattr(hookspecs, hook))
    (signature,) = re.findall(r"^def .*$", source, re.MULTILINE)
    lacks = {
        "heading": hook not in sections,
        signature: signature not in sections.get(hook, ""),
        "When it is called": "When it is called" not in sections.get(hook, ""),
        "What to return": "What to return" not in sections.get(hook, ""),
    }
    return [part for part, missing in lacks.items() if missing]


def test_the_hooks_are_those_of_the_kinds() -> None:
    """There is a hook for each kind of offer, and no other."""
    assert sorted(hookspecs.HOOKS.values()) == hooks()


@pytest.mark.parametrize("hook", hooks())
def test_every_hook_is_documented(hook: str) -> None:
    """Every hook has a heading, its signature, when it is called and what to return."""
    assert [] == undocumented(hook, PAGE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("hook", hooks())
def test_every_hook_says_when_and_what(hook: str) -> None:
    """Every hook has a docstring that says when it is called and what to return."""
    says = inspect.getdoc(getattr(hookspecs, hook)) or ""
    assert ("Called ", "Return ") == tuple(re.findall(r"Called |Return ", says))


def test_an_undocumented_hook_is_found() -> None:
    """A hook whose heading stands over another signature is found."""
    page = "### csprofile_formats\ndef csprofile_formats(config) -> Iterable[Format]:\n"
    signature = "def csprofile_formats() -> Iterable[Format]:"
    lacks = [signature, "When it is called", "What to return"]
    assert lacks == undocumented("csprofile_formats", page)
    assert "heading" in undocumented("csprofile_sources", page)


@pytest.mark.parametrize("hook", hooks())
def test_every_hook_is_tested(hook: str) -> None:
    """Every hook has a test in this file that bears its name."""
    assert f"test_{hook}" in globals()


def test_csprofile_sources(invite: Invite) -> None:
    """A guest's source claims a path and reads it to evidence."""
    source = invite("good").find("source", "names")
    assert source.claims(Path("Leeds.council"))
    assert Evidence(area="Leeds") == source.read(Path("Leeds.council"), {})


def test_csprofile_comparators(invite: Invite) -> None:
    """A guest's comparator names the areas like a given one."""
    leeds = Area.find("Leeds")
    similar = invite("good").find("comparator", "alone").for_area(leeds, dt.date(2009, 12, 9))
    assert (leeds, ()) == (similar.area, similar.members)


def test_csprofile_formats(invite: Invite) -> None:
    """A guest's format writes assessments to bytes."""
    assert b"0\n" == invite("good").find("format", "count").write([])


def test_csprofile_frameworks(invite: Invite) -> None:
    """A guest's framework is found by its edition."""
    found = invite("edition").find("framework", "guest-2026")
    assert isinstance(found, Framework)
    assert ("guest-2026", "guest-2026") == (found.name, found.edition)

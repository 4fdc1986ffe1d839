"""What a version promises: what is public is listed, and guests are bound to it."""

import tomllib
from enum import Enum
from pathlib import Path
from typing import Protocol

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from csprofile import Share, __version__, decision_record
from tests.house.promised import LIST, called, members, promised
from tests.house.sources import ROOT

PLUGINS = sorted((ROOT / "plugins").glob("*/pyproject.toml"))


class Kind(Enum):
    """An enum, which is not called."""

    ONE = 1


class Offer(Protocol):
    """What others have, and is never made."""

    name: str


def test_what_is_public_is_listed() -> None:
    """The list holds every public name; `python -m tests.house.promised` writes it anew."""
    assert promised() == LIST.read_text(encoding="utf-8").splitlines()


def test_arguments_are_listed() -> None:
    """A function is listed with its arguments, and what may be left out is marked."""
    assert "(assessment, plugins=, robustness=)" == called(decision_record)
    assert "()" == called(lambda: None)
    assert "(one, two=, *more, **named)" == called(lambda one, two=2, *more, **named: None)


@pytest.mark.parametrize("thing", [Kind, Offer, ValueError, 3, "text"])
def test_what_is_not_called_has_no_arguments(thing: object) -> None:
    """Enums, protocols, errors without arguments of their own and values stand by their name."""
    assert "" == called(thing)


def test_members_are_listed() -> None:
    """What a class of ours has is listed, and what Python gave it is not."""
    assert {"low", "high"} <= set(members(Share))
    assert [] == [member for member in members(Share) if member.startswith("_")]
    assert [] == members(Kind)


def bound(pyproject: Path) -> Requirement:
    """What a package under plugins/ asks of csprofile."""
    asked = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]["dependencies"]
    (found,) = (each for each in map(Requirement, asked) if each.name == "csprofile")
    return found


@pytest.mark.parametrize("pyproject", PLUGINS, ids=lambda path: path.parent.name)
def test_guests_are_bound_to_this_minor_version(pyproject: Path) -> None:
    """A package of ours is installed beside every patch of this minor version, and no other."""
    here = Version(__version__)
    versions = [f"{here.major}.{here.minor}.{here.micro + 7}", f"{here.major}.{here.minor + 1}.0"]
    assert [True, True, False] == [
        bound(pyproject).specifier.contains(version) for version in (__version__, *versions)
    ]


@pytest.mark.parametrize("pyproject", PLUGINS, ids=lambda path: path.parent.name)
def test_a_version_stands_in_one_place(pyproject: Path) -> None:
    """A package's version is in its pyproject.toml, and nowhere in its code."""
    version = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]["version"]
    code = sorted((pyproject.parent / "src").rglob("*.py"))
    assert [] == [path.name for path in code if version in path.read_text(encoding="utf-8")]
    assert [] == [path.name for path in code if "__version__" in path.read_text(encoding="utf-8")]

"""Every chore has an environment of tox, described, and what people are told to run is there."""

import re
from configparser import ConfigParser

import pytest

from tests.house.sources import ROOT

TOX = ConfigParser(interpolation=None)
TOX.read(ROOT / "tox.ini", encoding="utf-8")
ENVIRONMENTS = [name.removeprefix("testenv:") for name in TOX if name.startswith("testenv:")]
PLAIN = re.split(r",\s*", TOX["tox"]["env_list"])
TOLD = ("README.md", "CONTRIBUTING.md", ".pre-commit-config.yaml", ".ci/run")


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_every_environment_says_what_it_is_for(name: str) -> None:
    """`tox list` shows a description for each environment, of its own."""
    assert TOX[f"testenv:{name}"]["description"]


@pytest.mark.parametrize("page", TOLD)
def test_environments_that_people_are_told_of_exist(page: str) -> None:
    """Whatever `tox -e` names in a page or a hook is an environment."""
    path = ROOT / page
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    told = re.findall(r"tox (?:run )?-e ([\w.,-]+\w)", text)
    assert [] == [name for each in told for name in each.split(",") if not known(name)]


def known(name: str) -> bool:
    """Whether tox has an environment of this name, a version of Python being one."""
    return name in ENVIRONMENTS or name in PLAIN or bool(re.fullmatch(r"3\.\d\d", name))


def test_an_unknown_environment_is_found() -> None:
    """A name that is neither an environment nor a version of Python is not known."""
    assert (True, True, False) == (known("lint"), known("3.12"), known("lnt"))


def test_contributors_are_told_of_every_environment() -> None:
    """CONTRIBUTING names each environment that plain `tox` leaves out."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    beside = [name for name in ENVIRONMENTS if name not in PLAIN]
    assert [] == [name for name in beside if f"`{name}`" not in text]

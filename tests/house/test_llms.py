"""What machine readers are told names only what there is."""

import re

import csprofile
from csprofile.cli.commands import main
from tests.house.promised import LIST
from tests.house.sources import ROOT

TEXT = (ROOT / "docs" / "llms.txt").read_text(encoding="utf-8")
CODE = re.findall(r"`([^`]+)`", TEXT)


def test_the_names_are_public() -> None:
    """Every name of the package that the page gives is public."""
    named = {found for code in CODE for found in re.findall(r"\bcsprofile\.(\w+)", code)}
    assert "assess" in named
    assert set() == named - {*csprofile.__all__, "plugin", "testing"}


def test_what_an_assessment_has_is_public() -> None:
    """Every attribute that the page gives, as `.rating`, is one of an assessment."""
    attributes = [code for code in CODE if code.startswith(".")]
    public = LIST.read_text(encoding="utf-8").splitlines()
    assert attributes
    assert [] == [each for each in attributes if f"csprofile.Assessment{each}" not in public]


def test_the_commands_are_all_there() -> None:
    """The page names every command, and no other."""
    (line,) = re.findall(r"^- Command line: (.*)$", TEXT, re.MULTILINE)
    told = [each.removeprefix("csprofile ") for each in re.findall(r"`([^`]+)`", line)]
    assert sorted(main.commands) == sorted(told)

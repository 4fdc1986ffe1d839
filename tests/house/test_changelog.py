"""The fragments of the changelog: full sentences, under a heading that there is."""

import tomllib
from pathlib import Path

import pytest

from tests.house.sources import ROOT, shown

FOLDER = ROOT / "changelog.d"


def kinds() -> set[str]:
    """The kinds of change that have a heading."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {each["directory"] for each in project["tool"]["towncrier"]["type"]}


def fragments() -> list[Path]:
    """Every fragment that waits for the next release, in order."""
    return sorted(path for path in FOLDER.iterdir() if path.name not in ("README.md", ".gitignore"))


def fragment_faults(name: str, text: str) -> list[str]:
    """What is wrong with a fragment, if anything."""
    faults = []
    if not name.endswith(".md") or name.split(".")[-2] not in kinds():
        faults.append(f"not a NAME.KIND.md with a kind of {', '.join(sorted(kinds()))}")
    if not text.strip().endswith((".", "```")):
        faults.append("ends in no full stop")
    return faults


def test_fragments_are_sentences() -> None:
    """Every fragment has a kind with a heading, and says what a user will notice in sentences."""
    found = [
        f"{shown(path)}: {fault}"
        for path in fragments()
        for fault in fragment_faults(path.name, path.read_text(encoding="utf-8"))
    ]
    assert [] == found


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("+walk.added.md", "The walk is there.\n", 0),
        ("+walk.feature.md", "The walk is there.\n", 1),
        ("walk.added.txt", "the walk", 2),
    ],
)
def test_faults_of_fragments_are_found(name: str, text: str, expected: int) -> None:
    """A fragment without a known kind, or that is no sentence, is named."""
    assert expected == len(fragment_faults(name, text))

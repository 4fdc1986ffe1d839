"""The page on the evidence tables says of every column what its schema says."""

import re

import pytest

from csprofile.schemas import LAYOUTS
from csprofile.vocabulary import PROVISIONS
from tests.house.sources import ROOT

PAGE = (ROOT / "docs" / "reference" / "evidence-tables.md").read_text(encoding="utf-8")


def section(name: str) -> str:
    """The part of the page about one table."""
    found = re.search(rf"^## {name}\n(.*?)(?=^## )", PAGE, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def described(name: str) -> list[str]:
    """The lines that the page must have about the columns of a table."""
    lines = []
    for column in LAYOUTS[name].columns:
        shown = f"**{column.name}**" if column.required else column.name
        required, empty = ("yes" if each else "no" for each in (column.required, column.nullable))
        cells = (shown, required, column.kind, empty, column.says, column.allowed)
        lines.append(f"| {' | '.join(cells)} |")
    return lines


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_column_is_described(name: str) -> None:
    """The page has a row for each column of each table, in order, as the schema has it."""
    lines = [line for line in section(name).splitlines() if line.startswith("|")]
    assert described(name) == lines[2:]


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_key_is_described(name: str) -> None:
    """The page names the columns in which rows about the same agree."""
    day = {"inspected_on": "day", "on": "day", "similar_area": "other", "scheme": "scheme"}
    if name == "similar_areas":
        assert "under one scheme with no other twice" in section(name)
    else:
        key = [day.get(column, column) for column in LAYOUTS[name].key]
        assert f"agree in {', '.join(key[:-1])} and {key[-1]}" in section(name)


def test_every_kind_of_service_is_listed() -> None:
    """The page lists every kind of service that may stand in a table."""
    assert f"The kinds of service are {', '.join(PROVISIONS.names[1:])}." in PAGE

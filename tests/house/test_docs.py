"""The pages: every fenced block is of a kind that is run, checked, or plainly not code of ours."""

import re
from pathlib import Path

import pytest

from tests.house.sources import ROOT, shown

FENCE = re.compile(r"^ *(?:`{3,}|:{3,})(?P<kind>[^`:\s].*)$", re.MULTILINE)
RUN = {"python", "console"}
NOT_RUN = {"sh", "text", "toml", "json", "csv", "html"}


def pages() -> list[Path]:
    """Every page a reader may open, in order."""
    ours = [*ROOT.glob("*.md"), *ROOT.glob("plugins/*/*.md"), *ROOT.glob("docs/**/*.md")]
    return sorted(page for page in ours if "generated" not in page.parts)


def unknown_kinds(text: str) -> list[str]:
    """The kinds of fenced block that are neither run nor known to need no running."""
    kinds = [found["kind"].strip() for found in FENCE.finditer(text)]
    return [kind for kind in kinds if kind not in RUN | NOT_RUN and not kind.startswith("{")]


@pytest.mark.parametrize("page", pages(), ids=shown)
def test_every_block_is_of_a_known_kind(page: Path) -> None:
    """A block that looks like code cannot escape being run by being spelt otherwise."""
    assert [] == unknown_kinds(page.read_text(encoding="utf-8"))


def test_an_unknown_kind_is_found() -> None:
    """A block of another kind is named, and a directive is not."""
    text = "```py\nprint()\n```\n```python\n```\n```{toctree}\n```\n"
    assert ["py"] == unknown_kinds(text)

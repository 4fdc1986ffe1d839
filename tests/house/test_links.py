"""Every link from a page to a file leads to one, in the pages that Sphinx leaves alone too."""

import re
from pathlib import Path

import pytest

from tests.house.sources import ROOT, shown
from tests.house.test_docs import pages

LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)(?:#[^)]*)?\)")
FENCED = re.compile(r"^( *)(`{3,}).*?^\1\2", re.MULTILINE | re.DOTALL)


def lost(page: Path) -> list[str]:
    """The links of a page that lead to no file."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    return [link for link in LINK.findall(text) if not (page.parent / link).exists()]


@pytest.mark.parametrize("page", pages(), ids=shown)
def test_links_lead_somewhere(page: Path) -> None:
    """A page links to no file that is not there."""
    assert [] == lost(page)


def test_a_lost_link_is_found(tmp_path: Path) -> None:
    """A link to a file that is not there is named; links to sites and in code are not looked at."""
    page = tmp_path / "page.md"
    text = "[a](page.md#top) [b](gone.md) [c](https://example.org/x) [d](#top)\n"
    page.write_text(f"{text}```text\n[e](gone.md)\n```\n", encoding="utf-8")
    assert ["gone.md"] == lost(page)
    assert (ROOT / "README.md") in pages()

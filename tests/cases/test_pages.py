"""The figures of two pages of the docs are those that the worked examples and the editions give."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases.case import cases
from tests.cases.tables import (
    exceptions,
    listing,
    modern,
    numbers,
    share_words,
    statuses,
    summary,
    today,
)
from tests.test_cases import published

DOCS = Path(__file__).parents[2] / "docs" / "explanation"
CASES = (DOCS / "published-cases.md").read_text(encoding="utf-8")
RULES = (DOCS / "read-and-assumed.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("page", "made"),
    [
        (CASES, summary),
        (CASES, listing),
        (RULES, statuses),
        (RULES, numbers),
        (RULES, share_words),
        (RULES, modern),
        (RULES, today),
    ],
)
def test_tables(page: str, made: Callable[[], str]) -> None:
    """Each table is the one made today; `python -m tests.cases.tables` prints them all."""
    missing = [line for line in made().splitlines() if line not in page.splitlines()]
    assert [] == missing
    assert made() in page


def test_every_exception_is_named() -> None:
    """Each worked example that the rules get wrong has a paragraph with the reason; no other."""
    section = CASES.partition("## The exceptions")[2].partition("\n## ")[0]
    named = [line[2:].partition("**")[0] for line in section.splitlines() if line[:2] == "**"]
    assert exceptions() == named


def test_every_use_is_named() -> None:
    """Each rule that a worked example was used for is named on the page."""
    section = CASES.partition("## What the rules were drawn up with")[2].partition("\n## ")[0]
    assert [] == [case.name for case in cases() if case.used and case.name not in section]
    assert [] == [case.name for case in cases() if not case.used and case.name in section]


def test_the_ratings_left_out_are_counted(data: Path) -> None:
    """The page says how many published ratings are known without any fact that counts."""
    without = len(published(data)) - len(list(cases()))
    assert f"The rating of {without} further council-years is known" in CASES

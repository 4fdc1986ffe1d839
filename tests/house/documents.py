"""Finds the code blocks in README.md and the docs that pytest runs, each page in its own folder."""

import os
from collections.abc import Iterable
from doctest import ELLIPSIS
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sybil import Document, Example, Region, Sybil
from sybil.integration.pytest import pytest_integration
from sybil.parsers.myst import CodeBlockParser
from sybil.parsers.myst.lexers import DirectiveLexer

from tests.house.published import PythonParser, evaluate

ROOT = Path(__file__).parents[2]


class CaptionedFileParser:
    """
    Finds blocks that a reader is to save: a `{code-block}` whose caption is the file's name.

    Each is written to the page's folder, where the blocks after it find it.
    """

    def __init__(self) -> None:
        self.lexer = DirectiveLexer("code-block", "toml|json|csv|text")

    def __call__(self, document: Document) -> Iterable[Region]:
        """Yield a region for each block with a caption."""
        for found in self.lexer(document):
            name = found.lexemes["options"].get("caption")
            if name:
                parsed = (name, found.lexemes["source"])
                yield Region(found.start, found.end, parsed, self.evaluate)

    def evaluate(self, example: Example) -> None:
        """Write the file the block shows."""
        name, text = example.parsed
        Path(name).write_text(text, encoding="utf-8")


def enter_folder(namespace: dict[str, Any]) -> None:
    """Begin a page in an empty folder."""
    folder = TemporaryDirectory()
    namespace["_folder"], namespace["_before"] = folder, Path.cwd()
    os.chdir(folder.name)


def leave_folder(namespace: dict[str, Any]) -> None:
    """Go back to where the page began, and drop what it wrote."""
    os.chdir(namespace["_before"])
    namespace["_folder"].cleanup()


collect_document = pytest_integration(
    Sybil(
        parsers=[
            PythonParser(doctest_optionflags=ELLIPSIS),
            CodeBlockParser("console", evaluate),
            CaptionedFileParser(),
        ],
        path=str(ROOT),
        patterns=["*.md", "**/*.md"],
        excludes=["docs/reference/generated/*.md"],
        setup=enter_folder,
        teardown=leave_folder,
    )
)

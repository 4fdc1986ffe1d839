"""Writes a report as Markdown, as GitHub reads it; nothing in the evidence can become markup."""

import re
from collections.abc import Iterable

from csprofile.assessment.cleaning import clean
from csprofile.report.blocks import Block, Facts, Heading, Items, Report, Table

_MARKUP = re.compile(r"[\\`*\[\]|~$]|(?<![^\W_])_|_(?![^\W_])")
_AT_START = re.compile(r"^(\d{1,9})?([#+=:.)-])")
_CODED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def markdown_of(report: Report) -> str:
    """
    A report as Markdown.

    Example:
        >>> print(markdown_of(Report("Drawn up.", [Heading("A | B", 1), Items(["# One", "<b>"])])))
        Drawn up.
        <BLANKLINE>
        # A \\| B
        <BLANKLINE>
        - \\# One
        - &lt;b&gt;
        <BLANKLINE>
        Drawn up.
        <BLANKLINE>
    """
    imprint = escape(report.imprint)
    return "\n\n".join([imprint, *map(_written, report.blocks), imprint]) + "\n"


def escape(text: str) -> str:
    """
    Text as Markdown that shows it as it is: no HTML, no markup, no link.

    Example:
        >>> print(escape("<script>"), escape("# `a` | b"), escape("in_line _so_"))
        &lt;script&gt; \\# \\`a\\` \\| b in_line \\_so\\_
        >>> print(escape("1. of https://example.org"))
        1\\. of https&#58;//example.org
    """
    return _AT_START.sub(r"\1\\\2", inline(text))


def inline(text: str) -> str:
    """
    The same for text that does not begin a line, as in a cell.

    Example:
        >>> print(inline("-"), inline("a | b"))
        - a \\| b
    """
    safe = "".join(_CODED.get(each, each) for each in clean(text))
    safe = _MARKUP.sub(r"\\\g<0>", safe).replace("://", "&#58;//")
    return re.sub(r"\bwww\.", "www&#46;", safe, flags=re.IGNORECASE)


def _written(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {inline(block.text)}"
    if isinstance(block, Facts):
        rows = [f"- **{inline(label)}:** {inline(text)}" for label, text in block.rows]
        title = [f"**{inline(block.title)}**", ""] if block.title else []
        return "\n".join([*title, *rows])
    if isinstance(block, Table):
        table = block.filled()
        line = _row("---" for _ in table.head)
        rows = [_row(map(inline, row)) for row in table.rows]
        return "\n".join([_row(map(inline, table.head)), line, *rows])
    if isinstance(block, Items):
        return "\n".join(f"- {escape(text)}" for text in block.texts)
    return escape(block.text)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"

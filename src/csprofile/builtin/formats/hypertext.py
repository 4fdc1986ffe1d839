"""Writes a report as HTML for a notebook; nothing in the evidence can become markup."""

import html
from collections.abc import Iterable, Iterator

from csprofile.assessment.cleaning import clean
from csprofile.report.blocks import MANY, Block, Facts, Heading, Items, Report, Table

# Of a notebook's own look only what would make text hard to read is set otherwise.
_STYLE = (
    "div.csprofile th, div.csprofile td "
    "{text-align: left; vertical-align: top; padding: 0.2em 0.6em; "
    "overflow-wrap: anywhere; max-width: 30em} "
    "div.csprofile th[scope=row] {font-weight: normal}"
)


def html_of(report: Report) -> str:
    """
    A report as a piece of HTML; a long table is folded, and opens by its summary.

    Example:
        >>> print(html_of(Report("Drawn up.", [Heading("<Leeds>", 1), Items(["One.", "Two."])])))
        <div class="csprofile" lang="en-GB">
        <style>...</style>
        <p><small>Drawn up.</small></p>
        <h3>&lt;Leeds&gt;</h3>
        <ul>
        <li>One.</li>
        <li>Two.</li>
        </ul>
        <p><small>Drawn up.</small></p>
        </div>
    """
    imprint = f"<p><small>{_text(report.imprint)}</small></p>"
    blocks = (line for block in report.blocks for line in _lines(block))
    head = ['<div class="csprofile" lang="en-GB">', f"<style>{_STYLE}</style>"]
    return "\n".join([*head, imprint, *blocks, imprint, "</div>"])


def _text(text: str) -> str:
    return html.escape(clean(text))


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        level = min(block.level + 2, 6)  # below the notebook's own headings
        yield f"<h{level}>{_text(block.text)}</h{level}>"
    elif isinstance(block, Facts):
        title = [f"<caption>{_text(block.title)}</caption>"] if block.title else []
        yield from ["<table>", *title, "<tbody>", *map(_row, block.rows), "</tbody>", "</table>"]
    elif isinstance(block, Table):
        yield from _table(block.filled())
    elif isinstance(block, Items):
        yield from ["<ul>", *(f"<li>{_text(each)}</li>" for each in block.texts), "</ul>"]
    else:
        yield f"<p>{_text(block.text)}</p>"


def _table(table: Table) -> Iterator[str]:
    number = len(table.rows)
    head = "".join(f'<th scope="col">{_text(each)}</th>' for each in table.head)
    rows = map(_row, table.rows)
    if number > MANY:
        yield f"<details><summary>{number:,} rows</summary>"
    yield from ["<table>", f"<thead><tr>{head}</tr></thead>", "<tbody>", *rows, "</tbody>"]
    yield "</table>"
    if number > MANY:
        yield "</details>"


def _row(row: Iterable[str]) -> str:
    first, *others = map(_text, row)
    cells = "".join(f"<td>{each}</td>" for each in others)
    return f'<tr><th scope="row">{first}</th>{cells}</tr>'

"""What evidence holds stays text: it steers no terminal and becomes no markup."""

import json
import re

import pytest
from attrs import evolve

from csprofile import Assessment, Recorded, Remark, assess, read
from csprofile.builtin.formats import Json, explanation_of, markdown_of, report_on, text_of
from tests.results import results

HOSTILE = (
    "<script>alert(1)</script> | `rm` **bold** _so_ [a](javascript:x) https://example.org "
    "www.example.org &lt; ![i](x) ~~no~~ $x$"
)
STEERS = "\x1b[31m \x07 \u202e"


@pytest.fixture
def hostile() -> Assessment:
    """An assessment in which every text that evidence may hold tries to be something else."""
    evidence = read("rotherham-2009")
    remarks = [
        Remark(about=f"{start}{HOSTILE}", kind="weakness", where=HOSTILE, said=HOSTILE)
        for start in ("", "# ", "- ", "1. ", "> ", "=== ", "| a | b | ")
    ]
    reason = f"# {HOSTILE}"
    recorded = Recorded(grade=3, by=HOSTILE, role=HOSTILE, on=evidence.as_at, reason=reason)
    name = f"# {HOSTILE}\n# {STEERS} a"
    return assess(evolve(evidence, remarks=remarks, recorded=recorded, name=name))


def test_half_a_character_is_escaped() -> None:
    """Half a character, as in a file's name, stops no format: JSON escapes it, text drops it."""
    odd = assess(evolve(results()["example"].evidence, name="half \ud800 a pair"))
    assert odd.imprint == json.loads(Json().write([odd]))["imprint"]
    assert "from half a pair under" in text_of(report_on(odd))


def test_nothing_steers_the_terminal(hostile: Assessment) -> None:
    """No control character of the evidence reaches the text, and no line is added by one."""
    for written in (text_of(report_on(hostile)), text_of(explanation_of(hostile))):
        assert [] == [sign for sign in STEERS.split() if sign[:1] in written]
        assert written.splitlines()[0].startswith("Drawn up by csprofile")
        assert written.splitlines()[0] == written.splitlines()[-1]


def test_nothing_becomes_markup(hostile: Assessment) -> None:
    """No HTML, code, emphasis, picture, link or heading of the evidence gets into the Markdown."""
    for written in (markdown_of(report_on(hostile)), markdown_of(explanation_of(hostile))):
        bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", written)
        assert [] == re.findall(r"[<>`]|\]\(|://|\bwww\.|~~|\$", bare)
        assert [] == re.findall(r"(?<=\w )\*\*|\b_so_", bare)
        assert [] == re.findall(r"^#+ .*script.*$", bare, re.MULTILINE)
        assert [] == re.findall(r"^(?:\+|=|\d+[.)])", bare, re.MULTILINE)


def test_tables_keep_their_columns(hostile: Assessment) -> None:
    """A pipe in the evidence opens no further column."""
    for table in re.findall(r"(?:^\|.*\n)+", markdown_of(report_on(hostile)), re.MULTILINE):
        counts = {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}
        assert 1 == len(counts)

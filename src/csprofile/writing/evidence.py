"""From evidence to the TOML of its file, which reads back to equal evidence."""

from collections.abc import Iterable

from csprofile.errors import EvidenceError, Fault
from csprofile.evidence import Evidence
from csprofile.evidence.rows import TABLES
from csprofile.writing.values import Words, pairs

HEADER = ("schema", "area", "framework", "as_at", "source")
SINGLE = ("letter", "previous", "published", "recorded")
"""The tables of which a file has one at most."""


def evidence_toml(evidence: Evidence) -> str:
    """
    Write evidence as the text of its file, which reads back to equal evidence.

    Args:
        evidence: what is known; where it was joined of several, the file holds all of it.

    Raises:
        EvidenceError: it holds what no file can, as a share with the count behind it, with the
            address of each.

    Example:
        >>> from csprofile.testing import example
        >>> print(evidence_toml(example("evidence")).splitlines()[2])
        area = "Rotherham"
    """
    caption = f"# What is known of the children's services of {evidence.area.name}."
    blocks = [[caption, *header_lines(evidence)]]
    for table in TABLES:
        blocks += rows_lines(evidence, table)
    blocks += single_lines(evidence)
    return joined(evidence, blocks)


def header_lines(evidence: Evidence) -> list[str]:
    """The lines above all tables."""
    told = dict(pairs(evidence))
    return [f"{key} = {told[key]}" for key in HEADER if key in told]


def rows_lines(evidence: Evidence, table: str, words: Words | None = None) -> list[list[str]]:
    """The lines of each row of a table."""
    faults: list[Fault] = []
    blocks = []
    for number, row in enumerate(getattr(evidence, table)):
        try:
            told = pairs(row, words)
        except EvidenceError as error:
            place = f"{table}[{number}]"
            faults += [Fault(f"{place}.{each.address}", each.says) for each in error.faults]
            continue
        blocks.append([f"[[{table}]]", *(f"{key} = {value}" for key, value in told)])
    if faults:
        raise EvidenceError(evidence.name, faults)
    return blocks


def single_lines(evidence: Evidence) -> list[list[str]]:
    """The lines of each table that a file has once."""
    nouns = {name: getattr(evidence, name) for name in SINGLE}
    return [
        [f"[{name}]", *(f"{key} = {value}" for key, value in pairs(noun))]
        for name, noun in nouns.items()
        if noun is not None
    ]


def joined(evidence: Evidence, blocks: Iterable[Iterable[str]]) -> str:
    """Put blocks of lines together, an empty line between them."""
    text = "\n\n".join("\n".join(block) for block in blocks) + "\n"
    try:
        text.encode()
    except UnicodeEncodeError as error:
        says = f"{text[error.start]!r} is half a character; text that UTF-8 can hold"
        raise EvidenceError(evidence.name, [Fault("", says)]) from None
    return text

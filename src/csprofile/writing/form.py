"""A file of evidence as plain data, for whoever writes it in another layout than TOML."""

import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from csprofile.evidence import Evidence
from csprofile.evidence.rows import TABLES
from csprofile.frameworks import Framework
from csprofile.tuples import as_tuple
from csprofile.writing.evidence import SINGLE, header_lines, joined, rows_lines, single_lines
from csprofile.writing.expected import Expected, missing_rows
from csprofile.writing.keys import CAPTIONS, Key, keys
from csprofile.writing.values import pairs

Cells = Mapping[str, Any]
"""What a row tells, by key, as the file of evidence gives it; numbers with a point are exact."""


@frozen
class FormTable:
    """
    One table of a file of evidence: its keys, what is told, and what an edition waits to be told.

    Args:
        name: as `services`; empty for what stands above all tables.
        caption: what it is for.
        keys: every key it may have, with the words allowed.
        rows: what is told, by key; numbers with a point are decimals.
        waiting: why an edition expects a row of which nothing is told, and that row.

    Example:
        >>> from csprofile.testing import example
        >>> head, services, *_ = form_tables(example("evidence"), example("framework"))
        >>> head.rows[0]["area"], services.name, services.waiting[0][1]["aspect"]
        ('Rotherham', 'services', 'staying safe')
    """

    name: str
    caption: str
    keys: tuple[Key, ...] = field(converter=as_tuple)
    rows: tuple[Cells, ...] = field(default=(), converter=as_tuple)
    waiting: tuple[tuple[str, Cells], ...] = field(default=(), converter=as_tuple)


def form_tables(evidence: Evidence, framework: Framework | None = None) -> tuple[FormTable, ...]:
    """
    Lay evidence out as the tables of its file, in the order of the file.

    Args:
        evidence: what is known.
        framework: the edition whose words are used, and whose expected rows wait; None: the words
            that all editions share, and no row waits.

    Raises:
        EvidenceError: the evidence holds what no file can, with the address of each.

    Example:
        >>> from csprofile.testing import example
        >>> [each.name for each in form_tables(example("evidence"))][1:6]
        ['services', 'indicators', 'indicator_groups', 'findings', 'remarks']
    """
    words = framework.letter.manner.judgements if framework else None
    blocks = [header_lines(evidence), *single_lines(evidence)]
    for name in TABLES:
        blocks += rows_lines(evidence, name, words)
    told = tomllib.loads(joined(evidence, blocks), parse_float=Decimal)
    missing = missing_rows(framework, evidence) if framework else ()
    head = FormTable("", "What stands above all tables", keys("", framework), [_head(told)])
    return (head, *(_table(name, told, missing, framework) for name in CAPTIONS))


def _table(
    name: str, told: Cells, missing: Iterable[Expected], framework: Framework | None
) -> FormTable:
    rows = told.get(name, [])
    return FormTable(
        name=name,
        caption=CAPTIONS[name],
        keys=keys(name, framework),
        rows=[rows] if name in SINGLE and rows else rows,
        waiting=[(each.says, _cells(each)) for each in missing if each.row.table == name],
    )


def _head(told: Cells) -> Cells:
    """What stands above all tables."""
    return {key: each for key, each in told.items() if key not in CAPTIONS}


def _cells(expected: Expected) -> Cells:
    return tomllib.loads("\n".join(f"{key} = {value}" for key, value in pairs(expected.row)))

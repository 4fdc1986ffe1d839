"""Evidence with some of its statements replaced, and further ones added."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve

from csprofile.evidence import Evidence, Row
from csprofile.evidence.rows import TABLES


def with_rows(evidence: Evidence, rows: Mapping[str, Row], further: Iterable[Row] = ()) -> Evidence:
    """
    The evidence with statements in the place of those with their address, and further ones.

    Raises:
        EvidenceError: the same statement twice, or days that cannot be.

    Example:
        >>> from csprofile.testing import example
        >>> with_rows(example().evidence, {}) == example().evidence
        True
    """
    tables: dict[str, Any] = {}
    for table in TABLES:
        told = getattr(evidence, table)
        if any(row.ref in rows for row in told):
            tables[table] = [rows.get(row.ref, row) for row in told]
    for row in further:
        tables.setdefault(row.table, [*getattr(evidence, row.table)]).append(row)
    return evolve(evidence, **tables)

"""Sources of either kind: tables of many councils, and evidence on one beside them."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from csprofile.evidence import Evidence
from csprofile.library.sources import EXAMPLES, read

if TYPE_CHECKING:
    from csprofile.tables.tables import Tables

SUFFIXES = (".csv", ".parquet", ".duckdb", ".db", ".ddb")
"""The files that hold tables."""


def holds_tables(source: object) -> bool:
    """
    Whether a source is tables, or the path of some: a folder, a pattern, a file of their kinds.

    What the source of a plugin claims is for that to read.

    Example:
        >>> holds_tables("inspections-*.parquet"), holds_tables("rotherham-2009")
        (True, False)
    """
    if type(source).__module__ == "csprofile.tables.tables":
        return True
    if not isinstance(source, str | os.PathLike) or str(source) in EXAMPLES:
        return False
    path = Path(source)
    if path.suffix.lower() in SUFFIXES:
        return not _claimed(path)
    if path.is_dir():
        return any(each.suffix.lower() in SUFFIXES for each in path.iterdir()) and not _claimed(
            path
        )
    return False


def tables_of(sources: Iterable[Any], framework: Any = None) -> "Tables":
    """
    Read tables, and whatever evidence on single councils stands beside them.

    Args:
        sources: tables or their paths, and evidence as for `read`.
        framework: the edition whose words evidence may use.

    Raises:
        TablesError: with everything that is refused in tables.
        EvidenceError: with everything that is refused in evidence.
    """
    from csprofile.library.table_files import read_tables
    from csprofile.tables.tables import Tables

    together = Tables()
    byhand: list[Evidence] = []
    for each in sources:
        if isinstance(each, Tables):
            together = together + each
        elif holds_tables(each):
            together = together + read_tables(each)
        else:
            byhand.append(read(each, framework=framework))
    for evidence in byhand:
        together = together + evidence
    return together


def _claimed(path: Path) -> bool:
    from csprofile.plugin import installed

    return path.exists() and bool(installed().claiming(path))

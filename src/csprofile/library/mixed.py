"""Sources of either kind: tables of many councils, and evidence on one beside them."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from csprofile.errors import nearest
from csprofile.evidence import Evidence
from csprofile.library.offered import reads_tables, source_of
from csprofile.library.sources import EXAMPLES, read

if TYPE_CHECKING:
    from csprofile.tables.tables import Tables

SUFFIXES = (".csv", ".parquet", ".duckdb", ".db", ".ddb")
"""The files that hold tables."""
DATA = tuple(f"dictionary.{each}" for each in ("csv", "parquet", "jsonl"))
"""The files by which data that were written are known."""


def holds_tables(source: object) -> bool:
    """
    Whether a source is tables, or the path of some: a file of their kinds, a pattern, a folder.

    A folder of decision records holds no tables, whatever else lies there, unless it is named
    after one. What a plugin's source reads is what the source says.

    Example:
        >>> holds_tables("inspections-*.parquet"), holds_tables("rotherham-2009")
        (True, False)
    """
    if not isinstance(source, str | os.PathLike):
        return type(source).__module__ == "csprofile.tables.tables"
    if str(source) in EXAMPLES:
        return False
    if found := source_of(source):
        return reads_tables(found[0])
    path = Path(source)
    if path.is_dir():
        return _among(list(path.iterdir()))
    return path.suffix.lower() in SUFFIXES


def holds_data(path: Path) -> bool:
    """
    Whether a folder is one that a format of data wrote, by the names of its files.

    Example:
        >>> holds_data(Path("no such folder"))
        False
    """
    return any((path / each).is_file() for each in DATA)


def tables_of(sources: Iterable[Any], framework: Any = None) -> "Tables":
    """
    Read tables, and whatever evidence on single councils stands beside them.

    Args:
        sources: tables or their paths, and evidence as for `read`.
        framework: the edition whose words evidence may use.

    Raises:
        TablesError: with everything that is refused in tables.
        EvidenceError: with everything that is refused in evidence.

    Example:
        >>> [each.area.name for each in tables_of(["rotherham-2009"]).evidence]
        ['Rotherham']
    """
    from csprofile.library.table_sources import read_tables
    from csprofile.tables.tables import Tables

    together = Tables()
    for each in sources:
        if isinstance(each, Tables | Evidence):
            together = together + each
        elif holds_tables(each) or _is_no_evidence(each):
            together = together + read_tables(each)
        else:
            together = together + read(each, framework=framework)
    return together


def _among(files: list[Path]) -> bool:
    """Whether there are tables among files; beside decision records, only if named after one."""
    found = [each for each in files if each.suffix.lower() in SUFFIXES]
    if not found or not any(each.suffix.lower() == ".json" for each in files):
        return bool(found)
    from csprofile.library.table_files import is_table

    return any(map(is_table, found))


def _is_no_evidence(source: object) -> bool:
    """Whether a path is neither of an evidence file, nor named nor claimed as evidence."""
    if not isinstance(source, str | os.PathLike) or nearest(str(source), EXAMPLES):
        return False
    return Path(source).suffix != ".toml" and source_of(source) is None

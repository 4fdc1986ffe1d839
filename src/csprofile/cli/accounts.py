"""What became of the rows of tables, and where they were read from, as text."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from csprofile.cli.tables import table

if TYPE_CHECKING:
    from csprofile.tables.tables import Tables


def accounts_of(tables: "Tables") -> Iterator[str]:
    """
    Tell the rows of every table, why some were set aside, and the files with their hashes.

    Example:
        >>> import polars as pl
        >>> from csprofile import Tables
        >>> frame = pl.DataFrame({"area": ["Leeds"], "setting": ["106"], "children": [2]})
        >>> next(accounts_of(Tables(placements=frame)))
        'placements: 1 read = 1 used + 0 set aside.'
    """
    for each in tables.account:
        left = each.read - each.used
        yield f"{each.table}: {each.read:,} read = {each.used:,} used + {left:,} set aside."
        if each.set_aside:
            rows = [(f"{number:,}", why) for why, number in each.set_aside]
            yield table(("set aside", "why"), rows)
    files = [
        (
            each.name,
            each.publisher,
            str(each.as_at or "not told"),
            f"{each.read:,}",
            f"{each.used:,}",
            each.sha256[:12],
        )
        for each in (*tables.provenance, *(e for held in tables.evidence for e in held.provenance))
    ]
    if files:
        yield table(("from", "publisher", "as at", "read", "used", "sha256"), files)

"""Headings: where in a published file a table begins, found by the names that stand there."""

import csv
from collections.abc import Callable
from functools import lru_cache
from itertools import islice
from pathlib import Path

import polars as pl
from attrs import frozen

from csprofile.errors import nearest
from csprofile.published.content import (
    SPREADSHEETS,
    check_workbook,
    head_of,
    refused,
    text_of,
)
from csprofile.tables.failures import TablesError

Names = str | tuple[str, ...]
"""A column's name, or several that it has had, the likeliest first."""

_ROWS = 40
HEAD = 256_000
"""How many bytes of a text file are looked through for a heading."""
_MISSES = 3


@frozen
class Heading:
    """
    The row of a published file in which the names of columns stand.

    Args:
        path: the file.
        sheet: the sheet of a workbook; empty in any other file.
        row: how many rows stand above it.
        names: the names, as written but for space around and within; blank where there is none.
        above: the text of the rows above, a row each.

    Example:
        >>> Heading(Path("a.csv"), "", 0, ("URN", "Local  authority")).find("Local authority")
        1
    """

    path: Path
    sheet: str
    row: int
    names: tuple[str, ...]
    above: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The file's name, with the sheet where there is one."""
        return f"{self.path.name}#{self.sheet}" if self.sheet else self.path.name

    def find(self, *names: str) -> int | None:
        """Find the place of the first of several names that stands here; None: none does."""
        plain = [folded(each) for each in self.names]
        return next((plain.index(name) for name in map(folded, names) if name in plain), None)

    def has(self, names: Names) -> bool:
        """Whether a name stands here, or one of several."""
        return self.find(*_several(names)) is not None


def folded(name: str) -> str:
    """
    Bring the name of a column to the form in which names are compared.

    Example:
        >>> folded("\\nOverall  Effectiveness ")
        'overall effectiveness'
    """
    return " ".join(name.replace("’", "'").replace("–", "-").casefold().split())


def headings(path: Path, *needed: Names) -> tuple[Heading, ...]:
    """
    Find the heading of every sheet in which all the names that are needed stand in one row.

    Args:
        path: a CSV file (perhaps `.csv.gz`), a Parquet file or a workbook (XLSX, ODS).
        needed: the names; of several in one tuple, any.

    Raises:
        TablesError: the file cannot be read.

    Example:
        >>> from tempfile import mkdtemp
        >>> path = Path(mkdtemp()) / "homes.csv"
        >>> _ = path.write_text("Homes at 31 March 2025\\nURN,Local authority\\n1,Leeds\\n")
        >>> [(each.row, each.names, each.above) for each in headings(path, "URN")]
        [(1, ('URN', 'Local authority'), ('Homes at 31 March 2025',))]
    """
    found = (_heading(path, sheet, rows, needed) for sheet, rows in _heads(path))
    return tuple(each for each in found if each)


def headed(path: Path, *needed: Names) -> bool:
    """
    Whether all names stand in one row near the top of the file; for `Source.claims`.

    Example:
        >>> headed(Path("a file that is not there.csv"), "URN")
        False
    """
    try:
        return path.is_file() and bool(headings(path, *needed))
    except (TablesError, OSError):
        return False


def one_heading(
    path: Path, *needed: Names, which: Callable[[Heading], bool] | None = None
) -> Heading:
    """
    Find the one heading with all the names that are needed.

    Args:
        path: as for `headings`.
        needed: as for `headings`.
        which: of several sheets, the right ones.

    Raises:
        TablesError: there is none, and the names that are missing are told with what is like them;
            or there are several.

    Example:
        >>> from tempfile import mkdtemp
        >>> path = Path(mkdtemp()) / "homes.csv"
        >>> _ = path.write_text("URN,Local authority\\n1,Leeds\\n")
        >>> one_heading(path, "URN", ("Council", "Local authority")).row
        0
        >>> one_heading(path, "URN", "Local authorities")
        Traceback (most recent call last):
        csprofile.tables.failures.TablesError: homes.csv: 1 failure
          homes.csv: no column 'Local authorities' (nearest: Local authority); a sheet with the \
columns URN, Local authorities
    """
    found = [each for each in headings(path, *needed) if which is None or which(each)]
    if len(found) == 1:
        return found[0]
    wanted = ", ".join(_several(each)[0] for each in needed)
    if found:
        says = f"{len(found)} sheets have these columns: {', '.join(each.sheet for each in found)}"
        raise refused(path, says, "one sheet")
    raise refused(path, _missing(path, needed), f"a sheet with the columns {wanted}")


def _missing(path: Path, needed: tuple[Names, ...]) -> str:
    """Tell which names the likeliest heading lacks, and what there is like them."""
    rows = [row for _, rows in _heads(path) for row in rows]
    if not rows:
        return "nothing stands in it"
    best = max(rows, key=lambda row: _told(row, needed))
    there = Heading(path, "", 0, best)
    parts = []
    for each in needed:
        if not there.has(each):
            cells = [cell for cell in best if cell]
            found = (nearest(name, cells, _MISSES) for name in _several(each))
            like = next(filter(None, found), ())
            told = f"no column {_several(each)[0]!r}"
            parts.append(told + (f" (nearest: {', '.join(like)})" if like else ""))
    return "; ".join(parts) or "no sheet of that kind"


def _heading(
    path: Path, sheet: str, rows: tuple[tuple[str, ...], ...], needed: tuple[Names, ...]
) -> Heading | None:
    for number, names in enumerate(rows):
        if _told(names, needed) == len(needed):
            above = tuple(" ".join(filter(None, row)) for row in rows[:number])
            return Heading(path, sheet, number, names, above)
    return None


def _told(names: tuple[str, ...], needed: tuple[Names, ...]) -> int:
    plain = set(map(folded, names))
    return sum(any(folded(name) in plain for name in _several(each)) for each in needed)


def _several(names: Names) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else names


def _heads(path: Path) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """Give the first rows of every sheet; of any other file, of the one table it is."""
    try:
        told = path.stat()
    except OSError as error:
        raise refused(path, error.strerror or str(error), "a file that can be read") from error
    if path.is_dir():
        raise refused(path, "it is a folder", "a file that can be read")
    return _kept_heads(path, told.st_mtime_ns, told.st_size)


# Several sources look at one file, and a workbook takes a while to open.
@lru_cache(maxsize=16)
def _kept_heads(
    path: Path, changed: int, size: int
) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    suffix = path.suffix.lower()
    if suffix in SPREADSHEETS:
        return _heads_of_workbook(path)
    if suffix == ".parquet":
        try:
            return (("", (tuple(pl.read_parquet_schema(path)),)),)
        except (pl.exceptions.PolarsError, OSError) as error:
            raise refused(path, str(error).splitlines()[0], "a Parquet file") from error
    lines = text_of(head_of(path, HEAD)).splitlines(keepends=True)
    try:
        rows = list(islice(csv.reader(lines), _ROWS))
    except csv.Error as error:
        raise refused(path, str(error), "a CSV file") from error
    return (("", tuple(tuple(" ".join(cell.split()) for cell in row) for row in rows)),)


def _heads_of_workbook(path: Path) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    from csprofile.published.workbooks import open_workbook, rows_of

    check_workbook(path)
    book = open_workbook(path)
    found = []
    for sheet in book.sheet_names:
        rows = rows_of(book, sheet, path, most=_ROWS).rows()
        found.append(
            (sheet, tuple(tuple(" ".join((cell or "").split()) for cell in row) for row in rows))
        )
    return tuple(found)

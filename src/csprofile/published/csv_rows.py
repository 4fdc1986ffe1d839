"""The rows of a published CSV file beneath its heading, every cell as text."""

import csv
import io
from collections.abc import Iterator
from itertools import islice

import polars as pl

from csprofile.published.content import content_of, refused, sha256_of, utf8_of
from csprofile.published.headings import HEAD, Heading
from csprofile.tables.failures import COLUMNS, TablesError

_MOST_ROWS = 20
_BLANK = b",\r\n\t "


def csv_rows(heading: Heading, names: list[str]) -> tuple[pl.DataFrame, str, int]:
    """
    Read the rows beneath a heading, the hash of the file, and how many blank rows end it.

    Args:
        heading: where the table begins.
        names: what its columns are to be called.

    Raises:
        TablesError: a row has more cells than the heading, or the file ends within a row.
    """
    sha256 = sha256_of(heading.path)
    content = utf8_of(content_of(heading.path))
    content = content[_begins(content, heading) :]
    _check_end(heading, content, len(names))
    told = len(content.rstrip(_BLANK))
    ends = content.find(b"\n", told) + 1 or len(content)
    rest = content[ends:] if told else content
    blank = rest.count(b"\n") + (bool(rest) and not rest.endswith(b"\n"))
    content = content[:ends] if told else b""
    return _parsed(heading, content, names), sha256, blank


def _begins(content: bytes, heading: Heading) -> int:
    """Find where the first row beneath the heading begins; a cell may hold several lines."""
    lines = content[:HEAD].splitlines(keepends=True)
    reader = csv.reader(line.decode(errors="replace") for line in lines)
    for _ in islice(reader, heading.row + 1):
        pass
    return sum(map(len, lines[: reader.line_num]))


def _check_end(heading: Heading, content: bytes, width: int) -> None:
    """Refuse a file whose last row is cut off."""
    if not content or content.endswith((b"\n", b"\r")):
        return
    last = content[content.rfind(b"\n") + 1 :]
    if last.count(b",") + 1 >= width:
        return
    # What looks cut off may be the last line of a cell of several, so now every row is parsed.
    rows = list(_by_hand(content))
    if len(rows) > 1 and len(rows[-1]) < width <= len(rows[-2]):
        row = heading.row + 1 + len(rows)
        says = f"it ends within row {row}: {len(rows[-1])} cells of {width}"
        raise refused(heading.path, says, "a whole file")


def _parsed(heading: Heading, content: bytes, names: list[str]) -> pl.DataFrame:
    schema = dict.fromkeys(names, pl.String())
    if not content:
        return pl.DataFrame(schema=schema)
    try:
        return pl.read_csv(content, has_header=False, schema=schema)
    except pl.exceptions.PolarsError as error:
        # polars wants no row longer than the heading, nor the first one shorter.
        ragged = _ragged(heading, content, len(names))
        if ragged is not None:
            raise TablesError(heading.name, ragged) from error
    width = len(names)
    rows = ((*row[:width], *[""] * (width - len(row))) for row in _by_hand(content))
    return pl.DataFrame(list(rows), schema=schema, orient="row")


def _ragged(heading: Heading, content: bytes, width: int) -> pl.DataFrame | None:
    """Tell of the rows that have cells beyond the last column; None: all of those are blank."""
    found: list[tuple[str, int, None, str, str]] = []
    for number, row in enumerate(_by_hand(content), start=heading.row + 2):
        beyond = [cell for cell in row[width:] if cell.strip()]
        if beyond and len(found) < _MOST_ROWS:
            says = f"{len(row)} cells, the last {beyond[-1]!r}"
            found.append((heading.name, number, None, says, f"{width} cells, as the heading has"))
    return pl.DataFrame(found, schema=COLUMNS, orient="row") if found else None


def _by_hand(content: bytes) -> Iterator[list[str]]:
    """Give the rows as they stand, of whatever length."""
    return csv.reader(io.TextIOWrapper(io.BytesIO(content), encoding="utf-8", newline=""))

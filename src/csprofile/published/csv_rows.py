"""The rows of a published CSV file beneath its heading, every cell as text."""

import csv
import hashlib
import io
from itertools import islice

import polars as pl

from csprofile.published.content import content_of, refused, text_of
from csprofile.published.headings import Heading
from csprofile.tables.failures import COLUMNS, TablesError

_MOST_ROWS = 20


def csv_rows(heading: Heading, names: list[str]) -> tuple[pl.DataFrame, str]:
    """
    Read the rows beneath a heading, and the hash of the file.

    Args:
        heading: where the table begins.
        names: what its columns are to be called.

    Raises:
        TablesError: a row has more cells than the heading, or the file ends within a row.
    """
    raw = heading.path.read_bytes()
    content = content_of(heading.path) if heading.path.suffix.lower() == ".gz" else raw
    text = text_of(content)
    del content
    body = text[_begins(text, heading) :]
    _check_end(heading, body, len(names))
    rows = _parsed(heading, body.rstrip(",\r\n\t "), names)
    return rows, hashlib.sha256(raw).hexdigest()


def _begins(text: str, heading: Heading) -> int:
    """Find where the first row beneath the heading begins; a cell may hold several lines."""
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines)
    for _ in islice(reader, heading.row + 1):
        pass
    lines = io.StringIO(text, newline="")
    return sum(len(lines.readline()) for _ in range(reader.line_num))


def _check_end(heading: Heading, body: str, width: int) -> None:
    """Refuse a file whose last row is cut off."""
    if not body or body.endswith(("\n", "\r")):
        return
    last = body[max(body.rfind("\n"), body.rfind("\r")) + 1 :]
    if last.count(",") + 1 >= width:
        return
    # What looks cut off may be the last line of a cell of several, so now every row is parsed.
    rows = list(csv.reader(io.StringIO(body, newline="")))
    if rows and len(rows[-1]) < width and len(rows[-2:]) == 2 and len(rows[-2]) >= width:
        row = heading.row + 1 + len(rows)
        says = f"it ends within row {row}: {len(rows[-1])} cells of {width}"
        raise refused(heading.path, says, "a whole file")


def _parsed(heading: Heading, body: str, names: list[str]) -> pl.DataFrame:
    schema = dict.fromkeys(names, pl.String())
    if not body:
        return pl.DataFrame(schema=schema)
    # polars takes the width from the first row, which may be shorter than the heading.
    content = b",".join([b'""'] * len(names)) + b"\n" + body.encode()
    try:
        return pl.read_csv(content, has_header=False, schema=schema)[1:]
    except pl.exceptions.PolarsError as error:
        ragged = _ragged(heading, body, len(names))
        if ragged is not None:
            raise TablesError(heading.name, ragged) from error
        try:
            return pl.read_csv(
                content, has_header=False, schema=schema, truncate_ragged_lines=True
            )[1:]
        except pl.exceptions.PolarsError as further:
            says = str(further).splitlines()[0]
            raise refused(heading.path, says, "a CSV file") from further


def _ragged(heading: Heading, body: str, width: int) -> pl.DataFrame | None:
    """Tell of the rows that have cells beyond the last column; None: all of those are blank."""
    found: list[tuple[str, int, None, str, str]] = []
    rows = csv.reader(io.StringIO(body, newline=""))
    for number, row in enumerate(rows, start=heading.row + 2):
        beyond = [cell for cell in row[width:] if cell.strip()]
        if beyond and len(found) < _MOST_ROWS:
            says = f"{len(row)} cells, the last {beyond[-1]!r}"
            found.append((heading.name, number, None, says, f"{width} cells, as the heading has"))
    return pl.DataFrame(found, schema=COLUMNS, orient="row") if found else None

"""Assessments as CSV files: a row for each council, a row for each line, and what they are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from csprofile.assessment import Assessment
from csprofile.assessment.rows import LINES, RATINGS, line_rows, rating_rows, without_grades

_NOTES = {"file": "text", "column": "text", "type": "text", "note": "text"}
_WORKING = "working copy, not for publication: small numbers are not held back"
_FORMULA = r"^([=+\-@\t\r])"


@frozen
class Csv:
    """
    CSV files in a folder: `ratings.csv`, a row a council, `lines.csv`, a row a line, and
    `dictionary.csv`, which tells who drew them up and the type of every column.

    Text that a spreadsheet would take for a formula has an apostrophe before it.

    Example:
        >>> from csprofile.testing import example
        >>> sorted(Csv().write([example()]))
        ['dictionary.csv', 'lines.csv', 'ratings.csv']
    """

    name: str = "csv"
    title: str = "CSV files: a row for each council, and a row for each line"
    together: bool = True

    def write(self, assessments: Sequence[Assessment]) -> Mapping[str, bytes]:
        """Write all councils together."""
        first = assessments[0]
        rows, columns = without_grades(
            rating_rows(assessments, {}), RATINGS, first.framework, replay=first.replay
        )
        return {
            "dictionary.csv": _csv(_notes(first, columns), _NOTES),
            "lines.csv": _csv(line_rows(assessments), LINES),
            "ratings.csv": _csv(rows, columns),
        }


def _notes(first: Assessment, ratings: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Who drew the files up, and the type of every column."""
    notes = (first.imprint, first.replay_note, _WORKING)
    yield from ({"file": "all", "note": note} for note in notes if note)
    for file, columns in (("ratings.csv", ratings), ("lines.csv", LINES)):
        for name, kind in columns.items():
            yield {"file": file, "column": name, "type": kind}


def _csv(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str]) -> bytes:
    import polars as pl  # only whoever asks for this format waits for it

    from csprofile.tables.giving import frame_like
    from csprofile.tables.tables import Tables

    frame = frame_like(rows, columns, Tables())
    text = pl.col(pl.String).str.replace(_FORMULA, "'$1")
    written: str = frame.with_columns(text).write_csv()
    return written.encode()

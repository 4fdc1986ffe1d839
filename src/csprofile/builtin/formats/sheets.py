"""Assessments as two CSV files: a row for each council, and a row for each line."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import frozen

from csprofile.assessment import Assessment
from csprofile.assessment.rows import LINES, RATINGS, line_rows, rating_rows, without_grades

_FORMULA = r"^([=+\-@\t\r])"


@frozen
class Csv:
    """
    Two CSV files in a folder: `ratings.csv`, a row a council, and `lines.csv`, a row a line.

    The last column of either says what drew it up, and by whose method. Text that a spreadsheet
    would take for a formula has an apostrophe before it.

    Example:
        >>> from csprofile.testing import example
        >>> sorted(Csv().write([example()]))
        ['lines.csv', 'ratings.csv']
    """

    name: str = "csv"
    title: str = "Two CSV files: a row for each council, and a row for each line"
    together: bool = True

    def write(self, assessments: Sequence[Assessment]) -> Mapping[str, bytes]:
        """Write all councils together."""
        first = assessments[0]
        columns = {name: kind for name, kind in RATINGS.items() if name != "fault"}
        rows, told = without_grades(
            rating_rows(assessments, {}), columns, first.framework, replay=first.replay
        )
        return {
            "lines.csv": _csv(line_rows(assessments), LINES, first.imprint),
            "ratings.csv": _csv(rows, told, first.imprint),
        }


def _csv(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str], imprint: str) -> bytes:
    import polars as pl  # only whoever asks for this format waits for it

    from csprofile.tables.giving import frame_like
    from csprofile.tables.tables import Tables

    frame = frame_like(rows, columns, Tables())
    text = pl.col(pl.String).str.replace(_FORMULA, "'$1")
    written: str = frame.with_columns(text).with_columns(drawn_up=pl.lit(imprint)).write_csv()
    return written.encode()

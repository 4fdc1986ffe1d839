"""Assessments as two CSV files: a row for each council, and a row for each line."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from csprofile.assessment import Assessment
from csprofile.assessment.rows import LINES, RATINGS, line_rows, rating_rows, without_grades


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
        # Only whoever asks for this format waits for the library of tables.
        from csprofile.tables.giving import csv_of

        return {
            "lines.csv": csv_of(line_rows(assessments), LINES, first.imprint),
            "ratings.csv": csv_of(rows, told, first.imprint),
        }

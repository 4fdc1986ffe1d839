"""Assessments as data in a folder: ratings, lines, and the dictionary of both with the notes."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from csprofile.areas import Area
from csprofile.assessment import Assessment
from csprofile.assessment.rows import LINES, RATINGS, line_rows, rating_rows, without_grades
from csprofile.errors import CsprofileError, EvidenceError, Fault

Refused = Mapping[Area, CsprofileError]


@frozen
class Csv:
    """
    Data as CSV. Text that a spreadsheet would take for a formula has an apostrophe before it.

    Example:
        >>> from csprofile.testing import example
        >>> sorted(Csv().write([example()]))
        ['dictionary.csv', 'lines.csv', 'ratings.csv']
    """

    name: str = "csv"
    title: str = "Data: a row for each council and for each line, and their dictionary, as CSV"
    together: bool = True
    tells_refused: bool = True

    def write(
        self, assessments: Sequence[Assessment], refused: Refused | None = None
    ) -> Mapping[str, bytes]:
        """Write all councils together."""
        return data_of(assessments, refused or {}, "csv")


@frozen
class Parquet:
    """
    The same data as Parquet, for whoever computes with it.

    Example:
        >>> from csprofile.testing import example
        >>> Parquet().write([example()])["lines.parquet"][:4]
        b'PAR1'
    """

    name: str = "parquet"
    title: str = "Data: the same as csv, as Parquet"
    together: bool = True
    tells_refused: bool = True

    def write(
        self, assessments: Sequence[Assessment], refused: Refused | None = None
    ) -> Mapping[str, bytes]:
        """Write all councils together."""
        return data_of(assessments, refused or {}, "parquet")


@frozen
class Jsonl:
    """
    The same data as JSON Lines: an object a row.

    Example:
        >>> from csprofile.testing import example
        >>> Jsonl().write([example()])["ratings.jsonl"][:13]
        b'{"area":"372"'
    """

    name: str = "jsonl"
    title: str = "Data: the same as csv, as JSON Lines"
    together: bool = True
    tells_refused: bool = True

    def write(
        self, assessments: Sequence[Assessment], refused: Refused | None = None
    ) -> Mapping[str, bytes]:
        """Write all councils together."""
        return data_of(assessments, refused or {}, "jsonl")


def data_of(
    assessments: Sequence[Assessment], refused: Refused, suffix: str
) -> Mapping[str, bytes]:
    """
    Write the three tables, each to a file.

    Args:
        assessments: at least one.
        refused: the error of each council that has no assessment.
        suffix: csv, parquet or jsonl.

    Raises:
        EvidenceError: the assessments are by several editions or of several days.
    """
    first = assessments[0]
    if len({(each.framework, each.as_at) for each in assessments}) > 1:
        says = "assessments by several editions or of several days; one edition and one day"
        raise EvidenceError("data", [Fault("", f"{says} in a folder")])
    # Only whoever asks for this format waits for the library of tables.
    from csprofile.assessment.dictionary import DICTIONARY, column_rows, note_rows
    from csprofile.tables.file_formats import bytes_of
    from csprofile.tables.giving import frame_of_rows

    rows, columns = without_grades(
        rating_rows(assessments, refused), RATINGS, first.framework, replay=first.replay
    )
    told = [
        *column_rows("ratings", columns),
        *column_rows("lines", LINES),
        *note_rows(assessments, len(refused)),
    ]
    frames = {
        "ratings": frame_of_rows(rows, columns),
        "lines": frame_of_rows(line_rows(assessments), LINES),
        "dictionary": frame_of_rows(told, DICTIONARY),
    }
    return {f"{name}.{suffix}": bytes_of(frame, suffix) for name, frame in frames.items()}

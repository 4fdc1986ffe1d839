"""Writes one tab-separated line for each rating, under a line of headings."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from csprofile import Assessment

HEADINGS = (
    "code",
    "area",
    "framework",
    "replay",
    "as_at",
    "status",
    "grade",
    "title",
    "indicative",
    "after_limits",
    "told",
    "possible",
    "recorded_by",
    "reason",
)


@frozen
class Lines:
    """
    Ratings as a table: UTF-8, one line each, tabs between; grades are numbers, 1 the lowest.

    Example:
        >>> from csprofile.testing import example
        >>> headings, line = Lines().write([example()]).decode().splitlines()
        >>> line.split("\\t")[:6]
        ['372', 'Rotherham', '2009', 'no', '2009-12-09', 'rated']
    """

    name: str = "lines"
    title: str = "One tab-separated line for each rating"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write a line of headings, and one for each assessment."""
        rows = [HEADINGS, *map(cells, assessments)]
        return "".join("\t".join(map(plain, row)) + "\n" for row in rows).encode()


def cells(assessment: Assessment) -> tuple[object, ...]:
    """What one line says, in the order of the headings."""
    rating, recorded = assessment.rating, assessment.rating.recorded
    return (
        assessment.area.code,
        assessment.area.name,
        assessment.framework.edition,
        "yes" if assessment.replay else "no",
        assessment.as_at,
        rating.status,
        rating.grade,
        assessment.title,
        rating.indicative,
        rating.after_limits,
        listed(rating.told),
        listed(rating.possible),
        recorded.by or "name not given" if recorded else "not recorded by anyone",
        recorded.reason if recorded else None,
    )


def listed(grades: Iterable[int]) -> str:
    """
    Grades, lowest first, with spaces between.

    Example:
        >>> listed({2, 1})
        '1 2'
    """
    return " ".join(map(str, sorted(grades)))


def plain(cell: object) -> str:
    """
    One cell: on one line, without tabs, and never taken for a formula by a spreadsheet.

    Example:
        >>> plain("=1+1"), plain("two\\tlines\\n"), plain(None)
        ("'=1+1", 'two lines', '')
    """
    text = "" if cell is None else " ".join(str(cell).split())
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text

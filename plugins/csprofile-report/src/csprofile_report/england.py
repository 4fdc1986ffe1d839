"""The page of England: every council in one table, each row with its page."""

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from csprofile import Assessment
from csprofile.plugin import day
from csprofile_report.charts import councils_chart
from csprofile_report.council import Council
from csprofile_report.layout import laid_out
from csprofile_report.lines import STANDS

_STEP, _CLASSES = 10, 6


@frozen
class Summary:
    """
    One council as a row of the table.

    Args:
        assessment: its assessment.
        page: the name of its page.
        counts: how many of its lines stand as each of STANDS.
        gaps: how many things are not known.
    """

    assessment: Assessment
    page: str
    counts: tuple[int, ...]
    gaps: int

    @property
    def judged(self) -> int:
        """How many lines have a verdict."""
        return sum(self.counts[:-1])

    @property
    def below(self) -> int | None:
        """In per cent of the lines with a verdict, those below at least one comparator."""
        return 100 * sum(self.counts[2:4]) // self.judged if self.judged else None

    @property
    def bars(self) -> list[tuple[float, float]]:
        """Where the bar of each of STANDS begins and how wide it is, in per cent of the lines."""
        made, start, lines = [], 0.0, sum(self.counts) or 1
        for number in self.counts:
            made.append((round(start, 1), round(100 * number / lines, 1)))
            start += 100 * number / lines
        return made


def summary_of(council: Council, page: str) -> Summary:
    """
    Sum up one council for the table.

    Example:
        >>> from csprofile.testing import example
        >>> from csprofile_report.council import council_of
        >>> summary_of(council_of(example()), "372-rotherham.html").below
        100
    """
    gaps = len(council.assessment.gaps)
    return Summary(council.assessment, page, council.total, gaps)


def england_page(rows: Sequence[Summary]) -> bytes:
    """The page of England, in the order of the councils' names."""
    ordered = sorted(rows, key=lambda row: (row.assessment.area.name, row.page))
    graded = any(row.assessment.rating.status != "ungraded" for row in ordered)
    chart = councils_chart(_below(rows), "below", "How many councils have how many lines below")
    return laid_out(
        "england.html.jinja",
        rows=ordered,
        title=_each(row.assessment.framework.title for row in ordered),
        days=_each(day(row.assessment.as_at) for row in ordered),
        notes=list(dict.fromkeys(row.assessment.framework.note for row in ordered)),
        imprint=Counter(row.assessment.imprint for row in ordered).most_common(1)[0][0],
        graded=graded,
        replay=_each(row.assessment.replay_note for row in ordered),
        stands=STANDS,
        grades=councils_chart(_graded(ordered), "grades", "How many councils have which rating")
        if graded
        else "",
        chart=chart,
    )


def _each(texts: Iterable[str]) -> str:
    """Each of some texts once, in one; councils seldom differ."""
    return "; ".join(filter(None, dict.fromkeys(texts)))


def _below(rows: Sequence[Summary]) -> dict[str, int]:
    """How many councils have which per cent of their lines below, in steps of ten."""
    made = {f"{n * _STEP}-{n * _STEP + _STEP - 1} %": 0 for n in range(_CLASSES)}
    made |= {f"{_CLASSES * _STEP} % or more": 0, "no verdict": 0}
    names = list(made)
    for row in rows:
        place = -1 if row.below is None else min(row.below // _STEP, _CLASSES)
        made[names[place]] += 1
    return made


def _graded(rows: Sequence[Summary]) -> dict[str, int]:
    """How many councils have each grade, and how many have none."""
    scale = rows[0].assessment.framework.scale
    made = {grade.title: 0 for grade in scale.grades}
    for row in rows:
        title = row.assessment.title
        made[title] = made.get(title, 0) + 1
    return made

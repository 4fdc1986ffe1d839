"""What came of every council: a mapping from area to assessment, and tables of all of them."""

import datetime as dt
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from csprofile.areas import Area
from csprofile.assessment.assessment import Assessment
from csprofile.assessment.rows import LINES, RATINGS, line_rows, rating_rows, without_grades
from csprofile.display import html, rich
from csprofile.errors import CsprofileError
from csprofile.evidence.evidence import as_area
from csprofile.frameworks import Framework
from csprofile.tables.doors import Frame
from csprofile.tables.giving import frame_like
from csprofile.tables.tables import Tables


@frozen(eq=False, repr=False)
class Assessments(Mapping[Area, Assessment]):
    """
    The assessments of councils by area; a council is found by any spelling or code too.

    Args:
        framework: the edition.
        as_at: the day.
        made: the assessments.
        faults: what was refused of councils that have none.
        gone: councils that tables tell of and that did not exist at the day.
        tables: what they were made of.

    Raises:
        KeyError: there is no assessment of that council.
        UnknownArea: there is no such council.

    Example:
        >>> from csprofile.testing import example
        >>> one = example()
        >>> found = Assessments(one.framework, one.as_at, {one.area: one})
        >>> found["Rotherham"].title, found.table()["grade"].to_list()
        ('performs adequately', [2])
    """

    framework: Framework
    as_at: dt.date
    made: Mapping[Area, Assessment]
    faults: Mapping[Area, CsprofileError] = field(factory=dict)
    gone: tuple[Area, ...] = ()
    tables: Tables = field(factory=Tables)

    def __getitem__(self, area: Area | str) -> Assessment:
        return self.made[as_area(area)]

    def __iter__(self) -> Iterator[Area]:
        return iter(self.made)

    def __len__(self) -> int:
        return len(self.made)

    def __repr__(self) -> str:
        return (
            f"<{len(self)} assessments under {self.framework.edition} at {self.as_at}; "
            f"{len(self.faults)} refused>"
        )

    def _repr_html_(self) -> str:
        return html(self)

    def __rich__(self) -> object:
        return rich(self)

    @property
    def replay(self) -> bool:
        """Whether the edition does not govern ratings of that day."""
        return not self.framework.governs.covers(self.as_at)

    def table(self) -> Frame:
        """
        One row a council: its rating, how many lines stand where, what is not known, any fault.

        Under an edition that gives no grade, and in a replay, no column is called grade: of a
        replay the grades stand under `replay_of_EDITION_grade`.

        Returns:
            A frame of the kind that the tables came as.
        """
        rows = rating_rows(self.made.values(), self.faults)
        rows, columns = without_grades(rows, RATINGS, self.framework, replay=self.replay)
        return frame_like(rows, columns, self.tables)

    def lines_table(self) -> Frame:
        """
        One row a line: share or value, interval, comparisons, rank, quartile, last periods.

        Returns:
            A frame of the kind that the tables came as. Shares are in per cent; `rank` is among
            the similar areas and the council itself, 1 the best; `quartile` among all councils, 1
            the best.
        """
        return frame_like(line_rows(self.made.values()), LINES, self.tables)

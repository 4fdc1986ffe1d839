"""Finds the cases in tables: each inspection of a council as a whole, its grade left out."""

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Any

from csprofile.areas import Area
from csprofile.assessment.assessments import Assessments
from csprofile.errors import Fault, FrameworkError
from csprofile.frameworks import Framework
from csprofile.library.crowd import assess_all
from csprofile.studies.agreements import Case
from csprofile.studies.cases import Found
from csprofile.tables.graded import before_grading, grades_given
from csprofile.tables.tables import Tables
from csprofile.vocabulary import Judgement

Progress = Callable[[int, int], Any]


def in_tables(
    tables: Tables, edition: Framework, similar: str | None = None, progress: Progress | None = None
) -> Found:
    """
    Take each inspection of local authority children's services as a case, council by council.

    Its overall effectiveness is the published grade: the best judgement the highest grade, the
    worst the lowest. The rules read all else that the tables tell up to that day, but nothing of
    what other inspections of that council as a whole judged.

    Args:
        tables: checked tables.
        edition: an edition of as many grades as there are judgements.
        similar: the scheme of similar areas.
        progress: told after each case how many are done, and of how many.

    Raises:
        FrameworkError: its scale has more or fewer grades than there are judgements.

    Example:
        >>> from csprofile.testing import example
        >>> in_tables(Tables(), example("framework")).cases
        []
    """
    _as_many(edition)
    found = Found()
    rows = list(grades_given(tables).iter_rows(named=True))
    for on, same_day in groupby(rows, lambda row: row["on"]):
        given = {Area.find(row["area"]): row for row in same_day}
        before = before_grading(tables, [area.code for area in given], on)
        assessed = assess_all(before, framework=edition, as_at=on, similar=similar, areas=given)
        for area, row in given.items():
            _sort(area, row, assessed, found)
        if progress:
            progress(len(found.cases), len(rows))
    return found


def _sort(area: Area, row: Mapping[str, Any], assessed: Assessments, found: Found) -> None:
    """Put one inspection among the cases, or with what is left out or refused."""
    name = f"{area.name} on {row['on']}"
    if row["judgements"] > 1:
        says = f"{row['judgements']} different judgements of one day; one, or the event"
        found.faults.append(Fault(name, says))
    elif area in assessed.faults:
        found.refuse(name, assessed.faults[area])
    elif area in assessed:
        made = assessed[area]
        published = len(made.framework.scale) + 1 - Judgement.find(row["judgement"])
        found.cases.append(Case(published, made, made.evidence.name))
    else:
        why = "did not exist on that day" if area in assessed.gone else "nothing else told"
        found.left_out.append((name, why))


def _as_many(edition: Framework) -> None:
    """Refuse a scale on which no judgement could be found."""
    if len(edition.scale) != len(Judgement):
        says = (
            f"{len(edition.scale)} grades; {len(Judgement)}, as there are judgements of a council"
        )
        raise FrameworkError(edition.edition, [Fault("scale", says)])

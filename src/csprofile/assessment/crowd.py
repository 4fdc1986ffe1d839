"""The walk for every council, from tables: the same for each as if it were alone."""

import datetime as dt
import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from csprofile.areas import Area, SimilarAreas
from csprofile.assessment.assessment import Assessment, assess_evidence, counting_of
from csprofile.assessment.assessments import Assessments
from csprofile.councils import Known
from csprofile.councils.reading import known_by
from csprofile.errors import CsprofileError
from csprofile.frameworks import Framework
from csprofile.tables.figures import Ways
from csprofile.tables.tables import Tables

Progress = Callable[[int, int], Any]
"""Told after each council how many are done, and of how many."""


def assess_tables(
    tables: Tables,
    framework: Framework,
    as_at: dt.date,
    similar: Mapping[Area, SimilarAreas],
    areas: Iterable[Area] | None = None,
    progress: Progress | None = None,
) -> Assessments:
    """
    Take councils through the whole walk, on what tables tell and what was written of them by hand.

    A council that did not exist at the day is not assessed and counts beside nobody. What is
    refused of one council is kept with it, and does not stop the others.

    Args:
        tables: checked tables, and evidence beside them.
        framework: the edition.
        as_at: the day.
        similar: the areas that each council is compared with.
        areas: those to assess; every council that the tables tell of unless given.
        progress: told after each council.

    Raises:
        TablesError: the tables cannot be computed.
    """
    neighbours = {
        area.code: [each.code for each in near.members if each.existed(as_at)]
        for area, near in similar.items()
    }
    with _uncollected():
        ways, counting = ways_of(framework), counting_of(framework)
        known, refused = known_by(tables, as_at, neighbours, ways, counting)
        return _assess(known, refused, tables, framework, as_at, areas, progress)


def _assess(
    known: Mapping[str, Known],
    refused: Mapping[str, CsprofileError],
    tables: Tables,
    framework: Framework,
    as_at: dt.date,
    areas: Iterable[Area] | None,
    progress: Progress | None,
) -> Assessments:
    byhand = {each.area.code: each for each in tables.evidence}
    codes = {*known, *refused, *byhand}
    if areas is not None:
        codes &= {each.code for each in areas}
    there = {code: Area.find(code) for code in codes}
    now = sorted(area for area in there.values() if area.existed(as_at))
    gone = tuple(sorted(area for area in there.values() if not area.existed(as_at)))
    made: dict[Area, Assessment] = {}
    faults: dict[Area, CsprofileError] = {}
    for number, area in enumerate(now, 1):
        try:
            if area.code in refused:
                raise refused[area.code]
            made[area] = _assessed(area, known.get(area.code), tables, framework, as_at)
        except CsprofileError as error:
            faults[area] = error
        if progress:
            progress(number, len(now))
    return Assessments(framework, as_at, made, faults, gone, tables)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pause the search for garbage, which finds none among nouns that all stay."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def ways_of(framework: Framework) -> Ways:
    """
    How an edition makes figures of tables.

    Example:
        >>> from csprofile.testing import example
        >>> ways_of(example("framework")).similar_areas
        'pooled'
    """
    counts = {
        provision: rule.count
        for rule in framework.responsibilities
        for provision in rule.provisions
    }
    kinds = framework.kinds_of_service
    return Ways(
        counts=counts,
        kind_at_least=kinds.at_least if kinds else None,
        similar_areas=framework.comparison.similar_areas,
        england=framework.comparison.england,
    )


def _assessed(
    area: Area, known: Known | None, tables: Tables, framework: Framework, as_at: dt.date
) -> Assessment:
    parts = [known.evidence] if known else []
    parts += [each for each in tables.evidence if each.area == area]
    evidence = parts[0]
    for each in parts[1:]:
        evidence = evidence + each
    return assess_evidence(evidence, framework, as_at, known)

"""Every move there is: each input to each other band it can reach, each limit begun or ended."""

from collections.abc import Iterator, Mapping

from csprofile.assessment import Assessment
from csprofile.bands import Band
from csprofile.limits import standing
from csprofile.profile import Line
from csprofile.studies.altering.whole import is_whole
from csprofile.studies.tipping.findings import moves_of_limit
from csprofile.studies.tipping.indicators import moves_of_group
from csprofile.studies.tipping.move import Move, move
from csprofile.studies.tipping.parts import moves_of_parts
from csprofile.studies.tipping.shares import ways_of_judgement, ways_of_share


def moves_of(assessment: Assessment) -> Iterator[Move]:
    """
    Every move that the statements at hand allow, before it is known what comes of it.

    What is not known stays so: a gap is no move, and neither is what a count does not tell.

    Example:
        >>> from csprofile.testing import example
        >>> len({each.handle for each in moves_of(example())}) > 1
        True
    """
    edition = assessment.framework
    lines = {line.ref: line for line in assessment.profile.lines}
    for each in assessment.rating.bands:
        yield from _of_input(each, lines, assessment)
    for at in standing(edition.limits, assessment.profile, assessment.rating.bands):
        if not at.limit.condition.input:
            yield from moves_of_limit(at, assessment)


def _of_input(band: Band, lines: Mapping[str, Line], assessment: Assessment) -> Iterator[Move]:
    edition, handle = assessment.framework, band.input.ref
    points = {each.id: each for each in edition.cut_points}
    there = {row.ref for row in assessment.evidence.rows}
    for line in (lines[ref] for ref in band.lines if ref in lines):
        row = line.row
        if band.input.kind == "judgement":
            ways = ways_of_judgement(row, edition)
        elif band.input.kind != "share" or line.share is None:
            continue
        elif row.table == "services" and is_whole(row):  # type: ignore[arg-type]
            yield from moves_of_parts(handle, line, points[band.input.cut_points], assessment)
            continue
        elif row.ref not in there:
            yield from moves_of_group(handle, line, points[band.input.cut_points], assessment)
            continue
        else:
            ways = ways_of_share(line, points[band.input.cut_points], edition)
        yield from (move(handle, [(row, way)]) for way in ways)

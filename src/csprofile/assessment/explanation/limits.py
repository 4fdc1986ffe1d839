"""How each limit is explained: those that bite, those that may, and those that do not."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from csprofile.assessment.assessment import Assessment
from csprofile.assessment.explanation.step import CLOSED_WORLD, Explanation, of
from csprofile.assessment.lines import finding
from csprofile.assessment.statements import refs
from csprofile.assessment.telling import moved, since
from csprofile.evidence import Finding
from csprofile.letter.phrases import day
from csprofile.limits import Standing, standing
from csprofile.limits.standing import stands


def explain_limits(assessment: Assessment) -> Iterator[Explanation]:
    """Every limit of the edition, and what came of it."""
    rating, edition = assessment.rating, assessment.framework
    said = any(each.input.of == "findings" for each in rating.bands)
    for each in standing(edition.limits, assessment.profile, rating.bands):
        limit = each.limit
        saw, gave = _seen(each, assessment), _bites(each, assessment)
        told = [ref for ref in refs(each.because) if not ref.startswith("rule:")]
        note = "" if said or limit.condition.input else CLOSED_WORLD
        said = said or bool(note)
        yield evolve(of("limit", limit.title, limit, saw, gave), because=told, note=note)


def _seen(each: Standing, assessment: Assessment) -> str:
    asked = each.limit.condition
    if asked.input:
        bands = [band for band in assessment.rating.bands if band.input.id == asked.input]
        told = " or ".join(str(number) for band in bands for number in band.told)
        return f"{asked.input}: {f'band {told}' if told else 'not told'}"
    behind = set(refs(each.because))
    rows = [line.row for line in assessment.profile.lines if isinstance(line.row, Finding)]
    counts = [row for row in rows if not asked.inspection or row.inspection in asked.inspection]
    met = [row for row in rows if row.ref in behind]
    ended = [row for row in counts if not stands(row, assessment.as_at)]
    if met:
        return _all(met, assessment)
    if ended:
        return f"{_all(ended, assessment)}; does not stand at {day(assessment.as_at)}"
    return f"{_all(counts, assessment)}; not what it asks for" if counts else "no such finding"


def _all(rows: Iterable[Finding], assessment: Assessment) -> str:
    return "; ".join(f"{row.inspection}: {finding(row, assessment)}" for row in rows)


def _bites(each: Standing, assessment: Assessment) -> str:
    limit = each.limit
    if each.bites:
        held = [h for h in assessment.rating.limits if h.standing.limit == limit]
        grades = [(h.before, h.after) for h in held] or [(None, None)]
        when = since(each.since, assessment.as_at)
        return f"bites: {moved(*grades[0], assessment)}, {when}, until {limit.until}"
    if True in each.told:
        return "may bite: not stated; the rules do not let it, and both outcomes stay told"
    if True in each.possible:
        return "may bite: not known; the rules do not let it, and both outcomes stay possible"
    return "does not bite"

"""Limits: what a re-inspection would have to find to lift one, and what finding would begin one."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from csprofile.assessment import Assessment
from csprofile.evidence import Finding
from csprofile.limits import Limit, Standing
from csprofile.limits.standing import stands
from csprofile.studies.tipping.move import Move, Way, alteration, move
from csprofile.studies.tipping.point import Alteration
from csprofile.studies.tipping.shares import named
from csprofile.vocabulary import Judgement

_ANY = "contact, referral and assessment"


def moves_of_limit(at: Standing, assessment: Assessment) -> Iterator[Move]:
    """
    The moves by which a limit that asks of findings ends, or begins.

    Args:
        at: the limit as it stands.
        assessment: whose findings it asks of.

    Example:
        >>> from csprofile.testing import example
        >>> at = example("limits")[0]
        >>> print(next(moves_of_limit(at, example())).titles[0])
        a re-inspection (contact, referral and assessment) that finds no area for priority action
    """
    refs = {each.ref for each in at.because}
    rows = [row for row in assessment.evidence.findings if row.ref in refs and row.gap is None]
    if at.bites:
        yield from _ended(at.limit, rows, assessment)
    else:
        yield from _begun(at.limit, assessment)


def _ended(limit: Limit, rows: Sequence[Finding], assessment: Assessment) -> Iterator[Move]:
    judged = limit.condition.judgement
    manner = assessment.framework.letter.manner
    pairs: list[tuple[Finding, Way]] = []
    inspected: set[str] = set()
    for row in rows:
        if judged is None:
            again = evolve(row, reinspected_on=assessment.as_at)
            title = f"a re-inspection ({row.inspection}) that finds no {limit.condition.kind}"
            number = int(row.inspection not in inspected)
            pairs.append((row, Way(again, "reinspected_on", number, title)))
        elif judged > Judgement.OUTSTANDING:
            better = Judgement(judged - 1)
            title = manner.printed(f"{named(row)} from {judged.word} to {better.word}")
            pairs.append((row, Way(evolve(row, judgement=(better,)), "judgement", 1, title)))
        inspected.add(row.inspection)
    if pairs:
        yield move(limit.ref, pairs)


def _begun(limit: Limit, assessment: Assessment) -> Iterator[Move]:
    asked = limit.condition
    there = [
        row
        for row in assessment.evidence.findings
        if stands(row, assessment.as_at)
        and row.gap is None
        and row.inspection in (asked.inspection or (row.inspection,))
    ]
    told = [way for row in there for way in _otherwise(row, limit, assessment)]
    if told:
        (row, way) = min(told, key=lambda pair: pair[1].number)
        yield Move(limit.ref, [way.row], [alteration(row, way)], [way.title])
        return
    yield _supposed(limit, assessment)


def _otherwise(row: Finding, limit: Limit, assessment: Assessment) -> Iterator[tuple[Finding, Way]]:
    """A finding at hand as it would have to be for the limit to begin."""
    asked = limit.condition
    manner = assessment.framework.letter.manner
    if asked.judgement is not None and row.judgement:
        was, become = row.judgement[-1].word, asked.judgement.word
        title = manner.printed(f"{named(row)} from {was} to {become}")
        yield row, Way(evolve(row, judgement=(asked.judgement,)), "judgement", 1, title)
    elif asked.kind is not None and row.kind == asked.kind:
        if row.count == 0 and (not asked.when or row.safety_not_assured):
            title = f"{asked.kind} found ({row.inspection})"
            yield row, Way(evolve(row, count=1), "count", 1, title)
        elif row.count != 0 and asked.when and not row.safety_not_assured:
            title = f"safety not assured, as an inspection found ({row.inspection})"
            yield row, Way(evolve(row, safety_not_assured=True), asked.when, 1, title)


def _supposed(limit: Limit, assessment: Assessment) -> Move:
    """A finding that nobody told: what is not told counts as not found."""
    asked = limit.condition
    inspection = asked.inspection[0] if asked.inspection else _ANY
    found = Finding(
        inspection=inspection,
        kind=asked.kind,
        judgement=asked.judgement,
        safety_not_assured=True if asked.when else None,
        on=assessment.as_at,
    )
    what = asked.kind or (f"{asked.judgement.word} judgement" if asked.judgement else "finding")
    article = "an" if what[0] in "aeiou" else "a"
    safe = ", and that safety is not assured" if asked.when else ""
    title = f"an inspection ({inspection}) that finds {article} {what}{safe}"
    one = Alteration(limit.ref, inspection, "finding", None, what)
    return Move(limit.ref, (), [one], [title], [found])

"""The walk explained: each step in order, its rule and who says so, what it saw, what it gave."""

from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from csprofile.assessment.assessment import Assessment
from csprofile.assessment.statements import refs
from csprofile.assessment.telling import author, finding, grade, since
from csprofile.bands import Band
from csprofile.evidence import Finding
from csprofile.letter.phrases import day
from csprofile.letter.verdict import RECORDED
from csprofile.limits import Standing, standing
from csprofile.limits.standing import stands
from csprofile.reason import Cited
from csprofile.tuples import as_tuple

CLOSED_WORLD = "Findings are closed-world: one not told counts as not found."
_ALOUD = {
    "inferred": "inferred from what was read",
    "assumed": "assumed: no source gives this",
    "recalled": "recalled: general knowledge, no source was found",
}


@frozen
class Explanation:
    """
    One step of the walk: the rule, who says that it is so, what it saw and what it gave.

    Args:
        step: where in the walk: word, comparison, input, band, combination, limit or recorded.
        title: what it is about, in words.
        ref: the rule's address; `rating:recorded` where a person decided.
        source: the publication or argument the rule rests on; for a record, who made it.
        status: read, inferred, assumed or recalled; `recorded` where a person decided.
        saw: what it was given, in words.
        gave: what came of it, in words.
        because: the addresses of the statements it read.
        note: what else must be said aloud; usually nothing.

    Example:
        >>> step = Explanation("band", "services", "rule:2009/cut_points/services", "", "assumed")
        >>> step.aloud
        'assumed: no source gives this'
    """

    step: str
    title: str
    ref: str
    source: str
    status: str
    saw: str = ""
    gave: str = ""
    because: tuple[str, ...] = field(default=(), converter=as_tuple)
    note: str = ""

    @property
    def aloud(self) -> str:
        """How surely the rule is known, in words; empty where it was read or recorded."""
        return _ALOUD.get(self.status, "")


def explain(assessment: Assessment) -> tuple[Explanation, ...]:
    """
    Explain an assessment: words to ranges, inputs to bands, how they combine, limits, the record.

    Every limit of the edition is among them, those that do not bite too. Where nothing published
    gives a rule, `aloud` says so.

    Example:
        >>> from csprofile.testing import example
        >>> steps = explain(example())
        >>> [each.gave for each in steps if each.step == "limit"][0]
        'bites: performs well (3) to performs adequately (2), since a day not told, until \
re-inspection'
    """
    return tuple(
        [
            *_words(assessment),
            *_comparisons(assessment),
            *_inputs(assessment),
            *_steps(assessment),
            *_limits(assessment),
            *_recorded(assessment),
        ]
    )


def _of(step: str, title: str, rule: Cited, saw: str, gave: str) -> Explanation:
    return Explanation(step, title, rule.ref, rule.source, rule.status, saw, gave)


def _words(assessment: Assessment) -> Iterator[Explanation]:
    words = assessment.framework.words
    for line in assessment.profile.lines:
        about = ", ".join([line.row.subject, *filter(None, [getattr(line.row, "aspect", "")])])
        for each in line.because:
            if each.ref == words.ref:
                made = _of("word", about, words, each.saw, each.gave)
                status = words.find(each.saw).status
                yield evolve(made, status=status, because=(line.ref,))


def _comparisons(assessment: Assessment) -> Iterator[Explanation]:
    rule = assessment.framework.comparison
    for line in assessment.profile.lines:
        for each in line.comparisons:
            if each.verdict is not None and not each.published:
                saw = f"{line.share} beside {each.figure} in {each.beside}"
                made = _of("comparison", line.row.subject, rule, saw, str(each.verdict))
                yield evolve(made, because=(line.ref,))


def _inputs(assessment: Assessment) -> Iterator[Explanation]:
    said = False
    for each in assessment.rating.bands:
        for made in _input(each, assessment):
            aloud = not said and each.input.of == "findings"
            said = said or aloud
            yield evolve(made, note=CLOSED_WORLD) if aloud else made


def _input(each: Band, assessment: Assessment) -> Iterator[Explanation]:
    """What an input read, the cut-points it went through, and which of several bands is taken."""
    edition = assessment.framework
    points = {rule.ref: rule for rule in edition.cut_points}
    lines = [line for line in assessment.profile.lines if line.ref in each.lines]
    told = ", ".join(dict.fromkeys(str(line.share) for line in lines if line.share is not None))
    mine = [reason for reason in each.because if reason.ref == each.input.ref]
    saw, gave = next(((r.saw, r.gave) for r in mine if r.saw), (told, "a share"))
    if each.input.kind == "findings":
        saw, gave = _found(each), "no band; only limits read it"
    elif not each.told:
        saw = each.gap.name if each.gap else "not told"
        gave = _missing(each)
    made = _of("input", each.input.title, each.input, saw, gave)
    yield evolve(made, because=each.lines)
    for reason in each.because:
        if reason.ref in points:
            rule = points[reason.ref]
            yield _of("band", each.input.title, rule, reason.saw, reason.gave)
    if len(each.told) > 1:
        takes = edition.imprecision
        saw = f"band {' or '.join(map(str, each.told))}"
        gave = f"band {each.taken(takes.takes)}, the {takes.takes}"
        yield _of("band", each.input.title, takes, saw, gave)


def _found(each: Band) -> str:
    number = len(each.lines)
    return f"{number} {'statement' if number == 1 else 'statements'}" if number else "none told"


def _missing(each: Band) -> str:
    if each.required:
        return "required: without it the rules give no grade"
    if each.taken("lowest") is not None:
        return "counted as the lowest band, 1"
    return "left out"


def _steps(assessment: Assessment) -> Iterator[Explanation]:
    rating, steps = assessment.rating, assessment.framework.steps
    for each in rating.steps:
        saw = ", ".join(f"{name}: {_band(number)}" for name, number in each.saw)
        title = each.step.title or each.step.id
        yield _of("combination", title, each.step, saw, _band(each.gave))
    if steps and not rating.steps:
        missing = [each.input.title for each in rating.bands if each.required]
        saw = f"required and not known: {'; '.join(missing)}" if missing else "nothing is known"
        yield _of("combination", steps[-1].title or steps[-1].id, steps[-1], saw, "no grade")


def _band(number: int | None) -> str:
    return "left out" if number is None else f"band {number}"


def _limits(assessment: Assessment) -> Iterator[Explanation]:
    rating, edition = assessment.rating, assessment.framework
    said = any(each.input.of == "findings" for each in rating.bands)
    for each in standing(edition.limits, assessment.profile, rating.bands):
        limit = each.limit
        saw, gave = _seen(each, assessment), _bites(each, assessment)
        told = [ref for ref in refs(each.because) if not ref.startswith("rule:")]
        note = "" if said or limit.condition.input else CLOSED_WORLD
        said = said or bool(note)
        yield evolve(_of("limit", limit.title, limit, saw, gave), because=told, note=note)


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
        return _told(met, assessment)
    if ended:
        return f"{_told(ended, assessment)}; does not stand at {day(assessment.as_at)}"
    return f"{_told(counts, assessment)}; not what it asks for" if counts else "no such finding"


def _told(rows: Iterable[Finding], assessment: Assessment) -> str:
    return "; ".join(f"{row.inspection}: {finding(row, assessment)}" for row in rows)


def _bites(each: Standing, assessment: Assessment) -> str:
    limit = each.limit
    if each.bites:
        held = next(h for h in assessment.rating.limits if h.standing.limit == limit)
        before, after = (grade(assessment, number) for number in (held.before, held.after))
        change = f"already {after}" if before == after else f"{before} to {after}"
        return f"bites: {change}, {since(each.since, assessment.as_at)}, until {limit.until}"
    if True in each.told:
        return "may bite: not stated; the rules do not let it, and both outcomes stay told"
    if True in each.possible:
        return "may bite: not known; the rules do not let it, and both outcomes stay possible"
    return "does not bite"


def _recorded(assessment: Assessment) -> Iterator[Explanation]:
    rating, recorded = assessment.rating, assessment.rating.recorded
    if recorded is None:
        return
    rules = grade(assessment, rating.after_limits)
    gave = "withheld"
    if recorded.status != "withheld":
        gave = grade(assessment, rating.recorded_grade)
    reason = f": {recorded.reason}" if recorded.reason else ""
    note = f"It departs from the rules, which give {rules}{reason}" if rating.departs else ""
    note = note or (f"The reason given{reason}" if reason else "")
    who = f"recorded by {author(recorded)}"
    saw = f"the rules give {rules}"
    yield Explanation("recorded", "the rating", RECORDED, who, "recorded", saw, gave, note=note)

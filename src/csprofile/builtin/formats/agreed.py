"""What the method gives beside what was published, for people and for machines."""

import json
from collections.abc import Iterator

from csprofile.assessment.telling import grade, grades
from csprofile.report.blocks import Block, Facts, Heading, Prose, Report, Table
from csprofile.share import Share
from csprofile.studies import Agreement, Case
from csprofile.studies.kappa import CONFIDENCE, Kappa
from csprofile.studies.plain_agreement import plain_agreement

_USES = (
    (True, "the rules were drawn up with it"),
    (False, "they were not"),
    (None, "not told"),
)


def agreement_json(agreement: Agreement) -> bytes:
    """
    An agreement as JSON.

    Example:
        >>> from csprofile import agreement
        >>> agreement_json(agreement("rotherham-2009")).decode().splitlines()[1]
        '  "schema": 1,'
    """
    made = plain_agreement(agreement)
    text = json.dumps(made, indent=2, ensure_ascii=False, allow_nan=False)
    return f"{text}\n".encode(errors="backslashreplace")


def agreement_report(agreement: Agreement) -> Report:
    """
    An agreement as a report.

    Example:
        >>> from csprofile import agreement
        >>> agreement_report(agreement("rotherham-2009")).blocks[0].text
        'The method beside what was published: 1 case'
    """
    number = len(agreement.cases)
    title = Heading(f"The method beside what was published: {_many(number, 'case')}", 1)
    blocks = [title, *_words(agreement), Facts(_facts(agreement)), *_tables(agreement)]
    return Report(agreement.imprint, [*blocks, *_exceptions(agreement), *_without(agreement)])


def _words(agreement: Agreement) -> Iterator[Block]:
    yield Prose(
        "Each line puts the method's grade beside the published one. It is the method as csprofile "
        "has it, not the regulator's: that the two agree does not say that the regulator rated so."
    )
    many = len(agreement.editions) > 1
    for each in agreement.editions:
        yield Prose(f"{each.edition}: {each.note}" if many else each.note)
    replays = sum(each.assessment.replay for each in agreement.cases)
    if replays:
        yield Prose(
            f"Replay: the edition does not govern the day of {replays} of "
            f"{_many(len(agreement.cases), 'case')}; there it stands beside another method's grade."
        )


def _facts(agreement: Agreement) -> Iterator[tuple[str, str]]:
    rated, cases = len(agreement.rated), len(agreement.cases)
    yield "cases", str(cases)
    yield "the rules give a grade", _of(rated, cases)
    yield "it is the published one", _of(agreement.equal, rated)
    yield "or one next to it", _of(agreement.within_one, rated)
    yield "weighted kappa", _kappa(agreement.kappa)
    told = f"{_of(agreement.in_told, len(agreement.told))}{_size(agreement.told_size)}"
    yield "published one is told", told
    possible = f"{_of(agreement.in_possible, cases)}{_size(agreement.possible_size)}"
    yield "published one is possible", possible


def _tables(agreement: Agreement) -> Iterator[Block]:
    scale, rated = agreement.scale, len(agreement.rated)
    if any(each.used is not None for each in agreement.cases):
        yield Heading("In-sample or not")
        yield Table(("case", "number", "rules give a grade", "equal"), _uses(agreement))
    else:
        yield Prose(
            "Whether the rules were drawn up with these cases at hand is not told; where they "
            "were, the figures show how well the rules fit, not how well they foretell."
        )
    yield Heading("Boundaries")
    sides = [(f"{title}, or above", _of(n, rated)) for title, n in agreement.boundaries.items()]
    yield Table(("boundary", "on the right side"), sides)
    yield Heading("Published grades by row, the method's by column")
    numbers = [*sorted(scale.numbers), None]
    counts = agreement.confusion
    yield Table(
        ("published", *(_title(agreement, each) for each in numbers)),
        [
            (scale.title(row), *(str(counts.get((row, each), 0)) for each in numbers))
            for row in sorted(scale.numbers)
        ],
    )


def _uses(agreement: Agreement) -> Iterator[tuple[str, ...]]:
    for used, says in _USES:
        mine = [each for each in agreement.cases if each.used is used]
        rated = [each for each in mine if each.given is not None]
        if mine:
            yield says, str(len(mine)), str(len(rated)), str(sum(each.equal for each in rated))


def _exceptions(agreement: Agreement) -> Iterator[Block]:
    yield Heading("Exceptions")
    if not agreement.exceptions:
        yield Prose("None: no case is given another grade, or has a published one not possible.")
    for each in agreement.exceptions:
        told = each.assessment
        yield Facts(
            [
                ("published", grade(told, each.published)),
                ("given", f"{grade(told, each.given)}; possible: {_possible(each)}"),
                ("inputs", _inputs(each)),
                *((f"step {step}", says) for step, says in _steps(each)),
                ("limits", _limits(each)),
                ("rests on", "; ".join(each.because)),
            ],
            _named(each),
        )


def _without(agreement: Agreement) -> Iterator[Block]:
    if agreement.undetermined:
        yield Heading("Undetermined: the rules give no grade")
        head = ("case", "published", "possible")
        rows = [
            (_named(e), grade(e.assessment, e.published), _possible(e))
            for e in agreement.undetermined
        ]
        yield Table(head, rows)
    if agreement.left_out:
        yield Heading("Left out")
        yield Table(("what", "why"), agreement.left_out)


def _named(case: Case) -> str:
    return f"{case.area.name}, {case.on}, {case.assessment.framework.edition}"


def _possible(case: Case) -> str:
    return grades(case.assessment, case.assessment.rating.possible)


def _inputs(case: Case) -> str:
    known = [each for each in case.assessment.rating.bands if each.told]
    told = (f"{each.input.title}: band {' or '.join(map(str, each.told))}" for each in known)
    return "; ".join(told) or "none is known"


def _steps(case: Case) -> Iterator[tuple[str, str]]:
    for each in case.assessment.rating.steps:
        if each.gave:
            saw = ", ".join(f"{name} {band or 'left out'}" for name, band in each.saw)
            yield each.step.id, f"{saw}: gives {each.gave}"


def _limits(case: Case) -> str:
    biting = [each for each in case.assessment.rating.limits if each.standing.bites]
    told = (f"{each.standing.limit.title}: from {each.before} to {each.after}" for each in biting)
    return "; ".join(told) or "none holds it down"


def _title(agreement: Agreement, number: int | None) -> str:
    return "no grade" if number is None else agreement.scale.title(number)


def _kappa(kappa: Kappa | None) -> str:
    if kappa is None:
        return "none: it needs cases of more than one grade"
    said = f"{kappa.value:.2f}, quadratic"
    if kappa.low is None or kappa.high is None:
        return f"{said}; no interval"
    return (
        f"{said}; {kappa.low:.2f} to {kappa.high:.2f} at {CONFIDENCE} % (assumed), from "
        f"{kappa.draws:,} draws of the cases, each as if alone, seed {kappa.seed}"
    )


def _of(number: int, of: int) -> str:
    return str(Share.counted(number, of)) if of else "0 of 0"


def _size(size: float | None) -> str:
    return "" if size is None else f"; of {size:.1f} grades on average"


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"

"""The command that says whether evidence is valid, what is missing, and what became of each row."""

from collections.abc import Iterator

import click

from csprofile.assessment import Assessment, assess_evidence
from csprofile.bands import Band
from csprofile.cli.options import on_sources
from csprofile.cli.outlet import say
from csprofile.cli.refusals import Command
from csprofile.cli.sources import Asked
from csprofile.cli.tables import paragraph, table
from csprofile.evidence import Evidence, Row, Service
from csprofile.frameworks import Framework
from csprofile.library import framework
from csprofile.writing import missing_rows

PROFILE = "; a line of the profile"
_GAP_RULES = {
    "required": "no grade",
    "leave out": "left out",
    "lowest": "the lowest band",
}


@click.command(cls=Command)
@on_sources
def check(**asked: object) -> None:
    """
    Say whether evidence is valid, and what is missing.

    It also says of every row what read it, or why it was set aside.

    \b
    csprofile check leeds.toml
    """
    about = Asked(**asked)  # type: ignore[arg-type]
    if about.of_tables:
        say("\n\n".join(_tables(about)))
        return
    evidence = about.evidence()
    named = about.edition if about.edition is not None else evidence.framework
    edition = framework(named) if named is not None else None
    day = about.as_at or evidence.as_at
    assessment = assess_evidence(evidence, edition, day) if edition and day else None
    parts = [paragraph(_heading(evidence, edition, assessment)), _rows(evidence, assessment)]
    if edition is None:
        parts.append("Missing: framework, the edition to rate by. What it expects is not known.")
    if day is None:
        parts.append("Missing: as_at, the day the evidence speaks of. No rating without it.")
    if edition is not None:
        parts += [*_inputs(edition, assessment), *_expected(edition, evidence, assessment is None)]
    say("\n\n".join(parts))


def _tables(about: Asked) -> Iterator[str]:
    """What became of the rows of tables; of one council, what its evidence says and misses."""
    from csprofile.cli.accounts import accounts_of

    tables = about.tables()
    yield from accounts_of(tables)
    if about.area is None:
        return
    assessment = about.assessed_from(tables)
    evidence, edition = assessment.evidence, assessment.framework
    yield paragraph(_heading(evidence, edition, assessment))
    yield _used(evidence, assessment)
    yield from _inputs(edition, assessment)
    yield from _expected(edition, evidence, inputs=False)


def _heading(evidence: Evidence, edition: Framework | None, assessment: Assessment | None) -> str:
    told = f"{evidence.name}: valid. Evidence on {evidence.area.name}"
    told += f" at {evidence.as_at}" if evidence.as_at else ""
    told += f", to be rated under {edition.edition}: {edition.title}." if edition else "."
    return f"{told} {assessment.replay_note}".strip() if assessment else told


def _rows(evidence: Evidence, assessment: Assessment | None) -> str:
    """Every row and what became of it; read is used and set aside together."""
    aside = [(_place(ref, evidence), "replaced by a later source") for ref in evidence.replaced]
    left = len(aside)
    for each in evidence.provenance:
        aside += [(f"{number} of {each.name}", why) for why, number in each.set_aside]
        left += sum(number for _, number in each.set_aside)
    used = len(evidence.rows)
    parts = [f"Rows: {used + left} read = {used} used + {left} set aside."]
    parts += [_used(evidence, assessment)] if evidence.rows else []
    parts += [table(("set aside", "why"), aside)] if aside else []
    return "\n\n".join(parts)


def _used(evidence: Evidence, assessment: Assessment | None) -> str:
    by = dict(_readers(assessment)) if assessment else {}
    rows = [(_place(r.ref, evidence), r.subject, by.get(r.ref, "")) for r in evidence.rows]
    return table(("used", "about", "by"), rows)


def _readers(assessment: Assessment) -> Iterator[tuple[str, str]]:
    """What read each row: inputs and limits, or the profile alone and why."""
    readers: dict[str, list[str]] = {}
    for band in assessment.rating.bands:
        for ref in band.lines:
            readers.setdefault(ref, []).append(f"input {band.input.id}")
    for held in assessment.rating.limits:
        for reason in held.standing.because:
            readers.setdefault(reason.ref, []).append(f"limit {held.standing.limit.id}")
    rule = assessment.framework.line_bands
    for line in assessment.profile.lines if rule else ():
        if rule and (own := rule.of(line)):
            readers.setdefault(line.ref, []).append(f"line band {own}, {rule.title(own)}")
    for ref, why in assessment.unused:
        yield ref, f"profile only: {why.removesuffix(PROFILE)}"
    yield from ((ref, ", ".join(dict.fromkeys(each))) for ref, each in readers.items())


def _place(ref: str, evidence: Evidence) -> str:
    """Where a row stands, without the name of the source where there is only one."""
    return ref.removeprefix(f"evidence:{evidence.name}#").removeprefix("evidence:")


def _inputs(edition: Framework, assessment: Assessment | None) -> Iterator[str]:
    """The inputs that are not told, and what the edition does without each."""
    if assessment is None:
        return
    number = len(edition.inputs)
    if not number:
        yield f"Inputs: {edition.edition} has none; it gives no overall grade."
        return
    missing = [band for band in assessment.rating.bands if not _told(band)]
    if not missing:
        yield f"Inputs: all {number} of {edition.edition} are told."
        return
    rows = [
        (each.input.id, each.input.title, each.gap.name if each.gap else "", _without(each))
        for each in missing
    ]
    head = f"Inputs: {len(missing)} of the {number} of {edition.edition} are not told."
    yield f"{head}\n\n{table(('input', 'what it is', 'gap', 'without it'), rows)}"


def _told(band: Band) -> bool:
    return bool(band.told or (band.input.kind == "findings" and band.lines))


def _without(band: Band) -> str:
    if band.gap is None:
        return "counts as not found"
    if not band.gap.leaves_room:
        return "left out: it cannot be known"
    return _GAP_RULES[band.input.gap]


def _expected(edition: Framework, evidence: Evidence, inputs: bool) -> Iterator[str]:
    """What else the edition expects and is not told: for its limits, its letter, its inputs."""
    waiting: dict[str, list[str]] = {}
    for each in missing_rows(edition, evidence):
        if inputs or not each.why.startswith("input"):
            waiting.setdefault(each.why, []).append(_about(each.row))
    if not waiting:
        yield f"Rows: whatever else {edition.edition} expects is told."
        return
    number = sum(map(len, waiting.values()))
    head = f"Rows that {edition.edition} expects besides and that are not told: {number}."
    rows = [(why, " · ".join(about)) for why, about in waiting.items()]
    yield f"{head}\n\n{table(('what for', 'about'), rows)}"


def _about(row: Row) -> str:
    if isinstance(row, Service) and row.aspect != "overall effectiveness":
        return f"{row.aspect} ({row.subject})"
    kind = getattr(row, "kind", None)
    return f"{row.subject}: {kind}" if kind else row.subject

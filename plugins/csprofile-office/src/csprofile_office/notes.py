"""The first sheet of a workbook: who drew it up, what it holds, its sources, what is assumed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from csprofile import Assessment, Provenance
from csprofile_office.sheets import Cell, Column, Sheet, unlike

NOTES = (Column("topic"), Column("about"), Column("note", "long text"))
_HOW = (
    ("empty cells", "all sheets", "Nothing was told, or it does not apply; never a zero."),
    ("grades", "summary", "Counted from the lowest of the edition's scale, 1."),
    (
        "beside",
        "lines, indicators",
        "How a figure stands beside similar areas and England; above is better, also where a low "
        "figure is good.",
    ),
    (
        "lower, upper",
        "lines, indicators",
        "How far chance may have moved a figure; as published where it was.",
    ),
    (
        "read, inferred",
        "lines, reasons",
        "Whether a statement stands in its source, or was inferred from its words.",
    ),
    (
        "status",
        "reasons, frameworks",
        "Read in a published source, inferred from things read, assumed because no source gives "
        "it, or recalled as general knowledge.",
    ),
)


def note_sheet(
    assessments: Sequence[Assessment], says: Mapping[str, str], rules: Mapping[str, Any]
) -> Sheet:
    """
    The notes: their first row and their last say who drew the workbook up.

    Args:
        assessments: what the workbook holds.
        says: what each other sheet says of itself.
        rules: every rule that something rests on, as decision records have it.

    Example:
        >>> from csprofile.testing import example
        >>> sheet = note_sheet([example()], {}, {})
        >>> sheet.title == sheet.rows[-1][2] == example().imprint
        True
    """
    imprints = [("drawn up", None, each.imprint) for each in assessments]
    told: list[Sequence[Cell]] = [
        *_editions(assessments),
        *(("sheet", name, said) for name, said in says.items()),
        *_HOW,
        *unlike([row for each in assessments for row in _sources(each)]),
        *_assumed(rules),
        *unlike(imprints),
    ]
    return Sheet(
        "notes",
        assessments[0].imprint,
        "This sheet holds one table: what this workbook tells and how to read it, its sources "
        "with their days, and what is assumed.",
        NOTES,
        [tuple(row) for row in told],
    )


def _editions(assessments: Sequence[Assessment]) -> Iterator[Sequence[Cell]]:
    yield "councils", None, f"{len(assessments):,}"
    rows: list[Sequence[Cell]] = []
    for each in assessments:
        edition = each.framework
        rows.append(("edition", edition.edition, f"{edition.title}. {edition.note}"))
        day = f"{each.as_at.day} {each.as_at:%B %Y}"
        rows.append(("day", edition.edition, day))
        if each.replay:
            rows.append(("replay", edition.edition, each.replay_note))
        if edition.transitional is not None:
            rows.append(("transitional", edition.edition, " ".join(edition.transitional.means)))
    yield from unlike(rows)


def _sources(assessment: Assessment) -> Iterator[Sequence[Cell]]:
    for each in assessment.evidence.provenance:
        yield "source", each.name, _source(each, assessment)
    if not assessment.evidence.provenance:
        evidence = assessment.evidence
        yield "source", evidence.name, evidence.source or "not told"


def _source(each: Provenance, assessment: Assessment) -> str:
    day = f"as at {each.as_at.day} {each.as_at:%B %Y}" if each.as_at else "its day not told"
    if each.old_at(assessment.as_at):
        day += " (old: over twelve months before the profile's day)"
    aside = "; ".join(f"{number:,} {why}" for why, number in each.set_aside)
    rows = f"{each.read:,} rows read, {each.used:,} used, {each.read - each.used:,} set aside"
    said = [each.publisher or "publisher not told", day, rows + (f" ({aside})" if aside else "")]
    return ", ".join(said) + "."


def _assumed(rules: Mapping[str, Any]) -> Iterator[Sequence[Cell]]:
    for ref, rule in rules.items():
        if rule["status"] in ("assumed", "recalled"):
            yield rule["status"], ref, rule["source"]

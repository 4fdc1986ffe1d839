"""What if, and what would change it, for people and for machines: as a report and as JSON."""

import json
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from csprofile.assessment import Assessment, outcome
from csprofile.assessment.telling import grade, grades
from csprofile.builtin.formats.compared import moved_blocks
from csprofile.letter.phrases import capital
from csprofile.report.blocks import Block, Facts, Heading, Prose, Report, Table
from csprofile.report.report import replayed
from csprofile.studies import CouncilChanges, compare
from csprofile.studies.rows import plain_changes
from csprofile.studies.tipping import Reach, TippingPoints
from csprofile.studies.tipping.plain import plain_points, plain_reach

SCHEMA = 1
"""The version of the layout of the plain values."""
_SUPPOSED = (
    "The evidence is as it was but for what is set here. Similar areas and England stay as they "
    "are, and what a person recorded is left aside. What comes of it is the method's, not the "
    "regulator's."
)
_SEARCHED = (
    "The smallest sets of altered values that move the grade after limits: up to three inputs or "
    "limits at once, each by the fewest judgements, findings, indicator values or words in the "
    "statements at hand. Each set was assessed as a whole. Gaps stay gaps, and a word for a share "
    "may stand for many settings. They are the method's, not the regulator's."
)
_REACHES = (
    "Each row alone, at the best it could tell and at the worst, all others as they are: every "
    "setting good or none, the highest word or the lowest, a finding ended or grave."
)
Pair = tuple[Assessment, Assessment]


def what_if_report(pair: Pair, settings: Mapping[str, str]) -> Report:
    """
    Two results side by side, and what moved.

    Args:
        pair: the assessment as it is, and as it would be.
        settings: what was set, by address, as it was written.

    Example:
        >>> from csprofile import what_if
        >>> from csprofile.testing import example
        >>> pair = what_if(example(), {"findings[0].count": 0})
        >>> what_if_report(pair, {"findings[0].count": "0"}).blocks[0].text
        'What if: Rotherham'
    """
    before, after = pair
    (council,) = compare(before, after).councils
    blocks: list[Block] = [
        Heading(f"What if: {before.area.name}", 1),
        *replayed(before),
        Prose(_SUPPOSED),
        Facts(list(settings.items()), "Set:"),
        Heading("Side by side"),
        Table(("", "as it is", "what if"), list(_beside(before, after))),
        Heading("What moved"),
    ]
    moved = list(moved_blocks(council)) if council.changed else [Prose("Nothing.")]
    return Report(before.imprint, [*blocks, *moved, *_unread(council, before, after)])


def tipping_report(assessment: Assessment, found: TippingPoints, rows: tuple[Reach, ...]) -> Report:
    """
    What would change the grade of an assessment, and how far each row reaches.

    Example:
        >>> from csprofile.studies import reach_of, tipping_points
        >>> from csprofile.testing import example
        >>> one = example()
        >>> tipping_report(one, tipping_points(one), reach_of(one)).blocks[0].text
        'What would change it: Rotherham, performs adequately (2)'
    """
    now = grade(assessment, found.grade)
    return Report(
        assessment.imprint,
        [
            Heading(f"What would change it: {assessment.area.name}, {now}", 1),
            *replayed(assessment),
            *tipping_blocks(found),
            *_reaches(assessment, rows),
        ],
    )


def tipping_blocks(found: TippingPoints) -> Iterator[Block]:
    """What would lift the grade, and what would sink it."""
    yield Prose(_SEARCHED)
    rows = [
        (each.direction, str(each.number), capital(each.title), _rules(each.because))
        for each in found.points
    ]
    rows += [(direction, "", capital(f"{why}."), "") for direction, why in found.none]
    yield Table(("", "changes", "what would have to be otherwise", "because of"), rows)


def what_if_json(pair: Pair, settings: Mapping[str, Any]) -> bytes:
    """
    Two results side by side, and what moved, as JSON.

    Example:
        >>> from csprofile import what_if
        >>> from csprofile.testing import example
        >>> pair = what_if(example(), {"findings[0].count": 0})
        >>> json.loads(what_if_json(pair, {"findings[0].count": "0"}))["after"]["rating"]["grade"]
        3
    """
    before, after = pair
    changes = plain_changes(compare(before, after))["councils"][0]
    sides = ("area", "old", "new")
    return _json(
        {
            **_head(before),
            "set": dict(settings),
            "before": _result(before),
            "after": _result(after),
            "moved": {key: each for key, each in changes.items() if key not in sides},
        }
    )


def tipping_json(assessment: Assessment, found: TippingPoints, rows: tuple[Reach, ...]) -> bytes:
    """
    What would change the grade of an assessment, as JSON.

    Example:
        >>> from csprofile.studies import tipping_points
        >>> from csprofile.testing import example
        >>> made = json.loads(tipping_json(example(), tipping_points(example()), ()))
        >>> made["grade"], made["changes"][0]["to"]
        (2, 3)
    """
    told = {"grade": found.grade, **plain_points(found), "rows": plain_reach(rows)}
    return _json({**_head(assessment), **told})


def _beside(before: Assessment, after: Assessment) -> Iterator[tuple[str, ...]]:
    titles = {"ungraded": "no overall grade", "undetermined": "undetermined"}

    def both(name: str, told: Any) -> tuple[str, ...]:
        return name, told(before), told(after)

    yield both("rating", lambda e: titles.get(e.rating.status) or grade(e, e.rating.grade))
    if before.rating.status != "ungraded":
        yield both("rules alone", lambda e: grade(e, e.rating.indicative))
        yield both("told", lambda e: grades(e, e.rating.told))
        yield both("possible", lambda e: grades(e, e.rating.possible))
        yield both("without limits", lambda e: grades(e, e.rating.without_limits))
        yield both("limits", _limits)
    for old, new in zip(before.rating.bands, after.rating.bands, strict=True):
        if old.input.kind != "findings":
            yield old.input.title, _band(old.told), _band(new.told)


def _unread(council: CouncilChanges, before: Assessment, after: Assessment) -> Iterator[Block]:
    """Which of the statements that were set no rule reads, for then nothing could come of it."""
    # Rows of tables are read through all provision, which is counted from them.
    read = {ref for ref, _ in after.unused} ^ {ref for ref, _ in before.unused}
    why = {ref: e for ref, e in after.unused if ref.startswith("evidence:") and ref not in read}
    aside = [f"{each.about}: {why[each.ref]}" for each in council.statements if each.ref in why]
    if aside:
        yield Prose(f"No rule reads {'; '.join(aside)}. A letter's statements are never summed.")


def _limits(assessment: Assessment) -> str:
    held = [each.standing for each in assessment.rating.limits]
    told = [f"{e.limit.title}{'' if e.bites else ' (may hold it down)'}" for e in held]
    return "; ".join(told) or "none"


def _band(told: tuple[int, ...]) -> str:
    return f"band {' or '.join(map(str, told))}" if told else "not known"


def _reaches(assessment: Assessment, rows: tuple[Reach, ...]) -> Iterator[Block]:
    if not rows:
        return
    yield Heading("How far each row reaches")
    yield Prose(_REACHES)
    words = partial(grade, assessment)
    moving = [each for each in rows if each.grades or each.bands]
    told = [
        (
            each.about,
            each.told,
            words(each.best),
            words(each.worst),
            each.moves,
        )
        for each in moving
    ]
    if told:
        yield Table(("row", "tells", "at its best", "at its worst", "moves"), told)
    still = [f"{each.about} ({each.told})" for each in rows if each not in moving]
    if still:
        yield Prose(f"No change, whatever they tell: {'; '.join(still)}.")


def _rules(refs: tuple[str, ...]) -> str:
    return ", ".join(ref.partition("/")[2] for ref in refs)


def _head(assessment: Assessment) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "imprint": assessment.imprint,
        "area": {"name": assessment.area.name, "code": assessment.area.code},
        "framework": {"edition": assessment.framework.edition, "replay": assessment.replay},
        "as_at": assessment.as_at.isoformat(),
    }


def _result(assessment: Assessment) -> dict[str, Any]:
    return {"rating": outcome.rating(assessment), "inputs": outcome.inputs(assessment)}


def _json(told: Mapping[str, Any]) -> bytes:
    text = json.dumps(told, indent=2, ensure_ascii=False, allow_nan=False)
    return f"{text}\n".encode(errors="backslashreplace")

"""The decision record: one assessment as plain values, in which every reason can be looked up."""

from collections.abc import Iterator, Sequence
from functools import cache
from pkgutil import get_data
from typing import Any

from csprofile.assessment import outcome
from csprofile.assessment.assessment import Assessment
from csprofile.assessment.statements import Plain, line, plain, statement
from csprofile.letter import Sentence
from csprofile.older_schemas import Schemas
from csprofile.version import __version__

SCHEMAS = Schemas()
"""The schemas of the record; there has been one."""


def decision_record(
    assessment: Assessment,
    plugins: Sequence[tuple[str, str]] = (),
    robustness: Plain | None = None,
) -> dict[str, Any]:
    """
    Write an assessment down for machines, as plain values that JSON can hold.

    Grades are numbers, 1 the lowest of the edition's scale; shares are whole per cents; days are
    written 2009-12-09. Every `because` holds addresses that the record itself resolves: rules
    under `rules`, statements under `evidence`, and `rating:recorded` under `rating`. The same
    evidence, edition and version give the same record.

    Args:
        assessment: what to write down.
        plugins: name and version of each package beside this one that took part.
        robustness: how far the rating hangs on what is not known, as
            `csprofile.studies.plain_robustness` gives it, to be held in the record.

    Returns:
        A mapping that `decision_record_schema()` describes.

    Example:
        >>> from csprofile.testing import example
        >>> record = decision_record(example())
        >>> record["rating"]["status"], record["rating"]["indicative"], record["rating"]["grade"]
        ('rated', 3, 2)
    """
    record = _body(assessment)
    record["rules"] = _rules(assessment, set(_cited(record)))
    expected = {each.ref for each in assessment.framework.expected}
    lines = (line for line in assessment.profile.lines if line.ref not in expected)
    record["evidence"] = {line.ref: statement(line.row) for line in lines}
    record["provenance"] = _provenance(assessment, plugins)
    return record if robustness is None else record | {"robustness": robustness}


@cache
def _schema() -> bytes:
    return get_data("csprofile", f"data/decision-record-{SCHEMAS.newest}.schema.json") or b""


def decision_record_schema() -> dict[str, Any]:
    """
    The JSON Schema (2020-12) of the decision record, as it is shipped with this version.

    Example:
        >>> decision_record_schema()["title"]
        'csprofile decision record, schema 1'
    """
    import json

    schema: dict[str, Any] = json.loads(_schema())
    return schema


def _body(assessment: Assessment) -> Plain:
    return {
        "schema": SCHEMAS.newest,
        "area": {"name": assessment.area.name, "code": assessment.area.code},
        "framework": _framework(assessment),
        "as_at": plain(assessment.as_at),
        "imprint": assessment.imprint,
        "profile": {"lines": [line(each, assessment) for each in assessment.profile.lines]},
        "inputs": outcome.inputs(assessment),
        "rating": outcome.rating(assessment),
        "gaps": outcome.gaps(assessment),
        "contribution": _contribution(assessment),
        "letter": _letter(assessment),
        "previous": _previous(assessment),
        "published": _published(assessment),
        "unused": [{"ref": ref, "why": why} for ref, why in assessment.unused],
    }


def _framework(assessment: Assessment) -> Plain:
    edition = assessment.framework
    grades = enumerate(edition.scale.grades, start=1)
    lasting = edition.transitional
    return {
        "edition": edition.edition,
        "sha256": edition.sha256 or None,
        "replay": assessment.replay,
        "title": edition.title,
        "publisher": edition.publisher,
        "reconstructed": edition.reconstructed,
        "note": edition.note,
        "scale": [{"grade": n, "title": g.title, "meaning": g.meaning} for n, g in grades],
        "transitional": lasting and {"means": list(lasting.means), "because": [lasting.ref]},
    }


def _contribution(assessment: Assessment) -> Plain | None:
    part = assessment.framework.contribution
    if part is None or assessment.replay:
        return None
    return {
        "theme": part.theme,
        "assessment": part.assessment,
        "weight": part.weight,
        "because": [part.ref],
    }


def _letter(assessment: Assessment) -> Plain:
    letter = assessment.letter
    paragraphs = [
        {
            "id": each.id,
            "text": each.text,
            "because": list(each.because),
            "sentences": [_sentence(part) for part in each.sentences],
            "items": [_sentence(part) for part in each.items],
        }
        for each in letter.paragraphs
    ]
    return {
        "title": letter.title,
        "addressee": letter.addressee,
        "salutation": letter.salutation,
        "headings": [{"above": above, "text": text} for above, text in letter.headings],
        "paragraphs": paragraphs,
        "sign_off": list(letter.sign_off),
    }


def _sentence(each: Sentence) -> Plain:
    return {"text": each.text, "because": list(dict.fromkeys(each.because))}


def _previous(assessment: Assessment) -> Plain | None:
    told = assessment.evidence.previous
    return None if told is None else {"edition": told.edition, "grade": told.grade}


def _published(assessment: Assessment) -> Plain | None:
    told = assessment.evidence.published
    if told is None:
        return None
    return {"grade": told.grade, "limited": told.limited, "before_limit": told.before_limit}


def _rules(assessment: Assessment, cited: set[str]) -> Plain:
    """Every rule that something in the record rests on, in the order of the edition."""
    made = {}
    for rule in assessment.framework.rules:
        title = getattr(rule, "title", None)
        if rule.ref in cited:
            said = {"title": title if isinstance(title, str) and title else None}
            made[rule.ref] = {"source": rule.source, "status": rule.status, **said}
    return made


def _cited(value: object) -> Iterator[str]:
    """Every address under a `because`, at any depth."""
    if isinstance(value, dict):
        yield from value.get("because", ())
        for each in value.values():
            yield from _cited(each)
    elif isinstance(value, list):
        for each in value:
            yield from _cited(each)


def _provenance(assessment: Assessment, plugins: Sequence[tuple[str, str]]) -> Plain:
    sources = [
        {
            "name": each.name,
            "sha256": each.sha256 or None,
            "publisher": each.publisher,
            "as_at": plain(each.as_at),
            "old": each.old_at(assessment.as_at),
            "read": each.read,
            "used": each.used,
            "set_aside": dict(each.set_aside),
        }
        for each in assessment.evidence.provenance
    ]
    packages = [{"name": name, "version": version} for name, version in sorted(plugins)]
    return {"sources": sources, "csprofile": __version__, "plugins": packages}

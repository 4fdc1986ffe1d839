"""One assessment of every kind of result, for the tests of what is written down."""

import datetime as dt
from functools import cache
from typing import Any

from attrs import evolve

from csprofile.assessment import Assessment
from csprofile.evidence import Evidence, Recorded
from csprofile.frameworks import Framework, bundled
from csprofile.library import assess, framework, read
from csprofile.testing.example import EVIDENCE, example

BY: dict[str, Any] = {"by": "A. Moderator", "role": "director", "on": dt.date(2009, 12, 1)}
LATER: dict[str, Any] = {
    "schema": 1,
    "area": "Rotherham",
    "as_at": dt.date(2010, 12, 9),
    "services": [
        {
            "provision": "all",
            "judgements": {"good": 55, "satisfactory": 45},
            "of": 100,
            "base": "settings",
            "oldest": dt.date(2007, 3, 1),
            "trend": "improved",
            "similar_areas": 0.70,
            "england": "just below",
        },
        {
            "provision": "children's homes",
            "responsibility": "council",
            "judgements": {"good": 3},
            "of": 3,
        },
        {"provision": "adoption", "gap": "not yet inspected"},
        {"provision": "fostering", "judgement": ["good", "satisfactory"], "reading": "inferred"},
        {"provision": "primary schools", "judgements": {"good": "half"}},
    ],
    "indicators": [
        {
            "indicator": "NI 59",
            "period": "2008/09",
            "value": 71.3,
            "lower": 70.0,
            "upper": 72.5,
            "similar_areas": 76.0,
            "england": "below",
        },
        {"indicator": "NI 60", "period": "2008/09", "gap": "suppressed"},
    ],
    "findings": [
        {
            "inspection": "contact, referral and assessment",
            "kind": "area for priority action",
            "on": dt.date(2009, 8, 1),
            "reinspected_on": dt.date(2010, 7, 1),
        },
        {"inspection": "safeguarding", "gap": "not yet inspected"},
    ],
    "previous": {"edition": "2009", "grade": 1},
    "published": {"grade": "performs adequately", "limited": False},
}


def requiring(edition: Framework, *inputs: str) -> Framework:
    """An edition that gives no grade without these inputs."""
    changed = (
        evolve(each, gap="required") if each.id in inputs else each for each in edition.inputs
    )
    return evolve(edition, inputs=changed)


def recorded(evidence: Evidence, **record: Any) -> Assessment:
    """What becomes of evidence once a person has recorded something."""
    return assess(evolve(evidence, recorded=Recorded(**record)))


@cache
def results() -> dict[str, Assessment]:
    """
    Assessments by what they show: every edition in the package, and every kind of result.

    A format must write all of them: graded or not, withheld, departed from, undetermined, and of
    evidence that tells next to nothing.

    Example:
        >>> results()["withheld"].rating.status
        'withheld'
    """
    rotherham, edition, small = read("rotherham-2009"), framework("2009"), read(EVIDENCE)
    found = {f"rotherham under {name}": assess(rotherham, framework=name) for name in bundled()}
    found |= {f"example under {name}": assess(EVIDENCE, framework=name) for name in bundled()}
    reason = "an inspection is under way"
    return found | {
        "example": example(),
        "withheld": recorded(rotherham, status="withheld", reason=reason, **BY),
        "departs": recorded(small, grade=4, reason="much has improved", **BY),
        "agrees": recorded(small, grade=2),
        "undetermined": assess(EVIDENCE, framework=requiring(edition, "staying-safe")),
        "ungraded": assess(rotherham, framework=evolve(edition, steps=())),
        "later": assess(LATER, framework="2010"),
        "empty": assess({"schema": 1, "area": "Rotherham", "as_at": BY["on"]}, framework=edition),
        "joined": assess(small, {**LATER, "area": "372"}, framework="2009"),
    }

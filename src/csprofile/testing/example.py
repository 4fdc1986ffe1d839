"""One small made-up council, stopped at any step of the walk."""

import datetime as dt
from typing import Any, Literal, overload

from csprofile.assessment import Assessment
from csprofile.bands import Band
from csprofile.evidence import Evidence
from csprofile.frameworks import Framework
from csprofile.letter import Letter
from csprofile.library import assess, read
from csprofile.library import framework as find_framework
from csprofile.limits import Standing, standing
from csprofile.profile import Profile
from csprofile.rating import Rating

EVIDENCE: dict[str, Any] = {
    "schema": 1,
    "area": "Rotherham",
    "framework": "2009",
    "as_at": dt.date(2009, 12, 9),
    "source": "made up for examples and tests",
    "services": [
        {"provision": "all", "share": "large majority", "said": "a large majority are good"},
        {
            "provision": "children's homes",
            "responsibility": "council",
            "judgements": {"good": 1, "adequate": 2},
            "of": 3,
            "similar_areas": "below",
            "england": "below",
        },
    ],
    "indicator_groups": [{"at_least_in_line": "large majority"}],
    "findings": [
        {
            "inspection": "contact, referral and assessment",
            "kind": "area for priority action",
            "count": 1,
            "safety_not_assured": True,
        }
    ],
    "remarks": [{"about": "school attendance", "kind": "strength"}],
}

Step = Literal["framework", "evidence", "profile", "bands", "limits", "rating", "letter", "all"]


@overload
def example(up_to: Literal["framework"]) -> Framework: ...
@overload
def example(up_to: Literal["evidence"]) -> Evidence: ...
@overload
def example(up_to: Literal["profile"]) -> Profile: ...
@overload
def example(up_to: Literal["bands"]) -> tuple[Band, ...]: ...
@overload
def example(up_to: Literal["limits"]) -> tuple[Standing, ...]: ...
@overload
def example(up_to: Literal["rating"]) -> Rating: ...
@overload
def example(up_to: Literal["letter"]) -> Letter: ...
@overload
def example(up_to: Literal["all"] = "all") -> Assessment: ...
def example(up_to: Step = "all") -> Any:
    """
    Take a small made-up council as far along the walk as asked, under the edition of 2009.

    Args:
        up_to: framework, evidence, profile, bands, limits, rating, letter, or all: the whole
            assessment.

    Example:
        >>> example(up_to="rating").grade
        2
    """
    if up_to == "framework":
        return find_framework("2009")
    evidence = read(EVIDENCE)
    if up_to == "evidence":
        return evidence
    assessment = assess(evidence)
    parts: dict[str, Any] = {
        "profile": assessment.profile,
        "bands": assessment.rating.bands,
        "limits": standing(
            assessment.framework.limits, assessment.profile, assessment.rating.bands
        ),
        "rating": assessment.rating,
        "letter": assessment.letter,
        "all": assessment,
    }
    return parts[up_to]

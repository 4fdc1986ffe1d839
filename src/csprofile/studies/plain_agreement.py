"""Agreement as plain values that JSON can hold."""

from typing import Any

from csprofile.frameworks import Framework
from csprofile.studies.agreements import Agreement, Case
from csprofile.studies.kappa import CONFIDENCE, Kappa

Plain = dict[str, Any]
SCHEMA = 1
"""The version of the layout."""
NOTE = (
    "What the method gives, beside what was published: the method's grade, not the regulator's, "
    "and not the regulator's method."
)
_USES = (("used", True), ("not_used", False), ("not_told", None))
_DIGITS = 4


def plain_agreement(agreement: Agreement) -> Plain:
    """
    An agreement as plain values: counts of cases, grades by number, days as 2009-12-09.

    Returns:
        Among others `cases, equal, within_one, boundaries, kappa, in_possible, exceptions`: numbers
        of cases, but for `kappa` (null: there is none) and `exceptions`. Each `because` holds
        addresses that the case's decision record resolves.

    Example:
        >>> from csprofile.studies import agreement
        >>> made = plain_agreement(agreement("rotherham-2009"))
        >>> made["cases"], made["equal"], made["boundaries"]["performs poorly"], made["kappa"]
        (1, 1, 1, None)
    """
    return {
        "schema": SCHEMA,
        "imprint": agreement.imprint,
        "note": NOTE,
        "editions": [_edition(each) for each in agreement.editions],
        "scale": [each.title for each in agreement.scale.grades],
        "cases": len(agreement.cases),
        "rated": len(agreement.rated),
        "equal": agreement.equal,
        "within_one": agreement.within_one,
        "boundaries": dict(agreement.boundaries),
        "kappa": _rounded(agreement.kappa.value if agreement.kappa else None),
        "kappa_interval": _interval(agreement.kappa),
        "told": len(agreement.told),
        "in_told": agreement.in_told,
        "told_size": _rounded(agreement.told_size),
        "in_possible": agreement.in_possible,
        "possible_size": _rounded(agreement.possible_size),
        "confusion": _confusion(agreement),
        "drawn_up_with": {name: _used(agreement, used) for name, used in _USES},
        "exceptions": [_case(each) for each in agreement.exceptions],
        "undetermined": [_case(each) for each in agreement.undetermined],
        "left_out": [{"name": name, "why": why} for name, why in agreement.left_out],
    }


def _edition(edition: Framework) -> Plain:
    return {
        "edition": edition.edition,
        "publisher": edition.publisher,
        "note": edition.note,
        "sha256": edition.sha256 or None,
    }


def _interval(kappa: Kappa | None) -> Plain | None:
    if kappa is None or kappa.low is None or kappa.high is None:
        return None
    low, high = round(kappa.low, _DIGITS), round(kappa.high, _DIGITS)
    made = {"confidence": CONFIDENCE / 100, "draws": kappa.draws, "seed": kappa.seed}
    return {"low": low, "high": high, **made}


def _confusion(agreement: Agreement) -> list[Plain]:
    """Every pair of grades that has cases, lowest first; `given` is null where undetermined."""
    counts = agreement.confusion
    pairs = sorted(counts, key=lambda pair: (pair[0], pair[1] or 0))
    return [{"published": one, "given": other, "cases": counts[one, other]} for one, other in pairs]


def _used(agreement: Agreement, used: bool | None) -> Plain:
    mine = [each for each in agreement.cases if each.used is used]
    rated = [each for each in mine if each.given is not None]
    return {"cases": len(mine), "rated": len(rated), "equal": sum(each.equal for each in rated)}


def _case(case: Case) -> Plain:
    edition, rating = case.assessment.framework, case.assessment.rating
    return {
        "area": case.area.name,
        "code": case.area.code,
        "on": case.on.isoformat(),
        "edition": edition.edition,
        "source": case.source,
        "used": case.used,
        "published": case.published,
        "published_title": edition.scale.title(case.published),
        "given": case.given,
        "given_title": None if case.given is None else edition.scale.title(case.given),
        "told": sorted(rating.told),
        "possible": sorted(rating.possible),
        "because": list(case.because),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)

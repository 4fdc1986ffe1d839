"""The walk as far as the rating, and one small council: what the laws are tried on."""

import datetime as dt
from functools import cache
from typing import Any

from csprofile import (
    Evidence,
    Framework,
    Profile,
    Rating,
    band,
    draw_up,
    framework,
    rate,
    standing,
)
from csprofile.frameworks import bundled

DAY = dt.date(2009, 12, 9)
EDITIONS = tuple(bundled())
GRADED = tuple(name for name in EDITIONS if framework(name).steps)
"""The editions that give an overall grade."""
BY_SHARES = tuple(name for name in GRADED if framework(name).cut_points)
"""Those of them that grade by shares of a profile."""
UNANNOUNCED = "contact, referral and assessment"
SAFEGUARDING = "safeguarding and looked after children"
REVIEW = "serious case review"
PRIORITY = "area for priority action"


@cache
def edition(name: str) -> Framework:
    """A bundled edition, read once."""
    return framework(name)


def evidence(**tables: Any) -> Evidence:
    """Evidence on one council at one day, of the statements given."""
    return Evidence(area="Rotherham", as_at=DAY, **tables)


def profile_of(told: Evidence, rules: Framework, as_at: dt.date | None = None) -> Profile:
    """The profile of some evidence under an edition."""
    day = as_at or told.as_at
    assert day is not None
    return draw_up(told, as_at=day, words=rules.words, tolerance=rules.comparison)


def walk(told: Evidence, rules: Framework, as_at: dt.date | None = None) -> Rating:
    """The rating of some evidence under an edition."""
    profile = profile_of(told, rules, as_at)
    bands = band(profile, rules.inputs, rules.cut_points, len(rules.scale))
    limits = standing(rules.limits, profile, bands)
    return rate(bands, rules.combination, limits, imprecise=rules.imprecision.takes)

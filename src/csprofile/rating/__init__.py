"""The rating: what the rules alone give, what the evidence allows, and what a person recorded."""

from csprofile.rating.combination import Combination, Step, StepResult
from csprofile.rating.rate import possible_grades, rate, split_by_limits
from csprofile.rating.rating import (
    Held,
    Rated,
    Rating,
    Undetermined,
    Ungraded,
    Withheld,
    record,
)

__all__ = [
    "Combination",
    "Held",
    "Rated",
    "Rating",
    "Step",
    "StepResult",
    "Undetermined",
    "Ungraded",
    "Withheld",
    "possible_grades",
    "rate",
    "record",
    "split_by_limits",
]

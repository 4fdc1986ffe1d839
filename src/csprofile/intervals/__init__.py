"""How far chance may have moved a figure: intervals for shares, differences, counts and rates."""

from csprofile.intervals.interval import Interval, chance, difference, quantile
from csprofile.intervals.rates import byar, dobson
from csprofile.intervals.shares import newcombe, wilson

__all__ = [
    "Interval",
    "byar",
    "chance",
    "difference",
    "dobson",
    "newcombe",
    "quantile",
    "wilson",
]

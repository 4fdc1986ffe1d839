"""Kinds of rule as folds over bands, each written once, and the runners that serve them all."""

from csprofile.rules.kinds import KINDS, Clause, Count, Lowest, Mean, Median, Rule, Towards
from csprofile.rules.runners import possible, probability, value
from csprofile.rules.tabulated import Tabulated, tabulated

__all__ = [
    "KINDS",
    "Clause",
    "Count",
    "Lowest",
    "Mean",
    "Median",
    "Rule",
    "Tabulated",
    "Towards",
    "possible",
    "probability",
    "tabulated",
    "value",
]

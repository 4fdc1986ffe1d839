"""A figure beside others: similar areas and England, as published or by an edition's tolerance."""

from csprofile.comparison.comparison import COMPARATORS, Comparison
from csprofile.comparison.discovery import within_rate
from csprofile.comparison.figure import Beside, Figure, figure_of_rate, figure_of_share
from csprofile.comparison.tolerance import Tolerance
from csprofile.comparison.verdicts import Told, compare, figure_beside, in_line_within

__all__ = [
    "COMPARATORS",
    "Beside",
    "Comparison",
    "Figure",
    "Told",
    "Tolerance",
    "compare",
    "figure_beside",
    "figure_of_rate",
    "figure_of_share",
    "in_line_within",
    "within_rate",
]

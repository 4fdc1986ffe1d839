"""Editions of the rules, each one complete TOML file, and the noun that holds them."""

from csprofile.frameworks.framework import (
    Contribution,
    Counted,
    Framework,
    Governs,
    Imprecision,
    Responsible,
    Transitional,
)
from csprofile.frameworks.loading import bundled, load

__all__ = [
    "Contribution",
    "Counted",
    "Framework",
    "Governs",
    "Imprecision",
    "Responsible",
    "Transitional",
    "bundled",
    "load",
]

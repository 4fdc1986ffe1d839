"""Editions of the rules, each one complete TOML file, and the noun that holds them."""

from csprofile.frameworks.chances import Chances
from csprofile.frameworks.framework import Counted, Framework, Imprecision, Responsible
from csprofile.frameworks.kinds import KindsOfService
from csprofile.frameworks.loading import bundled, load
from csprofile.frameworks.time import Contribution, Governs, Transitional

__all__ = [
    "Chances",
    "Contribution",
    "Counted",
    "Framework",
    "Governs",
    "Imprecision",
    "KindsOfService",
    "Responsible",
    "Transitional",
    "bundled",
    "load",
]

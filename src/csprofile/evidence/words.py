"""Words at the door: each reader takes any spelling of one vocabulary and hands on one word."""

from csprofile.errors import UnknownName
from csprofile.evidence.values import as_text
from csprofile.indicators import Polarity
from csprofile.vocabulary import (
    BASES,
    DEGREES,
    FINDING_KINDS,
    INSPECTIONS,
    OUTCOMES,
    READINGS,
    REMARK_KINDS,
    RESPONSIBILITIES,
    TRENDS,
)


def as_responsibility(value: object) -> str:
    """Take whose a service is."""
    return RESPONSIBILITIES.find(as_text(value))


def as_base(value: object) -> str:
    """Take what a share counts."""
    return BASES.find(as_text(value))


def as_trend(value: object) -> str:
    """Take how a figure changed."""
    return TRENDS.find(as_text(value))


def as_reading(value: object) -> str:
    """Take whether a statement is read or inferred."""
    return READINGS.find(as_text(value))


def as_degree(value: object) -> str:
    """Take how strong a remark is."""
    return DEGREES.find(as_text(value))


def as_remark_kind(value: object) -> str:
    """Take what a remark is."""
    return REMARK_KINDS.find(as_text(value))


def as_finding_kind(value: object) -> str:
    """Take what a finding is."""
    return FINDING_KINDS.find(as_text(value))


def as_inspection(value: object) -> str:
    """Take which inspection it was."""
    return INSPECTIONS.find(as_text(value))


def as_polarity(value: object) -> Polarity:
    """Take which way an indicator is better."""
    if isinstance(value, Polarity):
        return value
    name = as_text(value).casefold()
    if name not in list(Polarity):
        raise UnknownName("polarity", name, list(Polarity))
    return Polarity(name)


def as_outcome(value: object) -> str:
    """Take an Every Child Matters outcome."""
    return OUTCOMES.find(as_text(value))

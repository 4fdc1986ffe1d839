"""Says what this package offers; its entry point names this module."""

from collections.abc import Iterable

from csprofile.plugin import Format, Source, hookimpl
from csprofile_office.form import EvidenceForm


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """Offer ways to write assessments down."""
    return []


@hookimpl
def csprofile_sources() -> Iterable[Source]:
    """Offer the evidence file as a workbook."""
    return [EvidenceForm()]

"""Says what this package offers; its entry point names this module."""

from collections.abc import Iterable

from csprofile.plugin import Format, Source, hookimpl
from csprofile_office.form import EvidenceForm
from csprofile_office.letter import Docx
from csprofile_office.workbook import Ods, Xlsx


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """Offer ways to write assessments down."""
    return [Docx(), Xlsx(), Ods()]


@hookimpl
def csprofile_sources() -> Iterable[Source]:
    """Offer the evidence file as a workbook."""
    return [EvidenceForm()]

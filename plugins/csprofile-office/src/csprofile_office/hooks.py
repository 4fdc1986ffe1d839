"""Says what this package offers; its entry point names this module."""

from collections.abc import Iterable

from csprofile.plugin import Format, hookimpl
from csprofile_office.letter import Docx
from csprofile_office.workbook import Ods, Xlsx


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """Offer ways to write assessments down."""
    return [Docx(), Xlsx(), Ods()]

"""Says what this package offers; its entry point names this module."""

from collections.abc import Iterable

from csprofile.plugin import Format, hookimpl
from csprofile_report.html import Html
from csprofile_report.page import Page
from csprofile_report.pdf import Pdf


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """Offer ways to write assessments down."""
    return [Html(), Pdf(), Page()]

"""Says what this package offers; its entry point names this module."""

from collections.abc import Iterable

from csprofile.plugin import Format, hookimpl
from csprofile_report.page import Page


@hookimpl
def csprofile_formats() -> Iterable[Format]:
    """Offer ways to write assessments down."""
    return [Page()]

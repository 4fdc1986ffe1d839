"""The report on a council for people, as blocks, before anyone decides how it looks."""

from csprofile.report.blocks import Report
from csprofile.report.profile import banded
from csprofile.report.report import report_on

__all__ = ["Report", "banded", "report_on"]

"""The report on a council for people, as blocks, before anyone decides how it looks."""

from csprofile.report.blocks import Report
from csprofile.report.report import report_on

__all__ = ["Report", "report_on"]

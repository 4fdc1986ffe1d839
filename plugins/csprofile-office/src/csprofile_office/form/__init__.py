"""The form: a file of evidence as a workbook, for people who type into Excel."""

from csprofile_office.form.source import EvidenceForm

__all__ = ["EvidenceForm"]

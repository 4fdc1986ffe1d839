"""The formats of the core: text, Markdown, the decision record as JSON, and data."""

from csprofile.builtin.formats.explained import explanation_of
from csprofile.builtin.formats.formats import Json, Markdown, Text
from csprofile.builtin.formats.marked import markdown_of
from csprofile.builtin.formats.plain import text_of
from csprofile.builtin.formats.sheets import Csv, Jsonl, Parquet
from csprofile.report.report import report_on

__all__ = [
    "Csv",
    "Json",
    "Jsonl",
    "Markdown",
    "Parquet",
    "Text",
    "explanation_of",
    "markdown_of",
    "report_on",
    "text_of",
]

"""Evidence written down: as its file, and as a file that waits to be filled in."""

from csprofile.writing.evidence import evidence_toml
from csprofile.writing.expected import Expected, expected_rows, missing_rows
from csprofile.writing.form import FormTable, form_tables
from csprofile.writing.keys import Key
from csprofile.writing.package import module_name, new_package, offer_name
from csprofile.writing.template import known_of, new_evidence_toml

__all__ = [
    "Expected",
    "FormTable",
    "Key",
    "evidence_toml",
    "expected_rows",
    "form_tables",
    "known_of",
    "missing_rows",
    "module_name",
    "new_evidence_toml",
    "new_package",
    "offer_name",
]

"""Evidence written down: as its file, and as a file that waits to be filled in."""

from csprofile.writing.evidence import evidence_toml
from csprofile.writing.expected import Expected, expected_rows, missing_rows
from csprofile.writing.template import new_evidence_toml

__all__ = ["Expected", "evidence_toml", "expected_rows", "missing_rows", "new_evidence_toml"]

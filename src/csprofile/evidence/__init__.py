"""What is known of one council's children's services, each statement with where it stands."""

from csprofile.evidence.checks import check_words
from csprofile.evidence.evidence import Evidence
from csprofile.evidence.header import LetterHead, Previous, Provenance, Published, Recorded
from csprofile.evidence.reading import read_mapping
from csprofile.evidence.rows import (
    Finding,
    IndicatorGroup,
    IndicatorValue,
    Remark,
    Row,
    Service,
)

__all__ = [
    "Evidence",
    "Finding",
    "IndicatorGroup",
    "IndicatorValue",
    "LetterHead",
    "Previous",
    "Provenance",
    "Published",
    "Recorded",
    "Remark",
    "Row",
    "Service",
    "check_words",
    "read_mapping",
]

"""The field's words, each with the spellings in use: one word inside, many at the door."""

from csprofile.vocabulary.judgement import Judgement, Judgements
from csprofile.vocabulary.terms import (
    ASPECTS,
    BASES,
    DEGREES,
    FINDING_KINDS,
    INSPECTIONS,
    OUTCOMES,
    OWN_SCALE,
    PROVISIONS,
    READINGS,
    REMARK_KINDS,
    RESPONSIBILITIES,
    STATUSES,
    TRENDS,
    WHOLE_COUNCIL,
    Term,
    Vocabulary,
)
from csprofile.vocabulary.verdict import GAP_KINDS, GapKind, Verdict

__all__ = [
    "ASPECTS",
    "BASES",
    "DEGREES",
    "FINDING_KINDS",
    "GAP_KINDS",
    "INSPECTIONS",
    "OUTCOMES",
    "OWN_SCALE",
    "PROVISIONS",
    "READINGS",
    "REMARK_KINDS",
    "RESPONSIBILITIES",
    "STATUSES",
    "TRENDS",
    "WHOLE_COUNCIL",
    "GapKind",
    "Judgement",
    "Judgements",
    "Term",
    "Verdict",
    "Vocabulary",
]

"""The letter: what is said, in which order, each sentence with its statement and its rule."""

from csprofile.letter.draft import draft
from csprofile.letter.letter import Letter, Paragraph, Sentence
from csprofile.letter.plan import LetterPlan, Manner, Section

__all__ = ["Letter", "LetterPlan", "Manner", "Paragraph", "Section", "Sentence", "draft"]

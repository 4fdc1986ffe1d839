"""How far a rating hangs on what is not known: open questions, and the probability of a grade."""

from csprofile.robustness.open import OpenQuestion, open_questions
from csprofile.robustness.pointers import Pointer, pointers

__all__ = ["OpenQuestion", "Pointer", "open_questions", "pointers"]

"""How far a rating hangs on what is not known."""

from csprofile.robustness.open import OpenQuestion, open_questions
from csprofile.robustness.pointers import Pointer, pointers

__all__ = ["OpenQuestion", "Pointer", "open_questions", "pointers"]

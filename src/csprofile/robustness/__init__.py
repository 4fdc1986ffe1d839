"""How far a rating hangs on what is not known: open questions, and the probability of a grade."""

from csprofile.robustness.open import OpenQuestion, open_questions

__all__ = ["OpenQuestion", "open_questions"]

"""The results of csprofile.testing by name, for the tests of what is written down."""

from csprofile.testing.every_result import LATER, requiring, results

__all__ = ["LATER", "NAMES", "requiring", "results"]

NAMES = sorted(results())

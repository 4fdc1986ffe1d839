"""What tables tell of each council: its evidence, and what stands beside it."""

from csprofile.councils.known import Counting, Known, Place
from csprofile.councils.settings import Setting

__all__ = ["Counting", "Known", "Place", "Setting"]

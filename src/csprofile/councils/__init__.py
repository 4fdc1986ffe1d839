"""What tables tell of each council: its evidence, and what stands beside it."""

from csprofile.councils.known import Counting, Known, Place

__all__ = ["Counting", "Known", "Place"]

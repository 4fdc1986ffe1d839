"""What tests of plugins stand on: a small council, taken as far along the walk as asked."""

from csprofile.testing.example import example

__all__ = ["example"]

"""The command line."""

from csprofile.cli.commands import main

__all__ = ["main"]

"""A guest that offers an edition of the rules, read from a file beside it."""

from collections.abc import Iterable
from pathlib import Path

from csprofile import Framework, framework
from csprofile.plugin import hookimpl


@hookimpl
def csprofile_frameworks() -> Iterable[Framework]:
    """Offer one edition."""
    return [framework(Path(__file__).with_name("guest-2026.toml"))]

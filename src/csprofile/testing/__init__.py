"""What tests of plugins stand on: a small council, every kind of result, and the contracts."""

from typing import TYPE_CHECKING

from csprofile.testing.example import example

if TYPE_CHECKING:
    from csprofile.testing.comparators import ComparatorContract
    from csprofile.testing.every_result import results
    from csprofile.testing.formats import FormatContract
    from csprofile.testing.frameworks import FrameworkContract
    from csprofile.testing.sources import SourceContract

__all__ = [
    "ComparatorContract",
    "FormatContract",
    "FrameworkContract",
    "SourceContract",
    "example",
    "results",
]


def __getattr__(name: str) -> object:
    """Find what tests of plugins need, which is imported only where it is used."""
    from importlib import import_module

    homes = {
        "ComparatorContract": "csprofile.testing.comparators",
        "FormatContract": "csprofile.testing.formats",
        "FrameworkContract": "csprofile.testing.frameworks",
        "SourceContract": "csprofile.testing.sources",
        "results": "csprofile.testing.every_result",
    }
    if name not in homes:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(homes[name]), name)

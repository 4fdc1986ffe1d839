"""What an author of a plugin imports, and the registry that finds what authors offer."""

from csprofile.plugin.facts import Failure, Offered, Package
from csprofile.plugin.hookspecs import hookimpl
from csprofile.plugin.offers import Comparator, Format, Source
from csprofile.plugin.registry import Registry, installed

__all__ = [
    "Comparator",
    "Failure",
    "Format",
    "Offered",
    "Package",
    "Registry",
    "Source",
    "hookimpl",
    "installed",
]

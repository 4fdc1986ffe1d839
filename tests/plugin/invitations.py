"""What the tests of plugins share: where the guests are, and what a registry says of one."""

from collections.abc import Callable
from pathlib import Path

from csprofile.plugin import Registry

GUESTS = Path(__file__).parents[1] / "guests"

Invite = Callable[..., Registry]


def failures(registry: Registry, guest: str) -> list[tuple[str, str]]:
    """The steps at which a guest failed, and the words."""
    package = f"csprofile-guest-{guest}"
    return [(each.what, each.says) for each in registry.failures if each.package == package]


def steps(registry: Registry, guest: str) -> list[str]:
    """The steps at which a guest failed."""
    return [what for what, _ in failures(registry, guest)]

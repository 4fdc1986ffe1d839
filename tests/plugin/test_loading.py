"""What is wrong with a guest's module or hooks is named, and the other guests work."""

import os
import subprocess
import sys

from tests.plugin.invitations import GUESTS, Invite, failures, steps


def test_broken_import(invite: Invite) -> None:
    """A guest that does not import is named with its error, and another still works."""
    registry = invite("broken", "good")
    says = "ModuleNotFoundError: No module named 'a_library_nobody_has'"
    assert [("import", says)] == failures(registry, "broken")
    assert "count" in registry.formats


def test_exit_at_import(invite: Invite) -> None:
    """A guest that ends the program when imported ends only itself."""
    registry = invite("exits", "good")
    says = "SystemExit: this guest runs on one machine only"
    assert [("import", says)] == failures(registry, "exits")
    assert "count" in registry.formats


def test_slow_import(invite: Invite) -> None:
    """A guest that takes over a second to import is named as slow, and works."""
    registry = invite("slow", "good")
    (what, says), *rest = failures(registry, "slow")
    assert ("slow", []) == (what, rest)
    assert "s to import" in says
    assert "slow" == registry.find("format", "slow").name
    assert [] == steps(registry, "good")


def test_misspelt_hook(invite: Invite) -> None:
    """A misspelt hook is named with the hooks there are, and the guest is refused whole."""
    registry = invite("misspelt", "good")
    ((what, says),) = failures(registry, "misspelt")
    assert "hook" == what
    assert says.startswith("csprofile_sorces is not a hook; csprofile_sources, ")
    assert "misspelt" not in registry.formats
    assert "count" in registry.formats


def test_wrong_signature(invite: Invite) -> None:
    """A hook that asks for an argument no hook has is named with the argument."""
    registry = invite("signature", "good")
    ((what, says),) = failures(registry, "signature")
    assert "hook" == what
    assert "{'config'}" in says
    assert "signature" not in registry.formats
    assert "count" in registry.formats


def test_unmarked_hook(invite: Invite) -> None:
    """A hook that nobody marked is named, not passed over."""
    says = "csprofile_formats is not marked with @hookimpl; the prefix csprofile_ is kept for hooks"
    assert [("hook", says)] == failures(invite("unmarked"), "unmarked")


def test_wrapper(invite: Invite) -> None:
    """A hook that would wrap the hooks of others is refused."""
    registry = invite("wrapper", "good")
    assert ["hook"] == steps(registry, "wrapper")
    assert "count" in registry.formats


def test_no_hook(invite: Invite) -> None:
    """An entry point that leads to no hook is named with where it leads."""
    ((what, says),) = failures(invite("hookless"), "hookless")
    assert ("hook", True) == (what, says.startswith("csprofile_guest_hookless has no hook; "))


def test_hook_of_a_later_version(invite: Invite) -> None:
    """A guest may mark a hook that this version lacks as optional."""
    registry = invite("later")
    assert "later" in registry.formats
    assert [] == steps(registry, "later")


def test_unreadable_entry_points(invite: Invite) -> None:
    """A package whose entry points cannot be read is named, and the others are found."""
    registry = invite("garbled", "good")
    assert ["metadata"] == steps(registry, "garbled")
    assert "count" in registry.formats
    assert "csprofile-guest-garbled" in {each.name for each in registry.packages}


def test_package_without_a_name(invite: Invite) -> None:
    """A package without metadata goes by the name of its entry point."""
    assert "bare" == invite("bare").brought_by("format", "bare")
    assert "" == invite("bare").version("bare")


def test_nothing_happens_at_import() -> None:
    """Importing the plugin package imports no guest and reads no environment variable."""
    guests = [str(GUESTS / guest) for guest in ("exits", "good")]
    says = (
        "import csprofile.plugin, sys, os;"
        "assert not [name for name in sys.modules if name.startswith('csprofile_guest_')];"
        "os.environ['CSPROFILE_DISABLED_PLUGINS'] = 'csprofile-guest-exits';"
        "registry = csprofile.plugin.installed();"
        "print('csprofile_guest_exits' in sys.modules, 'count' in registry.formats)"
    )
    path = os.pathsep.join([*guests, os.environ.get("PYTHONPATH", "")])
    ran = subprocess.run(
        [sys.executable, "-c", says],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ("False True\n", "") == (ran.stdout, ran.stderr)

"""`csprofile plugins` and `csprofile examples`: what there is."""

from pathlib import Path

from csprofile import __version__, read
from csprofile.library import EXAMPLES, example_content
from tests.cli.commanding import process, run, with_guest

BROKEN = Path(__file__).parents[1] / "guests" / "broken"


def test_our_own_offers_are_listed() -> None:
    """Our own package is listed with its version and each of its offers."""
    text = run("plugins").stdout
    own = next(part for part in text.split("\n\n") if part.startswith("csprofile "))
    assert f"csprofile {__version__}" == own.splitlines()[0]
    for offer in ("format text: ", "format json: ", "format markdown: ", "framework 2009: "):
        assert f"  {offer}" in own


def test_a_guest_is_listed_with_its_version() -> None:
    """A guest is listed with its version and its offers."""
    text = process("plugins", env=with_guest()).stdout.decode()
    guest = next(part for part in text.split("\n\n") if part.startswith("csprofile-guest-cli "))
    assert "csprofile-guest-cli 1.2" == guest.splitlines()[0]
    assert "  source wrong: No evidence" in guest.splitlines()


def test_what_failed_is_shown() -> None:
    """A guest that does not import is shown as failed, with why, and the command is done."""
    done = process("plugins", env={"PYTHONPATH": str(BROKEN)})
    assert 0 == done.returncode
    assert b"csprofile-guest-broken" in done.stdout
    assert b"failed (import): " in done.stdout
    assert b"format text: " in done.stdout


def test_a_blocked_package_is_shown() -> None:
    """A package that is blocked by name is shown as blocked."""
    env = {**with_guest(), "CSPROFILE_DISABLED_PLUGINS": "csprofile-guest-cli"}
    assert b"csprofile-guest-cli 1.2 (blocked)" in process("plugins", env=env).stdout


def test_every_example_is_listed() -> None:
    """Every example is listed by name with its council."""
    text = run("examples").stdout
    for name in EXAMPLES:
        assert name in text
        assert read(name).area.name in text


def test_an_example_is_printed_whole(tmp_path: Path) -> None:
    """An example's file is printed or written whole, and reads back as the example."""
    path = tmp_path / "mine.toml"
    for name in EXAMPLES:
        assert example_content(name) == run("examples", "show", name).stdout_bytes
        assert 0 == run("examples", "show", name, "-o", path).exit_code
        assert read(name) == read(path)

"""The command line as a process: its streams, its signals, and what it loads."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commanding import process, with_guest

HEAVY = ("jinja2", "jsonschema", "narwhals", "numpy", "pandas", "pandera", "polars", "tomlkit")
"""What an assessment of one council has no need of."""


def test_both_ways_in_are_the_same() -> None:
    """`csprofile` and `python -m csprofile` give their version under one name."""
    script = Path(sys.executable).with_name("csprofile")
    if not script.exists():
        pytest.skip("the console script is not beside the interpreter")
    done = subprocess.run([script, "--version"], capture_output=True, check=True)
    assert done.stdout == process("--version").stdout
    assert done.stdout.startswith(b"csprofile 0")


def test_output_is_utf8_whatever_the_console() -> None:
    """Output is UTF-8 on a console that would take another encoding, on both streams."""
    latin = {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0", "LC_ALL": "C"}
    shown = process("frameworks", "show", "2009", env=latin)
    assert " · " in shown.stdout.decode("utf-8")
    refused = process("check", "čeština.toml", env={**latin, "PYTHONUTF8": "1"})
    assert "čeština.toml" in refused.stderr.decode("utf-8")


@pytest.mark.parametrize("words", [("assess", "rotherham-2009"), ("frameworks", "show", "2009")])
def test_a_closed_pipe_leaves_no_trace(words: tuple[str, ...]) -> None:
    """Where whoever reads the output has gone, the command ends without a word."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = process(*words, stdout=writer, stderr=subprocess.PIPE, capture_output=False)
    finally:
        os.close(writer)
    assert (1, b"") == (done.returncode, done.stderr)


def test_ctrl_c_leaves_no_traceback() -> None:
    """Ctrl-C ends a command with one word and status 1, and nothing on stdout."""
    done = process("assess", "rotherham-2009", "--to", "interrupts", env=with_guest())
    assert (1, b"") == (done.returncode, done.stdout)
    assert b"Aborted!" == done.stderr.strip()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_a_full_disk_is_a_sentence() -> None:
    """Where there is no space left, the message says so in a sentence."""
    with Path("/dev/full").open("wb") as full:
        done = process("examples", stdout=full, stderr=subprocess.PIPE, capture_output=False)
    assert 1 == done.returncode
    assert b"no space left" in done.stderr
    assert b"Traceback" not in done.stderr


def test_closed_streams_are_borne() -> None:
    """A process without stdout does its work."""
    code = "import sys; sys.stdout = None; from csprofile.__main__ import main; main(['examples'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (0, b"") == (done.returncode, done.stderr)


def test_nothing_heavy_is_loaded() -> None:
    """An assessment of one council loads no library for tables, for templates or for writing."""
    code = (
        "import sys\nfrom csprofile.__main__ import main\n"
        "try: main(['assess', 'rotherham-2009', '--to', 'text'])\nexcept SystemExit: pass\n"
        f"print(*sorted({set(HEAVY)!r} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert b"" == done.stderr.strip()


def test_a_command_waits_for_no_other() -> None:
    """A command is imported when it is asked for, and the other commands are not."""
    code = (
        "import sys\nfrom csprofile.cli import commands\n"
        "try: commands.main(['examples'])\nexcept SystemExit: pass\n"
        "homes = {f'csprofile.cli.{home}' for home in commands.HOMES.values()}\n"
        "print(*sorted(homes & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert b"csprofile.cli.offers" == done.stderr.strip()


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="there is no such signal")
def test_a_reader_may_stop_early() -> None:
    """The first line can be taken alone, as `head -1` does."""
    command = [sys.executable, "-m", "csprofile", "frameworks", "show", "2009"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline().startswith(b"2009: ")
        running.stdout.close()
        assert b"" == running.stderr.read()

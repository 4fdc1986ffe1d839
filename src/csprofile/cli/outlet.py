"""Where output goes: the terminal, or a file that appears whole or not at all; UTF-8 always."""

import contextlib
import errno
import io
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from csprofile.library import put


def speak_utf8() -> None:
    """Make both streams write UTF-8, whatever the console or the pipe would have taken."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Print text and end the line."""
    show(f"{text}\n".encode(errors="backslashreplace"))


def show(content: bytes) -> None:
    """
    Print bytes as they are.

    Raises:
        BrokenPipeError: whoever read the output has gone.
        UsageError: it is no text, and a terminal cannot show it.
    """
    if sys.stdout is not None and sys.stdout.isatty():
        try:
            content.decode()
        except UnicodeDecodeError:
            raise click.UsageError("the format is no text; name a file with -o") from None
    try:
        click.echo(content, nl=False)
    except OSError as error:
        # Windows calls a closed pipe an invalid argument.
        if error.errno in (errno.EPIPE, errno.EINVAL):
            raise BrokenPipeError(errno.EPIPE, "the reader has gone") from error
        _let_go()
        raise


def _let_go() -> None:
    """Send what is still buffered nowhere, or the end of the process would fail on it again."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def deliver(content: bytes | Mapping[str, bytes], output: str | None) -> None:
    """
    Write to a file, or print where none is named.

    Raises:
        OSError: the file cannot be written.
        UsageError: there are several files and no folder to put them in.
    """
    if output not in (None, "-"):
        click.echo(f"written: {put(Path(str(output)), content)}", err=True)
    elif isinstance(content, bytes):
        show(content)
    else:
        raise click.UsageError(f"the format makes {len(content)} files; name a folder with -o")

"""Turns what goes wrong into words on stderr and the status 1, never a traceback."""

import errno
import os
import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

from csprofile.cli.places import line_of
from csprofile.cli.tables import paragraph, table
from csprofile.errors import CsprofileError, FaultsError, RecordError, UnknownName
from csprofile.library import content_of

HEADINGS = ("where", "line", "what is wrong", "what would be right")
LONGEST = 600
"""Characters shown of one cell."""
_PARTS = re.compile(
    r"""((?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")?.*?); (.*)""",  # a name may hold a semicolon
    re.DOTALL,
)
_MISUSED = {
    errno.ENOENT: "is not there",
    errno.EEXIST: "is there already and may hold somebody's work; choose another name",
    errno.EISDIR: "is a folder; a file's name is needed",
    errno.ENOTDIR: "is no folder",
    errno.EACCES: "may not be opened: another program has it open, or the right to is missing",
    errno.EPERM: "may not be opened: another program has it open, or the right to is missing",
    errno.EROFS: "cannot be written: what it is on is read-only",
    errno.ENOSPC: "cannot be written: there is no space left",
}


class Refused(click.ClickException):
    """
    Evidence or rules were refused, or a file could not be read or written.

    Args:
        text: all that is to be said, already laid out.
    """

    exit_code = 1

    def __init__(self, text: str) -> None:
        super().__init__(text)

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it on stderr."""
        click.echo(self.message, err=True)


class Command(click.Command):
    """A command that refuses in words."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run it."""
        with refusing(ctx):
            return super().invoke(ctx)


class Group(click.Group):
    """A group of commands that refuse in words."""

    command_class = Command

    def invoke(self, ctx: click.Context) -> Any:
        """Run it, or one of its commands."""
        with refusing(ctx):
            return super().invoke(ctx)


@contextmanager
def refusing(ctx: click.Context) -> Iterator[None]:
    """
    Turn errors into refusals.

    Raises:
        Refused: whatever went wrong inside; a closed pipe and wrong usage go their own ways.
    """
    try:
        yield
    except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
        raise
    except CsprofileError as error:
        raise Refused(refusal(error, given(ctx))) from error
    except OSError as error:
        raise Refused(paragraph(sentence(error))) from error
    except Exception as error:
        raise Refused(blunder(error)) from error


def given(ctx: click.Context) -> list[Path]:
    """The files that a command was given, by argument or option."""
    told: list[object] = []
    for value in ctx.params.values():
        told += value if isinstance(value, tuple) else [value]
    return [
        path for path in (Path(each) for each in told if isinstance(each, str)) if is_file(path)
    ]


def is_file(path: Path) -> bool:
    """Whether there is such a file; what cannot be a path is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def refusal(error: CsprofileError, files: list[Path]) -> str:
    """
    An error as a table: where, what is wrong, what would be right.

    Args:
        error: the error.
        files: the files that a command was given, in which lines are looked up.
    """
    if isinstance(error, FaultsError):
        number = len(error.faults)
        head = f"{error.source}: refused, {number} {'fault' if number == 1 else 'faults'}"
        text = next((text_of(each) for each in files if each.name == error.source), "")
        rows = [
            (each.address or "as a whole", line(each.address, text), *parts(each.says))
            for each in error.faults
        ]
    else:
        head = "refused"
        name = error.kind if isinstance(error, UnknownName) else ""
        name = "recorded" if isinstance(error, RecordError) else name
        rows = [(name, "", *parts(str(error)))]
    notes = [paragraph(note) for note in getattr(error, "__notes__", ())]
    return "\n".join([head, "", laid_out(rows), *notes])


def laid_out(rows: list[tuple[str, str, str, str]]) -> str:
    """The rows as a table, without the column of lines where no line can be told."""
    if any(line for _, line, _, _ in rows):
        return table(HEADINGS, rows)
    without = [(where, wrong, right) for where, _, wrong, right in rows]
    return table([each for each in HEADINGS if each != "line"], without)


def line(address: str, text: str) -> str:
    """The line of a file that an address speaks of, where that can be told."""
    number = line_of(text, address) if text else None
    return "" if number is None else str(number)


def parts(says: str) -> tuple[str, str]:
    """
    What was wrong, and what would have been right, which stands after the first semicolon.

    Example:
        >>> parts("'a; b': not an area; nearest: Leeds")
        ("'a; b': not an area", 'nearest: Leeds')
    """
    found = _PARTS.fullmatch(says)
    wrong, right = (found[1], found[2]) if found else (says, "")
    return short(wrong), short(right)


def short(text: str) -> str:
    """Text that fits a cell, cut where somebody gave a very long word."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


def text_of(path: Path) -> str:
    """The text of a file as far as it is read, and as far as it is text."""
    try:
        return (content_of(path) or b"").decode("utf-8-sig", errors="replace")
    except OSError:
        return ""


def sentence(error: OSError) -> str:
    """
    What went wrong with a file, as a sentence.

    Example:
        >>> sentence(IsADirectoryError(errno.EISDIR, "", "out"))
        "out is a folder; a file's name is needed. Nothing was written."
    """
    about = error.filename2 or error.filename
    name = os.fspath(about) if about else "The file"
    named = name.decode(errors="replace") if isinstance(name, bytes) else str(name)
    says = _MISUSED.get(error.errno or 0, f"cannot be used: {error.strerror or error}")
    return f"{named} {says}. Nothing was written."


def blunder(error: Exception) -> str:
    """An error that is nobody's evidence's fault, named with the place it came from."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}, line {last.lineno}"
    says = (
        f"This is a fault of csprofile itself and not of what you gave it: "
        f"{type(error).__name__}: {error} ({place}). Please report it with the command you used."
    )
    return paragraph(says)

"""What commands are asked with: sources, editions, formats and days; the shell completes them."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from csprofile.errors import CsprofileError, UnknownName
from csprofile.library import EXAMPLES, example_content, on_offer
from csprofile.plugin import installed

F = TypeVar("F", bound=Callable[..., Any])


# Click 8.2 knows no types of what an option gives.
class Named(click.ParamType):  # type: ignore[type-arg]
    """
    A name that the shell completes, or the path of a file.

    Args:
        name: what it is, as the help shows it.
        known: gives the names, when asked.
        find: finds what has a name; a name it does not know is wrong usage. None: the path of a
            file will do too.
    """

    def __init__(
        self,
        name: str,
        known: Callable[[], Iterable[str]],
        find: Callable[[str], object] | None = None,
    ) -> None:
        self.name = name
        self._known = known
        self._find = find

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take the name; where no path will do, it must be known."""
        if self._find is not None:
            try:
                self._find(value)
            except UnknownName as error:
                notes = getattr(error, "__notes__", ())
                self.fail("; ".join([str(error), *notes]), param, ctx)
        return str(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The names and TOML files that begin so; where there are none, any file."""
        or_path = self._find is None
        try:
            names = [*self._known(), *(beginning(incomplete) if or_path else ())]
        except CsprofileError:
            names = []
        found = [CompletionItem(name) for name in names if name.startswith(incomplete)]
        return found or ([CompletionItem(incomplete, type="file")] if or_path else [])


class Day(click.ParamType):  # type: ignore[type-arg]
    """A day, as 2009-12-09."""

    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """Read it, or refuse it as wrong usage."""
        try:
            return value if isinstance(value, dt.date) else dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day; as 2009-12-09", param, ctx)


def beginning(incomplete: str) -> Iterator[str]:
    """The paths of TOML files that begin with what was typed."""
    typed = Path(incomplete)
    folder = typed if incomplete.endswith(("/", "\\")) else typed.parent
    try:
        yield from sorted(str(path) for path in folder.glob("*.toml"))
    except OSError:
        return


def editions() -> Iterable[str]:
    """The names of the editions."""
    return [each.edition for each in on_offer()]


def formats() -> Iterable[str]:
    """The names of the formats."""
    return list(installed().formats)


SOURCE = Named("source", lambda: EXAMPLES)
EDITION = Named("edition", editions)
FORMAT = Named("format", formats, lambda name: installed().find("format", name))
EXAMPLE = Named("example", lambda: EXAMPLES, example_content)


def on_sources(command: F) -> F:
    """Ask a command about sources: which, of which council, by which edition, at which day."""
    for add in reversed(
        (
            click.argument("sources", nargs=-1, required=True, type=SOURCE, metavar="SOURCE..."),
            click.option("--area", metavar="NAME", help="The council; needed with tables."),
            framework_option(required=False),
            click.option(
                "--as-at",
                type=Day(),
                metavar="DATE",
                help="The day of the rating, as 2009-12-09; the evidence's own unless given.",
            ),
            click.option(
                "--similar",
                metavar="SCHEME",
                help="Of tables, whose similar areas to compare with: their own, or a comparator.",
            ),
        )
    ):
        command = add(command)
    return command


def framework_option(required: bool) -> Callable[[F], F]:
    """Ask for an edition."""
    unless = "" if required else "; the evidence's own unless given"
    return click.option(
        "--framework",
        "edition",
        metavar="ED",
        type=EDITION,
        required=required,
        help=f"The edition of the rules: a name, or the path of a TOML file{unless}.",
    )


def to_option(*forms: str, says: str) -> Callable[[F], F]:
    """Ask how a result is to be written: in one of a few forms, the first unless given."""
    return click.option(
        "--to", "to", type=click.Choice(forms), default=forms[0], show_default=True, help=says
    )


def internal_option(command: F) -> F:
    """Ask whether small counts are to be written too."""
    return click.option(
        "--internal",
        is_flag=True,
        help="Write counts of 1 to 5 children too, which are held back otherwise.",
    )(command)


def output_option(command: F) -> F:
    """Ask for a file to write to."""
    return click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=click.Path(),
        help="Write to a file, whole or not at all; - is the terminal.",
    )(command)

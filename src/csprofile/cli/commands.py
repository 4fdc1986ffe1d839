"""All commands under one name."""

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

import click

from csprofile.cli.outlet import speak_utf8
from csprofile.cli.refusals import Group
from csprofile.version import __version__

HOMES = {
    "assess": "assess",
    "assess-all": "assess_all",
    "explain": "explain",
    "check": "check",
    "robustness": "robustness",
    "compare": "compare",
    "what-if": "what_if",
    "replay": "replay",
    "agreement": "agreement",
    "new-evidence": "new_evidence",
    "frameworks": "frameworks",
    "plugins": "offers",
    "new-plugin": "new_plugin",
    "examples": "offers",
}
"""The file of each command, in the order in which they are used."""


class OnDemand(Mapping[str, click.Command]):
    """The commands by name, each imported when it is asked for: none waits for the others."""

    def __getitem__(self, name: str) -> click.Command:
        home = import_module(f"csprofile.cli.{HOMES[name]}")
        command: click.Command = getattr(home, name.replace("-", "_"))
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(HOMES)

    def __len__(self) -> int:
        return len(HOMES)


class Commands(Group):
    """The whole command line."""

    def main(self, args: Sequence[str] | None = None, *more: Any, **options: Any) -> Any:
        """Run it, in UTF-8 from the first word."""
        speak_utf8()
        return super().main(args, *more, **options)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which they are used."""
        return list(self.commands)


@click.group(
    cls=Commands,
    commands=OnDemand(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
    Examples:
      csprofile assess rotherham-2009
      csprofile new-evidence Leeds --framework 2009 -o leeds.toml
      csprofile check leeds.toml
      csprofile assess leeds.toml --to json -o leeds.json

    A SOURCE is an example, the path of an evidence file, or source-name:path; several are joined.
    An ED is an edition's name, as 2009, or the path of a TOML file.
    Ends with 0 when done, 1 when evidence or rules are refused, 2 when wrongly used.
    """,
)
@click.version_option(
    __version__, "--version", prog_name="csprofile", message="%(prog)s %(version)s"
)
def main() -> None:
    """
    From what is known of a council's children's services to a profile, a rating and a letter.

    The rules are reconstructions of published methods; what no source gives is called assumed.
    Nothing that csprofile draws up is issued by Ofsted.
    """

"""All commands under one name."""

from collections.abc import Sequence
from typing import Any

import click

from csprofile.cli.assess import assess
from csprofile.cli.assess_all import assess_all
from csprofile.cli.check import check
from csprofile.cli.compare import compare
from csprofile.cli.explain import explain
from csprofile.cli.frameworks import frameworks
from csprofile.cli.new_evidence import new_evidence
from csprofile.cli.offers import examples, plugins
from csprofile.cli.outlet import speak_utf8
from csprofile.cli.refusals import Group
from csprofile.version import __version__


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


for command in (
    assess,
    assess_all,
    explain,
    check,
    compare,
    new_evidence,
    frameworks,
    plugins,
    examples,
):
    main.add_command(command)

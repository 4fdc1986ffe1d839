"""The command that takes one council from evidence to letter."""

import click

from csprofile.cli.options import FORMAT, internal_option, on_sources, output_option
from csprofile.cli.outlet import deliver
from csprofile.cli.refusals import Command
from csprofile.cli.sources import Asked
from csprofile.library import render


@click.command(cls=Command)
@on_sources
@click.option(
    "--to",
    "to",
    type=FORMAT,
    default="text",
    show_default=True,
    metavar="FORMAT",
    help="How to write it: text, markdown, json, or what a plugin offers.",
)
@internal_option
@output_option
def assess(to: str, output: str | None, internal: bool, **asked: object) -> None:
    """
    Assess one council: its profile, its rating and its letter.

    \b
    csprofile assess rotherham-2009
    csprofile assess leeds.toml --framework 2010 --to json -o leeds.json
    """
    found = Asked(**asked).assessment()  # type: ignore[arg-type]
    deliver(render(found, to, internal=internal), output)

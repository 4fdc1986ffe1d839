"""The command that begins a plugin."""

from importlib.util import find_spec
from pathlib import Path
from typing import get_args

import click

from csprofile.cli.refusals import Command, Refused
from csprofile.cli.tables import paragraph
from csprofile.library import on_offer, put_folder
from csprofile.plugin import installed
from csprofile.plugin.offers import Kind


@click.command("new-plugin", cls=Command)
@click.argument("name")
@click.option(
    "--kind",
    required=True,
    type=click.Choice(get_args(Kind)),
    help="What it offers.",
)
@click.option(
    "-o",
    "--output",
    metavar="FOLDER",
    type=click.Path(),
    help="The folder to write, whole or not at all; csprofile-NAME unless given.",
)
def new_plugin(name: str, kind: Kind, output: str | None) -> None:
    """
    Begin a plugin: a package whose tests pass.

    It offers one thing under NAME, small and made up, to be made your own. A folder that is there
    is never written into.

    \b
    csprofile new-plugin homes --kind source
    csprofile new-plugin homes --kind source -o plugins/homes
    """
    from csprofile.writing import module_name, new_package, offer_name

    own = offer_name(name)
    contents = new_package(own, kind)
    _free(own, kind, module_name(own))
    folder = put_folder(Path(output or f"csprofile-{own}"), contents)
    click.echo(f"written: {folder}, {len(contents)} files; its README.md says what next", err=True)


def _free(name: str, kind: Kind, module: str) -> None:
    """
    Make sure that nothing installed has the name.

    Raises:
        Refused: something has; of two that have one, neither would be found.
    """
    taken = {
        "source": installed().sources,
        "comparator": installed().comparators,
        "format": installed().formats,
        "framework": [each.edition for each in on_offer()],
    }[kind]
    if name in taken:
        package = installed().brought_by(kind, name)
        says = f"The {kind} {name!r} is offered by {package} already; choose another name."
        raise Refused(paragraph(says))
    if find_spec(module):
        says = f"A package {module!r} is installed already; choose another name."
        raise Refused(paragraph(says))

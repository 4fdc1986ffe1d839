"""The commands that list what there is: packages that offer something, and examples."""

import click

from csprofile.cli.options import EXAMPLE, output_option
from csprofile.cli.outlet import deliver, say
from csprofile.cli.refusals import Command, Group
from csprofile.cli.tables import paragraph, table
from csprofile.library import EXAMPLES, example_content, read
from csprofile.plugin import Package, installed


@click.command(cls=Command)
def plugins() -> None:
    """
    List what plugins offer, and what failed.

    \b
    csprofile plugins
    """
    say("\n\n".join(map(_package, installed().packages)))


def _package(package: Package) -> str:
    state = " (blocked)" if package.blocked else ""
    lines = [f"{package.name} {package.version}".rstrip() + state]
    lines += [f"  {each}" for each in package.offers]
    lines += [paragraph(f"  failed ({each.what}): {each.says}") for each in package.failures]
    if len(lines) == 1 and not state:
        lines.append("  offers nothing")
    return "\n".join(lines)


@click.group(cls=Group, invoke_without_command=True)
@click.pass_context
def examples(ctx: click.Context) -> None:
    """
    List the examples in the package.

    Each is a SOURCE by its name.

    \b
    csprofile examples
    csprofile examples show rotherham-2009 -o rotherham.toml
    """
    if ctx.invoked_subcommand is None:
        rows = [(name, f"{(told := read(name)).area.name}, {told.source}") for name in EXAMPLES]
        say(table(("name", "what it is"), rows))


@examples.command()
@click.argument("name", metavar="NAME", type=EXAMPLE)
@output_option
def show(name: str, output: str | None) -> None:
    """Print an example's file whole, to learn from or to copy."""
    deliver(example_content(name), output)

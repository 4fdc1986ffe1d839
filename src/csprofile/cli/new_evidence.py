"""The command that begins a file of evidence."""

from pathlib import Path

import click

from csprofile.areas import Area
from csprofile.cli.options import SOURCE, framework_option, output_option
from csprofile.cli.outlet import deliver
from csprofile.cli.refusals import Command, Refused
from csprofile.cli.tables import paragraph
from csprofile.library import evidence_content, framework, read


@click.command("new-evidence", cls=Command)
@click.argument("area")
@framework_option(required=True)
@click.option(
    "--from",
    "sources",
    multiple=True,
    type=SOURCE,
    metavar="SOURCE",
    help="Evidence there is already, whose rows stand filled in; may be given again.",
)
@output_option
def new_evidence(area: str, edition: str, sources: tuple[str, ...], output: str | None) -> None:
    """
    Begin a file of evidence on AREA, to be filled in.

    It has every row the edition expects, and the words allowed. It is valid as it is written:
    fill in what is known and leave the rest. A file that ends in .xlsx is a workbook, for those who
    type into Excel (csprofile-office brings it); any other is TOML.

    \b
    csprofile new-evidence Leeds --framework 2009 -o leeds.toml
    csprofile new-evidence Leeds --framework 2009 -o leeds.xlsx
    """
    from csprofile.writing import known_of

    council, rules = Area.find(area), framework(edition)
    known = known_of(council, read(*sources, framework=edition) if sources else None)
    if output and Path(output).is_file():
        says = f"{output} is there already and may hold somebody's work; choose another name."
        raise Refused(paragraph(says))
    named = edition if edition == rules.edition else Path(edition).as_posix()
    deliver(evidence_content(known, Path(output or ""), rules, named=named), output)

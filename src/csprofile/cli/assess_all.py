"""The command that takes every council from tables to assessments."""

import datetime as dt
from pathlib import Path

import click

from csprofile.cli.crowd import Progress, not_assessed
from csprofile.cli.options import FORMAT, SOURCE, Day, framework_option, internal_option
from csprofile.cli.refusals import Command, Refused


@click.command("assess-all", cls=Command)
@click.argument("sources", nargs=-1, required=True, type=SOURCE, metavar="SOURCE...")
@framework_option(required=True)
@click.option(
    "--as-at",
    type=Day(),
    metavar="DATE",
    help="The day of the rating, as 2009-12-09: what came later does not count.",
)
@click.option(
    "--similar",
    metavar="SCHEME",
    help="Whose similar areas to compare with: a scheme of the tables, or a comparator.",
)
@click.option(
    "--to",
    "to",
    type=FORMAT,
    default="csv",
    show_default=True,
    metavar="FORMAT",
    help="How to write them: csv, parquet, jsonl, text, markdown, json, or what a plugin offers.",
)
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="PATH",
    type=click.Path(),
    help="A folder; or a file, by its suffix, where one holds all councils.",
)
@internal_option
def assess_all(
    sources: tuple[str, ...],
    edition: str,
    as_at: dt.date | None,
    similar: str | None,
    to: str,
    output: str,
    internal: bool,
) -> None:
    """
    Assess every council that tables tell of.

    A SOURCE is a folder or a file of tables (CSV, Parquet, DuckDB, or a pattern of them), or
    evidence on one council, which adds to what they tell of it.

    \b
    csprofile assess-all tables --framework profile-2025 --as-at 2025-03-31 -o england
    csprofile assess-all tables --framework 2009 --as-at 2009-12-09 --to json -o all.json
    """
    from csprofile.library.councils import write_all
    from csprofile.library.crowd import assess_all as every
    from csprofile.library.mixed import tables_of

    tables = tables_of(sources, edition)
    with Progress("assessing") as told:
        found = every(tables, framework=edition, as_at=as_at, similar=similar, progress=told)
    if not found:
        raise Refused(not_assessed(found) or "No council is told of. Nothing was written.")
    with Progress("writing") as told:
        written = write_all(found, Path(output), to, told, internal=internal)
    number = len(found)
    click.echo(f"written: {written}, {number} {'council' if number == 1 else 'councils'}", err=True)
    if aside := not_assessed(found):
        click.echo(f"\n{aside}", err=True)

"""The command that takes every council from tables to assessments."""

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from csprofile.cli.options import FORMAT, SOURCE, Day, framework_option
from csprofile.cli.refusals import Command, Refused
from csprofile.cli.tables import table

if TYPE_CHECKING:
    from csprofile.assessment.assessments import Assessments


@click.command("assess-all", cls=Command)
@click.argument("sources", nargs=-1, required=True, type=SOURCE, metavar="SOURCE...")
@framework_option(required=True)
@click.option("--as-at", type=Day(), metavar="DATE", help="The day of the rating, as 2009-12-09.")
@click.option("--similar", metavar="SCHEME", help="Whose similar areas to compare with.")
@click.option(
    "--to",
    type=FORMAT,
    default="csv",
    show_default=True,
    metavar="FORMAT",
    help="How to write them: csv, text, markdown, json, or what a plugin offers.",
)
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="A folder, or a file where the format makes one of all councils.",
)
def assess_all(
    sources: tuple[str, ...],
    edition: str,
    as_at: dt.date | None,
    similar: str | None,
    to: str,
    output: Path,
) -> None:
    """
    Assess every council that tables tell of.

    A SOURCE is a folder or a file of tables (CSV, Parquet, DuckDB, or a pattern of them), or
    evidence on one council, which adds to what they tell of it.

    \b
    csprofile assess-all tables/ --framework profile-2025 --as-at 2025-03-31 -o england/
    csprofile assess-all tables/ --framework 2009 --to json -o england.json
    """
    from csprofile.library.councils import write_all
    from csprofile.library.crowd import assess_all as every
    from csprofile.library.mixed import tables_of

    tables = tables_of(sources, edition)
    with Progress("assessing") as told:
        found = every(tables, framework=edition, as_at=as_at, similar=similar, progress=told)
    if not found:
        raise Refused(_refused(found) or "no council in these tables existed at the day")
    with Progress("writing") as told:
        written = write_all(list(found.values()), output, to, told)
    click.echo(f"written: {written}, {len(found)} councils", err=True)
    if found.faults:
        click.echo(_refused(found), err=True)


class Progress:
    """A bar on a terminal; elsewhere silence."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._bar: Any = None

    def __enter__(self) -> "Progress":
        return self

    def __call__(self, done: int, of: int) -> None:
        """Move the bar to so many of all."""
        if self._bar is None:
            silent = not sys.stderr.isatty()
            bar = click.progressbar(length=of, label=self._label, file=sys.stderr, hidden=silent)
            self._bar = bar.__enter__()
        self._bar.update(done - self._bar.pos)

    def __exit__(self, *error: object) -> None:
        if self._bar is not None:
            self._bar.render_finish()


def _refused(found: "Assessments") -> str:
    """What was refused of councils, each with its first faults."""
    if not found.faults:
        return ""
    rows = [(area.name, str(error)) for area, error in found.faults.items()]
    return f"refused: {len(rows)} councils\n\n{table(('council', 'what is wrong'), rows)}"

"""The command that tells what changed between two records, two folders of them, or two sources."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from csprofile.cli.crowd import Progress, not_assessed
from csprofile.cli.options import SOURCE, Day, framework_option, output_option, to_option
from csprofile.cli.outlet import deliver
from csprofile.cli.refusals import Command
from csprofile.cli.sources import Asked
from csprofile.errors import EvidenceError, Fault
from csprofile.library.mixed import holds_data, holds_tables

if TYPE_CHECKING:
    from csprofile.studies import Changes, Told


@click.command(cls=Command)
@click.argument("old", metavar="OLD", type=SOURCE)
@click.argument("new", metavar="NEW", type=SOURCE)
@framework_option(required=False)
@click.option(
    "--as-at",
    type=Day(),
    metavar="DATE",
    help="The day of the rating of sources, as 2009-12-09; the evidence's own unless given.",
)
@click.option("--old-as-at", type=Day(), metavar="DATE", help="The day of OLD, if another.")
@click.option("--new-as-at", type=Day(), metavar="DATE", help="The day of NEW, if another.")
@click.option(
    "--similar",
    metavar="SCHEME",
    help="Whose similar areas to compare tables with: their own scheme, or a comparator.",
)
@to_option("text", "csv", "json", says="text: a report; csv: one row a change; json: for machines.")
@output_option
def compare(
    old: str,
    new: str,
    edition: str | None,
    as_at: dt.date | None,
    old_as_at: dt.date | None,
    new_as_at: dt.date | None,
    similar: str | None,
    to: str,
    output: str | None,
) -> None:
    """
    Tell what changed from OLD to NEW, and what moved it.

    Each is a decision record (.json, as --to json writes it), a folder of them, or a SOURCE,
    which is assessed first: evidence on one council, or tables of many. OLD and NEW may be the
    same tables at two days.

    \b
    csprofile compare october.json november.json
    csprofile compare records/october records/november --to csv -o changes.csv
    csprofile compare tables tables --framework profile-2025
    --old-as-at 2025-10-31 --new-as-at 2025-11-30
    """
    from csprofile.studies import compared

    days = (old_as_at or as_at, new_as_at or as_at)
    if (edition or similar or any(days)) and all(map(_holds_records, (old, new))):
        says = "an edition, a day and a scheme are for sources; records have been assessed already"
        raise click.UsageError(says)
    asked = [
        Asked((name,), edition=edition, as_at=day, similar=similar)
        for name, day in zip((old, new), days, strict=True)
    ]
    changes = compared(*(list(_told(each)) for each in asked))
    if all(each.of_tables for each in asked):
        changes = _with_settings(changes, *asked)
    deliver(_written(changes, to), output)


def _with_settings(changes: "Changes", old: Asked, new: Asked) -> "Changes":
    """Tell the settings behind the lines that moved, where both sides hold inspections."""
    from csprofile.studies.settings import with_settings
    from csprofile.tables.moved import settings_moved

    tables = [old.tables(), new.tables()]
    days = [each.as_at or held.as_at for each, held in zip((old, new), tables, strict=True)]
    before, after = (each.inspections for each in tables)
    if before is None or after is None or days[0] is None or days[1] is None:
        return changes
    return with_settings(changes, settings_moved(before, days[0], after, days[1]))


def _written(changes: "Changes", to: str) -> bytes:
    from csprofile.builtin.formats import text_of
    from csprofile.builtin.formats.compared import changes_csv, changes_json, changes_report

    if to == "text":
        return text_of(changes_report(changes)).encode(errors="backslashreplace")
    return (changes_csv if to == "csv" else changes_json)(changes)


def _holds_records(name: str) -> bool:
    path = Path(name)
    return path.suffix.lower() == ".json" or (path.is_dir() and not holds_tables(name))


def _told(asked: Asked) -> "Iterator[Told]":
    from csprofile.studies import Told, records_in

    (name,) = asked.sources
    if holds_data(Path(name)):
        says = "lines and ratings as data; decision records, as --to json writes them"
        yield Told(name, Fault("", says))
    elif _holds_records(name):
        yield from records_in(Path(name))
    elif asked.of_tables:
        yield from _every(asked)
    else:
        yield Told(name, asked.assessment())


def _every(asked: Asked) -> "Iterator[Told]":
    """Every council of tables; those that were not assessed are told on stderr."""
    from csprofile.library.crowd import assess_all
    from csprofile.studies import Told

    (name,) = asked.sources
    if asked.edition is None:
        missing = Fault("framework", "missing; the edition to rate by, as profile-2025")
        raise EvidenceError(name, [missing])
    with Progress("assessing") as told:
        found = assess_all(
            asked.tables(),
            framework=asked.edition,
            as_at=asked.as_at,
            similar=asked.similar,
            progress=told,
        )
    if aside := not_assessed(found):
        click.echo(f"{name} at {found.as_at}\n\n{aside}\n", err=True)
    for area, each in found.items():
        yield Told(f"{name}[{area.name}]", each)

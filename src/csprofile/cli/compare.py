"""The command that tells what changed between two records, two folders of them, or two sources."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from csprofile.cli.options import SOURCE, Day, framework_option, output_option
from csprofile.cli.outlet import deliver
from csprofile.cli.refusals import Command
from csprofile.cli.sources import Asked

if TYPE_CHECKING:
    from csprofile.studies import Told


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
@click.option(
    "--to",
    "to",
    type=click.Choice(["text", "csv", "json"]),
    default="text",
    show_default=True,
    help="text: a report; csv: one row a change; json: for machines.",
)
@output_option
def compare(
    old: str, new: str, edition: str | None, as_at: dt.date | None, to: str, output: str | None
) -> None:
    """
    Tell what changed from OLD to NEW, and what moved it.

    Each is a decision record (.json, as --to json writes it), a folder of them, or a SOURCE,
    which is assessed first.

    \b
    csprofile compare october.json november.json
    csprofile compare records/october records/november --to csv -o changes.csv
    """
    from csprofile.builtin.formats import changes_csv, changes_json, changes_report, text_of
    from csprofile.studies import compared

    if (edition or as_at) and all(map(_holds_records, (old, new))):
        says = "--framework and --as-at are for sources; records have been assessed already"
        raise click.UsageError(says)
    sides = [list(_told(name, edition, as_at)) for name in (old, new)]
    changes = compared(*sides)
    if to == "text":
        content = text_of(changes_report(changes)).encode(errors="backslashreplace")
    else:
        content = (changes_csv if to == "csv" else changes_json)(changes)
    deliver(content, output)


def _holds_records(name: str) -> bool:
    return Path(name).suffix.lower() == ".json" or Path(name).is_dir()


def _told(name: str, edition: str | None, as_at: dt.date | None) -> "Iterator[Told]":
    from csprofile.studies import Told, records_in

    if _holds_records(name):
        yield from records_in(Path(name))
    else:
        yield Told(name, Asked((name,), edition=edition, as_at=as_at).assessment())

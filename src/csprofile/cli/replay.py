"""The command that puts the same evidence under several editions."""

import datetime as dt

import click

from csprofile.cli.crowd import Progress
from csprofile.cli.options import EDITION, SOURCE, Day, output_option, to_option
from csprofile.cli.outlet import deliver
from csprofile.cli.refusals import Command


@click.command(cls=Command)
@click.argument("sources", nargs=-1, required=True, type=SOURCE, metavar="SOURCE...")
@click.option(
    "--framework",
    "editions",
    metavar="ED",
    type=EDITION,
    multiple=True,
    help="An edition, by name or path; several times for several. Every one unless given.",
)
@click.option("--area", metavar="NAME", help="The council; of tables, every one unless given.")
@click.option(
    "--as-at",
    type=Day(),
    metavar="DATE",
    help="The day, as 2009-12-09; the evidence's own unless given.",
)
@click.option(
    "--similar",
    metavar="SCHEME",
    help="Of tables, whose similar areas to compare with: their own, or a comparator.",
)
@to_option("text", "markdown", "json", says="text or markdown: a report; json: for machines.")
@output_option
def replay(
    sources: tuple[str, ...],
    editions: tuple[str, ...],
    area: str | None,
    as_at: dt.date | None,
    similar: str | None,
    to: str,
    output: str | None,
) -> None:
    """
    Put the same evidence under several editions, side by side.

    Of one council each edition has a column. Of tables it tells how many councils have which
    grade, and who changes from one edition to the next because of which rule.

    \b
    csprofile replay rotherham-2009 --framework 2009 --framework 2010
    csprofile replay tables --framework 2009 --framework mine.toml --as-at 2009-12-09
    """
    from csprofile.builtin.formats import markdown_of, text_of
    from csprofile.builtin.formats.replays import replay_json, replay_report
    from csprofile.studies import replay as again

    with Progress("assessing") as told:
        found = again(
            *sources,
            editions=editions or None,
            as_at=as_at,
            area=area,
            similar=similar,
            progress=told,
        )
    if to == "json":
        deliver(replay_json(found), output)
        return
    write = text_of if to == "text" else markdown_of
    deliver(write(replay_report(found)).encode(errors="backslashreplace"), output)

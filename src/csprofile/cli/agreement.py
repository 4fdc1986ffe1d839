"""The command that puts what the rules give beside what was published."""

import click

from csprofile.cli.crowd import Progress
from csprofile.cli.options import SOURCE, framework_option, output_option, to_option
from csprofile.cli.outlet import deliver
from csprofile.cli.refusals import Command


@click.command(cls=Command)
@click.argument("sources", nargs=-1, required=True, type=SOURCE, metavar="SOURCE...")
@framework_option(required=False)
@click.option(
    "--similar",
    metavar="SCHEME",
    help="Of tables, whose similar areas to compare with: their own, or a comparator.",
)
@click.option(
    "--draws",
    type=click.IntRange(0, 1_000_000),
    default=1000,
    show_default=True,
    metavar="N",
    help="Samples for the interval of kappa; 0: no interval.",
)
@click.option(
    "--seed", type=int, default=0, show_default=True, metavar="S", help="From which they are drawn."
)
@to_option("text", "markdown", "json", says="text or markdown: a report; json: for machines.")
@output_option
def agreement(
    sources: tuple[str, ...],
    edition: str | None,
    similar: str | None,
    draws: int,
    seed: int,
    to: str,
    output: str | None,
) -> None:
    """
    Tell how often the rules give the published grade.

    A SOURCE is evidence with a published grade, a worked example, a folder of them, or tables in
    which local authority children's services were inspected: their overall effectiveness is then
    the published grade, and no input.

    \b
    csprofile agreement leeds.toml oldham.toml reading.toml
    csprofile agreement ofsted-la:outcomes.ods --framework ilacs-2018 --to json
    """
    from csprofile.builtin.formats import markdown_of, text_of
    from csprofile.builtin.formats.agreed import agreement_json, agreement_report
    from csprofile.studies import agreement as agree

    with Progress("assessing") as told:
        found = agree(
            *sources, framework=edition, similar=similar, draws=draws, seed=seed, progress=told
        )
    if to == "json":
        deliver(agreement_json(found), output)
        return
    write = text_of if to == "text" else markdown_of
    deliver(write(agreement_report(found)).encode(errors="backslashreplace"), output)

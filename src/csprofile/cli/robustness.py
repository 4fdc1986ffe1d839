"""The command that tells how far a rating hangs on what is not known."""

import json
from typing import Any

import click

from csprofile.assessment import Assessment
from csprofile.cli.options import on_sources, to_option
from csprofile.cli.outlet import say
from csprofile.cli.refusals import Command
from csprofile.cli.sources import Asked


@click.command(cls=Command)
@on_sources
@click.option(
    "--draws",
    type=click.IntRange(min=1),
    default=10_000,
    show_default=True,
    help="How many draws, where probabilities are not exact.",
)
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=2009,
    show_default=True,
    help="What the draws begin from: the same gives the same.",
)
@to_option(
    "text", "json", "record", says="As text, as JSON, or as the decision record with this in it."
)
def robustness(draws: int, seed: int, to: str, **asked: object) -> None:
    """
    Tell which grades the gaps leave, and how likely each is.

    Of tables without --area it is a row for each council. All of it is the method's.

    \b
    csprofile robustness rotherham-2009
    """
    about = Asked(**asked)  # type: ignore[arg-type]
    if about.of_tables and about.area is None:
        _every_council(about, draws, seed, to)
        return
    from csprofile.studies.robust import plain_robustness
    from csprofile.studies.robust import robustness as of

    found = of(about.assessment(), draws=draws, seed=seed)
    if to == "text":
        from csprofile.builtin.formats import text_of
        from csprofile.builtin.formats.robust import report_on_robustness

        say(text_of(report_on_robustness(found)))
        return
    told = plain_robustness(found)
    if to == "record":
        told = _record(found.assessment, told)
    say(json.dumps(told, indent=2, ensure_ascii=False, allow_nan=False))


def _record(assessment: Assessment, told: dict[str, Any]) -> dict[str, Any]:
    from csprofile.assessment.disclosure import held_back
    from csprofile.assessment.record import decision_record
    from csprofile.builtin.formats.record import plugins_of

    return decision_record(held_back(assessment), plugins_of(assessment), told)


def _every_council(about: Asked, draws: int, seed: int, form: str) -> None:
    """A row for each council, as a table or as JSON."""
    from csprofile.cli.tables import table
    from csprofile.library.crowd import assess_all
    from csprofile.studies.robust import METHOD, robustness_rows

    if about.edition is None:
        raise click.UsageError("of tables it needs --framework, the edition to rate by")
    if form == "record":
        raise click.UsageError("a record is of one council: name it with --area")
    found = assess_all(
        about.tables(), framework=about.edition, as_at=about.as_at, similar=about.similar
    )
    rows = list(robustness_rows(found.values(), draws=draws, seed=seed))
    if form == "json":
        told = {"method": METHOD, "councils": rows}
        say(json.dumps(told, indent=2, ensure_ascii=False, allow_nan=False))
        return
    names = list(rows[0]) if rows else []
    say(METHOD)
    say("")
    say(table(tuple(names[1:]), [tuple(map(_shown, list(row.values())[1:])) for row in rows]))


def _shown(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.3f}"
    return "" if value is None else str(value)

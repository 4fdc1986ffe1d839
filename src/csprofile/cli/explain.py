"""The command that tells each step of the walk, its rule, what it saw and what it gave."""

import click

from csprofile.cli.options import on_sources
from csprofile.cli.outlet import say
from csprofile.cli.refusals import Command
from csprofile.cli.sources import Asked


@click.command(cls=Command)
@on_sources
def explain(**asked: object) -> None:
    """
    Tell each step: its rule and source, what it saw and gave.

    \b
    csprofile explain rotherham-2009
    """
    from csprofile.assessment.disclosure import held_back
    from csprofile.builtin.formats import explanation_of, text_of

    assessment = held_back(Asked(**asked).assessment())  # type: ignore[arg-type]
    say(text_of(explanation_of(assessment)))

"""The command that tells each step of the walk, its rule, what it saw and what it gave."""

import click

from csprofile.assessment import Assessment, Explanation
from csprofile.assessment import explain as steps_of
from csprofile.cli.options import on_sources
from csprofile.cli.outlet import say
from csprofile.cli.refusals import Command
from csprofile.cli.sources import Asked
from csprofile.cli.tables import entry, paragraph


@click.command(cls=Command)
@on_sources
def explain(**asked: object) -> None:
    """
    Tell each step: its rule and source, what it saw and gave.

    \b
    csprofile explain rotherham-2009
    """
    assessment = Asked(**asked).assessment()  # type: ignore[arg-type]
    said = (paragraph(each) for each in (assessment.imprint, _heading(assessment)))
    steps = map(_step, steps_of(assessment))
    say("\n\n".join([*said, *steps, paragraph(assessment.imprint)]))


def _heading(assessment: Assessment) -> str:
    told = f"{assessment.area.name} at {assessment.as_at}: {assessment.title}."
    return f"{told} {assessment.replay_note}".strip()


def _step(each: Explanation) -> str:
    status = (
        f"{each.status}: {each.aloud.partition(': ')[2]}" if ": " in each.aloud else each.status
    )
    told = {
        "rule": each.ref,
        "does": each.does,
        "source": each.source,
        "status": status,
        "saw": each.saw,
        "gave": each.gave,
        "read": ", ".join(each.because),
        "note": each.note,
    }
    lines = [entry(label, text) for label, text in told.items() if text]
    return "\n".join([paragraph(f"{each.step}: {each.title}"), *lines])

"""Where an assessment's evidence comes from, each source with its day."""

from collections.abc import Iterator

from csprofile.assessment import Assessment
from csprofile.evidence import Provenance
from csprofile.letter.phrases import day
from csprofile.report.blocks import Block, Heading, Prose, Table

_HEAD = ("source", "publisher", "as at", "rows read", "used", "set aside")


def sources(assessment: Assessment) -> Iterator[Block]:
    """
    Tell each source, the day it speaks of, and how many of its rows are used.

    Example:
        >>> from csprofile.testing import example
        >>> next(sources(example())).text
        'Sources'
    """
    told = [each for each in assessment.evidence.provenance if each.as_at or each.sha256]
    if not told:
        return
    yield Heading("Sources")
    yield Table(_HEAD, [_row(each, assessment) for each in told])
    if any(each.old_at(assessment.as_at) for each in told):
        yield Prose("Old: it speaks of a day over twelve months before the profile's.")


def _row(each: Provenance, assessment: Assessment) -> tuple[str, ...]:
    when = day(each.as_at) if each.as_at else "not told"
    if each.old_at(assessment.as_at):
        when += " (old)"
    counts = (each.read, each.used, each.read - each.used)
    return each.name, each.publisher, when, *(f"{number:,}" for number in counts)

"""An assessment as a report for people: rating, profile, what is not known, and the letter."""

from collections.abc import Iterator

from csprofile.assessment import Assessment
from csprofile.report.blocks import Block, Heading, Items, Prose, Report
from csprofile.report.profile import profile
from csprofile.report.rating import rating, unknown
from csprofile.report.sources import sources


def report_on(assessment: Assessment) -> Report:
    """
    The report on one council, whatever it will look like.

    Example:
        >>> from csprofile.testing import example
        >>> report_on(example()).blocks[0].text
        'Rotherham: performs adequately (2)'
    """
    return Report(
        assessment.imprint,
        [
            *replayed(assessment),
            *rating(assessment),
            *profile(assessment),
            *unknown(assessment),
            *sources(assessment),
            *_letter(assessment),
        ],
    )


def replayed(assessment: Assessment) -> Iterator[Block]:
    """What a replay says of itself."""
    if assessment.replay:
        yield Prose(assessment.replay_note)


def _letter(assessment: Assessment) -> Iterator[Block]:
    letter = assessment.letter
    yield Heading(f"Letter: {letter.title}")
    yield from (Prose(text) for text in (letter.addressee, letter.salutation) if text)
    for each in letter.paragraphs:
        if title := letter.heading(each):
            yield Heading(title, 3)
        yield Prose(" ".join(sentence.text for sentence in each.sentences))
        if each.items:
            yield Items([item.text for item in each.items])
    yield from (Prose(text) for text in letter.sign_off if text)

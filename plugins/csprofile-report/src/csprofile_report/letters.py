"""The letter as both its formats show it: each sentence with a note that tells what it rests on."""

from collections.abc import Iterable, Sequence

from attrs import field, frozen

from csprofile import Assessment, Paragraph, Sentence
from csprofile.plugin import Ground, clean, grounds

MOST = 12
"""A note that rests on more statements does not tell them itself."""


@frozen
class Marked:
    """A sentence, and the number of the note that goes with it."""

    text: str = field(converter=clean)
    note: int


@frozen
class Part:
    """A paragraph, with its heading and the lines listed below it where it has them."""

    heading: str = field(converter=clean)
    sentences: tuple[Marked, ...]
    items: tuple[Marked, ...]


@frozen
class Entry:
    """One ground, its text made safe to show."""

    ref: str = field(converter=clean)
    text: str = field(converter=clean)
    source: str = field(converter=clean)
    status: str


@frozen
class Note:
    """
    What sentences rest on.

    Args:
        number: its number, from 1.
        entries: rules and statements, in words.
        summed: how many statements it rests on that are too many to be among its entries.
        listed: where they stand in the letter's own list: the first and last of each run.
    """

    number: int
    entries: tuple[Entry, ...]
    summed: int = 0
    listed: tuple[tuple[int, int], ...] = ()


@frozen
class ShownLetter:
    """
    One letter, all its text on one line each, without what would steer whatever shows it.

    Args:
        council, day: whom it is about, and the day it speaks of.
        title: what it is called.
        imprint: its first line, and its last.
        replay: what a replay says of itself.
        addressee, salutation, parts, sign_off: the letter itself.
        notes: what its sentences rest on.
        statements: those that notes only sum up, each once.
    """

    council: str = field(converter=clean)
    day: str
    title: str = field(converter=clean)
    imprint: str = field(converter=clean)
    replay: str
    addressee: str = field(converter=clean)
    salutation: str = field(converter=clean)
    parts: tuple[Part, ...]
    sign_off: tuple[str, ...]
    notes: tuple[Note, ...]
    statements: tuple[Entry, ...]


def shown(assessment: Assessment) -> ShownLetter:
    """
    Make an assessment's letter ready to be shown.

    Example:
        >>> from csprofile.testing import example
        >>> letter = shown(example())
        >>> letter.parts[0].sentences[0].note, letter.notes[0].entries[0].ref
        (1, 'rule:2009/letter/purpose')
    """
    letter = assessment.letter
    said = [each for part in letter.paragraphs for each in (*part.sentences, *part.items)]
    numbers: dict[tuple[str, ...], int] = {}
    for each in said:
        numbers.setdefault(_refs(each), len(numbers) + 1)
    known = grounds(assessment)
    many = [ref for refs in numbers if _is_long(refs, known) for ref in _statements(refs, known)]
    places = {ref: place for place, ref in enumerate(dict.fromkeys(many), start=1)}
    return ShownLetter(
        assessment.area.name,
        f"{assessment.as_at.day} {assessment.as_at:%B %Y}",
        letter.title,
        assessment.imprint,
        assessment.replay_note,
        letter.addressee,
        letter.salutation,
        tuple(_part(each, letter.heading(each), numbers) for each in letter.paragraphs),
        tuple(clean(each) for each in letter.sign_off),
        tuple(_note(number, refs, known, places) for refs, number in numbers.items()),
        tuple(_entry(known[ref]) for ref in places),
    )


def _refs(sentence: Sentence) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sentence.because))


def _part(paragraph: Paragraph, heading: str, numbers: dict[tuple[str, ...], int]) -> Part:
    def marked(sentences: Iterable[Sentence]) -> tuple[Marked, ...]:
        return tuple(Marked(each.text, numbers[_refs(each)]) for each in sentences)

    return Part(heading, marked(paragraph.sentences), marked(paragraph.items))


def _statements(refs: Iterable[str], known: dict[str, Ground]) -> list[str]:
    return [ref for ref in refs if known[ref].kind == "statement"]


def _is_long(refs: Iterable[str], known: dict[str, Ground]) -> bool:
    return len(_statements(refs, known)) > MOST


def _note(
    number: int, refs: tuple[str, ...], known: dict[str, Ground], places: dict[str, int]
) -> Note:
    if not _is_long(refs, known):
        return Note(number, tuple(_entry(known[ref]) for ref in refs))
    told = tuple(_entry(known[ref]) for ref in refs if known[ref].kind != "statement")
    summed = [places[ref] for ref in _statements(refs, known)]
    return Note(number, told, len(summed), runs(summed))


def _entry(ground: Ground) -> Entry:
    return Entry(ground.ref, ground.text, ground.source, ground.status)


def runs(numbers: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """
    Numbers that follow on each other, as the first and the last of each run.

    Example:
        >>> runs([2, 3, 4, 7])
        ((2, 4), (7, 7))
    """
    found: list[tuple[int, int]] = []
    for each in sorted(numbers):
        if found and found[-1][1] == each - 1:
            found[-1] = (found[-1][0], each)
        else:
            found.append((each, each))
    return tuple(found)

"""Shares told in words, as a number or as a range, and judgements: how a statement could differ."""

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from csprofile.assessment.statements import statement
from csprofile.bands import CutPoints
from csprofile.evidence import Finding, Row, Service
from csprofile.frameworks import Framework
from csprofile.letter.phrases import listed
from csprofile.profile import Line
from csprofile.share import Share
from csprofile.studies.tipping.counts import edges, shifted
from csprofile.studies.tipping.move import Way
from csprofile.studies.words import about
from csprofile.vocabulary import Judgement
from csprofile.wording import ShareWords


def ways_of_share(line: Line, cut: CutPoints, edition: Framework) -> Iterator[Way]:
    """
    How a statement could tell another share, the least change first in each direction.

    Counts change by the fewest settings that reach another band; a word by neighbouring words; a
    number or a range to a cut-point, which counts one for each cut-point it passes.

    Args:
        line: the line of the statement.
        cut: the cut-points of the input that reads it.
        edition: whose words are used.

    Example:
        >>> from csprofile.testing import example
        >>> edition = example("framework")
        >>> line = example("profile").lines[0]
        >>> [way.title for way in ways_of_share(line, edition.cut_points[0], edition)][:2]
        ['all provision from large majority to very large majority', \
'all provision from large majority to almost all']
    """
    row = line.row
    if isinstance(row, Service) and row.judgements is not None:
        yield from _of_judgements(line, row, cut, edition)
        return
    name = "share" if isinstance(row, Service) else "at_least_in_line"
    amount = getattr(row, name, None)
    if isinstance(amount, str):
        was = edition.words.find(amount).word
        for number, word in neighbours(edition.words, amount):
            title = f"{named(row)} from {was} to {word}"
            yield Way(with_value(row, name, word), name, number, title)
    elif isinstance(amount, Share):
        for number, share in _across(amount, cut):
            title = f"{named(row)} from {_per_cent(amount)} to {_per_cent(share)}"
            yield Way(with_value(row, name, share), name, number, title)


def ways_of_judgement(row: Row, edition: Framework) -> Iterator[Way]:
    """
    How a statement could tell another judgement, the nearest first.

    Example:
        >>> from csprofile.testing import example
        >>> row = Service(provision="adoption", judgement="good")
        >>> [way.title for way in ways_of_judgement(row, example("framework"))][:1]
        ['adoption from good to outstanding']
    """
    told = getattr(row, "judgement", None)
    if not told or (isinstance(row, Finding) and row.count == 0):
        return
    was = listed([each.word for each in told], "or")
    for each in sorted(Judgement, key=lambda one: (min(abs(one - t) for t in told), one)):
        if told != (each,):
            title = edition.letter.manner.printed(f"{named(row)} from {was} to {each.word}")
            yield Way(with_value(row, "judgement", (each,)), "judgement", 1, title)


def neighbours(words: ShareWords, word: str) -> Iterator[tuple[int, str]]:
    """
    The main words above and below a word, with how many words away each is.

    Example:
        >>> from csprofile.testing import example
        >>> list(neighbours(example("framework").words, "minority"))[:2]
        [(1, 'half'), (2, 'majority')]
    """
    own = words.find(word)
    ordered = sorted(words.main, key=lambda each: each.low)
    up = [each for each in ordered if each.high > own.high and each.low >= own.low]
    down = [each for each in reversed(ordered) if each.low < own.low and each.high <= own.high]
    for side in (up, down):
        yield from ((number, each.word) for number, each in enumerate(side, 1))


def named(row: Row) -> str:
    """What a statement is about, as it stands in a title."""
    return about(statement(row))


def noun(row: Service, base: str) -> str:
    """
    What a statement counts, as it stands after a number.

    Example:
        >>> noun(Service(provision="all", share="half"), "services")
        'kinds of service'
    """
    if row.provision == ("all",):
        aspect = "" if row.aspect == "overall effectiveness" else f", {row.aspect},"
        return f"{'kinds of service' if base == 'services' else 'settings'}{aspect}"
    return named(row)


def with_value(row: Row, name: str, value: Any) -> Row:
    """
    The statement with another value.

    Example:
        >>> with_value(Service(provision="adoption", share="half"), "share", "most").share
        'most'
    """
    values: dict[str, Any] = {name: value}
    return evolve(row, **values)


def _of_judgements(line: Line, row: Service, cut: CutPoints, edition: Framework) -> Iterator[Way]:
    manner = edition.letter.manner
    if line.share is not None and line.share.good is not None:
        for by in edges(line.share, cut):
            if way := shifted(row, by, manner, noun(row, row.base or cut.base)):
                yield way
        return
    told = row.judgements or ()
    for key, amount in told:
        if isinstance(amount, str) and key.good_or_better:
            for number, word in neighbours(edition.words, amount):
                after = tuple((k, word if k == key else n) for k, n in told)
                title = manner.printed(f"{named(row)}, {key.words}, from {amount} to {word}")
                yield Way(evolve(row, judgements=after), "judgements", number, title)


def _across(share: Share, cut: CutPoints) -> Iterator[tuple[int, Share]]:
    """The nearest share in each other band, and how many cut-points away it is."""
    up = [point for point in cut.at_least if point > share.low]
    down = [point - 1 for point in reversed(cut.at_least) if point <= share.high]
    for side in (up, down):
        yield from ((number, Share(each, each)) for number, each in enumerate(side, 1))


def _per_cent(share: Share) -> str:
    return f"{share.low} %" if share.exact else f"{share.low} to {share.high} %"

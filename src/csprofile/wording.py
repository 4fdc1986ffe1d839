"""Shares in words, and words as ranges: the table belongs to the edition."""

from collections.abc import Sequence
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import in_, min_len

from csprofile.errors import Fault, FrameworkError, UnknownName
from csprofile.reason import Cited
from csprofile.share import Share
from csprofile.tuples import as_tuple
from csprofile.vocabulary import STATUSES


@frozen
class ShareWord:
    """
    A word for a share, and the whole per cents it stands for.

    Args:
        word: as it is written in letters.
        low: the least whole per cent it stands for.
        high: the most.
        also: other words for the same range.
        status: how surely the range is known.

    Example:
        >>> ShareWord("half", 50, 50).range
        Share(low=50, high=50, good=None, of=None)
    """

    word: str = field(validator=min_len(1))
    low: int
    high: int
    also: tuple[str, ...] = field(default=(), converter=as_tuple)
    status: str = field(default="recalled", validator=in_(STATUSES.names))

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.low <= self.high <= 100:
            says = f"{self.low} to {self.high}; whole per cents from 0 to 100, lowest first"
            raise FrameworkError("words", [Fault("", says)])

    @property
    def range(self) -> Share:
        """The word's whole per cents as a share."""
        return Share(self.low, self.high)


@frozen(kw_only=True)
class ShareWords(Cited):
    """
    An edition's words for shares.

    Args:
        main: the words that together cover 0 to 100 per cent once.
        other: further words met in letters, each with a range of its own.

    Raises:
        FrameworkError: the main words leave a per cent out or cover it twice.

    Example:
        >>> words = ShareWords(
        ...     main=[ShareWord("few", 0, 49), ShareWord("most", 50, 100)],
        ...     id="words",
        ...     source="an example",
        ...     status="assumed",
        ... )
        >>> words.word(Share.counted(3, 4))
        'most'
        >>> words.range("few")
        Share(low=0, high=49, good=None, of=None)
    """

    table: ClassVar[str] = ""

    main: tuple[ShareWord, ...] = field(converter=as_tuple)
    other: tuple[ShareWord, ...] = field(default=(), converter=as_tuple)

    def __attrs_post_init__(self) -> None:
        covered = sorted(per_cent for each in self.main for per_cent in _per_cents(each))
        if covered != list(range(101)):
            wrong = sorted({n for n in range(101) if covered.count(n) != 1})
            says = f"must cover every whole per cent from 0 to 100 once; not so at {wrong}"
            raise FrameworkError("words", [Fault("main", says)])

    @property
    def known(self) -> tuple[str, ...]:
        """Every word the edition knows, the main ones first."""
        every = (*self.main, *self.other)
        return tuple(form.casefold() for each in every for form in (each.word, *each.also))

    def find(self, word: str) -> ShareWord:
        """
        Find a word for a share, whatever its case.

        Raises:
            UnknownName: the edition has no such word.
        """
        folded = " ".join(word.casefold().split())
        for each in (*self.main, *self.other):
            if folded in map(str.casefold, (each.word, *each.also)):
                return each
        raise UnknownName("word for a share", word, self.known)

    def range(self, word: str) -> Share:
        """
        The whole per cents that `word` stands for.

        Raises:
            UnknownName: the edition has no such word.
        """
        return self.find(word).range

    def word(self, share: Share) -> str:
        """The main word that holds the whole share; empty where no one word does."""
        return next((w.word for w in self.main if w.low <= share.low and share.high <= w.high), "")


def _per_cents(word: ShareWord) -> Sequence[int]:
    return range(word.low, word.high + 1)

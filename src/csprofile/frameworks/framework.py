"""An edition of the rules: it only brings together the nouns of the floors below."""

import datetime as dt
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, fields, frozen
from attrs.validators import in_, min_len

from csprofile.bands import CutPoints, Input, Scale
from csprofile.bands.band import IMPRECISE
from csprofile.bands.inputs import strings
from csprofile.comparison import Tolerance
from csprofile.errors import Fault, FrameworkError
from csprofile.evidence.values import as_date
from csprofile.letter.plan import LetterPlan
from csprofile.limits import Limit
from csprofile.rating import Combination, Step
from csprofile.reason import Cited
from csprofile.tuples import as_tuple
from csprofile.vocabulary import ASPECTS, PROVISIONS, Term, Vocabulary
from csprofile.wording import ShareWords


@frozen(kw_only=True)
class Governs(Cited):
    """
    The days of the ratings an edition governs, both included.

    Example:
        >>> year = Governs(
        ...     id="governs",
        ...     source="an example",
        ...     status="assumed",
        ...     since=dt.date(2009, 5, 1),
        ...     until=dt.date(2010, 3, 31),
        ... )
        >>> year.covers(dt.date(2009, 12, 9))
        True
    """

    table: ClassVar[str] = ""

    since: dt.date = field(converter=as_date)
    until: dt.date = field(converter=as_date)

    def __attrs_post_init__(self) -> None:
        if self.until < self.since:
            says = f"{self.until} is before since, {self.since}"
            raise FrameworkError("governs", [Fault("until", says)])

    def covers(self, day: dt.date) -> bool:
        """Whether a rating of that day is one of its own."""
        return self.since <= day <= self.until


@frozen(kw_only=True)
class Transitional(Cited):
    """
    What it means that an edition is transitional.

    Args:
        means: said in the output, one sentence each.

    Example:
        >>> rule = Transitional(id="transitional", source="a letter", status="read", means="Care.")
        >>> rule.means
        ('Care.',)
    """

    table: ClassVar[str] = ""

    means: tuple[str, ...] = field(converter=strings)


@frozen(kw_only=True)
class Contribution(Cited):
    """
    Where a rating counted further, as in the area assessment of 2009.

    Args:
        theme: the theme it counted in.
        assessment: the assessment the theme belongs to.
        weight: how much it counted, as published; or `not published`.

    Example:
        >>> Contribution(
        ...     id="contribution", source="a letter", status="read", theme="managing performance"
        ... ).weight
        'not published'
    """

    table: ClassVar[str] = ""

    theme: str
    assessment: str = ""
    weight: str = "not published"


@frozen(kw_only=True)
class Counted(Cited):
    """
    Which indicators count, by number and part.

    Args:
        count: those that count.
        shown: those shown and not counted.
        ended: those whose figures ended.

    Example:
        >>> Counted(id="indicators", source="an example", status="assumed", count=["NI 59"]).count
        ('NI 59',)
    """

    table: ClassVar[str] = ""

    count: tuple[str, ...] = field(default=(), converter=strings)
    shown: tuple[str, ...] = field(default=(), converter=strings)
    ended: tuple[str, ...] = field(default=(), converter=strings)


@frozen(kw_only=True)
class Responsible(Cited):
    """
    Which responsibilities count for a provision.

    Args:
        provisions: the provisions; `all` for every one not named elsewhere.
        count: the responsibilities that count.

    Example:
        >>> Responsible(
        ...     id="homes",
        ...     source="an example",
        ...     status="assumed",
        ...     provisions="children's homes",
        ...     count="council",
        ... ).count
        ('council',)
    """

    table: ClassVar[str] = "responsibilities"

    provisions: tuple[str, ...] = field(converter=strings)
    count: tuple[str, ...] = field(converter=strings)


@frozen(kw_only=True)
class Imprecision(Cited):
    """
    Which band the rules take where the evidence leaves several.

    Example:
        >>> Imprecision(id="imprecision", source="an example", status="assumed").takes
        'lowest'
    """

    table: ClassVar[str] = ""

    takes: str = field(default="lowest", validator=in_(IMPRECISE))


@frozen(kw_only=True)
class Framework:
    """
    One edition of the rules, whole.

    Args:
        edition: its name, as `2009`.
        title: in words.
        publisher: whose method it reconstructs.
        note: how far it is a reconstruction.
        governs: the days of its own ratings.
        scale, words, imprecision, cut_points, inputs, steps, limits: the rules.
        comparison: what in line, just and much mean.
        indicators: which count.
        responsibilities: whose services count for which provision.
        transitional, contribution: where it has them.
        provisions, aspects: further words it knows.
        letter: wording and order of the letter.
        sha256: of the file it was read from.

    Raises:
        FrameworkError: from `load`: a step or an input names what is not there.

    Example:
        >>> from csprofile import framework
        >>> framework("2009").scale.title(1)
        'performs poorly'
    """

    edition: str = field(validator=min_len(1))
    title: str
    publisher: str
    note: str
    governs: Governs
    scale: Scale
    words: ShareWords
    imprecision: Imprecision
    cut_points: tuple[CutPoints, ...] = field(converter=as_tuple)
    inputs: tuple[Input, ...] = field(converter=as_tuple)
    steps: tuple[Step, ...] = field(default=(), converter=as_tuple)
    limits: tuple[Limit, ...] = field(default=(), converter=as_tuple)
    comparison: Tolerance
    indicators: Counted
    responsibilities: tuple[Responsible, ...] = field(default=(), converter=as_tuple)
    transitional: Transitional | None = None
    contribution: Contribution | None = None
    provisions: tuple[Term, ...] = field(default=(), converter=as_tuple)
    aspects: tuple[Term, ...] = field(default=(), converter=as_tuple)
    letter: LetterPlan
    schema: int = 1
    sha256: str = ""

    @property
    def name(self) -> str:
        """The edition's name, by which it is asked for."""
        return self.edition

    @property
    def combination(self) -> Combination:
        """The steps as one."""
        return Combination(self.steps)

    @property
    def all_provisions(self) -> Vocabulary:
        """The provisions it knows: the common ones and its own."""
        return PROVISIONS.plus(self.provisions)

    @property
    def all_aspects(self) -> Vocabulary:
        """The aspects it knows: the common ones and its own."""
        return ASPECTS.plus(self.aspects)

    @property
    def rules(self) -> tuple[Cited, ...]:
        """Every rule, in the order of the file."""
        return tuple(_rules(self))


def _rules(noun: object) -> Iterator[Cited]:
    if isinstance(noun, Cited):
        yield noun
    elif isinstance(noun, tuple):
        for each in noun:
            yield from _rules(each)
    elif isinstance(noun, Framework | LetterPlan):
        for each in fields(type(noun)):
            yield from _rules(getattr(noun, each.name))

"""An edition of the rules: it only brings together the nouns of the floors below."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, fields, frozen
from attrs.validators import in_, min_len

from csprofile.bands import CutPoints, Input, LineBands, Scale
from csprofile.bands.band import IMPRECISE
from csprofile.bands.inputs import strings
from csprofile.comparison import Tolerance
from csprofile.frameworks.chances import Chances
from csprofile.frameworks.expected import Expected
from csprofile.frameworks.kinds import KindsOfService
from csprofile.frameworks.time import Contribution, Governs, Transitional
from csprofile.letter.plan import LetterPlan
from csprofile.limits import Limit
from csprofile.rating import Combination, Step
from csprofile.reason import Cited
from csprofile.tuples import as_tuple
from csprofile.vocabulary import ASPECTS, PROVISIONS, Term, Vocabulary
from csprofile.wording import ShareWords


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
        publisher: whose method it is.
        reconstructed: whether the method was published, and is given as far as it can be
            reconstructed; false: it is the publisher's own, and stands in the file as it is.
        note: how far it is a reconstruction, or whose own it is.
        governs: the days of its own ratings.
        scale, words, imprecision, cut_points, inputs, steps, limits: the rules.
        comparison: what in line, just and much mean.
        kinds_of_service: when a kind of service counts as good or better, where it says so.
        probability: what it assumes where the probability of each grade is asked, if anything.
        line_bands: the bands of single lines by their comparisons, where it has them.
        indicators: which count.
        responsibilities: whose services count for which provision.
        expected: of which services a profile is to tell, where it says so.
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
    kinds_of_service: KindsOfService | None = None
    probability: Chances | None = None
    line_bands: LineBands | None = None
    indicators: Counted
    responsibilities: tuple[Responsible, ...] = field(default=(), converter=as_tuple)
    expected: tuple[Expected, ...] = field(default=(), converter=as_tuple)
    transitional: Transitional | None = None
    contribution: Contribution | None = None
    provisions: tuple[Term, ...] = field(default=(), converter=as_tuple)
    aspects: tuple[Term, ...] = field(default=(), converter=as_tuple)
    letter: LetterPlan
    reconstructed: bool = True
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

"""What an inspection says of a setting: four judgements, 1 as best, in every spelling."""

import re
from enum import IntEnum

from csprofile.errors import CsprofileError, UnknownName
from csprofile.vocabulary.terms import fold

_SPELLINGS = {
    "outstanding": 1,
    "good": 2,
    "satisfactory": 3,
    "adequate": 3,
    "requires improvement": 3,
    "requires improvement to be good": 3,
    "inadequate": 4,
}
ALLOWED = "outstanding, good, satisfactory (adequate, requires improvement), inadequate"


class UnknownJudgement(UnknownName):
    """
    A word that is no judgement; the message lists those that are.

    Example:
        >>> print(UnknownJudgement("goood"))
        'goood': not a judgement; outstanding, good, satisfactory (adequate, requires \
improvement), inadequate
    """

    def __init__(self, name: str) -> None:
        super().__init__("judgement", name, _SPELLINGS)
        self.args = (name,)  # what it is made of, so that it can be copied and pickled

    def __str__(self) -> str:
        return f"{self.name!r}: not a judgement; {ALLOWED}"


class Judgement(IntEnum):
    """
    An inspection judgement; 1 is best, as Ofsted counted them.

    A council's *rating* counts the other way round (4 is best): the two are never compared as
    numbers. "Adequate" (letters of 2009), "satisfactory" (2010) and "requires improvement"
    (since 2012) are the third judgement.

    Example:
        >>> Judgement.find("Requires improvement").word
        'satisfactory'
        >>> Judgement.GOOD.good_or_better
        True
    """

    OUTSTANDING = 1
    GOOD = 2
    SATISFACTORY = 3
    INADEQUATE = 4

    @classmethod
    def find(cls, text: str) -> "Judgement":
        """
        Find the judgement that `text` spells.

        Raises:
            UnknownName: no judgement is spelled so.
        """
        number = _SPELLINGS.get(fold(text))
        if number is None:
            raise UnknownJudgement(text)
        return cls(number)

    @property
    def word(self) -> str:
        """The one spelling used inside, in lower case."""
        return self.name.lower()

    @property
    def good_or_better(self) -> bool:
        """Whether the judgement is good or outstanding."""
        return self <= Judgement.GOOD


class Judgements(frozenset[Judgement]):
    """
    One judgement, or several told together, as "good or better".

    Example:
        >>> Judgements.find("good or better") == {Judgement.OUTSTANDING, Judgement.GOOD}
        True
        >>> Judgements.find("adequate or worse").words
        'satisfactory or worse'
    """

    @classmethod
    def find(cls, text: str) -> "Judgements":
        """
        Find the judgements that `text` names: one word, or a word "or better", "or worse".

        Raises:
            UnknownName: the word is no judgement.
        """
        folded = fold(text).replace("good or outstanding", "good or better")
        match = re.fullmatch(r"(.*?)(?: or (better|above|worse|below))?", folded)
        word, way = match.groups() if match else (folded, None)
        try:
            edge = Judgement.find(word)
        except CsprofileError:
            raise UnknownJudgement(text) from None
        if way in ("better", "above"):
            return cls(each for each in Judgement if each <= edge)
        return cls(each for each in Judgement if each >= edge) if way else cls([edge])

    @property
    def words(self) -> str:
        """The judgements in words, as `good` or `satisfactory or worse`."""
        ordered = sorted(self)
        if len(ordered) == 1:
            return ordered[0].word
        best = ordered[0] == Judgement.OUTSTANDING
        return f"{ordered[-1].word} or better" if best else f"{ordered[0].word} or worse"

    @property
    def good_or_better(self) -> bool:
        """Whether every judgement in it is good or outstanding."""
        return all(each.good_or_better for each in self)

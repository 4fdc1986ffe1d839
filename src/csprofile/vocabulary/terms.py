"""A list of words of one kind, found by any spelling, and the lists the field uses."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from attrs import define, field, frozen

from csprofile.errors import UnknownName
from csprofile.tuples import as_tuple

_OWNERS = re.compile(r"^(the )?(local authority|council)('s)?( own)? ")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """
    Bring a spelling to the form in which spellings are compared.

    Example:
        >>> fold("Local authority  Children’s Homes")
        "children's homes"
    """
    plain = " ".join(text.replace("’", "'").replace("&", "and").casefold().split())
    return _OWNERS.sub("", plain)


@frozen
class Term:
    """
    One word of the field, with how it reads for one and for several.

    Args:
        name: the word used inside.
        one: how one of them is called in a sentence.
        many: how several of them are called.
        spellings: other forms in which it is met.

    Example:
        >>> PROVISIONS.term("children's home").many
        "children's homes"
    """

    name: str
    one: str = ""
    many: str = ""
    spellings: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form the word is known by, its own name first."""
        return tuple(form for form in (self.name, self.one, self.many, *self.spellings) if form)


@define(frozen=True, slots=False)
class Vocabulary:
    """
    The words of one kind; finding one never guesses.

    Args:
        kind: what the words are, as `provision`.
        terms: the words, in the order in which they are listed to people.

    Raises:
        UnknownName: from `find` and `term`, with the nearest words.

    Example:
        >>> TRENDS.find("Improved")
        'improved'
        >>> TRENDS.find("up")
        Traceback (most recent call last):
        csprofile.errors.UnknownName: 'up': not a trend; improved, unchanged, declined
    """

    kind: str
    terms: tuple[Term, ...] = field(converter=as_tuple)

    @cached_property
    def _by_form(self) -> dict[str, Term]:
        return {fold(form): term for term in self.terms for form in term.forms}

    @property
    def names(self) -> tuple[str, ...]:
        """The words used inside, in their order."""
        return tuple(term.name for term in self.terms)

    def term(self, text: str) -> Term:
        """Find the word that `text` spells, with its forms."""
        folded = fold(text)
        plain = re.sub(r"^(the|maintained|independent) ", "", folded)
        found = self._by_form.get(folded) or self._by_form.get(plain)
        if found is None:
            raise UnknownName(self.kind, text, self.names)
        return found

    def find(self, text: str) -> str:
        """Find the word that `text` spells."""
        return self.term(text).name

    def plus(self, terms: Iterable[Term]) -> "Vocabulary":
        """Make a vocabulary with further words, as an edition may add them."""
        return Vocabulary(self.kind, (*self.terms, *terms))


def _listed(kind: str, *lines: str) -> Vocabulary:
    """Read a vocabulary from lines of `name | one | many | further spelling | …`."""
    terms = []
    for line in lines:
        name, *forms = map(str.strip, line.split("|"))
        one, many, *spellings = [*forms, "", ""][: max(2, len(forms))]
        terms.append(Term(name, one or name, many or one or name, tuple(spellings)))
    return Vocabulary(kind, tuple(terms))


PROVISIONS = _listed(
    "provision",
    "all | service, setting or institution | services, settings and institutions"
    " | all services, settings and institutions | all inspected services | all provision",
    "childminders | childminder | childminders | childminding",
    "childcare | childcare provider | childcare providers | day care | daycare"
    " | childcare on domestic premises | childcare on non-domestic premises",
    "nursery schools | nursery school | nursery schools | nurseries",
    "primary schools | primary school | primary schools",
    "nursery and primary schools | nursery or primary school | nursery and primary schools"
    " | nurseries and primary schools",
    "secondary schools | secondary school | secondary schools",
    "school sixth forms | school sixth form | school sixth forms | sixth forms"
    " | secondary sixth forms",
    "sixth form colleges | sixth form college | sixth form colleges",
    "colleges | further education college | further education colleges | further education",
    "special schools | special school | special schools",
    "pupil referral units | pupil referral unit | pupil referral units | PRU | PRUs",
    "children's centres | children's centre | children's centres | Sure Start children's centres",
    "children's homes | children's home | children's homes",
    "secure children's homes | secure children's home | secure children's homes",
    "residential special schools | residential special school | residential special schools",
    "boarding schools | boarding school | boarding schools",
    "residential family centres | residential family centre | residential family centres",
    "fostering | fostering service | fostering services | fostering agency",
    "private fostering | private fostering | private fostering | private fostering arrangements",
    "adoption | adoption service | adoption services",
    "supported accommodation | supported accommodation | supported accommodation",
    "independent fostering agencies | independent fostering agency"
    " | independent fostering agencies",
    "voluntary adoption agencies | voluntary adoption agency | voluntary adoption agencies",
    "adoption support agencies | adoption support agency | adoption support agencies",
    "secure training centres | secure training centre | secure training centres",
    "residential holiday schemes | residential holiday scheme | residential holiday schemes",
    "further education with residential provision | college with residential provision"
    " | colleges with residential provision",
    "youth offending | youth offending service | youth offending services | youth offending team",
    "local authority children's services | local authority children's services"
    " | local authority children's services | children's services",
)
OWN_SCALE = ("supported accommodation",)
"""The provisions that Ofsted judges on a scale of their own, never as good or better."""

WHOLE_COUNCIL = "local authority children's services"
"""What is judged of a council as a whole, and is no service or setting among others."""

ASPECTS = _listed(
    "aspect",
    "overall effectiveness | | | overall experiences and progress",
    "staying safe",
    "being healthy",
    "enjoying and achieving | | | enjoying learning",
    "making a positive contribution",
    "achieving economic well-being | | | achieving economic wellbeing",
    "early years | | | early years foundation stage",
    "leadership | | | leadership and management",
    "help and protection",
    "children in care | | | looked after children",
    "care leavers",
)
OUTCOMES = Vocabulary("outcome", ASPECTS.terms[1:6])
RESPONSIBILITIES = _listed("responsibility", "council", "partnership", "area", "commissioned")
BASES = _listed("base", "settings", "services")
TRENDS = _listed("trend", "improved", "unchanged", "declined")
READINGS = _listed("reading", "read", "inferred")
STATUSES = _listed("status", "read", "inferred", "assumed", "recalled")
DEGREES = _listed("degree", "some", "particular", "significant")
REMARK_KINDS = _listed(
    "kind of remark",
    "strength",
    "weakness",
    "area for development | | | area for further development",
    "improvement",
    "context",
    "gap",
)
FINDING_KINDS = _listed(
    "kind of finding",
    "strength | strength | strengths",
    "area for development | area for development | areas for development",
    "area for priority action | area for priority action | areas for priority action",
)
INSPECTIONS = _listed(
    "inspection",
    "contact, referral and assessment"
    " | unannounced inspection of contact, referral and assessment arrangements | | unannounced"
    " | unannounced inspection of contact, referral and assessment",
    "safeguarding and looked after children"
    " | inspection of safeguarding and services for looked after children | | safeguarding"
    " | safeguarding and services for looked after children",
    "serious case review | serious case review | serious case reviews",
    "ILACS | inspection of local authority children's services",
    "focused visit | focused visit | focused visits",
    "monitoring visit | monitoring visit | monitoring visits",
    "joint targeted area inspection",
    "area SEND inspection",
    "annual assessment | | | annual performance assessment",
)

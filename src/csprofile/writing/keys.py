"""Every key of an evidence file in one sentence, with the words allowed for it."""

from collections.abc import Iterator, Mapping, Sequence
from string import Formatter
from typing import Any

from attrs import frozen

from csprofile.evidence.header import LetterHead, Previous, Published, Recorded
from csprofile.evidence.rows import TABLES
from csprofile.frameworks import Framework
from csprofile.indicators import Polarity
from csprofile.vocabulary import (
    ASPECTS,
    BASES,
    DEGREES,
    FINDING_KINDS,
    GAP_KINDS,
    INSPECTIONS,
    OUTCOMES,
    PROVISIONS,
    READINGS,
    REMARK_KINDS,
    RESPONSIBILITIES,
    TRENDS,
    Judgement,
)

KINDS: Mapping[str, type[Any]] = {
    **TABLES,
    "letter": LetterHead,
    "previous": Previous,
    "published": Published,
    "recorded": Recorded,
}
"""Every table of the file with the noun that it holds."""

CAPTIONS: Mapping[str, str] = {
    "services": "Services, settings and institutions: one published statement a row",
    "indicators": "Single indicators: one value a row",
    "indicator_groups": "Indicators told together: one share a row",
    "findings": "Findings of inspections; one that is not told counts as not found",
    "remarks": "Remarks: what carries no figure",
    "letter": "The ends of the letter; names of persons stand here and nowhere else",
    "previous": "The rating before this one",
    "published": "The rating that was published, for comparing only; no rule reads it",
    "recorded": "The rating a person recorded, which may depart from the rules",
}
"""What each table is for."""

_GAP = "why nothing is known: {gaps}"
_GAPS = 'how many {} have none, by why, as {{{{ "not yet inspected" = 3 }}}}: {{gaps}}'
_BESIDE = "{verdicts}; or {own}"
_SHARE = "a number from 0 to 1 as 0.62, a range as [0.60, 0.66], or a word: {}"

_FEW_WORDS = {
    "safety_not_assured": ("true", "false"),
    "limited": ("true", "false"),
    "status": ("rated", "withheld"),
}
_VERDICTS = (
    *("above", "just above", "much above", "often above", "in line", "often in line"),
    *("below", "just below", "much below", "often below"),
)
_ANY_GRADE = "by number, 1 the lowest, or in the words of its edition"

_MEANINGS: Mapping[str, Mapping[str, str]] = {
    "": {
        "schema": "the layout of the file: 1",
        "area": "the council, by any known spelling or code",
        "framework": "the edition to rate by, or the path of its file; a caller may choose another",
        "as_at": "the day the evidence speaks of; nothing in it is later",
        "source": "where it comes from, in words",
    },
    "services": {
        "provision": "what was inspected, or a list told together: {provisions}",
        "responsibility": "whose it is: {responsibilities}; left out: not known",
        "aspect": "what was judged: {aspects}; left out: overall effectiveness",
        "base": "what a share of all provision counts: {bases}; left out: what the edition counts",
        "judgements": "how many of each, as {{ {judgement_counts} }}; each a count or a share",
        "of": "how many settings there are in all",
        "judgement": "of a single setting: {judgements}; a list: each is one of these",
        "share": "the share good or better: {share}",
        "gap": _GAP,
        "gaps": _GAPS.format("settings beside those judged"),
        "oldest": "the day of the oldest judgement in it",
        "similar_areas": _BESIDE.format(verdicts="{verdicts}", own="their share, 0 to 1"),
        "england": _BESIDE.format(verdicts="{verdicts}", own="England's share, 0 to 1"),
        "trend": "{trends}",
    },
    "indicators": {
        "indicator": "its number and part, as NI 59 or NI 52a",
        "period": "as published, as 2008/09",
        "value": "in the indicator's own unit",
        "gap": _GAP,
        "lower": "the lower end of the published interval",
        "upper": "its upper end",
        "numerator": "the count behind the value",
        "denominator": "the count it is a share or a rate of",
        "similar_areas": _BESIDE.format(verdicts="{verdicts}", own="their value"),
        "england": _BESIDE.format(verdicts="{verdicts}", own="England's value"),
        "trend": "{trends}",
        "polarity": "which way is better: {polarities}; left out: as the catalogue has it",
        "outcome": "{outcomes}; left out: as the catalogue has it",
        "unit": "what its values are counted in, as per cent; left out: as the catalogue has it",
    },
    "indicator_groups": {
        "outcome": "{outcomes}; left out: all indicators",
        "at_least_in_line": "the share at least in line with similar areas and England: {share}",
        "weaker_than": "the outcome for which the share is higher: {outcomes}",
        "gap": _GAP,
        "gaps": _GAPS.format("indicators beside those in the share"),
    },
    "findings": {
        "inspection": "{inspections}",
        "kind": "{finding_kinds}",
        "judgement": "in place of a kind: {judgements}; a list: one of these",
        "count": "how many; 0: looked and found none; left out: at least one",
        "safety_not_assured": "true or false, as published; left out: not stated",
        "on": "the day; left out: some day up to as_at",
        "reinspected_on": "the day a re-inspection ended it",
        "gap": _GAP,
    },
    "remarks": {
        "about": "what it is about, in words that can stand in a sentence",
        "kind": "{remark_kinds}",
        "degree": "{degrees}; left out: nothing was said of it",
    },
    "letter": {
        "to": "to whom the letter goes",
        "salutation": "as Dear Director",
        "from": "who signs it",
        "role": "as what",
    },
    "previous": {"edition": "its edition, as 2009", "grade": "{grades}"},
    "published": {
        "grade": "{grades}",
        "limited": "true or false: whether a limit held it down",
        "before_limit": "the grade before the limit",
    },
    "recorded": {
        "status": "rated or withheld; left out: rated",
        "grade": "{grades}; none where it is withheld",
        "by": "who recorded it",
        "role": "as what",
        "on": "the day",
        "reason": "why; a grade that departs from the rules needs by, on and reason",
    },
}
_OF_ROWS = {
    "where": "where it stands in the source, as page 2, paragraph 3",
    "said": "its words, a short quotation",
    "reading": "{readings}: whether those words say so, or it follows from them",
}


@frozen
class Key:
    """
    One key of a table: its name, and what it means with the words it allows.

    Args:
        name: as the file has it.
        says: what it means, in one sentence that lists the words.
        words: the words alone; empty where any text, number or day will do.

    Example:
        >>> from csprofile.testing import example
        >>> print(next(keys("remarks", example("framework"))).name)
        about
    """

    name: str
    says: str
    words: tuple[str, ...] = ()


def keys(table: str, framework: Framework | None) -> Iterator[Key]:
    """
    Every key of a table, in order, with the words that an edition allows for it.

    Args:
        table: the table, as `services`; empty for what stands above all tables.
        framework: the edition whose words are listed; None: the words that all editions share.

    Example:
        >>> from csprofile.testing import example
        >>> [key.says for key in keys("findings", example("framework"))][1]
        'strength · area for development · area for priority action'
    """
    lists = _lists(framework)
    words = _words(framework, lists)
    told = {**_MEANINGS[table], **(_OF_ROWS if table in TABLES else {})}
    for name, says in told.items():
        holds = (place for _, place, _, _ in Formatter().parse(says) if place)
        first = lists.get(next(holds, ""), _FEW_WORDS.get(name, ()))
        yield Key(name, says.format(**words), tuple(first))


def _lists(framework: Framework | None) -> dict[str, Sequence[str]]:
    """The words allowed, by the place that they have in what a key means."""
    judgements = [_own(framework).get(each.word, each.word) for each in Judgement]
    return {
        "provisions": (framework.all_provisions if framework else PROVISIONS).names,
        "aspects": (framework.all_aspects if framework else ASPECTS).names,
        "responsibilities": RESPONSIBILITIES.names,
        "bases": BASES.names,
        "judgements": judgements,
        "judgement_counts": judgements,
        "gaps": [each.name for each in GAP_KINDS],
        "trends": TRENDS.names,
        "outcomes": OUTCOMES.names,
        "polarities": list(Polarity),
        "inspections": INSPECTIONS.names,
        "finding_kinds": FINDING_KINDS.names,
        "remark_kinds": REMARK_KINDS.names,
        "degrees": DEGREES.names,
        "readings": READINGS.names,
        "verdicts": _VERDICTS,
        "share": framework.words.known if framework else (),
        "grades": [title for _, title in _grades(framework)],
    }


def _own(framework: Framework | None) -> Mapping[str, str]:
    """An edition's own words for judgements, by the word used inside."""
    return framework.letter.manner.judgements if framework else {}


def _grades(framework: Framework | None) -> list[tuple[int, str]]:
    if framework is None:
        return []
    return [(n, framework.scale.title(n)) for n in sorted(framework.scale.numbers)]


def _words(framework: Framework | None, lists: Mapping[str, Sequence[str]]) -> dict[str, str]:
    shown = {name: " · ".join(each) for name, each in lists.items()}
    good, third = (f'"{each}"' if " " in each else each for each in lists["judgements"][1:3])
    return shown | {
        "grades": " · ".join(f"{title} ({n})" for n, title in _grades(framework)) or _ANY_GRADE,
        "judgement_counts": f"{good} = 2, {third} = 4",
        "share": _SHARE.format(shown["share"] or "as the edition has it"),
        "verdicts": "above, in line or below, after just, much or often where that was said",
    }

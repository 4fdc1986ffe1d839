"""Evidence drawn by chance, the same each time, for an edition to be tried on."""

import datetime as dt
from collections.abc import Iterator
from random import Random
from typing import Any

from csprofile.areas import Area
from csprofile.errors import EvidenceError
from csprofile.evidence import Evidence, Finding, IndicatorGroup, Service
from csprofile.frameworks import Framework
from csprofile.vocabulary import FINDING_KINDS, GAP_KINDS, INSPECTIONS

_WORDS = ("outstanding", "good", "satisfactory", "inadequate")
_COMPARISONS = ("above", "in line", "below", None)


def drawn(framework: Framework, number: int) -> Iterator[Evidence]:
    """
    Draw pieces of evidence in the words of an edition, from next to nothing to much.

    Args:
        framework: the edition.
        number: how many.

    Example:
        >>> from csprofile.testing import example
        >>> len(list(drawn(example(up_to="framework"), 20)))
        20
    """
    random = Random(framework.edition)
    made = 0
    while made < number:
        try:
            yield _evidence(framework, random)
        except EvidenceError:
            continue  # counts that cannot be together are drawn anew
        made += 1


def _evidence(framework: Framework, random: Random) -> Evidence:
    provisions = list(framework.all_provisions.names)
    chosen = random.sample(provisions, k=random.randint(0, min(8, len(provisions))))
    day = framework.governs.until
    return Evidence(
        area=Area.find("Rotherham"),
        as_at=day,
        framework=framework.edition,
        services=[Service(provision=each, **_figures(framework, random)) for each in chosen],
        indicator_groups=_groups(framework, random),
        findings=_findings(random, day),
    )


def _figures(framework: Framework, random: Random) -> dict[str, Any]:
    words = framework.words.known
    told = random.choice(("counts", "words", "share", "judgement", "range", "gap"))
    beside = {"similar_areas": random.choice(_COMPARISONS), "england": random.choice(_COMPARISONS)}
    if random.random() < 0.5:
        beside["responsibility"] = random.choice(("council", "partnership", "area", "commissioned"))
    if told == "counts":
        counts = {word: random.randint(0, 5) for word in random.sample(_WORDS, k=2)}
        return {
            **beside,
            "judgements": counts,
            "of": sum(counts.values()) + random.choice((0, 0, 3)) or 1,
        }
    if told == "words":
        return {**beside, "share": random.choice(words)}
    if told == "share":
        return {**beside, "share": random.randint(0, 100) / 100}
    if told == "judgement":
        return {**beside, "judgement": random.choice(_WORDS)}
    if told == "range":
        low = random.randint(0, 2)
        return {**beside, "judgement": list(_WORDS[low : low + 2])}
    return {**beside, "gap": random.choice(list(GAP_KINDS))}


def _groups(framework: Framework, random: Random) -> list[IndicatorGroup]:
    if random.random() < 0.4:
        return []
    return [IndicatorGroup(at_least_in_line=random.choice(framework.words.known))]


def _findings(random: Random, day: dt.date) -> list[Finding]:
    found = []
    for inspection in random.sample(list(INSPECTIONS.names), k=random.randint(0, 3)):
        on = random.choice((None, day - dt.timedelta(days=random.randint(0, 900))))
        told: dict[str, Any] = random.choice(
            (
                {"kind": random.choice(list(FINDING_KINDS.names))},
                {"judgement": random.choice(_WORDS)},
                {"gap": random.choice(list(GAP_KINDS))},
            )
        )
        found.append(Finding(inspection=inspection, on=on, **told))
    return found

"""From lines of services to statements, and to what stands beside each."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from csprofile.comparison import Beside
from csprofile.evidence import Service
from csprofile.share import Share
from csprofile.vocabulary import GapKind, Judgement, Judgements

_GOOD = Judgements.find("good or better")
_WORSE = Judgements.find("satisfactory or worse")
_SINGLE = tuple((each, each.word) for each in Judgement)
Row = Mapping[str, Any]


def service_ref(row: Row) -> str:
    """
    The address of a line of services: its council, and what it is about.

    Example:
        >>> row = {"area": "372", "provision": "adoption", "responsibility": None, "base": None}
        >>> service_ref({**row, "aspect": "staying safe"})
        'inspections:372/adoption/staying safe'
    """
    about = (row["provision"], row["responsibility"], row["base"], row["aspect"])
    return f"inspections:{row['area']}/{'/'.join(each for each in about if each)}"


def service_of(row: Row, own_scale: Iterable[tuple[str, int]] = ()) -> Service:
    """
    Make the statement of a line of services.

    Args:
        row: the line.
        own_scale: how many of its settings were judged on another scale, by its words.

    Raises:
        EvidenceError: it tells nothing.

    Example:
        >>> row = {"area": "372", "provision": "adoption", "responsibility": None, "base": None}
        >>> row |= {"aspect": "overall effectiveness", "outstanding": 0, "good": 1, "of": 1}
        >>> row |= {"satisfactory": 0, "inadequate": 0, "oldest": None, "gaps": None}
        >>> row |= {"whole": None}
        >>> service_of(row).judgements[0][1]
        1
    """
    gaps = tuple((GapKind.find(each["gap"]), each["settings"]) for each in row["gaps"] or ())
    known: dict[str, Any]
    if row["of"]:
        known = {"judgements": tuple(_judgements(row)), "of": row["of"], "oldest": row["oldest"]}
    else:
        known = {"gap": _most(gaps)}
    possible = None
    if row["base"] == "services" and row["whole"]:
        possible = Share.counted(row["least"], row["whole"], most=row["most"])
    return Service(
        provision=row["provision"],
        responsibility=row["responsibility"],
        aspect=row["aspect"],
        base=row["base"],
        gaps=gaps,
        possible=possible,
        own_scale=tuple(own_scale),
        ref=service_ref(row),
        **known,
    )


def share_beside(row: Row, name: str) -> Beside | None:
    """
    What one comparator's share is, and how it was made.

    Args:
        row: a line with its comparators.
        name: `near` or `national`.

    Example:
        >>> row = {"near_figure": 62.4, "near_numerator": 5, "near_denominator": 8, "near_areas": 1}
        >>> str(share_beside({**row, "spread": 3.0}, "near").figure)
        '5 of 8 (63 %)'
    """
    value, good, of = (row[f"{name}{each}"] for each in ("_figure", "_numerator", "_denominator"))
    if value is None:
        return None
    counted = good is not None and of
    share = Share.counted(int(good), int(of)) if counted else Share.between(*(value / 100,) * 2)
    return Beside(share, row[f"{name}_areas"])


def _judgements(row: Row) -> Iterator[tuple[Judgement | Judgements, int]]:
    if row["base"] == "services":
        counts = ((_GOOD, row["numerator"]), (_WORSE, row["of"] - row["numerator"]))
        yield from ((each, number) for each, number in counts if number)
        return
    yield from ((each, row[word]) for each, word in _SINGLE if row[word])


def _most(gaps: tuple[tuple[GapKind, int], ...]) -> GapKind:
    """The gap of a line without a judgement: one that leaves room, that of most settings."""
    return max(gaps, key=lambda pair: (pair[0].leaves_room, pair[1]))[0]

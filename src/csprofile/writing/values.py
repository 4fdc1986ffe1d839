"""From the values inside nouns to TOML: each in the form in which the file gives it."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import NOTHING, fields

from csprofile.areas import Area
from csprofile.errors import EvidenceError, Fault
from csprofile.evidence.reading import INSIDE, RENAMED
from csprofile.evidence.rows import TABLES
from csprofile.indicators import Polarity
from csprofile.share import Share
from csprofile.vocabulary import GapKind, Judgement, Judgements, Verdict

Words = Mapping[str, str]


def pairs(noun: Any, words: Words | None = None) -> list[tuple[str, str]]:
    """
    The keys of a noun and their values as TOML, without those that tell nothing.

    Args:
        noun: a row, or the evidence itself, whose rows are left out.
        words: an edition's own words for judgements, by the word used inside.

    Raises:
        EvidenceError: a value that no file can hold.

    Example:
        >>> from csprofile.evidence import Service
        >>> pairs(Service(provision="adoption", judgement="good"))
        [('provision', '"adoption"'), ('judgement', '"good"')]
    """
    told, faults = [], []
    for each in sorted(fields(type(noun)), key=_place):
        value = getattr(noun, each.name)
        outside = each.name in INSIDE or each.name in TABLES
        default = None if each.default is NOTHING else each.default
        if outside or value is None or (value == default and each.name != "schema"):
            continue
        key = RENAMED.get(each.name, each.name)
        if _is_table(value):
            continue
        try:
            told.append((key, toml(value, words or {})))
        except EvidenceError as error:
            faults += [Fault(key, fault.says) for fault in error.faults]
    if faults:
        raise EvidenceError("row", faults)
    return told


def toml(value: Any, words: Words | None = None) -> str:
    """
    One value as TOML.

    Raises:
        EvidenceError: no file can hold it.

    Example:
        >>> toml(Share(45, 49)), toml(Verdict("below", "just"))
        ('[0.45, 0.49]', '"just below"')
    """
    for kind, write in _WRITERS.items():
        if isinstance(value, kind):
            return write(value, words or {})
    raise _refuse(f"{type(value).__name__} {value!r} has no form in a file")


def _place(attribute: Any) -> bool:
    """What stands last in a row: where it is told, and in which words."""
    return attribute.name in ("where", "said", "reading")


def _is_table(value: object) -> bool:
    """Whether a value of the evidence has a table of its own."""
    return type(value).__module__ == "csprofile.evidence.header"


def _plain(value: Any, _: Words) -> str:
    from tomlkit import item  # only whoever writes evidence waits for it

    text: str = item(value).as_string()
    return text


def _day(value: dt.date, _: Words) -> str:
    return value.isoformat()


def _word(value: object, words: Words) -> str:
    return _plain(str(value), words)


def _area(area: Area, words: Words) -> str:
    try:
        same = Area.find(area.name) == area
    except LookupError:
        same = False
    return _plain(area.name if same else area.code, words)


def _judgement(judgement: Judgement, words: Words) -> str:
    return _plain(words.get(judgement.word, judgement.word), words)


def _share(share: Share, _: Words) -> str:
    if share.good is not None or share.of is not None:
        says = f"{share} is counted; judgements with of, as the file tells counts"
        raise _refuse(says)
    low, high = share.low / 100, share.high / 100
    return f"{low}" if share.exact else f"[{low}, {high}]"


def _several(values: Iterable[Any], words: Words) -> str:
    listed = list(values)
    if listed and all(isinstance(each, tuple) for each in listed):
        told = (f"{_key(key, words)} = {toml(amount)}" for key, amount in listed)
        return f"{{ {', '.join(told)} }}"
    if len(listed) == 1:
        return toml(listed[0], words)
    return f"[{', '.join(toml(each, words) for each in listed)}]"


def _key(told: Judgements | GapKind, words: Words) -> str:
    from tomlkit.items import SingleKey

    name = told.name if isinstance(told, GapKind) else _together(told, words)
    return SingleKey(name).as_string()


def _together(judgements: Judgements, words: Words) -> str:
    if Judgements.find(judgements.words) != judgements:
        among = ", ".join(each.word for each in sorted(judgements))
        raise _refuse(f"{among} together have no word; one judgement, or one and all beside it")
    first, *rest = judgements.words.split(" ", 1)
    return " ".join([words.get(first, first), *rest])


def _refuse(says: str) -> EvidenceError:
    return EvidenceError("row", [Fault("", says)])


# The first that fits: a judgement is a number too, and is written as its word.
_WRITERS: Mapping[type | tuple[type, ...], Callable[[Any, Words], str]] = {
    Judgement: _judgement,
    Area: _area,
    Share: _share,
    (GapKind, Polarity, Verdict): _word,
    dt.date: _day,
    (bool, int, float, str): _plain,
    tuple: _several,
}

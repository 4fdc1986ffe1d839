"""Values at the door: each reader takes what a file or a caller gives and hands on one form."""

import datetime as dt
import math
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from csprofile.errors import CsprofileError, EvidenceError, Fault, UnknownName
from csprofile.indicators import Indicator
from csprofile.share import Share
from csprofile.vocabulary import (
    ASPECTS,
    PROVISIONS,
    GapKind,
    Judgement,
    Judgements,
    Verdict,
)
from csprofile.vocabulary.judgement import ALLOWED

T = TypeVar("T")
Amount = int | str | Share
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_NATIONAL = re.compile(r"NI ?\d", re.IGNORECASE)
EARLIEST = dt.date(1980, 1, 1)


def refuse(says: str, address: str = "") -> EvidenceError:
    """Make the error for one value that was refused."""
    return EvidenceError("evidence", [Fault(address, says)])


def as_text(value: object) -> str:
    """Take text that is not empty."""
    if not isinstance(value, str):
        raise refuse(f"{_shown(value)} is not text; words in quotes")
    text = " ".join(value.split())
    if _UNSEEN.search(text):
        raise refuse(f"{_shown(text)} holds a character that cannot be shown; plain words")
    if not text:
        raise refuse("empty; words in quotes, or leave the line out")
    return text


def as_date(value: object) -> dt.date:
    """Take a day from 1980 on."""
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise refuse(f"{_shown(value)} is not a date; a day without quotes, as 2009-12-09")
    if value < EARLIEST:
        raise refuse(f"{value} is too early; a day from {EARLIEST} on")
    return value


def as_count(value: object) -> int:
    """Take a whole number, 0 or more."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise refuse(f"{_shown(value)} is not a count; a whole number, 0 or more")
    if value < 0:
        raise refuse(f"{value} is below 0; a whole number, 0 or more")
    return value


def as_total(value: object) -> int:
    """Take a whole number, 1 or more."""
    if (count := as_count(value)) < 1:
        raise refuse("0 is no total; a whole number, 1 or more")
    return count


def as_flag(value: object) -> bool:
    """Take true or false."""
    if not isinstance(value, bool):
        raise refuse(f"{_shown(value)} is neither true nor false")
    return value


def as_number(value: object) -> float:
    """Take a finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise refuse(f"{_shown(value)} is not a number")
    if not math.isfinite(value):
        raise refuse(f"{value} is not a finite number")
    return float(value)


def _as_decimal(value: object) -> Decimal:
    as_number(value)
    return Decimal(str(value))


def as_quotation(value: object) -> str:
    """Take text that may be empty."""
    return as_text(value) if value else ""


def as_grade(value: object) -> int | str:
    """Take a grade by number or by its words, which the edition knows."""
    return as_text(value) if isinstance(value, str) else as_total(value)


def as_names(value: object) -> tuple[str, ...]:
    """Take one name or a list of names."""
    if isinstance(value, str):
        return (as_text(value),)
    if not isinstance(value, Sequence) or not value:
        raise refuse(f"{_shown(value)} is not a name; words in quotes, or a list of them")
    return tuple(as_text(each) for each in value)


def as_provisions(value: object) -> tuple[str, ...]:
    """Take one provision or several told together; a word only an edition knows stays as it is."""
    names = as_names(value)
    found = tuple(PROVISIONS.find(n) if _knows(PROVISIONS.find, n) else n for n in names)
    if len(set(found)) < len(found):
        raise refuse(f"{', '.join(names)}: the same provision twice; each once")
    return found


def as_indicator(value: object) -> str:
    """Take an indicator; one of the National Indicator Set by its number and part."""
    name = as_text(value)
    return Indicator.find(name).name if _NATIONAL.match(name) else name


def as_aspect(value: object) -> str:
    """Take an aspect; a word only an edition knows stays as it is."""
    name = as_text(value)
    return ASPECTS.find(name) if _knows(ASPECTS.find, name) else name


def as_judgement(value: object) -> tuple[Judgement, ...]:
    """Take one judgement, or the judgements of which each is one; best first."""
    if isinstance(value, Judgement):
        return (value,)
    named = value if isinstance(value, list | tuple) and value else as_names(value)
    found = (n if isinstance(n, Judgement) else Judgement.find(as_text(n)) for n in named)
    return tuple(sorted(set(found)))


def as_proportion(value: object) -> Amount:
    """Take a share: a number or a range from 0 to 1, or a word the edition knows."""
    if isinstance(value, Share):
        return value
    return as_text(value) if isinstance(value, str) else as_share(value)


def as_share(value: object) -> Share:
    """Take a share: a number from 0 to 1, or a range of two, lowest first."""
    if isinstance(value, Share):
        return value
    pair = [value, value]
    if isinstance(value, Sequence) and not isinstance(value, str) and len(value) == 2:
        pair = list(value)
    low, high = map(_as_decimal, pair)
    for each in (low, high):
        if not 0 <= each <= 1:
            raise refuse(f"{each} is no share; from 0 to 1, as 0.62")
    if low > high:
        raise refuse(f"{_shown(value)} runs backwards; the lower share first")
    return Share.between(low, high)


def as_amount(value: object) -> Amount:
    """Take a count, a share from 0 to 1, a range of two, or a word the edition knows."""
    if isinstance(value, int) and not isinstance(value, bool):
        return as_count(value)
    return as_proportion(value)


def as_judgements(value: object) -> tuple[tuple[Judgements, Amount], ...]:
    """Take amounts by judgement, as `{ good = 2, adequate = 4 }`; every wrong key is told."""
    pairs = tuple(value.items()) if isinstance(value, Mapping) else value
    if not pairs or not isinstance(pairs, tuple) or not all(map(_is_pair, pairs)):
        raise refuse(f"{_shown(value)} is not a table; as {{ good = 2, adequate = 4 }}")
    found: dict[Judgements, Amount] = {}
    faults = []
    for key, amount in pairs:
        try:
            judgements = _as_key(key)
            if judgements in found:
                raise refuse(f"{judgements.words} told twice; each once")
            found[judgements] = as_amount(amount)
        except EvidenceError as error:
            faults += [Fault(str(key), fault.says) for fault in error.faults]
        except UnknownName:
            faults.append(Fault(str(key), f"not a judgement; {ALLOWED}"))
    if faults:
        raise EvidenceError("judgements", faults)
    return tuple(sorted(found.items(), key=lambda pair: (min(pair[0]), len(pair[0]))))


def _is_pair(value: object) -> bool:
    return isinstance(value, tuple) and len(value) == 2


def _as_key(value: object) -> Judgements:
    if isinstance(value, Judgement):
        return Judgements([value])
    if not isinstance(value, Judgements):
        return Judgements.find(as_text(value))
    if not value or Judgements.find(value.words) != value:
        raise refuse(f"{sorted(value)} is no judgement, nor one or better, or worse")
    return value


def as_gap(value: object) -> GapKind:
    """Take a kind of gap."""
    return value if isinstance(value, GapKind) else GapKind.find(as_text(value))


def as_verdict_or_share(value: object) -> Verdict | Share:
    """Take a comparison in words, or the comparator's own share from 0 to 1."""
    if isinstance(value, Verdict | Share):
        return value
    return Verdict.find(as_text(value)) if isinstance(value, str) else as_share(value)


def as_verdict_or_number(value: object) -> Verdict | float:
    """Take a comparison in words, or the comparator's own value."""
    if isinstance(value, Verdict):
        return value
    return Verdict.find(as_text(value)) if isinstance(value, str) else as_number(value)


def _knows(find: Callable[[str], str], name: str) -> bool:
    try:
        find(name)
    except CsprofileError:
        return False
    return True


def _shown(value: object) -> str:
    if isinstance(value, list):
        shown = f"[{', '.join(map(_shown, value))}]"
    else:
        shown = str(value) if isinstance(value, Decimal | dt.date | dt.time) else repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."

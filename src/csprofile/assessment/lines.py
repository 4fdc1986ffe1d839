"""What a line of the profile is about and what it tells, in few words for people."""

import datetime as dt

from csprofile.assessment.assessment import Assessment
from csprofile.assessment.statements import base_of
from csprofile.assessment.telling import age, in_its_words, judgements
from csprofile.comparison import Comparison
from csprofile.evidence import (
    Finding,
    IndicatorGroup,
    IndicatorValue,
    Remark,
    Row,
    Service,
)
from csprofile.evidence.values import Amount
from csprofile.letter.phrases import computed, day
from csprofile.periods import Period
from csprofile.profile import Line, Profile
from csprofile.share import Share
from csprofile.vocabulary import FINDING_KINDS

_BASES = {"services": "kinds of service"}


def about(row: Row) -> str:
    """
    What a statement is about: provision, aspect and responsibility where they were told.

    Example:
        >>> from csprofile.testing import example
        >>> [about(each) for each in example("evidence").services]
        ['all provision', "children's homes (council)"]
    """
    if not isinstance(row, Service):
        return row.subject
    what = "all provision" if row.provision == ("all",) else row.subject
    aspect = "" if row.aspect == "overall effectiveness" else f", {row.aspect}"
    return f"{what}{aspect}{f' ({row.responsibility})' if row.responsibility else ''}"


def told(line: Line, of: Assessment | Profile) -> str:
    """
    What a line tells; a share with its count and base; empty where it only compares.

    Example:
        >>> from csprofile.testing import example
        >>> whole = example()
        >>> for line in whole.profile.lines[:2]:
        ...     print(told(line, whole))
        large majority: 65-79 % of kinds of service (base not stated)
        1 good, 2 adequate: 1 of 3 settings (33 %)
    """
    row = line.row
    if line.gap is not None and not isinstance(row, Finding):
        own = _own_scale(row)
        return f"on a scale of its own: {own}" if own else f"gap: {line.gap}"
    if isinstance(row, Finding):
        return finding(row, of)
    if isinstance(row, Remark):
        return f"{row.degree} {row.kind}" if row.degree else row.kind
    parts: list[str] = []
    if isinstance(row, IndicatorValue):
        parts = [_value(row)]
    elif isinstance(row, IndicatorGroup):
        said = f"not as strong as for {row.weaker_than}" if row.weaker_than else ""
        parts = [_with_share(said or _word(row.at_least_in_line), line, of)]
    elif isinstance(row, Service):
        own = _own_scale(row)
        parts = [_with_share(_service(row, of), line, of)]
        parts += [f"on another scale: {own}" if own else "", _oldest(row, of)]
    parts.append(getattr(row, "trend", None) or "")
    return "; ".join(part for part in parts if part)


def finding(row: Row, of: Assessment | Profile) -> str:
    """
    What an inspection found.

    Example:
        >>> from csprofile.testing import example
        >>> finding(example().evidence.findings[0], example())
        '1 area for priority action; safety cannot be assured'
    """
    if not isinstance(row, Finding):
        return ""
    said = judgements(row.judgement or (), of)
    if row.kind is not None:
        term = FINDING_KINDS.term(row.kind)
        number = {None: "at least one", 0: "no"}.get(row.count, str(row.count))
        said = f"{number} {term.one if row.count in (None, 1) else term.many}"
    if row.gap is not None:
        said = f"gap ({row.kind or 'judgement'}): {row.gap}"
    safety = {True: "; safety cannot be assured", False: "; safety is not in doubt", None: ""}
    days = [f"found {day(row.on)}"] if row.on else []
    days += [f"re-inspected {day(row.reinspected_on)}"] if row.reinspected_on else []
    return said + safety[row.safety_not_assured] + "".join(f"; {each}" for each in days)


def speaks_of(row: Row) -> dt.date | None:
    """
    The day a statement speaks of: its oldest judgement, the last of its period, when it was found.

    Example:
        >>> speaks_of(IndicatorValue(indicator="NI 59", period="2008/09", value=71.3))
        datetime.date(2009, 3, 31)
        >>> speaks_of(Service(provision="adoption", judgement="good")) is None
        True
    """
    if isinstance(row, IndicatorValue):
        return Period.find(row.period).ends
    told = getattr(row, "oldest", None) or getattr(row, "on", None)
    return told if isinstance(told, dt.date) else None


def beside(comparison: Comparison | None, like: float | None = None) -> str:
    """
    How a figure stands beside one comparator; `computed` where the verdict was not published.

    Args:
        comparison: with its verdict, its own figure, or both.
        like: the number that stands beside its own, if one does.

    Example:
        >>> from csprofile.vocabulary import Verdict
        >>> beside(Comparison("England", Verdict("below"), False, Share(62, 62)))
        'below (computed; 62 %)'
        >>> beside(Comparison("England", None, False, 10.0)), beside(None)
        ('10', '')
    """
    if comparison is None:
        return ""
    number = figure(comparison, like)
    if comparison.verdict is None:
        return number
    notes = [] if comparison.published else ["computed"]
    notes += [number] if number else []
    return f"{comparison.verdict} ({'; '.join(notes)})" if notes else str(comparison.verdict)


def figure(comparison: Comparison, like: float | None = None) -> str:
    """
    The comparator's own figure; empty where it is not known.

    Example:
        >>> figure(Comparison("England", None, False, Share(62, 62)))
        '62 %'
    """
    found = comparison.figure
    if found is None or isinstance(found, Share):
        return "" if found is None else str(found)
    return _number(computed(comparison, like) or 0)


def _own_scale(row: Row) -> str:
    """How many settings were judged what on another scale; empty where none were."""
    return ", ".join(f"{count:,} {word}" for word, count in getattr(row, "own_scale", ()))


def _service(row: Service, of: Assessment | Profile) -> str:
    if row.judgement is not None:
        return judgements(row.judgement, of)
    if row.judgements is None:
        return _word(row.share)
    counts = [
        f"{each} {key.words}" if isinstance(each, int) else f"{key.words}: {each}"
        for key, each in row.judgements
    ]
    numbers = [each for _, each in row.judgements if isinstance(each, int)]
    short = row.of is not None and len(numbers) == len(counts) and sum(numbers) < row.of
    rest = [f"the rest of {row.of} not told"] if short else []
    return in_its_words(", ".join([*counts, *rest]), of)


def _oldest(row: Service, of: Assessment | Profile) -> str:
    if row.oldest is None:
        return ""
    return f"oldest judgement {day(row.oldest)} ({age(row.oldest, of.as_at)})"


def _word(amount: Amount | None) -> str:
    return amount if isinstance(amount, str) else ""


def _with_share(said: str, line: Line, of: Assessment | Profile) -> str:
    share = line.share
    if share is None:
        return said
    base, stated = base_of(line, of)
    what = _BASES.get(base or "", base or "provision")
    per_cent = f"{share.low} %" if share.exact else f"{share.low}-{share.high} %"
    figure = f"{per_cent} of {what}"
    if share.good is not None and share.of is not None:
        low, high = share.good
        figure = f"{low if low == high else f'{low} to {high}'} of {share.of} {what} ({per_cent})"
    figure += "" if stated else " (base not stated)"
    return f"{said}: {figure}" if said else figure


def _value(row: IndicatorValue) -> str:
    if row.value is None:
        return ""
    told = f"{_number(row.value)} in {row.period}"
    if row.numerator is not None and row.denominator is not None:
        told += f" ({_number(row.numerator)} of {_number(row.denominator)})"
    if row.lower is not None and row.upper is not None:
        told += f", between {_number(row.lower)} and {_number(row.upper)}"
    return told


def _number(value: float) -> str:
    return f"{value:,.12g}"

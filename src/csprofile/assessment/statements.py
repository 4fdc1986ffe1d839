"""Statements, lines and inputs as plain values, the way the decision record holds them."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from attrs import fields

from csprofile.assessment.assessment import Assessment
from csprofile.bands import Band, band
from csprofile.comparison import Comparison
from csprofile.evidence import IndicatorGroup, Row, Service
from csprofile.indicators import Polarity
from csprofile.profile import Line, Profile
from csprofile.reason import Reason
from csprofile.share import Share
from csprofile.vocabulary import GapKind, Judgement, Judgements, Verdict

Plain = dict[str, Any]
_OF_EVERY_ROW = ("where", "said", "reading", "ref")


def statement(row: Row) -> Plain:
    """
    A statement: its table, where it stands, its words, and each value that it tells.

    Example:
        >>> from csprofile.testing import example
        >>> statement(example("evidence").services[1])["values"]["judgements"]
        {'good': 1, 'satisfactory': 2}
    """
    values = {
        each.name: plain(getattr(row, each.name))
        for each in fields(type(row))
        if each.name not in _OF_EVERY_ROW and getattr(row, each.name) not in (None, ())
    }
    return {
        "table": row.table,
        "where": row.where,
        "said": row.said,
        "reading": row.reading,
        "values": values,
    }


def plain(value: object) -> Any:
    """
    A value as JSON has it: words for judgements, verdicts and gaps, days as 2009-12-09.

    Example:
        >>> plain(Verdict("below", "just")), plain(dt.date(2009, 12, 9)), plain(Share(20, 34))
        ('just below', '2009-12-09', {'low': 20, 'high': 34, 'good': None, 'of': None})
    """
    if isinstance(value, Judgement):
        return value.word
    if isinstance(value, Judgements):
        return value.words
    if isinstance(value, Verdict | GapKind | Polarity):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Share):
        good = None if value.good is None else list(value.good)
        return {"low": value.low, "high": value.high, "good": good, "of": value.of}
    if isinstance(value, tuple):
        if value and all(isinstance(each, tuple) for each in value):
            return {plain(key): plain(amount) for key, amount in value}
        return [plain(each) for each in value]
    return value


def line(told: Line, assessment: Assessment) -> Plain:
    """A line of the profile: what it tells, beside what, in which band, and because of what."""
    bands = _alone(told, assessment)
    base, stated = base_of(told, assessment)
    row = told.row
    return {
        "ref": told.ref,
        "table": row.table,
        "subject": row.subject,
        "provision": list(row.provision) if isinstance(row, Service) else None,
        "responsibility": row.responsibility if isinstance(row, Service) else None,
        "aspect": row.aspect if isinstance(row, Service) else None,
        "base": base,
        "base_stated": stated,
        "share": plain(told.share),
        "comparisons": [_comparison(each) for each in told.comparisons],
        "trend": getattr(row, "trend", None),
        "gap": plain(told.gap),
        "reading": row.reading,
        "inputs": [each.input.id for each in bands],
        "band": list(bands_of(told, assessment)),
        "band_title": band_title(told, assessment) or None,
        "because": _refs(told, bands, assessment),
    }


def counted(each: Band, takes: str) -> Plain:
    """An input: the bands the evidence leaves it, the one the rules take, or the gap."""
    return {
        "id": each.input.id,
        "title": each.input.title,
        "kind": each.input.kind,
        "band": list(each.told),
        "taken": each.taken(takes),
        "gap": plain(each.gap),
        "on_gap": each.input.gap,
        "lines": list(each.lines),
        "because": refs(each.because),
    }


def base_of(told: Line, of: Assessment | Profile) -> tuple[str | None, bool]:
    """
    What a line's share counts, and whether that is stated.

    Where a statement about all provision names no base, it is the one that the edition counts in
    the input that reads it.

    Returns:
        `settings`, `services` (kinds of them) or `indicators`; None where there is no share, or
        nothing tells.

    Example:
        >>> from csprofile.testing import example
        >>> base_of(example().profile.lines[0], example())
        ('services', False)
    """
    row = told.row
    if told.share is None:
        return None, False
    if isinstance(row, IndicatorGroup):
        return "indicators", True
    if not isinstance(row, Service) or row.base is not None or row.provision != ("all",):
        return getattr(row, "base", None) or "settings", True
    if isinstance(of, Profile):
        return None, False
    points = {each.id: each.base for each in of.framework.cut_points}
    readers = [each.input for each in of.rating.bands if told.ref in each.lines]
    taken = [points[each.cut_points] for each in readers if each.kind == "share"]
    return (taken[0] if taken else None), False


def bands_of(told: Line, of: Assessment | Profile) -> tuple[int, ...]:
    """
    The bands in which one line alone places the inputs that read it, ascending.

    Under an edition that bands lines by their comparisons it is the line's own band, if any. A
    profile alone has no edition, and its lines no bands.

    Example:
        >>> from csprofile.testing import example
        >>> bands_of(example().profile.lines[0], example())
        (3,)
    """
    if isinstance(of, Profile):
        return ()
    rule = of.framework.line_bands
    if rule is None:
        return tuple(sorted({band for each in _alone(told, of) for band in each.told}))
    own = rule.of(told)
    return () if own is None else (own,)


def band_title(told: Line, of: Assessment | Profile) -> str:
    """
    What a line's own band is called; empty where it has none, or the edition gives it no name.

    Example:
        >>> from csprofile.testing import example
        >>> band_title(example().profile.lines[0], example())
        ''
    """
    rule = of.framework.line_bands if isinstance(of, Assessment) else None
    own = rule.of(told) if rule else None
    return rule.title(own) if rule and own else ""


def refs(reasons: Iterable[Reason]) -> list[str]:
    """
    What reasons rest on, each once, in their order.

    Example:
        >>> refs([Reason("rule:a"), Reason("rule:b"), Reason("rule:a", "again")])
        ['rule:a', 'rule:b']
    """
    return list(dict.fromkeys(each.ref for each in reasons))


def _alone(told: Line, assessment: Assessment) -> tuple[Band, ...]:
    """The bands that this one line gives the inputs that read it."""
    inputs = [each.input for each in assessment.rating.bands if told.ref in each.lines]
    profile = Profile(assessment.area, assessment.as_at, (told,))
    edition = assessment.framework
    return band(profile, inputs, edition.cut_points, len(edition.scale))


def _comparison(each: Comparison) -> Plain:
    is_share = isinstance(each.figure, Share)
    return {
        "beside": each.beside,
        "verdict": plain(each.verdict) if each.verdict else None,
        "published": each.published,
        "share": plain(each.figure) if is_share else None,
        "figure": None if is_share else each.figure,
        "areas": each.areas,
    }


def _refs(told: Line, bands: Iterable[Band], assessment: Assessment) -> list[str]:
    reasons = [*told.because, *(reason for each in bands for reason in each.because)]
    if any(each.verdict and not each.published for each in told.comparisons):
        reasons.append(Reason(assessment.framework.comparison.ref))
    rule = assessment.framework.line_bands
    if rule is not None and rule.of(told) is not None:
        reasons.append(Reason(rule.ref))
    return refs(reasons)

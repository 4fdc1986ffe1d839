"""What may be known of a council, made up at random: ranges, words, gaps and findings."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from csprofile import Finding, IndicatorGroup, Service, Share, ShareWords
from csprofile.evidence import Row
from csprofile.vocabulary import GAP_KINDS, OUTCOMES, Judgement
from tests.properties.walk import DAY, PRIORITY, REVIEW, SAFEGUARDING, UNANNOUNCED, edition

WORDS = edition("2009").words
PER_CENTS = st.integers(0, 100)
GAPS = st.sampled_from([kind.name for kind in GAP_KINDS])
JUDGEMENTS = st.lists(st.sampled_from(Judgement), min_size=1, max_size=3, unique=True)
DAYS = st.none() | st.dates(DAY - dt.timedelta(days=900), DAY)
Tables = dict[str, list[Any]]


@st.composite
def ranges(draw: st.DrawFn, low: int = 0, high: int = 100) -> Share:
    """A share, exact or between two whole per cents."""
    least, most = sorted((draw(st.integers(low, high)), draw(st.integers(low, high))))
    return Share(least, most)


AMOUNTS = st.sampled_from(WORDS.known) | ranges()
SHARES = st.builds(lambda amount: {"share": amount}, AMOUNTS)
IN_LINE = st.builds(lambda amount: {"at_least_in_line": amount}, AMOUNTS)
UNKNOWN = st.builds(lambda gap: {"gap": gap}, GAPS)
WEAKER = st.builds(lambda outcome: {"weaker_than": outcome}, st.sampled_from(OUTCOMES.names))


@st.composite
def services(draw: st.DrawFn) -> list[Service]:
    """Statements on services as a whole: whose, what was judged, how many are good or better."""
    keys = st.tuples(
        st.sampled_from([None, "council", "partnership"]),
        st.sampled_from(["overall effectiveness", "staying safe"]),
    )
    return [
        Service(provision="all", responsibility=whose, aspect=aspect, **draw(SHARES | UNKNOWN))
        for whose, aspect in draw(st.lists(keys, max_size=3, unique=True))
    ]


@st.composite
def groups(draw: st.DrawFn) -> list[IndicatorGroup]:
    """Statements on indicators, all of them or those of an outcome."""
    made = []
    for outcome in draw(st.lists(st.sampled_from([None, *OUTCOMES.names]), unique=True)):
        told = draw(IN_LINE | UNKNOWN | WEAKER if outcome else IN_LINE | UNKNOWN)
        if told.get("weaker_than") != outcome:
            made.append(IndicatorGroup(outcome=outcome, **told))
    return made


@st.composite
def findings(draw: st.DrawFn) -> list[Finding]:
    """Findings of each inspection, told or not known."""
    safe = st.sampled_from([None, True, False])
    flags = st.builds(
        lambda count, safe: {"kind": PRIORITY, "count": count, "safety_not_assured": safe},
        st.none() | st.integers(0, 3),
        safe,
    )
    graded = st.builds(lambda judgement: {"judgement": judgement}, JUDGEMENTS)
    asked = {UNANNOUNCED: flags | UNKNOWN, SAFEGUARDING: graded | UNKNOWN, REVIEW: graded | UNKNOWN}
    some = draw(st.lists(st.tuples(st.sampled_from([*asked]), DAYS), max_size=3))
    made = [Finding(inspection=name, on=day, **draw(asked[name])) for name, day in some]
    return [*{row.key(): row for row in made}.values()]


TABLES = st.fixed_dictionaries(
    {"services": services(), "indicator_groups": groups(), "findings": findings()}
)


def within(draw: st.DrawFn, amount: object, words: ShareWords) -> Share:
    """A share within what was told."""
    share = amount if isinstance(amount, Share) else words.range(str(amount))
    return draw(ranges(share.low, share.high))


def narrower(draw: st.DrawFn, row: Row, words: ShareWords, fill: bool = True) -> Row:
    """A statement that tells no less: a narrower figure, or, if asked, something for a gap."""
    gap = getattr(row, "gap", None)
    open_gap = fill and gap is not None and gap.leaves_room
    if isinstance(row, Service) and (row.share is not None or open_gap):
        return evolve(row, gap=None, share=within(draw, row.share or Share(0, 100), words))
    if isinstance(row, IndicatorGroup) and (row.at_least_in_line is not None or open_gap):
        told = within(draw, row.at_least_in_line or Share(0, 100), words)
        return evolve(row, gap=None, at_least_in_line=told)
    if isinstance(row, Finding):
        return _narrower_finding(draw, row, open_gap)
    return row


def _narrower_finding(draw: st.DrawFn, row: Finding, open_gap: bool) -> Finding:
    if open_gap and row.inspection == UNANNOUNCED:
        row = evolve(row, gap=None, kind=PRIORITY, count=draw(st.none() | st.integers(0, 2)))
    elif open_gap:
        row = evolve(row, gap=None, judgement=draw(JUDGEMENTS))
    if row.kind and row.safety_not_assured is None:
        row = evolve(row, safety_not_assured=draw(st.booleans()))
    if row.judgement:
        kept = st.lists(st.sampled_from(row.judgement), min_size=1, unique=True)
        row = evolve(row, judgement=draw(kept))
    day = row.on or draw(st.dates(DAY - dt.timedelta(days=900), DAY))
    return evolve(row, on=day)


@st.composite
def narrowed(draw: st.DrawFn, tables: Tables, fill: bool = True) -> Tables:
    """The same evidence with some statements made narrower."""
    made: Tables = {}
    for name, rows in tables.items():
        chosen: Sequence[bool] = [draw(st.booleans()) for _ in rows]
        pairs = zip(rows, chosen, strict=True)
        new = [narrower(draw, row, WORDS, fill) if yes else row for row, yes in pairs]
        made[name] = [*{row.key(): row for row in new}.values()]
        if len(made[name]) < len(rows):
            made[name] = rows
    return made

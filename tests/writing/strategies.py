"""Draws evidence of every kind, for the tests that write it down and read it back."""

import datetime as dt
import re
from typing import Any

from hypothesis import strategies as st

from csprofile import (
    Evidence,
    Finding,
    IndicatorGroup,
    IndicatorValue,
    LetterHead,
    Previous,
    Published,
    Recorded,
    Remark,
    Service,
    Share,
)
from csprofile.frameworks import bundled
from csprofile.indicators import Polarity
from csprofile.vocabulary import GAP_KINDS

DAY = dt.date(2009, 12, 9)

TEXT = st.text(min_size=1, max_size=30).filter(
    lambda text: text.split() and not re.search(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", text)
)
DAYS = st.dates(dt.date(2000, 1, 1), DAY)
VERDICTS = st.sampled_from(["above", "in line", "often in line", "just below", "much above"])
SHARES = st.integers(0, 100).flatmap(
    lambda low: st.integers(low, 100).map(lambda high: Share(low, high))
)
AMOUNTS = SHARES | st.sampled_from(["large majority", "few", "half"])
NUMBERS = st.floats(allow_nan=False, allow_infinity=False, width=64)
GAPS_BESIDE = st.dictionaries(
    st.sampled_from([each.name for each in GAP_KINDS]), st.integers(1, 99), min_size=1
)
TOLD = {"where": TEXT, "said": TEXT, "reading": st.sampled_from(["read", "inferred"])}


def maybe(**optional: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Some of the keys and no others."""
    return st.fixed_dictionaries({}, optional=optional)


def rows(noun: type[Any], /, **known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Rows of one noun, with what every one has and some of what any may have."""
    needed = {name: known.pop(name) for name in list(known) if not name.startswith("_")}
    optional = {name[1:]: each for name, each in known.items()}
    return st.builds(
        lambda has, more: noun(**has, **more),
        st.fixed_dictionaries(needed),
        maybe(**optional, **TOLD),
    )


SERVICES = rows(
    Service,
    provision=st.sampled_from(["adoption", ("childminders", "childcare"), "all"]),
    share=AMOUNTS,
    _responsibility=st.sampled_from(["council", "area"]),
    _similar_areas=VERDICTS | SHARES,
    _england=VERDICTS | SHARES,
    _trend=st.sampled_from(["improved", "declined"]),
    _oldest=DAYS,
    _gaps=GAPS_BESIDE,
)
COUNTED = rows(
    Service,
    provision=st.sampled_from(["fostering", "children's homes"]),
    judgements=st.fixed_dictionaries(
        {}, optional={"good": st.integers(0, 9) | AMOUNTS, "adequate or worse": st.integers(0, 9)}
    ).filter(bool),
    of=st.integers(20, 99),
    _gaps=GAPS_BESIDE,
)
JUDGED = rows(
    Service,
    provision=st.just("secure children's homes"),
    judgement=st.sampled_from(["good", ["good", "inadequate"], "requires improvement"]),
)
VALUES = rows(
    IndicatorValue,
    indicator=st.sampled_from(["NI 59", "attainment at 16"]),
    period=TEXT,
    value=NUMBERS,
    _similar_areas=VERDICTS | NUMBERS,
    _england=VERDICTS | NUMBERS,
    _numerator=NUMBERS,
    _polarity=st.sampled_from(Polarity),
    _outcome=st.sampled_from(["staying safe", "being healthy"]),
    _unit=TEXT,
)
GROUPS = rows(
    IndicatorGroup,
    outcome=st.sampled_from(["staying safe", "being healthy"]),
    at_least_in_line=AMOUNTS,
    _gaps=GAPS_BESIDE,
)
FINDINGS = rows(
    Finding,
    inspection=st.sampled_from(["contact, referral and assessment", "focused visit"]),
    kind=st.sampled_from(["strength", "area for priority action"]),
    _count=st.integers(0, 9),
    _safety_not_assured=st.booleans(),
    _on=DAYS,
)
GAPS = rows(
    Finding,
    inspection=st.just("serious case review"),
    gap=st.sampled_from([each.name for each in GAP_KINDS]),
)
REMARKS = rows(
    Remark,
    about=TEXT,
    kind=st.sampled_from(["strength", "gap"]),
    _degree=st.sampled_from(["some", "significant"]),
)


def distinct(*kinds: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Rows of several kinds, no two of which tell the same."""
    return st.lists(st.one_of(*kinds), max_size=4, unique_by=lambda row: row.key())


EVIDENCE = st.builds(
    lambda told, more: Evidence(area="Rotherham", as_at=DAY, **told, **more),
    st.fixed_dictionaries(
        {
            "services": distinct(SERVICES, COUNTED, JUDGED),
            "indicators": distinct(VALUES),
            "indicator_groups": distinct(GROUPS),
            "findings": distinct(FINDINGS, GAPS),
            "remarks": distinct(REMARKS),
        }
    ),
    maybe(
        framework=st.sampled_from(list(bundled())),
        source=TEXT,
        letter=st.builds(LetterHead, to=TEXT, sender=TEXT),
        previous=st.builds(Previous, edition=TEXT, grade=st.integers(1, 4) | TEXT),
        published=st.builds(Published, grade=st.integers(1, 4), limited=st.booleans()),
        recorded=st.builds(Recorded, grade=st.integers(1, 4), by=TEXT, on=DAYS, reason=TEXT)
        | st.just(Recorded(status="withheld", by="A. Moderator")),
    ),
)

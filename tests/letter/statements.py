"""Statements of every kind and shape, as a letter may have to say them."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from csprofile import framework
from csprofile.frameworks import bundled
from csprofile.vocabulary import (
    ASPECTS,
    DEGREES,
    FINDING_KINDS,
    GAP_KINDS,
    INSPECTIONS,
    OUTCOMES,
    PROVISIONS,
    REMARK_KINDS,
    RESPONSIBILITIES,
    TRENDS,
)

DAY = dt.date(2009, 12, 9)
DAYS = st.dates(dt.date(2001, 1, 1), DAY)
WORDS = st.sampled_from(framework("2009").words.known)
GAPS = st.sampled_from([each.name for each in GAP_KINDS])
JUDGEMENTS = ("outstanding", "good", "adequate", "inadequate")
VERDICTS = st.sampled_from(["above", "much above", "just below", "often above", "in line", "below"])
SHARES = st.integers(0, 100).map(lambda per_cent: per_cent / 100)
ABOUTS = st.sampled_from(["health", "school meals", "care, and leaving it", "reading"])


def perhaps(**values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A table in which each key may be left out."""
    return st.fixed_dictionaries({}, optional=values)


@st.composite
def counted(draw: st.DrawFn) -> dict[str, Any]:
    """Counts by judgement, with a total that may be larger."""
    counts = draw(st.dictionaries(st.sampled_from(JUDGEMENTS), st.integers(0, 40), min_size=1))
    told = sum(counts.values())
    more = draw(st.integers(0 if told else 1, 5))
    return {"judgements": counts, "of": told + more}


WORDED = st.dictionaries(st.sampled_from(JUDGEMENTS), WORDS, min_size=1, max_size=1)
TOLD = st.one_of(
    counted(),
    st.fixed_dictionaries({"share": WORDS | SHARES}),
    st.fixed_dictionaries({"judgement": st.sampled_from(JUDGEMENTS)}),
    st.fixed_dictionaries({"judgement": st.just(["good", "adequate"])}),
    st.fixed_dictionaries({"judgements": WORDED}),
    st.fixed_dictionaries({"gap": GAPS}),
)  # fmt: skip


@st.composite
def service(draw: st.DrawFn) -> dict[str, Any]:
    """A statement about one or two provisions."""
    names = draw(st.lists(st.sampled_from(PROVISIONS.names), min_size=1, max_size=2, unique=True))
    row = {"provision": names, "aspect": draw(st.sampled_from(ASPECTS.names))}
    row |= draw(perhaps(responsibility=st.sampled_from(RESPONSIBILITIES.names)))
    beside = draw(perhaps(similar_areas=VERDICTS | SHARES, england=VERDICTS | SHARES))
    beside |= draw(perhaps(trend=st.sampled_from(TRENDS.names), oldest=DAYS))
    told = draw(TOLD) if not set(beside) - {"oldest"} else draw(TOLD | st.just({}))
    return {**row, **told, **beside}


@st.composite
def value(draw: st.DrawFn) -> dict[str, Any]:
    """A statement about one indicator."""
    number = draw(st.sampled_from(["NI 59", "NI 60", "NI 117", "excluded pupils"]))
    told = st.one_of(
        st.fixed_dictionaries({"gap": GAPS}),
        st.fixed_dictionaries({"value": st.floats(-1e6, 1e6).map(lambda n: round(n, 2))}),
    )
    beside = perhaps(similar_areas=VERDICTS | st.integers(0, 99), england=VERDICTS)
    return {"indicator": number, "period": "2008/09", **draw(told), **draw(beside)}


ANY_OUTCOME = st.sampled_from(OUTCOMES.names)
GROUPS = st.one_of(
    st.fixed_dictionaries({"at_least_in_line": WORDS | SHARES}, optional={"outcome": ANY_OUTCOME}),
    st.just({"outcome": "being healthy", "weaker_than": "staying safe"}),
    st.fixed_dictionaries({"gap": GAPS, "outcome": ANY_OUTCOME}),
)  # fmt: skip


@st.composite
def finding(draw: st.DrawFn) -> dict[str, Any]:
    """A statement about what an inspection found."""
    row = {"inspection": draw(st.sampled_from(INSPECTIONS.names))}
    kinds = st.fixed_dictionaries({"kind": st.sampled_from(FINDING_KINDS.names)})
    graded = st.fixed_dictionaries({"judgement": st.sampled_from(JUDGEMENTS)})
    row |= draw(kinds | graded | st.fixed_dictionaries({"gap": GAPS}))
    if "gap" in row:
        return row
    return row | draw(perhaps(count=st.integers(0, 20), safety_not_assured=st.booleans(), on=DAYS))


REMARKS = st.fixed_dictionaries(
    {"about": ABOUTS, "kind": st.sampled_from(REMARK_KINDS.names)},
    optional={"degree": st.sampled_from(DEGREES.names)},
)


def rows(kind: st.SearchStrategy[dict[str, Any]], *key: str) -> st.SearchStrategy[Any]:
    """Some statements of a kind, no two about the same."""

    def same(row: dict[str, Any]) -> str:
        return str([sorted(v) if isinstance(v := row.get(each), list) else v for each in key])

    return st.lists(kind, max_size=4, unique_by=same)


EVIDENCE = st.fixed_dictionaries(
    {
        "schema": st.just(1),
        "area": st.sampled_from(["Rotherham", "Leeds"]),
        "as_at": st.just(DAY),
        "framework": st.sampled_from(list(bundled())),
        "services": rows(service(), "provision", "responsibility", "aspect"),
        "indicators": rows(value(), "indicator"),
        "indicator_groups": rows(GROUPS, "outcome"),
        "findings": rows(finding(), "inspection", "kind", "judgement", "on"),
        "remarks": rows(REMARKS, "about", "kind"),
    }
)

"""Whatever stands in a file, it is read or refused with faults; nothing else is ever raised."""

import datetime as dt
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from csprofile import (
    Assessment,
    CsprofileError,
    EvidenceError,
    FaultsError,
    Framework,
    FrameworkError,
    assess,
    read,
)
from csprofile.frameworks import bundled, load
from csprofile.library import example_content
from csprofile.testing.example import EVIDENCE

DAY = dt.date(2030, 1, 1)
Place = tuple[Any, ...]
KNOWN = read(EVIDENCE)
EXAMPLE = tomllib.loads(example_content("rotherham-2009").decode("utf-8"))
EDITION = tomllib.loads(bundled()["2009"].decode("utf-8"))
WORDS = st.sampled_from(
    [
        "",
        " ",
        "good",
        "all",
        "adoption",
        "none",
        "2009",
        "2010",
        "safeguarding",
        "outstanding",
        "area",
    ]
)
JUNK: st.SearchStrategy[Any] = st.recursive(
    st.booleans()
    | st.integers(-3, 120)
    | st.floats(allow_infinity=True, allow_nan=True)
    | st.dates(dt.date(1970, 1, 1), dt.date(2030, 1, 1))
    | st.datetimes(dt.datetime(2009, 1, 1), dt.datetime(2010, 1, 1))
    | WORDS
    | st.text("ab#.[]\n'\"", max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=2),
    max_leaves=5,
)


def places(told: object, at: Place = ()) -> Iterator[Place]:
    """Every place in a mapping at which something stands."""
    pairs = (
        told.items()
        if isinstance(told, dict)
        else enumerate(told if isinstance(told, list) else [])
    )
    for key, value in pairs:
        yield (*at, key)
        yield from places(value, (*at, key))


def spoilt(draw: st.DrawFn, told: dict[str, Any], some: list[Place]) -> dict[str, Any]:
    """The same with junk in some places, with keys that are not known, and with some left out."""
    made = deepcopy(told)
    for place in draw(st.lists(st.sampled_from(some), min_size=1, max_size=3)):
        *way, last = place
        inner: Any = made
        for step in way:
            found = isinstance(inner, dict) and step in inner
            found |= isinstance(inner, list) and isinstance(step, int) and step < len(inner)
            inner = inner[step] if found else {}
        if isinstance(inner, dict):
            if draw(st.booleans()):
                inner.pop(last, None)
            else:
                inner[draw(st.just(last) | WORDS.filter(bool))] = draw(JUNK)
        elif isinstance(inner, list) and isinstance(last, int) and last < len(inner):
            inner[last] = draw(JUNK)
    return made


@st.composite
def evidence_files(draw: st.DrawFn) -> dict[str, Any]:
    """Evidence in which something is wrong, or is not."""
    told = draw(st.sampled_from([EXAMPLE, EVIDENCE]))
    return spoilt(draw, told, [*places(told)])


@st.composite
def edition_files(draw: st.DrawFn) -> dict[str, Any]:
    """An edition in which something is wrong, or is not."""
    return spoilt(draw, EDITION, [*places(EDITION)])


def rated(told: Any, rules: Framework | str) -> Assessment | CsprofileError:
    """The assessment of some evidence, or the error with which it was refused."""
    try:
        return assess(told, framework=rules, as_at=DAY)
    except CsprofileError as refused:
        return refused


def loaded(told: dict[str, Any]) -> Framework | CsprofileError:
    """The edition of a file, or the error with which it was refused."""
    try:
        return load(tomlkit.dumps(told).encode("utf-8"), "spoilt.toml")
    except CsprofileError as refused:
        return refused


def says_why(refused: CsprofileError) -> bool:
    """Whether an error tells of every fault what is wrong."""
    faults = refused.faults if isinstance(refused, FaultsError) else ()
    return bool(str(refused)) and all(fault.says for fault in faults)


@given(evidence_files())
def test_evidence_is_rated_or_refused(told: dict[str, Any]) -> None:
    """Evidence with anything in it is rated, or refused with all that is wrong with it."""
    whole = rated(told, "2009")
    assert isinstance(whole, Assessment | EvidenceError)
    assert isinstance(whole, Assessment) or says_why(whole)


@given(edition_files())
def test_an_edition_is_read_or_refused(told: dict[str, Any]) -> None:
    """A file with anything in it is an edition that can rate, or refused with all its faults."""
    rules = loaded(told)
    assert isinstance(rules, Framework | FrameworkError)
    if isinstance(rules, Framework):
        whole = rated(KNOWN, rules)
        assert isinstance(whole, Assessment) or "not a word for a share" in str(whole)
    else:
        assert says_why(rules)

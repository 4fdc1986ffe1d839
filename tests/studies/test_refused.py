"""What cannot be compared is refused, with all that is wrong and where."""

import contextlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csprofile import CsprofileError, EvidenceError, compare, decision_record
from tests.results import results
from tests.studies.days import counted, on_a_day, services

LEEDS = json.dumps(decision_record(on_a_day(**services(counted(2, 6)))))


def leeds() -> Any:
    """A record, to be spoilt."""
    return json.loads(LEEDS)


def refused(old: Any, new: Any) -> list[str]:
    """What is said of each fault."""
    with pytest.raises(EvidenceError) as error:
        compare(old, new)
    return [str(each) for each in error.value.faults]


def spoilt(spoil: Callable[[Any], Any]) -> Any:
    """A record after something was done to it."""
    record = leeds()
    spoil(record)
    return record


LINE = "profile.lines[0]"
SPOILT: dict[str, tuple[Callable[[Any], Any], str]] = {
    "no schema": (lambda r: r.pop("schema"), "schema: missing: no decision record"),
    "newer": (lambda r: r.update(schema=2), "schema: 2 is newer than this version of csprofile"),
    "no version": (lambda r: r.update(schema="1"), "schema: '1' is no version; 1"),
    "true": (lambda r: r.update(schema=True), "schema: True is no version; 1"),
    "no code": (lambda r: r["area"].pop("code"), "area.code: missing; text"),
    "code of another kind": (lambda r: r["area"].update(code=383), "area.code: 383 is not text"),
    "no lines": (lambda r: r["profile"].pop("lines"), "profile.lines: missing; a list"),
    "lines of another kind": (lambda r: r.update(profile={"lines": {}}), "{} is not a list"),
    "no object": (lambda r: r.update(profile=3), "profile: 3 is not an object; an object"),
    "half a line": (lambda r: r["profile"]["lines"][0].pop("ref"), f"{LINE}.ref: missing; text"),
    "a share too large": (
        lambda r: r["profile"]["lines"][0]["share"].update(high=101),
        f"{LINE}.share: {{'low': 33",
    ),
    "more than all": (
        lambda r: r["profile"]["lines"][0]["share"].update(good=[9, 9]),
        "is no share; whole per cents and counts, lowest first",
    ),
    "half a count": (
        lambda r: r["profile"]["lines"][0]["share"].update(good=[2]),
        f"{LINE}.share.good: [2] is no pair; the least and the most",
    ),
    "a grade in words": (
        lambda r: r["rating"].update(grade="good"),
        "rating.grade: 'good' is not a whole number; a whole number, or null",
    ),
}


@pytest.mark.parametrize(("spoil", "expected"), SPOILT.values(), ids=SPOILT)
def test_what_is_no_record_is_refused(spoil: Callable[[Any], Any], expected: str) -> None:
    """A record without what is compared, or with another kind of it, is refused where that is."""
    says = refused(leeds(), [leeds(), spoilt(spoil)])
    assert ["new[1]: "] == [each[:8] for each in says]
    assert expected in says[0]


@pytest.mark.parametrize("what", [3, "leeds.json", None, [3], {"Leeds": 3}])
def test_what_is_no_mapping_is_refused(what: Any) -> None:
    """Anything but an assessment or a record is refused under its name."""
    says = refused(what, leeds())
    assert says[0].startswith("old")
    assert says[0].endswith("; an object with schema, area and profile")


def test_all_faults_at_once() -> None:
    """The faults of both sides are told together."""
    old, new = (spoilt(SPOILT[name][0]) for name in ("no code", "newer"))
    assert ["old: area.code", "new: schema: 2"] == [each[:14] for each in refused(old, new)]


def test_of_very_many_faults_the_first_are_told() -> None:
    """Of one record twenty faults are told, and how many there are besides."""
    record = spoilt(lambda r: r["profile"].update(lines=[{}] * 10))
    says = refused(leeds(), record)
    assert 21 == len(says)
    assert says[-1].startswith("new: 50 faults more")


@pytest.mark.parametrize("what", [[], {}])
def test_nothing_to_compare(what: Any) -> None:
    """An empty side is refused, not taken for a side in which every council is missing."""
    says = ["OLD: nothing to compare; one decision record or more"]
    assert says == [each for each in refused(what, leeds()) if each.startswith("OLD")]


def test_nothing_in_common() -> None:
    """Sides that share no council are refused, and each says whom it has."""
    says = "no council is on both sides: OLD has Leeds, NEW has Kent; the same council twice"
    assert [says] == refused(leeds(), on_a_day("Kent"))


def test_the_same_council_twice() -> None:
    """Two records of one council on one side are refused."""
    assert ["NEW: 2 records of Leeds; one of each council"] == refused(leeds(), [leeds(), leeds()])


ODD: st.SearchStrategy[Any] = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.just([]), st.just({})
)


@given(st.sampled_from(sorted(results())), st.data())
def test_no_record_ends_in_a_traceback(name: str, data: st.DataObject) -> None:
    """A record in which anything is replaced by anything is compared or refused in words."""
    record: Any = json.loads(json.dumps(decision_record(results()[name])))
    here = record
    for _ in range(data.draw(st.integers(0, 6))):
        keys = list(range(len(here))) if isinstance(here, list) else sorted(here)
        inner = [key for key in keys if isinstance(here[key], list | dict) and here[key]]
        if not inner:
            break
        here = here[data.draw(st.sampled_from(inner))]
    keys = list(range(len(here))) if isinstance(here, list) else sorted(here)
    here[data.draw(st.sampled_from(keys))] = data.draw(ODD)
    with contextlib.suppress(CsprofileError):
        compare(results()[name], record)

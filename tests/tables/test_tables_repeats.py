"""Rows about the same: told twice they count once, and what contradicts itself is refused."""

import datetime as dt
from collections.abc import Sequence
from itertools import groupby
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from csprofile.tables import check, examine
from tests.tables.frames import DAY, HOLDERS, one, rows, sound

KEY = ("area", "setting", "provision", "aspect", "inspected_on")
LAZY_KINDS = ["polars", "polars lazy", "duckdb"]

Cells = tuple[str, dt.date | None, str | None, str | None, str | None]
some_rows = st.lists(
    st.tuples(
        st.sampled_from(["SC1", "SC2"]),
        st.sampled_from([DAY, dt.date(2009, 5, 2)]),
        st.sampled_from(["good", "inadequate", None]),
        st.sampled_from(["9", "10", None]),
        st.sampled_from(["a", None]),
    ),
    min_size=1,
    max_size=12,
)


def table(cells: Sequence[Cells]) -> pl.DataFrame:
    """Inspections of which setting, day, judgement, event and url are given."""
    names = ["setting", "inspected_on", "judgement", "event", "url"]
    types = {name: pl.Date if name == "inspected_on" else pl.String for name in names}
    frame = pl.DataFrame(cells, schema=types, orient="row")
    return frame.with_columns(area=pl.lit("372"), provision=pl.lit("fostering"))


def by_hand(cells: Sequence[Cells]) -> tuple[dict[Any, str | None], set[int]]:
    """The judgement that counts for each setting and day, and the rows that contradict others."""
    counts, contradicting = {}, set()
    numbered = sorted(enumerate(cells), key=lambda pair: repr(pair[1][:2]))
    for key, group in groupby(numbered, key=lambda pair: pair[1][:2]):
        same = list(group)
        highest = max(int(cell[3] or 0) for _, cell in same)
        told = {cell[2] for _, cell in same if int(cell[3] or 0) == highest}
        counts[key] = next(iter(told))
        if len(told) > 1:
            first = {cell: row for row, cell in reversed(same)}
            contradicting |= set(first.values())
    return counts, contradicting


@given(some_rows)
def test_the_rule_is_that_of_a_search_by_hand(cells: list[Cells]) -> None:
    """The judgement kept, and the rows refused, are those found by looking at every row."""
    counts, contradicting = by_hand(cells)
    checked, failures = examine("inspections", table(cells).lazy())
    assert contradicting == set(failures["row"])
    if checked is None:
        assert contradicting
    else:
        found = checked.frame.collect()
        kept = dict(zip(found.select(KEY[1], KEY[4]).iter_rows(), found["judgement"], strict=True))
        assert (counts, len(counts)) == (kept, found.height)
        assert (len(cells), found.height) == (checked.account.read, checked.account.used)


@given(st.data())
def test_the_order_of_rows_does_not_matter(data: st.DataObject) -> None:
    """Rows in another order are kept and set aside alike."""
    cells = data.draw(some_rows)
    shuffled = data.draw(st.permutations(cells))
    some, _ = examine("inspections", table(cells))
    others, _ = examine("inspections", table(shuffled))
    assert (some is None) == (others is None)
    if some and others:
        assert (rows(some.frame), some.account) == (rows(others.frame), others.account)


@given(some_rows)
def test_a_table_that_was_checked_is_sound(cells: list[Cells]) -> None:
    """Checking again what came out of a check changes nothing and sets nothing aside."""
    first, _ = examine("inspections", table(cells))
    if first:
        again = check("inspections", first.frame)
        assert rows(first.frame) == rows(again.frame)
        assert () == again.account.set_aside


@pytest.mark.parametrize("kind", LAZY_KINDS)
@pytest.mark.parametrize(
    ("second", "kept", "set_aside"),
    [
        ({}, "good", ("identical to another row", 1)),
        ({"url": "b"}, "good", ("the same judgement told again", 1)),
        ({"event": "10", "judgement": "inadequate"}, "inadequate", ("another event of the day", 1)),
        ({"event": "8", "judgement": "inadequate"}, "good", ("another event of the day counts", 1)),
    ],
)
def test_of_two_rows_about_the_same_one_is_kept(
    second: dict[str, Any], kept: str, set_aside: tuple[str, int], kind: str
) -> None:
    """Identical rows, and rows that an event decides between, leave one row and are counted."""
    first = {"event": "9", "url": "a"}
    both = pl.concat([one(**first), one(**{**first, **second}), one(**first, setting="SC2")])
    checked = check("inspections", HOLDERS[kind](both))
    found = rows(checked.frame)
    assert [("SC1", kept), ("SC2", "good")] == [(row[1], row[3]) for row in found]
    [(reason, number)] = checked.account.set_aside
    assert (True, 1, 2) == (reason.startswith(set_aside[0]), number, checked.account.used)


@pytest.mark.parametrize("kind", LAZY_KINDS)
def test_judgements_that_contradict_each_other_are_refused(kind: str) -> None:
    """Two judgements of one day that no event decides between are both refused, by their rows."""
    frame = pl.concat([one(setting="SC0"), one(), one(setting="SC2"), one(judgement="inadequate")])
    failures = examine("inspections", HOLDERS[kind](frame))[1]
    right = (
        "one judgement for each area, setting, provision, aspect and inspected_on, or a higher"
        " event for one of them; here rows 1, 3"
    )
    assert [
        ("inspections", 1, "judgement", "good", right),
        ("inspections", 3, "judgement", "inadequate", right),
    ] == failures.rows()


@pytest.mark.parametrize("kind", LAZY_KINDS)
def test_a_setting_never_inspected_is_there_once(kind: str) -> None:
    """Rows without a day are about the same too: an empty cell is like an empty cell."""
    never = one(judgement=None, inspected_on=None).cast({"judgement": pl.String})
    never = never.cast({"inspected_on": pl.Date})
    checked = check("inspections", HOLDERS[kind](pl.concat([never, never, one(setting="SC2")])))
    assert ["SC1", "SC2"] == [row[1] for row in rows(checked.frame)]


@pytest.mark.parametrize(
    ("name", "cells", "column"),
    [
        ("indicators", {"value": [1.0, 71.3]}, "value"),
        ("indicators", {"england": [72.0, 73.0]}, "england"),
        ("findings", {"count": [2, 3]}, "count"),
        ("similar_areas", {"rank": [1, 2]}, "rank"),
        ("placements", {"children": [2, None]}, "children"),
    ],
)
def test_other_tables_have_no_rule(name: str, cells: dict[str, Any], column: str) -> None:
    """In the other tables rows about the same are refused unless they are identical."""
    twice = pl.concat([sound(name)[:1]] * 2)
    assert 1 == check(name, twice).account.used
    differing = twice.with_columns(pl.Series(key, values) for key, values in cells.items())
    failures = examine(name, differing)[1]
    assert [(0, column), (1, column)] == failures.select("row", "column").rows()


def test_a_refused_row_contradicts_no_other() -> None:
    """A row that is refused for a word is not refused for contradicting another as well."""
    frame = pl.concat([one(), one(judgement="goood"), one(area="Atlantis"), one(area="Atlantis")])
    failures = examine("inspections", frame)[1]
    assert [(1, "judgement"), (2, "area"), (3, "area")] == failures.select("row", "column").rows()

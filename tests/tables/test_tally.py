"""Tallies: which judgement of a setting counts at a date, on every kind of frame."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import polars as pl
import pytest

from csprofile.tables.tally import COUNTED_BY, tally
from tests.tables.frames import HOLDERS
from tests.tables.inspected import NUMBERS, frame, in_polars, inspected

AS_AT = dt.date(2009, 12, 9)
Counted = Callable[..., list[dict[str, Any]]]


@pytest.fixture(params=HOLDERS)
def counted(request: pytest.FixtureRequest) -> Counted:
    """Tally some rows held in one kind of frame, and leave out what is empty."""

    def count(*rows: dict[str, Any], as_at: dt.date | None = AS_AT) -> list[dict[str, Any]]:
        result = in_polars(tally(HOLDERS[request.param](frame(rows)), as_at=as_at))
        assert [*COUNTED_BY, *NUMBERS] == result.columns
        return [
            {name: value for name, value in row.items() if value is not None}
            for row in result.drop("area", "provision", "oldest").iter_rows(named=True)
        ]

    return count


def of(settings: int, judgement: str, latest: str, **more: str) -> dict[str, Any]:
    """Say what a tally of judgements should be."""
    day = dt.date.fromisoformat(latest)
    return {"aspect": "overall effectiveness", "judgement": judgement, **more} | {
        "settings": settings,
        "latest": day,
    }


def without(settings: int, gap: str) -> dict[str, Any]:
    """Say what a tally of settings without a judgement should be."""
    return {"aspect": "overall effectiveness", "gap": gap, "settings": settings}


def test_the_latest_judgement_counts(counted: Counted) -> None:
    """A setting counts once, under the judgement of its latest inspection."""
    rows = [inspected("good", "2008-12-31"), inspected("inadequate", "2009-01-01")]
    assert [of(1, "inadequate", "2009-01-01")] == counted(*rows)
    assert [of(1, "inadequate", "2009-01-01")] == counted(*reversed(rows))


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("2009-01-31", "2009-02-01"),
        ("2008-12-31", "2009-01-01"),
        ("2009-05-10", "2009-11-09"),
        ("2009-04-04", "2009-04-05"),
    ],
)
def test_days_are_ordered_by_year_month_and_day(counted: Counted, early: str, late: str) -> None:
    """A later day is later whatever its month and its place in it."""
    rows = [inspected("good", late), inspected("inadequate", early)]
    assert [of(1, "good", late)] == counted(*rows)


def test_later_inspections_do_not_count(counted: Counted) -> None:
    """What was inspected on the day itself counts, and what was inspected a day after does not."""
    rows = [inspected("good", "2009-12-09"), inspected("inadequate", "2009-12-10")]
    assert [of(1, "good", "2009-12-09")] == counted(*rows)


def test_all_inspections_count_without_a_day(counted: Counted) -> None:
    """Without a day, however late an inspection is, it counts."""
    rows = [inspected("good", "2009-12-09"), inspected("inadequate", "2030-01-01")]
    assert [of(1, "inadequate", "2030-01-01")] == counted(*rows, as_at=None)


def test_a_setting_inspected_only_later_is_not_yet_inspected(counted: Counted) -> None:
    """A setting with later rows only is a gap at the date, whatever those rows say."""
    rows = [
        inspected("good", "2010-01-01"),
        inspected(None, "2010-01-01", setting="SC2", gap="suppressed"),
        inspected(None, None, setting="SC3", gap="not yet inspected"),
    ]
    assert [without(3, "not yet inspected")] == counted(*rows)


def test_a_judgement_told_twice_counts_once(counted: Counted) -> None:
    """Identical rows count as one, and so do those that differ in the event only."""
    row = inspected("good", "2009-05-01", event="7")
    assert [of(1, "good", "2009-05-01")] == counted(row, row, row | {"event": None})


@pytest.mark.parametrize(("low", "high"), [("9", "10"), (None, "1"), ("10", "9000000000000000000")])
def test_of_one_day_the_highest_event_counts(counted: Counted, low: str | None, high: str) -> None:
    """Of different judgements of one day that of the highest event counts, by its number."""
    rows = [
        inspected("inadequate", "2009-05-01", event=high, responsibility="council"),
        inspected("outstanding", "2009-05-01", event=low, responsibility="partnership"),
        inspected("satisfactory", "2009-04-30", event="99999"),
    ]
    assert [of(1, "inadequate", "2009-05-01", responsibility="council")] == counted(*rows)


def test_no_gap_takes_the_place_of_a_judgement(counted: Counted) -> None:
    """A later inspection without a judgement leaves the earlier judgement standing."""
    rows = [
        inspected("good", "2006-05-01"),
        inspected(None, "2009-05-01", gap="judgement not made"),
        inspected(None, None, gap="not yet inspected"),
    ]
    assert [of(1, "good", "2006-05-01")] == counted(*rows)


def test_a_judgement_without_a_day_counts_before_all_others(counted: Counted) -> None:
    """A judgement of an untold day counts, unless there is one whose day is told."""
    undated = inspected("good", None)
    assert [{"judgement": "good", "settings": 1}] == [
        {name: row[name] for name in ("judgement", "settings")} for row in counted(undated)
    ]
    assert [of(1, "inadequate", "1990-01-01")] == counted(
        undated, inspected("inadequate", "1990-01-01")
    )


def test_settings_never_judged_count_by_kind_of_gap(counted: Counted) -> None:
    """A setting without a judgement counts under the gap of its latest row."""
    rows = [
        inspected(None, None, setting="SC1"),
        inspected(None, None, setting="SC2", gap="not yet inspected"),
        inspected(None, "2008-05-01", setting="SC3", gap="suppressed"),
        inspected(None, "2009-05-01", setting="SC3", gap="judgement not made"),
    ]
    expected = [without(1, "judgement not made"), without(2, "not yet inspected")]
    assert expected == counted(*rows)


@pytest.mark.parametrize(
    "other", [{"area": "383"}, {"provision": "fostering"}, {"aspect": "staying safe"}]
)
def test_settings_are_told_apart(counted: Counted, other: dict[str, str]) -> None:
    """One name in two areas, of two provisions or for two aspects is two settings to count."""
    rows = [inspected("good", "2008-05-01"), inspected("good", "2009-05-01", **other)]
    assert [1, 1] == [row["settings"] for row in counted(*rows)]


def test_the_oldest_and_the_latest_are_told() -> None:
    """A tally tells the days of the oldest and the latest judgement that it counts."""
    rows = [
        inspected("good", "2007-05-01", setting="SC1"),
        inspected("good", "2009-05-01", setting="SC2"),
        inspected("good", "2005-05-01", setting="SC2"),
    ]
    days = tally(frame(rows), as_at=AS_AT).select(*NUMBERS).row(0)
    assert (2, dt.date(2007, 5, 1), dt.date(2009, 5, 1)) == days


def test_a_moment_is_taken_for_its_day() -> None:
    """Moments stand for their day, in the rows and as the date."""
    rows = frame([inspected("good", "2009-12-09")])
    moments = rows.with_columns(pl.lit(dt.datetime(2009, 12, 9, 17, 30)).alias("inspected_on"))
    assert tally(rows).equals(tally(moments, as_at=dt.datetime(2009, 12, 9, 9, 0)))

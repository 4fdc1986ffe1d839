"""The published export of Fingertips, which the tests read where the data folder is there."""

import csv
import datetime as dt
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from csprofile import Evidence, IndicatorValue, Tables, assess_all, draw_up, framework, read_tables

WORD = "Compared to England value or percentiles"
SIDES = {"Better": "above", "Similar": "in line", "Worse": "below"}
DAY = dt.date(2025, 3, 31)


@pytest.fixture(scope="module")
def path(data: Path) -> Path:
    """Hospital admissions caused by injuries, of some councils and England since 2010/11."""
    return data / "indicators" / "fingertips_90284_utla.csv"


@pytest.fixture(scope="module")
def lines(path: Path) -> list[dict[str, str]]:
    """The rows of the file as they were published."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def published(lines: list[dict[str, str]]) -> list[dict[str, str]]:
    """The rows that tell a comparison with England."""
    return [row for row in lines if row[WORD] != "Not compared"]


@pytest.fixture(scope="module")
def england(path: Path) -> dict[str, float]:
    """England's value of each period, as it is read."""
    rows = read_tables(path).indicators.select("period", "england").unique()
    return dict(rows.iter_rows())


def number(row: dict[str, str], name: str) -> float:
    """A number in the published file."""
    return float(row[name])


def test_every_row_is_accounted_for(path: Path) -> None:
    """Of 290 rows 190 are councils', 72 deciles of deprivation and 28 England's."""
    (origin,) = read_tables(path).provenance
    expected = {
        "England: its value stands beside each council's": 28,
        "part of an area, as a deprivation decile of England": 72,
    }
    assert (290, 190, expected) == (origin.read, origin.used, dict(origin.set_aside))


def test_every_gap_keeps_its_kind(path: Path) -> None:
    """Figures told with another council's, or not presented, are gaps of their kind."""
    gaps = read_tables(path).indicators.drop_nulls("gap")
    told = gaps.group_by("area", "gap").len().sort("area").rows()
    expected = [
        ("201", "judged together with another", 14),
        ("420", "judged together with another", 14),
        ("871", "not available", 1),
        ("892", "not available", 1),
    ]
    assert expected == told


def test_the_published_words_are_kept(path: Path) -> None:
    """Every council's word is kept, and 30 of its rows have none; a lower figure is better."""
    rows = read_tables(path).indicators
    words = dict(rows.group_by("compared").len().iter_rows())
    expected = {
        "better than England": 42,
        "similar to England": 50,
        "worse than England": 68,
        None: 30,
    }
    assert expected == words
    assert {"lower"} == set(rows["polarity"])


def test_the_words_follow_from_the_interval(
    lines: list[dict[str, str]], published: list[dict[str, str]], england: dict[str, float]
) -> None:
    """In all 232 the word is that of the area's 95 % interval against England's value."""
    made = []
    for row in published:
        value = england[row["Time period"]]
        if number(row, "Lower CI 95.0 limit") > value:
            made.append("Worse")
        else:
            made.append("Better" if number(row, "Upper CI 95.0 limit") < value else "Similar")
    assert (232, 58) == (len(made), len(lines) - len(published))
    assert [row[WORD] for row in published] == made


def test_csprofile_says_the_same(
    published: list[dict[str, str]], england: dict[str, float]
) -> None:
    """Compared by csprofile, each of the 232 figures is above, in line or below as published."""
    values = [
        IndicatorValue(
            indicator=f"row {place}",
            period=row["Time period"],
            value=number(row, "Value"),
            lower=number(row, "Lower CI 95.0 limit"),
            upper=number(row, "Upper CI 95.0 limit"),
            england=england[row["Time period"]],
            polarity="lower",
        )
        for place, row in enumerate(published)
    ]
    edition = framework("profile-2025")
    profile = draw_up(
        Evidence(area="Rotherham", indicators=values),
        as_at=DAY,
        words=edition.words,
        tolerance=edition.comparison,
    )
    verdicts = [line.comparisons[0].verdict for line in profile.lines]
    assert [SIDES[row[WORD]] for row in published] == [each.side for each in verdicts if each]


def test_an_assessment_says_the_same(path: Path) -> None:
    """From the tables, every council's comparison in every period is the published word."""
    rows = read_tables(path).indicators
    told: dict[Any, str] = {}
    for period in rows["period"].unique():
        found = assess_all(
            Tables(indicators=rows.filter(period=period)), framework="profile-2025", as_at=DAY
        )
        for area in found:
            comparisons = [each for line in found[area].profile.lines for each in line.comparisons]
            for verdict in filter(None, (each.verdict for each in comparisons)):
                told[area.code, period] = verdict.side
    sides = {word: SIDES[word.split()[0].title()] for word in rows["compared"].drop_nulls()}
    expected = rows.drop_nulls("compared").with_columns(pl.col("compared").replace(sides))
    assert {
        (area, period): side
        for area, period, side in expected.select("area", "period", "compared").iter_rows()
    } == told
    assert 160 == len(told)

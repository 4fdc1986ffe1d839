"""The days of councils: which began and ended with each reorganisation."""

import csv
import datetime as dt
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csprofile.areas import Area


def existing(on: dt.date) -> set[str]:
    """The codes of the councils that existed on a day."""
    return {area.code for area in Area.all() if area.existed(on)}


@pytest.mark.parametrize(
    ("eve", "ended", "begun"),
    [
        ("2009-03-31", {"820", "875"}, {"822", "823", "895", "896"}),
        ("2019-03-31", {"835", "836", "837"}, {"838", "839"}),
        ("2021-03-31", {"928"}, {"940", "941"}),
        ("2023-03-31", {"909"}, {"942", "943"}),
    ],
)
def test_each_reorganisation_is_dated(eve: str, ended: set[str], begun: set[str]) -> None:
    """On each 1 April of a reorganisation the old councils give way to the new, and no others."""
    last = dt.date.fromisoformat(eve)
    before, after = existing(last), existing(last + dt.timedelta(1))
    assert (ended, begun) == (before - after, after - before)


@pytest.mark.parametrize(
    ("on", "councils"),
    [
        ("1998-04-01", 150),
        ("2009-03-31", 150),
        ("2009-04-01", 152),
        ("2019-04-01", 151),
        ("2021-04-01", 152),
        ("2023-04-01", 153),
    ],
)
def test_as_many_councils_exist_as_there_were(on: str, councils: int) -> None:
    """The number of councils on a day is that of the time: 150, 152, 151, 152 and now 153."""
    assert councils == len(existing(dt.date.fromisoformat(on)))


@given(st.dates(dt.date(2009, 4, 1), dt.date(2100, 12, 31)))
def test_the_number_of_councils_is_right_on_every_day(on: dt.date) -> None:
    """On any day since 1 April 2009 there were as many councils as its last change left."""
    changes = {2009: 152, 2019: 151, 2021: 152, 2023: 153}
    since = max(year for year in changes if dt.date(year, 4, 1) <= on)
    assert changes[since] == len(existing(on))


def test_councils_began_on_six_days() -> None:
    """Councils began on 1 April of six years, thirteen of them in 1997 and twenty in 1998."""
    began = Counter(area.since for area in Area.all() if area.since)
    counts = {1997: 13, 1998: 20, 2009: 4, 2019: 2, 2021: 2, 2023: 2}
    assert {dt.date(year, 4, 1): count for year, count in counts.items()} == began


def test_a_file_of_2010_names_the_councils_of_2010(data: Path) -> None:
    """The 152 councils in the figures for NI 71, to June 2010, are those that existed then."""
    file = data / "indicators" / "ni71_2008_2010.csv"
    with file.open(encoding="cp1252", newline="") as lines:
        codes = [row["Geog_code"] for row in csv.DictReader(lines) if row["Geog_lev"] == "LA"]
    assert (152, existing(dt.date(2010, 6, 30))) == (len(codes), set(codes))

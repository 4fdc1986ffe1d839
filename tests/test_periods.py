"""Published periods: the days of each spelling, and the order of them all."""

import datetime as dt
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from csprofile.periods import Period

SPELLINGS = st.one_of(
    st.text(),
    st.text("0123456789 -/to()qQ–", max_size=20),
    st.lists(
        st.sampled_from(
            (
                *("2009", "09", "31", "Q1", "March", "Mar", "to", "-", "/", "year", "ending", "at"),
                *("autumn", "term", "prov", "12 months", "0", "February", "quarter", "p", "(Rev)"),
            )
        ),
        max_size=8,
    ).map(" ".join),
)


def days(text: str) -> str:
    """The first and last day of a period, or the word for none."""
    period = Period.find(text)
    return f"{period.begins} {period.ends}" if period.begins else "undated"


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("2009", "2009-01-01", "2009-12-31"),
        ("Reporting year 2024", "2024-01-01", "2024-12-31"),
        ("2014-16", "2014-01-01", "2016-12-31"),
        ("2010-12", "2010-01-01", "2012-12-31"),
        ("2014 to 2016", "2014-01-01", "2016-12-31"),
        ("2000-2010", "2000-01-01", "2010-12-31"),
    ],
)
def test_plain_years_are_calendar_years(text: str, begins: str, ends: str) -> None:
    """A plain year runs from January to December, and a span of years through the last of them."""
    assert f"{begins} {ends}" == days(text)


@pytest.mark.parametrize(
    "text",
    [
        *("2008/09", "2008-09", "2008–09", "2008/2009", "2008 - 2009", "2008 to 2009", "200809"),
        *("Financial year 2008-09", "academic year 2008/09", "April 2008 to March 2009"),
        *("Apr-08 to Mar-09", "1 April 2008 to 31 March 2009", "1 April 2008 – 31 March 2009"),
        *("year to March 2009", "Year ending 31 March 2009", "12 months to March 2009"),
        *("for the year ended 31st March, 2009", "2008-09 Q1 to 2008-09 Q4"),
    ],
)
def test_split_years_begin_in_april(text: str) -> None:
    """A year over two is April to March, however it is written, and so is a year to March."""
    assert "2008-04-01 2009-03-31" == days(text)


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("2013/14-15/16", "2013-04-01", "2016-03-31"),
        ("2013/14 to 2015/16", "2013-04-01", "2016-03-31"),
        ("1998/99-00/01", "1998-04-01", "2001-03-31"),
        ("1999/00", "1999-04-01", "2000-03-31"),
        ("year to 29 February 2012", "2011-03-01", "2012-02-29"),
    ],
)
def test_years_are_counted_over_centuries_and_leap_days(text: str, begins: str, ends: str) -> None:
    """Spans of split years, the turn of the century and a leap day are counted right."""
    assert f"{begins} {ends}" == days(text)


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("2009 Q1", "2009-01-01", "2009-03-31"),
        ("Q1 2009", "2009-01-01", "2009-03-31"),
        ("Jan-Mar 2009", "2009-01-01", "2009-03-31"),
        ("2008-09 Q4", "2009-01-01", "2009-03-31"),
        ("quarter ending March 2009", "2009-01-01", "2009-03-31"),
        ("Qtr 4 2009", "2009-10-01", "2009-12-31"),
        ("Q4 (2009)", "2009-10-01", "2009-12-31"),
        ("October to December 2009", "2009-10-01", "2009-12-31"),
        ("2009/10 Quarter 2", "2009-07-01", "2009-09-30"),
        ("2009/10 (Q2)", "2009-07-01", "2009-09-30"),
    ],
)
def test_quarters_count_from_where_their_year_begins(text: str, begins: str, ends: str) -> None:
    """Quarters of a plain year count from January, and those of a split year from April."""
    assert f"{begins} {ends}" == days(text)


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("March 2010", "2010-03-01", "2010-03-31"),
        ("Mar-10", "2010-03-01", "2010-03-31"),
        ("Mar. '10", "2010-03-01", "2010-03-31"),
        ("2010-03", "2010-03-01", "2010-03-31"),
        ("2005-12", "2005-12-01", "2005-12-31"),
        ("Sept 2010", "2010-09-01", "2010-09-30"),
        ("31 March 2010", "2010-03-31", "2010-03-31"),
        ("at 31 March 2025", "2025-03-31", "2025-03-31"),
        ("As at 31/03/2025", "2025-03-31", "2025-03-31"),
        ("2025-03-31", "2025-03-31", "2025-03-31"),
        ("Spring 2010", "2010-01-01", "2010-03-31"),
        ("Summer term 2010", "2010-04-01", "2010-07-31"),
        ("Autumn 2023", "2023-09-01", "2023-12-31"),
        ("2023/24 Autumn term", "2023-09-01", "2023-12-31"),
        ("Summer 2023/24", "2024-04-01", "2024-07-31"),
    ],
)
def test_months_days_and_terms_are_read(text: str, begins: str, ends: str) -> None:
    """Months, single days and school terms are read in their usual spellings."""
    assert f"{begins} {ends}" == days(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "0", "latest", "5.2", "Q5 2009", "31 February 2010", "2010-99", "2010 to 2008"),
        *("2010-03 Q1", "March", "Marching 2010", "٢٠٠٩", "99999999999 months to March 2010"),
        *("3 years", "to " * 20000, "(" * 20000),
    ],
)
def test_what_is_no_period_has_no_days(text: str) -> None:
    """A text that is no period is kept and not dated, however odd or long it is."""
    period = Period.find(text)
    assert (" ".join(text.split()), None, None) == (period.text, period.begins, period.ends)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("2025 (Rev)", "rev"),
        ("2025 (prov)", "prov"),
        ("2020 (Final)", "final"),
        ("2019-20 (OT)", "ot"),
        ("2025p", "p"),
        ("2024/25 Revised", "revised"),
        ("latest (prov)", "prov"),
        ("2009/10 (Q2)", ""),
        ("2025", ""),
    ],
)
def test_the_note_is_told_apart(text: str, note: str) -> None:
    """What stands behind a period is its note, in lower case, and does not change its days."""
    assert note == Period.find(text).note
    assert text.startswith("latest") == (Period.find(text).ends is None)


def test_periods_sort_by_time_then_standing() -> None:
    """Undated periods come first, then those that end first; the last figure of a time is last."""
    expected = [
        *("0", "latest", "2022", "2020/21-22/23", "2022/23", "Q1 2023", "Mar-23", "31 March 2023"),
        *("2021-23", "2023 (prov)", "2023", "2023 (Rev)", "2023 (Final)", "2023 Q4"),
    ]
    assert expected == [period.text for period in sorted(map(Period.find, reversed(expected)))]


@given(SPELLINGS)
def test_any_text_is_kept(text: str) -> None:
    """Any text at all is read without an error and kept, with its spaces tidied."""
    assert " ".join(text.split()) == Period.find(text).text


@given(SPELLINGS)
def test_days_come_together_and_in_order(text: str) -> None:
    """A period has both days or neither, and ends no earlier than it begins."""
    period = Period.find(text)
    assert (period.begins is None) == (period.ends is None)
    assert (period.begins or dt.date.min) <= (period.ends or dt.date.min)


@given(SPELLINGS, SPELLINGS)
def test_the_order_is_total(one: str, other: str) -> None:
    """Of two periods either they are equal or exactly one comes before the other."""
    first, second = Period.find(one), Period.find(other)
    assert [first < second, second < first, first == second].count(True) == 1


@given(st.dates(dt.date(1990, 1, 1), dt.date(2068, 12, 31)))
def test_a_day_is_read_back(on: dt.date) -> None:
    """Each day is found as itself, within its month, and at the end of its own year."""
    assert (on, on) == (Period.find(f"{on:%d/%m/%Y}").begins, Period.find(f"{on}").ends)
    month, year = Period.find(f"{on:%B %Y}"), Period.find(f"year to {on.day} {on:%B %Y}")
    assert year.begins is not None
    assert (month.begins or dt.date.max) <= on <= (month.ends or dt.date.min)
    assert 364 <= (on - year.begins).days <= 365


def test_published_spellings_are_dated(data: Path) -> None:
    """All 65 spellings of the Local Authority Interactive Tool are dated but `0`."""
    table = pl.read_parquet(data / "indicators" / "lait_bds_long.parquet", columns=["Years"])
    found = [Period.find(text) for text in table["Years"].unique()]
    assert (65, ["0"]) == (len(found), [period.text for period in found if period.ends is None])
    assert {"", "rev", "prov", "final", "ot"} == {period.note for period in found}


def test_published_time_periods_are_dated(data: Path) -> None:
    """Every time period of the tables of explore education statistics is a year."""
    files = sorted((data / "indicators" / "ees").glob("*.csv"))
    spellings = {
        text
        for file in files
        for text in pl.read_csv(file, columns=["time_period"], infer_schema=False)["time_period"]
    }
    lengths = {
        (period.ends - period.begins).days
        for period in map(Period.find, spellings)
        if period.begins and period.ends
    }
    assert (9, {364, 365}) == (len(files), lengths)
    assert [] == [text for text in spellings if Period.find(text).ends is None]

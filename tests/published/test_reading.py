"""Cells of published files are read or refused, each with its row: words, days, numbers."""

import datetime as dt
from pathlib import Path

import polars as pl
import pytest

from csprofile.errors import EvidenceError
from csprofile.plugin import Reading, one_heading, stated_day, with_options
from csprofile.tables import TablesError

GRADES = {"Good": "good", "Poor": "inadequate", "Not judged": None}


def reading_of(folder: Path, *lines: str) -> Reading:
    """The rows of a file with these lines, the first of them its heading."""
    path = folder / "homes.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Reading.of(one_heading(path, *lines[0].split(",")))


def told(reading: Reading, cells: pl.Expr) -> list[object]:
    """What a column is read as."""
    return reading.rows.select(cells.alias("told"))["told"].to_list()


def refused(reading: Reading) -> list[tuple[int | None, str | None, str | None]]:
    """The row, column and content of every cell that was refused."""
    with pytest.raises(TablesError) as error:
        reading.refuse()
    return error.value.failures.select("row", "column", "seen").rows()


def test_words_are_read_by_their_spellings(tmp_path: Path) -> None:
    """Capitals and space do not count; a word that stands for nothing is empty."""
    reading = reading_of(tmp_path, "URN,Grade", "1,GOOD", "2,poor ", "3,Not judged", "4,")
    assert ["good", "inadequate", None, None] == told(reading, reading.words("Grade", GRADES))


def test_an_unknown_word_is_refused_with_its_rows(tmp_path: Path) -> None:
    """A word nobody knows stops the file, with each row it stands in."""
    reading = reading_of(tmp_path, "URN,Grade", "1,Good", "2,Splendid", "3,Splendid")
    reading.words("Grade", GRADES)
    assert [(3, "Grade", "Splendid"), (4, "Grade", "Splendid")] == refused(reading)


@pytest.mark.parametrize(
    "cell", ["31/03/2025", "2025-03-31", "2025-03-31T00:00:00", "31-Mar-2025", "31 March 2025"]
)
def test_days_are_read_as_publishers_write_them(tmp_path: Path, cell: str) -> None:
    """A day first, a year first, a month in words: the same day."""
    reading = reading_of(tmp_path, "URN,On", f"1,{cell}")
    assert [dt.date(2025, 3, 31)] == told(reading, reading.day("On"))


@pytest.mark.parametrize("cell", ["soon", "31/13/2025", "45747", "March 2025"])
def test_what_is_no_day_is_refused(tmp_path: Path, cell: str) -> None:
    """What cannot be a day is refused as it stands, and never guessed."""
    reading = reading_of(tmp_path, "URN,On", f"1,{cell}")
    reading.day("On")
    assert [(2, "On", cell)] == refused(reading)


def test_numbers_are_read_with_their_gaps(tmp_path: Path) -> None:
    """The publisher's key says why there is none; any other text is refused."""
    reading = reading_of(
        tmp_path, "URN,Rate", '1,"1,250.5"', "2,x", "3,", "4,7.0000000000000007E-2"
    )
    value, gap = reading.number("Rate", gaps={"x": "suppressed"})
    assert [1250.5, None, None, 0.07] == [
        None if each is None else round(float(str(each)), 10) for each in told(reading, value)
    ]
    assert [None, "suppressed", None, None] == told(reading, gap)
    reading.number("Rate")
    assert [(3, "Rate", "x")] == refused(reading)


@pytest.mark.parametrize("cell", ["NaN", "inf", "1e999"])
def test_a_number_is_finite(tmp_path: Path, cell: str) -> None:
    """What is no finite number is refused."""
    reading = reading_of(tmp_path, "URN,Rate", f"1,{cell}")
    reading.number("Rate")
    assert [(2, "Rate", cell)] == refused(reading)


def test_a_name_is_the_council_of_the_day(tmp_path: Path) -> None:
    """Of two councils of one name, it is that of the day; what is none stays as it is."""
    reading = reading_of(tmp_path, "URN,Council", "1,Dorset", "2,Cardiff")
    early = reading.areas("Council", on=dt.date(2010, 3, 31))
    assert ["835", "Cardiff"] == told(reading, early)
    assert ["838", "Cardiff"] == told(reading, reading.areas("Council"))


def test_a_missing_column_is_told_with_the_nearest(tmp_path: Path) -> None:
    """A column that is needed is refused with what is like it, others are empty."""
    reading = reading_of(tmp_path, "URN,Grade", "1,Good")
    assert [None] == told(reading, reading.text("Sector", optional=True))
    reading.text("Grades", "Judgement")
    assert [(None, "Grades", "not there")] == refused(reading)


def test_everything_refused_is_told_at_once(tmp_path: Path) -> None:
    """Cells that a source refuses and cells that the table refuses stand in one list, by row."""
    reading = reading_of(
        tmp_path, "URN,Council,Grade,On", "1,Leeds,Splendid,1/4/2024", "2,Atlantis,Good,1/4/2024"
    )
    frame = reading.select(
        area=reading.areas("Council"),
        setting=reading.text("URN"),
        provision=pl.lit("children's homes"),
        judgement=reading.words("Grade", GRADES),
        inspected_on=reading.day("On"),
    )
    with pytest.raises(TablesError) as error:
        reading.tables("inspections", frame, publisher="Ofsted")
    rows = error.value.failures.select("row", "column", "seen").rows()
    assert [(2, "Grade", "Splendid"), (3, "area", "Atlantis")] == rows


def test_rows_set_aside_are_rows_read(tmp_path: Path) -> None:
    """What a source sets aside and what the table does add up to the rows of the file."""
    reading = reading_of(tmp_path, "URN,Council,N", "1,Leeds,1", "2,Cardiff,2", "3,Hull,", ",,")
    reading.leave(pl.col("N").is_null(), "nothing told")
    frame = reading.select(
        area=reading.areas("Council"),
        setting=reading.text("URN"),
        children=reading.number("N")[0].cast(pl.Int64),
    )
    tables = reading.tables("placements", frame, publisher="Ofsted", as_at=dt.date(2025, 3, 31))
    (found,) = tables.provenance
    aside = (("Welsh council", 1), ("blank row", 1), ("nothing told", 1))
    assert (4, 1, aside) == (found.read, found.used, found.set_aside)
    assert ("homes.csv", "Ofsted", dt.date(2025, 3, 31)) == (
        found.name,
        found.publisher,
        found.as_at,
    )
    assert (4, 1) == (tables.account[0].read, tables.account[0].used)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Provider level as at 31 March 2025", dt.date(2025, 3, 31)),
        ("Provider_level_at_31_Mar_2025", dt.date(2025, 3, 31)),
        ("as at March 2022", dt.date(2022, 3, 31)),
        ("31st August 2021", dt.date(2021, 8, 31)),
        ("on 31/08/2021", dt.date(2021, 8, 31)),
        ("on 2021-08-31T00:00:00", dt.date(2021, 8, 31)),
        ("31 February 2021", None),
        ("Children 2025", None),
    ],
)
def test_a_day_is_found_in_words(line: str, day: dt.date | None) -> None:
    """The words above a table tell its day; a month alone is its last day."""
    assert day == stated_day([line])


def test_an_option_is_known_and_of_its_type() -> None:
    """What is no option, or of another type, is refused with what is right."""
    known = {"personal": False}
    assert {"personal": True} == with_options("a.csv", {"personal": True}, known)
    with pytest.raises(EvidenceError, match="sheet: not an option; personal") as error:
        with_options("a.csv", {"sheet": 1, "personal": "yes"}, known)
    assert 2 == len(error.value.faults)

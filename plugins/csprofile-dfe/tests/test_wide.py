"""Wide files of 2008 to 2012, made up and as published."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from csprofile_dfe import DfeWide

from csprofile import EvidenceError, read_tables

QUARTERS = ",".join(f"Overall_{each}" for each in range(1, 8))
NI_71 = f"""\
Geog_lev,Geog_code,Geog_name,{QUARTERS}
Country ,921,England ,7.4,8,8.7,9.4,9.9,10.5,11.1
GOR,D,Yorkshire and Humberside,8.8,8.9,9.1,9.6,9.5,9.9,10.4
LA,372,Rotherham,14,14,-,14,11,11,11
LA,921,Isle of Wight,-,13,13,13,14,14,14
"""
KS4 = """\
LA Number,,Number KS4 children as returned on SSDA903,\
Number of children achieving 5 or more GCSEs or equivalent at grades A* to G ,\
Number of children achieving 5 or more GCSEs at grades A*-C including English & mathematics
,England,"5,090","2,570",590

,Yorks & the Humber ,500,260,70
372,Rotherham,40,20,6
373,Sheffield,50,x,x
921,Isle of Wight,0,0,0
,,,,
"""
EXCLUSIONS = """\
LA Number,,Number of looked after children attending primary schools,\
Number of pupils with at least 1 fixed period exclusion - primary  schools,\
Number of looked after children attending secondary schools,\
Number of pupils with at least 1 fixed period exclusion - secondary schools
,England,"8,700",180,"13,320","1,310"
372,Rotherham,40,x,60,6
"""
Save = Callable[..., Path]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Save a made-up file, perhaps with one text in the place of another."""

    def file(content: str, old: str = "", new: str = "") -> Path:
        assert old in content
        path = tmp_path / "wide.csv"
        path.write_bytes(content.replace(old, new).encode("cp1252"))
        return path

    return file


def test_each_value_is_a_row(save: Save) -> None:
    """One row of the file is seven of the table; a dash is a return that was not made."""
    tables = read_tables(save(NI_71))
    rows = tables.indicators.filter(area="372")
    assert {"NI 71"} == set(rows["indicator"])
    assert [
        ("Oct-Dec 2008", 14.0, 7.4, None),
        ("Jan-Mar 2009", 14.0, 8.0, None),
        ("Apr-Jun 2009", None, 8.7, "not available"),
    ] == rows.select("period", "value", "england", "gap").head(3).rows()
    (source,) = tables.provenance
    assert (28, 14, (("nation", 7), ("region", 7))) == (source.read, source.used, source.set_aside)
    assert dt.date(2010, 6, 30) == source.as_at


def test_england_has_the_number_of_a_council(save: Save) -> None:
    """921 is the Isle of Wight, save where the name beside it is England's."""
    rows = read_tables(save(NI_71)).indicators
    assert [None, 13.0] == rows.filter(area="921")["value"].to_list()[:2]


@pytest.mark.parametrize("number", ["921", "E", ""])
def test_shares_are_computed_from_counts(save: Save, number: str) -> None:
    """Counts stand beside their share; of 1 to 5, and of no children, there is none."""
    rows = read_tables(save(KS4, ",England", f"{number},England")).indicators
    found = rows.filter(indicator="NI 101")
    assert [
        ("372", 15.0, 6.0, 40.0, None),
        ("373", None, None, 50.0, "suppressed"),
        ("921", None, 0.0, 0.0, "not applicable"),
    ] == found.select("area", "value", "numerator", "denominator", "gap").rows()
    assert {"2009/10"} == set(found["period"])
    assert [100 * 590 / 5090] == found["england"].unique().to_list()


def test_a_file_of_another_year_is_not_taken_for_this_one(save: Save) -> None:
    """The same columns with other figures for England are refused, unless the period is given."""
    path = save(KS4, '"5,090"', '"4,900"')
    with pytest.raises(EvidenceError, match="is 4,900, and there it is 5,090; the option 'period'"):
        read_tables(path)
    tables = read_tables(path, options={"period": "2008/09"})
    assert {"2008/09"} == set(tables.indicators["period"])
    assert tables.provenance[0].as_at is None


def test_a_file_that_tells_no_year_needs_one(save: Save) -> None:
    """Where nothing is known to tell the year, the period is asked for."""
    path = save(EXCLUSIONS)
    with pytest.raises(EvidenceError, match="nothing in it says which period"):
        read_tables(path)
    rows = read_tables(path, options={"period": "2008/09"}).indicators
    assert [None, 10.0] == rows["value"].to_list()


@pytest.mark.parametrize(
    ("content", "old", "new", "options", "says"),
    [
        (NI_71, "7.4", "7.5", {}, "is 7.5, and there it is 7.4; the file of that title"),
        (NI_71, "7.4", "7.5", {"period": "2011"}, "the file of that title"),
        (NI_71, "England ", "Ingland", {}, "'Overall_1' is missing, and there it is 7.4"),
        (NI_71, "14,14,-", "14,14,x", {}, "'x' in row 4; a number, or one of -"),
        (NI_71, "LA,372", "LA,379", {}, "'379' in row 4"),
        (NI_71, "Overall_7", "Overall7", {}, "no wide file that is known; its columns: Geog_lev"),
        (NI_71, "Geog_lev", "Level", {}, "no wide file that is known; its columns: Level"),
        (NI_71, "11,11,11\n", "11,11,11,9\n", {}, "11 cells, the last '9'"),
        (NI_71, "14,14,14\n", "14", {}, "it ends within row 5"),
        (KS4, "40,20,6", "40,20,-", {}, "'-' in row 5; a number, or one of x"),
        (KS4, "Yorks & the", "Yorks & that", {}, "'Yorks & that Humber' in row 4;"),
        (KS4, "", "", {"period": 3}, "period: 3; as '2009/10'"),
        (KS4, "", "", {"year": "2010"}, "year: not an option"),
    ],
)
def test_what_cannot_be_read_is_refused(
    save: Save, content: str, old: str, new: str, options: dict[str, Any], says: str
) -> None:
    """Unknown columns, words, areas and years stop the file, with where they stand."""
    path = save(content, old, new)
    with pytest.raises(EvidenceError) as refused:
        read_tables(f"dfe-wide:{path}", options=options)
    assert says in str(refused.value)


def test_only_known_files_are_claimed(save: Save, tmp_path: Path) -> None:
    """A file is claimed by its columns; a folder and what is not there are not."""
    assert DfeWide().claims(save(NI_71))
    assert not DfeWide().claims(save(NI_71, "Overall_7", "Overall_8"))
    assert not DfeWide().claims(tmp_path)
    assert not DfeWide().claims(tmp_path / "absent.csv")


def test_england_is_the_mean_of_councils(data: Path) -> None:
    """England's printed average of NI 71 is the mean of the councils' scores in 7 of 7 quarters."""
    tables = read_tables(data / "indicators" / "ni71_2008_2010.csv")
    quarters = tables.indicators.group_by("period", maintain_order=True).agg(
        mean=pl.mean("value"), returns=pl.count("value"), england=pl.first("england")
    )
    assert [7.4, 8.0, 8.7, 9.4, 9.9, 10.5, 11.1] == quarters["england"].to_list()
    assert quarters["england"].to_list() == quarters["mean"].round(1).to_list()
    assert [121, 146, 152, 147, 150, 142, 112] == quarters["returns"].to_list()
    (source,) = tables.provenance
    assert (1134, 1064, (("nation", 7), ("region", 63))) == (
        source.read,
        source.used,
        source.set_aside,
    )


@pytest.mark.parametrize(
    ("file", "read", "used", "blank", "england"),
    [
        ("Absence2009_10", 330, 304, 2, 5.7),
        ("Absence_Final_V2", 326, 298, 4, 0.9),
        ("Exclusions_Final_V2", 326, 298, 4, 4.5),
        ("KS1_Final_V2", 495, 453, 6, 57.9),
        ("KS2_Final_V2", 330, 302, 4, 45.3),
        ("KS4_Final_V2", 330, 302, 4, 11.6),
        ("OC2_Final_V2", 825, 755, 10, 81.9),
        ("SEN_Final_V2", 330, 302, 4, 12.9),
    ],
)
def test_published_files_on_looked_after_children(
    data: Path, file: str, read: int, used: int, blank: int, england: float
) -> None:
    """Each of the eight files of 2010 is known, and every value is used or set aside."""
    path = data / "indicators" / "looked-after-2010" / f"2010_underlying__{file}.csv"
    tables = read_tables(path, options={"period": "2008/09"})
    (source,) = tables.provenance
    assert (read, used) == (source.read, source.used)
    assert blank == dict(source.set_aside).get("blank row", 0)
    assert england == round(tables.indicators["england"][0], 1)
    gaps = set(tables.indicators["gap"].drop_nulls())
    assert {"suppressed"} <= gaps <= {"suppressed", "not applicable"}


def test_a_folder_is_read_at_once(data: Path) -> None:
    """The eight files are one table, in which a period that is given counts only where needed."""
    folder = data / "indicators" / "looked-after-2010"
    tables = read_tables(folder, options={"period": "2008/09"})
    assert {"2008/09", "2009/10", "year ending 31 March 2010"} == set(tables.indicators["period"])
    assert 8 == len(tables.provenance)

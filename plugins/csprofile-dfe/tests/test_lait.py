"""The values of the Local Authority Interactive Tool, made up and as published."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from csprofile_dfe import Lait

from csprofile import EvidenceError, TablesError, read_tables

DICTIONARY = """\
Measure_code,Topic,Measure,Measure_short,Polarity,y_axis_name,Last Update
1,Children in Need,Plans of long  duration,Plans,Low,% of plans,45748
2,Adoption,Children adopted,Adopted,High,% of children,New Data
3,Youth Offending,Visits,Visits,-,Number,45689
4,Key Stage 2,Visits by  topic,Visits,-,Visits,45689
5,Key Stage 2,Scores,Scores,NA,Score,01/05/2025
"""
VALUES = """\
Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region
Plans,,2024,Rotherham,3.5,372,Yorkshire and The Humber
Plans,,2024,Leeds,-,383,Yorkshire and The Humber
Plans,,2024,England,4,970,NA
Plans,,2024,Yorkshire and the Humber,5,982,NA
Plans,,0,Rotherham,-,372,Yorkshire and The Humber
Visits,,2023/24 (Rev),Rotherham,"1,204",372.0,Yorkshire and The Humber
Scores,,2024,Leeds,7.0000000000000007E-2,383,Yorkshire and The Humber
"""
Save = Callable[..., Path]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Save made-up values, perhaps with one text in the place of another, and a dictionary."""

    def values(old: str = "", new: str = "", dictionary: str | None = DICTIONARY) -> Path:
        assert old in VALUES
        path = tmp_path / "values.csv"
        path.write_text(VALUES.replace(old, new, 1), encoding="utf-8")
        if dictionary is not None:
            (tmp_path / "words.csv").write_text(dictionary, encoding="utf-8")
        return path

    return values


def test_values_are_indicators(save: Save) -> None:
    """Each value of a council is one row, with England's value and what the dictionary says."""
    tables = read_tables(save())
    columns = ("area", "indicator", "period", "value", "unit", "polarity", "england", "gap")
    missing = "not given in the source"
    plans, visits = "Plans of long duration", "Visits"
    assert [
        ("372", plans, "2024", 3.5, "% of plans", "lower", 4.0, None),
        ("383", plans, "2024", None, "% of plans", "lower", 4.0, missing),
        ("372", visits, "2023/24 (Rev)", 1204.0, "Number", "neither", None, None),
        ("383", "Scores", "2024", 0.07, "Score", "unknown", None, None),
    ] == tables.indicators.select(columns).rows()


def test_every_row_is_accounted_for(save: Save) -> None:
    """England, regions and rows of no period are set aside, and the day is the last update."""
    (source,) = read_tables(save()).provenance
    aside = (("nation", 1), ("period 0, which is none", 1), ("region", 1))
    assert (7, 4, aside) == (source.read, source.used, source.set_aside)
    assert ("Department for Education", dt.date(2025, 5, 1)) == (source.publisher, source.as_at)


def test_some_measures_are_kept(save: Save) -> None:
    """Measures that are not asked for are set aside; they may be named by either name."""
    asked = ["Visits", "Plans of long duration"]
    tables = read_tables(save(), options={"measures": asked})
    assert 3 == tables.account[0].used
    assert ("measure not asked for", 1) in tables.account[0].set_aside


def test_the_dictionary_may_be_elsewhere(save: Save, tmp_path: Path) -> None:
    """The dictionary that is named is read, and one beside the values is not."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "d.csv").write_text(DICTIONARY.replace("Low", "High"), encoding="utf-8")
    tables = read_tables(save(), options={"dictionary": str(other / "d.csv")})
    assert "higher" == tables.indicators["polarity"][0]


def test_parquet_says_the_same(save: Save, tmp_path: Path) -> None:
    """Codes that are decimals in a Parquet file are read as in a CSV file."""
    path = save()
    expected = read_tables(path).indicators
    other = tmp_path / "values.parquet"
    text = pl.read_csv(path, infer_schema=False)
    text.with_columns(pl.col("LA Number").cast(pl.Float64)).write_parquet(other)
    assert expected.equals(read_tables(other).indicators)


@pytest.mark.parametrize(
    ("dictionary", "options", "says"),
    [
        (None, {}, "none in the folder of the file; the tool's data dictionary"),
        (DICTIONARY.replace("Visits,-", "Visits,High", 1), {}, "Visits: higher and neither"),
        (DICTIONARY, {"dictionary": 3}, "dictionary: 3; the path of a file"),
        (DICTIONARY, {"measures": "Plans"}, "measures: 'Plans'; a list of names"),
        (DICTIONARY, {"measures": []}, "measures: empty; at least one"),
        (DICTIONARY, {"measures": ["Plan"]}, "'Plan': not a measure; Plans, Adopted, Visits"),
        (DICTIONARY, {"sheet": "1"}, "sheet: not an option"),
        (DICTIONARY.replace(",Low", ",Lower"), {}, "'Lower' in row 2; High, Low, -, NA"),
        (DICTIONARY.replace("5,Key Stage 2,Scores,Scores", "5,,S,S"), {}, "'Scores' in row 8"),
    ],
)
def test_a_wrong_dictionary_or_option_is_refused(
    save: Save, dictionary: str | None, options: dict[str, Any], says: str
) -> None:
    """What the dictionary and the options must be is said where they are not."""
    with pytest.raises(EvidenceError) as refused:
        read_tables(save(dictionary=dictionary), options=options)
    assert says in str(refused.value)


def test_two_dictionaries_are_refused(save: Save, tmp_path: Path) -> None:
    """Of two dictionaries in one folder neither is chosen."""
    (tmp_path / "words 2.csv").write_text(DICTIONARY, encoding="utf-8")
    with pytest.raises(EvidenceError, match=r"words 2\.csv, words\.csv"):
        read_tables(save())


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("3.5", "x", "'x' in row 2; a number, or one of -, c"),
        ("England,4,970,NA", "England,4,971,NA", "'971' in row 4"),
        ("Rotherham,3.5,372", "Atlantis,3.5,9999", "'9999' in row 2"),
        ("Yorkshire and the Humber,5,982,NA", "England,5,970,NA", "one row for each area"),
        ("Leeds,-,383,Yorkshire and The Humber", "Leeds,-,383,Y,5,6", "9 cells, the last '6'"),
        (",7.0000000000000007E-2,383,Yorkshire and The Humber\n", ",7.0", "5 cells of 7"),
    ],
)
def test_wrong_values_are_refused(save: Save, old: str, new: str, says: str) -> None:
    """A word, an area or a row that cannot be read stops the file, with its row."""
    with pytest.raises(TablesError) as refused:
        read_tables(save(old, new))
    assert says in str(refused.value)


def test_only_the_tool_is_claimed(save: Save, tmp_path: Path) -> None:
    """The values are claimed by their columns; the dictionary and what is not there are not."""
    paths = [save(), tmp_path / "words.csv", tmp_path, tmp_path / "absent.csv"]
    assert [True, False, False, False] == [Lait().claims(each) for each in paths]


def test_the_published_values(data: Path) -> None:
    """Every row of the published file is used or set aside, and every measure has a polarity."""
    tables = read_tables(data / "indicators" / "lait_bds_long.parquet")
    (source,) = tables.provenance
    aside = (("nation", 3770), ("period 0, which is none", 170), ("region", 41470))
    assert (641_070, 595_660, aside) == (source.read, source.used, source.set_aside)
    assert dt.date(2026, 4, 1) == source.as_at
    rows = tables.indicators
    assert (434, 158) == (rows["indicator"].n_unique(), rows["area"].n_unique())
    measures = rows.unique("indicator")["polarity"].value_counts().rows()
    assert {"higher": 220, "lower": 88, "neither": 96, "unknown": 30} == dict(measures)
    tiny = rows.filter(pl.col("value").is_between(0.0699, 0.0701))
    assert not tiny.is_empty()
    assert {"not given in the source"} == set(rows.filter(pl.col("value").is_null())["gap"])


def test_a_published_measure(data: Path) -> None:
    """Child protection plans of two years or more, Rotherham, 2025: 5.5 beside England's 4.4."""
    path = data / "indicators" / "lait_bds_long.parquet"
    rows = read_tables(path, options={"measures": ["CPPlans2yrs"]}).indicators
    found = rows.filter(area="372", period="year ending 31 March 2025")
    assert [(5.5, 4.4, "lower")] == found.select("value", "england", "polarity").rows()


@pytest.mark.parametrize(
    ("kind", "published", "period"),
    [
        ("Financial Year", "2025", "year ending 31 March 2025"),
        ("Academic Year", "2024 (Rev)", "year ending 31 August 2024 (Rev)"),
        ("Annual (end of Sept)", "2024", "year ending 30 September 2024"),
        ("Calendar Year", "2024", "2024"),
        ("Financial Year", "2023-24", "2023-24"),
    ],
)
def test_a_plain_year_is_dated_by_its_type(
    save: Save, kind: str, published: str, period: str
) -> None:
    """A year without months ends when the dictionary's type of year says; others stand."""
    head, *rows = DICTIONARY.splitlines()
    typed = "\n".join([f"{head},Year_Type", *(f"{row},{kind}" for row in rows)])
    path = save("Plans,,2024,R", f"Plans,,{published},R", typed)
    found = read_tables(path, options={"measures": ["Plans"]}).indicators
    assert period in found["period"].to_list()


def test_measures_of_one_title_are_told_apart(save: Save) -> None:
    """Where two measures have one title, each is called by its short name too."""
    alike = DICTIONARY.replace("Children adopted,Adopted", "Scores,Adopted")
    found = read_tables(save(dictionary=alike)).indicators
    assert "Scores (Scores)" in found["indicator"].to_list()

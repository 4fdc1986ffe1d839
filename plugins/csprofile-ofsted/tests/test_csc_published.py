"""Ofsted's own lists of providers of children's social care, beside Ofsted's own summaries."""

import datetime as dt
from pathlib import Path

import fastexcel
import pytest
from csprofile_ofsted import SocialCare

from csprofile import Tables, read_tables

JUDGEMENTS = ("outstanding", "good", "satisfactory", "inadequate")
Counts = tuple[int, ...]


def published(data: Path, year: int, suffix: str = "csv") -> Path:
    """The list of one year."""
    return data / "inspections" / f"ofsted_csc_providers_{year}.{suffix}"


def counts(tables: Tables, *provisions: str) -> Counts:
    """How many settings have each judgement, the best first, of all provisions or of some."""
    rows = tables.inspections
    rows = rows.filter(rows["provision"].is_in(provisions)) if provisions else rows
    return tuple((rows["judgement"] == each).sum() for each in JUDGEMENTS)


def summaries(data: Path) -> dict[tuple[str, int], Counts]:
    """Ofsted's counts by judgement, for each of its tables (8a and on) and years."""
    book = fastexcel.read_excel(published(data, 2025, "ods"))
    sheet = book.load_sheet("Latest_OE_31_Mar_Time_Series", header_row=None, dtypes="string")
    found, table = {}, ""
    for first, *cells in sheet.to_polars().rows():
        if first and first.startswith("Table "):
            table = first[6:8]
        elif first and first[:4].isdigit() and None not in cells and "-" not in cells:
            found[table, int(first[:4])] = tuple(map(int, cells))
    return found


@pytest.mark.parametrize(
    ("year", "used", "aside", "as_at"),
    [
        (2015, 2605, {"blank row": 3}, dt.date(2015, 3, 27)),
        (2018, 2796, {"Cafcass, of no council's area": 1}, dt.date(2018, 3, 26)),
        (2022, 3576, {}, dt.date(2022, 3, 31)),
        (2024, 3876, {}, dt.date(2024, 3, 31)),
        (2025, 5596, {"Welsh council": 4}, dt.date(2025, 3, 31)),
    ],
)
def test_every_row_is_accounted_for(
    data: Path, year: int, used: int, aside: dict[str, int], as_at: dt.date
) -> None:
    """Of every year each row is used, or set aside with its reason; the day is the file's own."""
    path = published(data, year)
    assert SocialCare().claims(path)
    (source,) = read_tables(path).provenance
    assert (used, used + sum(aside.values())) == (source.used, source.read)
    assert (aside, as_at) == (dict(source.set_aside), source.as_at)


@pytest.mark.parametrize("year", [2022, 2024, 2025])
def test_england_is_as_ofsted_counts_it(data: Path, year: int) -> None:
    """England's counts by judgement are those of Ofsted's summary of the following years."""
    assert summaries(data)["8a", year] == counts(read_tables(published(data, year)))


def test_2018_differs_from_the_later_summary(data: Path) -> None:
    """The file of 2018 differs by +5 +3 +12 -9 from Ofsted's later summary, Cafcass included."""
    cafcass = (1, 0, 0, 0)
    found = zip(counts(read_tables(published(data, 2018))), cafcass, strict=True)
    later = summaries(data)["8a", 2018]
    assert (5, 3, 12, -9) == tuple(sum(of) - then for of, then in zip(found, later, strict=True))


@pytest.mark.parametrize(
    ("table", "provisions"),
    [
        ("8b", ("children's homes", "secure children's homes")),
        ("8e", ("secure children's homes",)),
        ("8f", ("independent fostering agencies",)),
        ("8g", ("voluntary adoption agencies",)),
        ("8h", ("residential special schools",)),
        ("8i", ("boarding schools",)),
        ("8j", ("residential family centres",)),
        ("8k", ("adoption support agencies",)),
        ("8l", ("further education with residential provision",)),
        ("8m", ("residential holiday schemes",)),
        ("8n", ("secure training centres",)),
    ],
)
def test_provisions_are_as_ofsted_counts_them(
    data: Path, table: str, provisions: tuple[str, ...]
) -> None:
    """Each provision of 2025 has the judgements of Ofsted's own table of it."""
    assert summaries(data)[table, 2025] == counts(read_tables(published(data, 2025)), *provisions)


def test_supported_accommodation_is_as_ofsted_counts_it(data: Path) -> None:
    """The 50 judged on their own scale are 26, 19 and 5, and none of them is good or better."""
    rows = read_tables(published(data, 2025)).inspections
    own = rows.filter(rows["own_scale"].is_not_null())
    assert {"supported accommodation"} == set(own["provision"])
    assert [(None, "not applicable")] == own.select("judgement", "gap").unique().rows()
    expected = {
        "consistently strong service delivery": 26,
        "inconsistent quality of service delivery": 19,
        "serious or widespread weaknesses": 5,
    }
    assert expected == dict(own["own_scale"].value_counts().rows())


@pytest.mark.parametrize(
    ("year", "council"), [(2015, 569), (2018, 491), (2022, 487), (2024, 479), (2025, 560)]
)
def test_councils_own_settings_are_known(data: Path, year: int, council: int) -> None:
    """So many settings are a council's own, by their sector, and all others are in its area."""
    whose = dict(
        read_tables(published(data, year)).inspections["responsibility"].value_counts().rows()
    )
    assert {"council", "area"} == set(whose)
    assert council == whose["council"]


def test_csv_and_ods_are_equal(data: Path) -> None:
    """The list of 2025 says the same cell for cell in both its files, personal columns included."""
    asked = {"personal": True, "aspects": True}
    csv = read_tables(published(data, 2025), options=asked)
    ods = read_tables(published(data, 2025, "ods"), options=asked)
    assert csv.inspections.rows(named=True) == ods.inspections.rows(named=True)
    assert (csv.as_at, csv.account) == (ods.as_at, ods.account)


@pytest.mark.parametrize(
    ("year", "aspect", "told", "not_told"),
    [
        (2015, "staying safe", 2518, 87),
        (2018, "staying safe", 2790, 6),
        (2022, "help and protection", 3304, 5),
        (2025, "help and protection", 4292, 1),
    ],
)
def test_safety_is_told_in_the_words_of_the_year(
    data: Path, year: int, aspect: str, told: int, not_told: int
) -> None:
    """Of the settings judged as a whole, so many have a judgement of safety, under one name."""
    rows = read_tables(published(data, year), options={"aspects": True}).inspections
    safety = rows.filter(~rows["aspect"].is_in(["overall effectiveness", "leadership"]))
    assert {aspect} == set(safety["aspect"])
    gaps = safety["judgement"].is_null().sum()
    assert (told, not_told) == (len(safety) - gaps, gaps)

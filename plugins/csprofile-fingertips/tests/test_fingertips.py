"""Exports of Fingertips, made up, and what of them is read, refused or set aside."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from csprofile_fingertips import Fingertips

from csprofile import EvidenceError, TablesError, read_tables
from csprofile.plugin import installed

HEAD = (
    "Indicator ID,Indicator Name,Parent Code,Area Code,Area Name,Area Type,Sex,Age,Category Type,"
    "Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,"
    "Value note,Compared to England value or percentiles"
)
ENGLAND = ("E92000001", "10", "9.9", "10.1", "1000", "10000", "", "Not compared")
LEEDS = ("E08000035", "12", "11", "13", "60", "500", "", "Worse")
KENT = ("E10000016", "10.5", "9.5", "11.5", "50", "476", "", "Similar")
YORK = ("E06000014", "8", "7", "9", "8", "100", "", "Better")
Writer = Callable[..., Path]


def line(area: tuple[str, ...], **cells: str) -> str:
    """A line of an export: an area's figures, with cells of other columns where they are given."""
    code, *figures, note, word = area
    told = {"id": "1", "name": "Falls", "parent": "", "sex": "Persons", "age": "<15 yrs"}
    told |= {"category": "", "period": "2022/23", **cells}
    first = [told["id"], told["name"], told["parent"], code, "", "", told["sex"], told["age"], ""]
    return ",".join([*first, told["category"], told["period"], *figures, note, word])


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    """Writes an export with these lines, and gives its path."""

    def written(*lines: str, head: str = HEAD) -> Path:
        path = tmp_path / "export.csv"
        path.write_text("\n".join([head, *lines, ""]), encoding="utf-8")
        return path

    return written


def rows(path: Path, *names: str) -> list[Any]:
    """Columns of the table that a file is read to, claimed by its content."""
    return read_tables(path).indicators.select(*names).rows()


def test_csprofile_finds_it() -> None:
    """Once installed it is found, and does nothing wrong."""
    (found,) = (each for each in installed().packages if each.name == "csprofile-fingertips")
    assert [("source", "fingertips")] == [(each.kind, each.name) for each in found.offers]
    assert () == found.failures


def test_a_figure_is_read(write: Writer) -> None:
    """Each council has its value, counts and interval, beside England of the same period."""
    path = write(line(ENGLAND), line(LEEDS), line(YORK, period="2023/24"))
    names = ("area", "indicator", "period", "value", "lower", "upper", "numerator", "denominator")
    expected = [
        ("383", "Falls", "2022/23", 12.0, 11.0, 13.0, 60.0, 500.0),
        ("816", "Falls", "2023/24", 8.0, 7.0, 9.0, 8.0, 100.0),
    ]
    assert expected == rows(path, *names)
    expected = [(10.0, "worse than England"), (None, "better than England")]
    assert expected == rows(path, "england", "compared")


def test_rows_are_accounted_for(write: Writer) -> None:
    """England, its deciles and areas that are no councils are set aside; twice told is one."""
    path = write(
        line(ENGLAND),
        line(ENGLAND, parent="E92000001"),
        line(("E92000001", *YORK[1:]), category="Least deprived decile"),
        line(LEEDS, parent="E92000001"),
        line(LEEDS, parent="E12000003"),
        line(("E07000084", *YORK[1:])),
        line(("E12000003", *YORK[1:])),
        "," * HEAD.count(","),
        line(KENT),
    )
    tables = read_tables(path)
    (origin,) = tables.provenance
    expected = {
        "England: its value stands beside each council's": 2,
        "blank row": 1,
        "district or ward": 1,
        "identical to another row": 1,
        "part of an area, as a deprivation decile of England": 1,
        "region or metropolitan county": 1,
    }
    assert (expected, 9, 2) == (dict(sorted(origin.set_aside)), origin.read, origin.used)
    assert "Office for Health Improvement and Disparities" == origin.publisher
    assert [(10.0,), (10.0,)] == rows(path, "england")


@pytest.mark.parametrize(
    ("note", "gap"),
    [
        ("", "not given in the source"),
        ("Value for Hackney and City of London combined", "judged together with another"),
        ("Not presented due to a trust sending no data for June 2022", "not available"),
        ("Value not published for data quality reasons", "not available"),
        ("Value missing in source data", "not available"),
        ("Value suppressed due to incompleteness of source data", "not available"),
        ("Value suppressed for disclosure control due to small count", "suppressed"),
    ],
)
def test_a_gap_keeps_its_kind(write: Writer, note: str, gap: str) -> None:
    """Why a value is not there is told by its note; -1 for an interval is no interval."""
    path = write(line(LEEDS), line(("E09000001", "", "-1", "-1", "", "", note, "Not compared")))
    expected = [(12.0, 11.0, 13.0, None), (None, None, None, gap)]
    assert expected == rows(path, "value", "lower", "upper", "gap")


def test_a_note_to_a_value_explains_no_gap(write: Writer) -> None:
    """Where there is a value, its note may say anything."""
    told = ("E09000012", *LEEDS[1:6], "Value for Hackney and City of London combined", "Worse")
    assert [(12.0, None)] == rows(write(line(told)), "value", "gap")


@pytest.mark.parametrize(
    ("lines", "polarity"),
    [
        ((LEEDS, YORK, KENT), "lower"),
        ((("E08000035", *LEEDS[1:-1], "Better"), KENT), "higher"),
        ((("E08000035", *LEEDS[1:-1], "Higher"), KENT), "neither"),
        ((LEEDS, ("E06000014", *YORK[1:-1], "Worse")), None),
        ((KENT,), None),
    ],
)
def test_polarity_is_told_by_the_words(
    write: Writer, lines: tuple[tuple[str, ...], ...], polarity: str | None
) -> None:
    """Which way is better follows from the words where they agree, and from nothing else."""
    path = write(line(ENGLAND), *map(line, lines))
    assert {(polarity,)} == set(rows(path, "polarity"))


def test_polarity_and_unit_are_read(write: Writer) -> None:
    """A file that tells polarity and unit is taken at its word."""
    head = f"{HEAD},Polarity,Unit"
    path = write(line(LEEDS) + ",BOB - Blue orange blue,per 10 000", head=head)
    assert [("neither", "per 10 000")] == rows(path, "polarity", "unit")


def test_several_of_one_name_are_told_apart(write: Writer) -> None:
    """Number, sex and age stand after the name of an indicator that has several."""
    path = write(
        line(ENGLAND, sex="Male"),
        line(LEEDS, sex="Male"),
        line(LEEDS, sex="Female"),
        line(LEEDS, name="Smoking", id="2"),
        line(LEEDS, name="Smoking", id="3", age="15 yrs"),
    )
    expected = [
        ("Falls (Male)", 10.0),
        ("Falls (Female)", None),
        ("Smoking (2, <15 yrs)", None),
        ("Smoking (3, 15 yrs)", None),
    ]
    assert expected == rows(path, "indicator", "england")


@pytest.mark.parametrize(
    ("published", "kept"),
    [
        ("Similar", "similar to England"),
        ("Lower", "lower than England"),
        ("2nd lowest quintile", "2nd lowest quintile in England"),
        ("Not compared", None),
    ],
)
def test_the_published_comparison_is_kept(write: Writer, published: str, kept: str) -> None:
    """The word that was published beside England is kept, whichever way is better."""
    assert [(kept,)] == rows(write(line((*LEEDS[:-1], published))), "compared")


@pytest.mark.parametrize(
    ("area", "column", "seen"),
    [
        ((*LEEDS[:-1], "Much worse"), "Compared to England value or percentiles", "Much worse"),
        (("E08000035", "", "", "", "", "", "Lost", "Not compared"), "Value note", "Lost"),
        (("E08000035", "12*", *LEEDS[2:]), "Value", "12*"),
        (("E06000999", *LEEDS[1:]), "area", "E06000999"),
        (("E08000035", "12", "13", "11", *LEEDS[4:]), "lower", "13.0"),
    ],
)
def test_a_bad_cell_is_refused(
    write: Writer, area: tuple[str, ...], column: str, seen: str
) -> None:
    """What cannot be read is refused with its row in the file and what stood there."""
    with pytest.raises(TablesError) as refused:
        read_tables(write(line(KENT), line(area)))
    expected = [(3, column, seen)]
    assert expected == refused.value.failures.select("row", "column", "seen").rows()


def test_two_values_of_england_are_refused(write: Writer) -> None:
    """Where England has two values for a period, none is chosen."""
    other = ("E92000001", "11", *ENGLAND[2:])
    with pytest.raises(TablesError) as refused:
        read_tables(write(line(ENGLAND), line(other), line(LEEDS)))
    expected = [(4, "england", "10.0"), (4, "england", "11.0")]
    assert expected == refused.value.failures.select("row", "column", "seen").rows()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("Lower CI 95.0 limit", "Lower CI 90.0 limit", "Lower CI 95.0 limit: not there"),
        ("Value note", "Note", "Value note: not there"),
        ("Area Code", "Code", "no column 'Area Code'"),
    ],
)
def test_a_missing_column_is_refused(write: Writer, old: str, new: str, says: str) -> None:
    """A column that is not there under a known name is told, with those that are like it."""
    path = write(line(LEEDS), head=HEAD.replace(old, new))
    with pytest.raises(TablesError) as refused:
        read_tables(f"fingertips:{path}")
    assert says in str(refused.value)


def test_only_exports_are_claimed(write: Writer, tmp_path: Path) -> None:
    """A file is claimed by its columns, whatever it is called."""
    export = write(line(LEEDS)).rename(tmp_path / "other.txt")
    other = write("a,b", head="Indicator Name,Area Code,Time period,Value")
    source = Fingertips()
    paths = (export, other, tmp_path, tmp_path / "absent.csv")
    assert [True, False, False, False] == [source.claims(path) for path in paths]


def test_a_truncated_file_and_an_option_are_refused(write: Writer) -> None:
    """A file that ends within a row is refused, and so is an option, since there are none."""
    path = write(line(KENT), line(LEEDS))
    with pytest.raises(EvidenceError, match="sheet: not an option"):
        read_tables(path, options={"sheet": "1"})
    path.write_text(path.read_text(encoding="utf-8")[:-30], encoding="utf-8")
    with pytest.raises(TablesError, match="it ends within row 3"):
        read_tables(path)


def test_mixed_encodings_are_read(write: Writer) -> None:
    """Lines in UTF-8 and in cp1252 are each read as what they are."""
    path = write()
    names = [line(LEEDS, name="Café").encode(), line(KENT, name="Café").encode("cp1252")]
    path.write_bytes(b"\n".join([HEAD.encode(), *names, b""]))
    assert [("Café",)] * 2 == rows(path, "indicator")

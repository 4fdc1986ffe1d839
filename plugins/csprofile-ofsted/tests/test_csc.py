"""Lists of the providers of children's social care, made up in the layouts of several years."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest
import xlsxwriter
from csprofile_ofsted import SocialCare

from csprofile import EvidenceError, Tables, read_tables
from csprofile.plugin import installed

HELPED = "How well children and young people are helped and protected"
LEADERS = "The effectiveness of leaders and managers"
OVERALL = "Overall experiences and progress of children and young people"
TITLE = "Children's social care data in England 2025 – Provider level as at 31 March 2025"
KEY = "Some cells are empty. The column refers to data that is not applicable for that type."
HOME = {
    "URN": "SC900001",
    "Provision type": "Children's home",
    "Registration status": "Active",
    "Name": "REDACTED",
    "Address 1": "REDACTED",
    "Town": "REDACTED",
    "Local authority": "Leeds",
    "Sector": "Local Authority",
    "Latest full inspection event type": "Full inspection",
    "Latest full inspection date": "05/11/2024",
    "Latest full inspection event number": "10900001",
    OVERALL: "Good",
    HELPED: "Requires improvement to be good",
    LEADERS: "Outstanding",
    "Supported accommodation outcome": "",
}
NEVER = {**HOME, **dict.fromkeys([each for each in HOME if "inspection" in each], "")}
NEVER |= {OVERALL: "", HELPED: "", LEADERS: "", "URN": "SC900002", "Sector": "Private"}
LODGINGS = {**NEVER, "URN": "SC900003", "Provision type": "Supported Accommodation"}


def lines(rows: list[Mapping[str, str]], *above: str, names: Mapping[str, str] = {}) -> str:
    """A file of rows as CSV, beneath other lines, some columns under other names."""
    head = [names.get(each, each) for each in rows[0]]
    cells = [[*above[:1]], *([each] for each in above[1:]), head, *(row.values() for row in rows)]
    quoted = [",".join(f'"{cell}"' for cell in row) for row in cells if row]
    return "\n".join(quoted) + "\n"


def read(folder: Path, *rows: Mapping[str, str], above: tuple[str, ...] = (TITLE, KEY)) -> Tables:
    """What is read of rows, with every aspect."""
    path = folder / "providers.csv"
    path.write_text(lines(list(rows), *above), encoding="utf-8")
    return SocialCare().read(path, {"aspects": True})


def test_csprofile_finds_it() -> None:
    """Once installed it is found by its name, and the package does nothing wrong."""
    (found,) = (each for each in installed().packages if each.name == "csprofile-ofsted")
    assert "ofsted-csc" in {each.name for each in found.offers}
    assert () == found.failures


@pytest.mark.parametrize(
    ("above", "names", "as_at"),
    [
        (
            (),
            {
                "Registration status": "Reg Status",
                "Name": "Setting Name",
                "Latest full inspection event type": "Inspection type",
                "Latest full inspection date": "Inspection Date",
                "Latest full inspection event number": "Inspection ID",
                OVERALL: "Overall effectiveness",
                HELPED: "The safety of children and young people",
                LEADERS: "Leadership and management",
            },
            dt.date(2024, 11, 5),
        ),
        (
            ("Provider information",),
            {
                "Latest full inspection event type": "Event type",
                "Latest full inspection date": "Inspection date",
                "Latest full inspection event number": "Event number",
            },
            dt.date(2024, 11, 5),
        ),
        (
            ("Provider level as at March 2025", KEY, ""),
            {
                OVERALL: f"Latest full inspection {OVERALL.lower()}",
                HELPED: f"Latest full inspection {HELPED.lower()}",
            },
            dt.date(2025, 3, 31),
        ),
        ((TITLE, KEY), {OVERALL: f"\n{OVERALL}", "URN": " URN "}, dt.date(2025, 3, 31)),
    ],
)
def test_every_layout_is_read(
    tmp_path: Path, above: tuple[str, ...], names: Mapping[str, str], as_at: dt.date
) -> None:
    """Whatever the columns are called and wherever the heading stands, the row says the same."""
    path = tmp_path / "any name.csv"
    path.write_text(lines([HOME], *above, names=names), encoding="utf-8-sig")
    tables = read_tables(path)
    (row,) = tables.inspections.rows(named=True)
    expected = {
        "area": "383",
        "setting": "SC900001",
        "provision": "children's homes",
        "judgement": "good",
        "inspected_on": dt.date(2024, 11, 5),
        "aspect": "overall effectiveness",
        "responsibility": "council",
        "base": "settings",
        "event": "10900001",
        "gap": None,
        "url": None,
    }
    assert expected == {each: row[each] for each in expected}
    assert as_at == tables.as_at


def workbook(path: Path) -> Path:
    """A workbook with the list of a day, that of a year, and one without judgements."""
    sheets = {
        "Provider_level_at_31_Mar_2025": (TITLE, HOME),
        "Provider_level_in_year_2024-25": ("Provider level in year 2024-25", HOME),
        "Providers+places": ("Providers and places at 31 March 2025", {"URN": "1", "Sector": "x"}),
    }
    with xlsxwriter.Workbook(path) as book:
        for name, (title, row) in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, [title])
            sheet.write_row(3, 0, row)
            sheet.write_row(4, 0, row.values())
    return path


def test_the_sheet_of_a_day_is_read(tmp_path: Path) -> None:
    """Of a workbook the list at a day is read, never the list of a year's inspections."""
    tables = read_tables(workbook(tmp_path / "providers.xlsx"))
    assert ["providers.xlsx#Provider_level_at_31_Mar_2025"] == [
        each.name for each in tables.provenance
    ]


def test_supported_accommodation_has_its_own_scale(tmp_path: Path) -> None:
    """What is said on another scale is no judgement, and no gap that leaves room."""
    said = "Consistently strong service delivery"
    judged = {**LODGINGS, "Latest full inspection date": "01/02/2025"}
    judged["Supported accommodation outcome"] = said
    found = read(tmp_path, judged, {**LODGINGS, "URN": "4"}).inspections
    expected = [(None, "not applicable", said.lower()), (None, "not yet inspected", None)]
    assert expected == found.select("judgement", "gap", "own_scale").rows()


def test_aspects_are_read_where_asked_for(tmp_path: Path) -> None:
    """Safety and leadership stand beside the whole; a blank has the reason the publisher gives."""
    blank = {**HOME, "URN": "2", HELPED: "", LEADERS: "Not judged"}
    school = {**HOME, "URN": "3", "Provision type": "Boarding School", HELPED: ""}
    found = read(tmp_path, HOME, blank, school, NEVER).inspections.sort("setting", "aspect")
    expected = [
        ("2", "help and protection", None, "not given in the source"),
        ("2", "leadership", None, "judgement not made"),
        ("2", "overall effectiveness", "good", None),
        ("3", "help and protection", None, "not applicable"),
        ("3", "leadership", "outstanding", None),
        ("3", "overall effectiveness", "good", None),
        ("SC900001", "help and protection", "satisfactory", None),
        ("SC900001", "leadership", "outstanding", None),
        ("SC900001", "overall effectiveness", "good", None),
        ("SC900002", "overall effectiveness", None, "not yet inspected"),
    ]
    assert expected == found.select("setting", "aspect", "judgement", "gap").rows()


def test_personal_columns_are_read_where_asked_for(tmp_path: Path) -> None:
    """Names and addresses are left out unless asked for; what was redacted is nothing."""
    path = tmp_path / "providers.csv"
    agency = {**HOME, "URN": "2", "Name": "A Agency", "Address 1": "1 Long Road", "Town": "Leeds"}
    path.write_text(lines([HOME, agency]), encoding="cp1252")
    assert not {"name", "address"} & set(read_tables(path).inspections.columns)
    found = read_tables(path, options={"personal": True}).inspections
    expected = [(None, None), ("A Agency", "1 Long Road, Leeds")]
    assert expected == found.select("name", "address").rows()
    with pytest.raises(EvidenceError, match="sheet: not an option; personal, aspects"):
        SocialCare().read(path, {"sheet": 1})


def test_what_is_set_aside_has_its_reason(tmp_path: Path) -> None:
    """Every row is used, or counted with why it is not."""
    rows = [
        {**HOME, "URN": "2", "Registration status": "Suspended"},
        {**HOME, "URN": "3", "Registration status": "Resigned"},
        {**HOME, "URN": "4", "Provision type": "CAFCASS", "Sector": "Public sector"},
        {**NEVER, "URN": "5", "Local authority": "Newport"},
        dict.fromkeys(HOME, ""),
    ]
    (source,) = read(tmp_path, *rows).provenance
    expected = {
        "blank row": 1,
        "Cafcass, of no council's area": 1,
        "no longer registered": 1,
        "Welsh council": 1,
    }
    assert expected == dict(source.set_aside)
    assert source.read == source.used + 4


def test_the_day_decides_between_councils_of_one_name(tmp_path: Path) -> None:
    """Dorset of 2015 is the council that ended in 2019."""
    old = {**HOME, "Local authority": "Dorset", "Latest full inspection date": "01/12/2014"}
    title = ("Provider level as at 31 March 2015",)
    assert {"835"} == set(read(tmp_path, old, above=title).inspections["area"])
    assert {"838"} == set(read(tmp_path, {**HOME, "Local authority": "Dorset"}).inspections["area"])

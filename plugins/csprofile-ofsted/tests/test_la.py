"""Inspections of councils' children's services, made up in Ofsted's layouts."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest
import xlsxwriter
from csprofile_ofsted import LocalAuthorities

from csprofile import EvidenceError, Finding, TablesError, assess, read_tables

LEADERS = "The impact of leaders on social work practice with children and families"
HELPED = "The experiences and progress of children who need help and protection"
IN_CARE = "The experiences and progress of children in care"
LEAVERS = "The experiences and progress of care leavers"
GOOD = dict.fromkeys(["Overall effectiveness", LEADERS, HELPED, IN_CARE], "Good")
LEEDS = {
    "Local authority area code": "E08000035",
    "Local authority name": "Leeds",
    "Inspection date": "2024-02-05",
    **GOOD,
    LEAVERS: "Outstanding",
}
BEFORE = {**LEEDS, "Inspection date": "2018-10-08", HELPED: "Inadequate", LEAVERS: ""}
BEFORE["Overall effectiveness"] = "Inadequate"
NOTE = "There are blank cells for inspections before 1 January 2023."
TYPE = "Inspection/Visit type"


def event(row: Mapping[str, str], kind: str) -> dict[str, str]:
    """A row of the sheet of a year."""
    return {TYPE: kind, **row, "Visit Theme": ""}


VISIT = {
    **event(LEEDS, "ILACS Focused Visit"),
    **dict.fromkeys([*GOOD, LEAVERS], ""),
    "Inspection date": "2024-11-05",
    "Visit Theme": "Front door",
}


def workbook(path: Path, *year: Mapping[str, str]) -> Path:
    """A workbook of the latest inspections, those of a year, and all of them."""
    sheets = {
        "Inspections_as_at_31_March": ("Judgements as at 31 March 2025", [LEEDS]),
        "In-year": ("In-year activity 2024-25", year or (event(LEEDS, "ILACS Short Inspection"),)),
        "History": ("ILACS inspection history from 2018-2025", [BEFORE, LEEDS]),
        "Notes": ("Notes", [{"What": NOTE}]),
    }
    with xlsxwriter.Workbook(path) as book:
        for name, (title, rows) in sheets.items():
            sheet = book.add_worksheet(name)
            for at, line in enumerate([[title], [NOTE], rows[0], *(row.values() for row in rows)]):
                sheet.write_row(at, 0, line)
    return path


def written(folder: Path, *rows: Mapping[str, str]) -> Path:
    """A CSV file of rows."""
    path = folder / "councils.csv"
    lines = [list(rows[0]), *(list(row.values()) for row in rows)]
    path.write_text("\n".join(map(",".join, lines)) + "\n", encoding="utf-8")
    return path


def test_each_aspect_of_each_inspection_is_read(tmp_path: Path) -> None:
    """Every sheet is read, what two of them tell is used once, and the day is the title's."""
    tables = read_tables(workbook(tmp_path / "any name.xlsx"))
    rows = tables.inspections.sort("inspected_on", "aspect")
    old, new = dt.date(2018, 10, 8), dt.date(2024, 2, 5)
    expected = [
        (old, "care leavers", None, "judged together with another"),
        (old, "children in care", "good", None),
        (old, "help and protection", "inadequate", None),
        (old, "leadership", "good", None),
        (old, "overall effectiveness", "inadequate", None),
        (new, "care leavers", "outstanding", None),
        (new, "children in care", "good", None),
        (new, "help and protection", "good", None),
        (new, "leadership", "good", None),
        (new, "overall effectiveness", "good", None),
    ]
    assert expected == rows.select("inspected_on", "aspect", "judgement", "gap").rows()
    about = ("area", "setting", "provision", "responsibility", "base")
    services = ("children's services of 383", "local authority children's services")
    assert [("383", *services, "council", "services")] == rows.select(about).unique().rows()
    assert dt.date(2025, 3, 31) == tables.as_at


def test_a_judgement_is_a_finding_until_the_next_inspection(tmp_path: Path) -> None:
    """Each judgement is a finding of ILACS too, which the council's next inspection ended."""
    tables = read_tables(workbook(tmp_path / "councils.xlsx"))
    assert {("ILACS", None)} == set(tables.findings.select("inspection", "kind").rows())
    old, new = dt.date(2018, 10, 8), dt.date(2024, 2, 5)
    assert [(old, 4), (new, 5)] == tables.findings.group_by("on").len().sort("on").rows()
    assessed = assess(
        tables, framework="profile-2025", as_at=dt.date(2025, 3, 31), area="Leeds", similar="region"
    )
    made = [each.row for each in assessed.profile.lines if isinstance(each.row, Finding)]
    assert [(old, new), (new, None)] == [(each.on, each.reinspected_on) for each in made]


def test_visits_tell_no_finding(tmp_path: Path) -> None:
    """A visit has a theme and nothing that was found, and is set aside with that reason."""
    rows = [event(LEEDS, "ILACS Short Inspection"), VISIT, {**VISIT, TYPE: "LA Monitoring visit"}]
    tables = read_tables(workbook(tmp_path / "councils.xlsx", *rows))
    aside = {"visit of which no finding is told": 2}
    assert [{}, aside, {}, {}] == [dict(each.set_aside) for each in tables.provenance]
    assert {dt.date(2018, 10, 8), dt.date(2024, 2, 5)} == set(tables.findings["on"])


def test_a_visit_with_a_judgement_is_refused(tmp_path: Path) -> None:
    """A visit that was judged is no full inspection, nor is a kind of visit nobody knows."""
    judged = event(LEEDS, "ILACS Focused Visit")
    for row, says in ((judged, "'ILACS Focused Visit'"), ({**VISIT, TYPE: "Tour"}, "'Tour'")):
        with pytest.raises(TablesError, match=f"1 failure\n.*{says} in row 4; ILACS"):
            read_tables(workbook(tmp_path / "councils.xlsx", row))


def test_a_csv_file_is_of_its_latest_day(tmp_path: Path) -> None:
    """Where no words tell the day it is that of the latest inspection; columns may be shorter."""
    names = {LEADERS: "Impact of leaders", "Local authority area code": "new_la_code"}
    rows = [{names.get(name, name): cell for name, cell in row.items()} for row in (BEFORE, LEEDS)]
    assert dt.date(2024, 2, 5) == read_tables(written(tmp_path, *rows)).as_at


def test_care_leavers_had_no_column_once(tmp_path: Path) -> None:
    """Where the column speaks of both, one judgement is read, and the other is told with it."""
    row = {name: cell for name, cell in BEFORE.items() if name not in (IN_CARE, LEAVERS)}
    row[f"{IN_CARE} and care leavers"] = "Good"
    rows = read_tables(written(tmp_path, row)).inspections
    expected = [("care leavers", None, "judged together with another")]
    expected += [("children in care", "good", None)]
    found = rows.sort("aspect").select("aspect", "judgement", "gap").head(2)
    assert expected == found.rows()


def test_a_gap_has_its_reason(tmp_path: Path) -> None:
    """No inspection, a blank that nothing explains, and a judgement not made are told apart."""
    never = {**LEEDS, **dict.fromkeys(["Inspection date", *GOOD, LEAVERS], "")}
    never |= {"Local authority area code": "E06000063", "Local authority name": "Cumberland"}
    blank = {**LEEDS, LEAVERS: "", HELPED: "Not judged"}
    rows = read_tables(written(tmp_path, blank, never)).inspections
    gaps = rows.filter(rows["gap"].is_not_null()).select("area", "aspect", "gap")
    found = {(area, gap): aspect for area, aspect, gap in gaps.rows()}
    expected = {
        ("383", "not given in the source"): "care leavers",
        ("383", "judgement not made"): "help and protection",
    }
    assert expected == {key: each for key, each in found.items() if key[0] == "383"}
    assert {"not yet inspected"} == {gap for area, gap in found if area == "942"}


@pytest.mark.parametrize(
    ("column", "cell", "says"),
    [
        (HELPED, "Splendid", "'Splendid' in row 2; Outstanding"),
        ("Inspection date", "soon", "'soon' in row 2; a day"),
        ("Local authority area code", "E99999999", "'E99999999' in row 2"),
    ],
)
def test_what_is_not_known_is_refused(tmp_path: Path, column: str, cell: str, says: str) -> None:
    """A word, day or council that is not known stops the file, with its row."""
    with pytest.raises(TablesError) as refused:
        read_tables(written(tmp_path, {**LEEDS, column: cell}))
    assert says in str(refused.value)


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    """Without the judgement of leaders nothing is claimed; read by name, that is told."""
    row = {name: cell for name, cell in LEEDS.items() if name != LEADERS}
    path = written(tmp_path, row)
    assert not LocalAuthorities().claims(path)
    with pytest.raises(TablesError, match="no column 'The impact of leaders on social work"):
        LocalAuthorities().read(path, {})
    with pytest.raises(EvidenceError, match="aspects: not an option; personal"):
        LocalAuthorities().read(written(tmp_path, LEEDS), {"aspects": True})

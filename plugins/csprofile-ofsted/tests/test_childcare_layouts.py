"""Ofsted's list of childcare providers in the layouts of several years; all rows are made up."""

import datetime as dt
from pathlib import Path

import xlsxwriter
from csprofile_ofsted.childcare import Childcare

from csprofile.plugin import installed
from tests.childcare_lists import GOOD, PROVIDER, ROW, SAYS, lines_of, read, save

CARD = "EYR REIF: Most recent: "
GRADED = "EYR OEIF/CIF: Most recent: Overall effectiveness"


def test_titles_above_tell_the_day(tmp_path: Path) -> None:
    """The layout of 2022 to 2025: two lines above, capitals in names, and a day in words."""
    row = {name.title().replace("Urn", "URN"): cell for name, cell in {**ROW, **GOOD}.items()}
    above = '"Latest inspections of all providers as at 31 December 2024"\n"One table."'
    tables = Childcare().read(save(tmp_path / "titled.csv", row, above=above), {})
    assert (dt.date(2024, 12, 31), "good") == (tables.as_at, tables.inspections["judgement"][0])


def renewed(**cells: str) -> dict[str, str]:
    """A provider in the layout of 2026."""
    areas = (
        "Inspection date",
        "Inspection number",
        "Safeguarding standards met?",
        "Inclusion",
        "Achievement",
        "Leadership and governance",
    )
    return {
        **PROVIDER,
        **{f"{CARD}{area}": "" for area in areas},
        GRADED: "",
        "EYR OEIF: Most recent: Full inspection date": "",
        "EYR OEIF/CIF: Most recent: Effectiveness of leadership and management": "",
        "EYR OEIF OOSC: Most recent: Overall effectiveness": "",
        "EYR OEIF OOSC: Most recent: Inspection date": "",
        "CR: Most recent: Inspection date": "",
        "CR: Compliance": "",
        **cells,
    }


CARDED = {
    f"{CARD}Inspection date": "12/02/2026",
    f"{CARD}Safeguarding standards met?": "Met",
    f"{CARD}Inclusion": "Strong standard",
    f"{CARD}Achievement": "Needs attention",
    f"{CARD}Leadership and governance": "Expected standard",
    GRADED: "1",
    "EYR OEIF: Most recent: Full inspection date": "01/03/2019",
    "EYR OEIF/CIF: Most recent: Effectiveness of leadership and management": "1",
}


def test_a_report_card_takes_the_place_of_a_grade(tmp_path: Path) -> None:
    """Since November 2025 the areas of a report card are told in words, with no grade beside."""
    path = save(tmp_path / "card.csv", renewed(**CARDED))
    text = "Safeguarding: Met; Inclusion: Strong standard; Achievement: Needs attention"
    text += "; Leadership and governance: Expected standard"
    whole, leadership = read(path, aspects=True).select("aspect", *SAYS).rows()
    on = dt.date(2026, 2, 12)
    assert ("overall effectiveness", None, text, "not applicable", on) == whole
    assert ("leadership", None, "Expected standard", "not applicable", on) == leadership


def test_the_layout_of_2026_without_a_report_card(tmp_path: Path) -> None:
    """Older grades stand on, and checks of clubs and of the Childcare Register are as before."""
    graded = {name: cell for name, cell in CARDED.items() if not name.startswith(CARD)}
    club = {
        "EYR OEIF OOSC: Most recent: Overall effectiveness": "Met",
        "EYR OEIF OOSC: Most recent: Inspection date": "02/03/2024",
    }
    register = {"CR: Compliance": "Not met", "CR: Most recent: Inspection date": "03/03/2024"}
    rows = [
        renewed(**cells, **{"Provider URN": f"EY{number}"})
        for number, cells in enumerate((graded, club, register))
    ]
    found = read(save(tmp_path / "renewed.csv", *rows)).select(SAYS).rows()
    assert ("outstanding", None, None, dt.date(2019, 3, 1)) == found[0]
    assert (None, "Met", "not applicable", dt.date(2024, 3, 2)) == found[1]
    assert (None, "Not Met", "not applicable", dt.date(2024, 3, 3)) == found[2]


def test_a_workbook_is_read_as_a_csv_file_is(tmp_path: Path) -> None:
    """The sheet of latest inspections is found among others, whatever its name."""
    path = tmp_path / "childcare.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Cover").write_row(0, 0, ["Childcare", "31 March 2025"])
        sheet = book.add_worksheet("D1_Most_recent_inspections")
        sheet.write_row(0, 0, ["Providers as at 31 March 2025"])
        for number, line in enumerate(lines_of({**ROW, **GOOD}), start=2):
            sheet.write_row(number, 0, line)
    tables = Childcare().read(path, {})
    assert (dt.date(2025, 3, 31), "good") == (tables.as_at, tables.inspections["judgement"][0])


def test_it_alone_claims_its_files(tmp_path: Path) -> None:
    """Files in each layout are claimed by this source, and others are not."""
    for name, row in (("old.csv", ROW), ("new.csv", renewed())):
        assert ["ofsted-childcare"] == list(installed().claiming(save(tmp_path / name, row)))
    other = save(tmp_path / "other.csv", {"URN": "1", "Local authority": "Leeds"})
    assert not Childcare().claims(other)

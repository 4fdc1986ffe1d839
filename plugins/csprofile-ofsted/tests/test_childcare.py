"""Ofsted's list of childcare providers, in the layouts it has had; every made-up row is so."""

import datetime as dt
import gzip
from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter
from csprofile_ofsted.childcare import Childcare

from csprofile import EvidenceError, TablesError
from csprofile.plugin import installed

FULL = "Most recent full: "
CARD = "EYR REIF: Most recent: "
GRADED = "EYR OEIF/CIF: Most recent: Overall effectiveness"
PROVIDER = {
    "Provider URN": "EY1",
    "Registration date": "01/02/2010",
    "Provider type": "Childminder",
    "Provider status": "Active",
    "Provider Early Years Register Flag": "Y",
    "Provider name": "REDACTED",
    "Local authority": "Rotherham",
}
ROW = {
    **PROVIDER,
    f"{FULL}Inspection number": "",
    f"{FULL}Inspection date": "",
    f"{FULL}Overall effectiveness": "",
    "Effectiveness of leadership and management": "",
    "NCOR: Inspection number": "",
    "NCOR: Inspection date": "",
    "NCOR: Overall effectiveness": "",
    "CR: Inspection number": "",
    "CR: Inspection date": "",
    "CR: Overall effectiveness": "",
}
"""Columns of 2021, of a provider that was never inspected."""
GOOD = {f"{FULL}Overall effectiveness": "2", f"{FULL}Inspection date": "05/06/2019"}
SAYS = ("judgement", "own_scale", "gap", "inspected_on")


def lines_of(*rows: Mapping[str, str]) -> list[list[str]]:
    """The heading of the first row, and the cells of every row."""
    return [list(rows[0]), *(list(row.values()) for row in rows)]


def save(path: Path, *rows: Mapping[str, str], above: str = "") -> Path:
    """A CSV file of rows, perhaps with a line above its heading."""
    text = "\n".join(",".join(f'"{cell}"' for cell in line) for line in lines_of(*rows))
    path.write_text(f"{above}\n{text}\n" if above else f"{text}\n", encoding="utf-8")
    return path


def read(path: Path, **options: object) -> pl.DataFrame:
    """The inspections that a file tells of."""
    found = Childcare().read(path, options).inspections
    assert isinstance(found, pl.DataFrame)
    return found


def says(folder: Path, **cells: str) -> tuple[object, ...]:
    """What is read of one provider with these cells."""
    return read(save(folder / "one.csv", {**ROW, **cells})).select(SAYS).row(0)


def refused(path: Path, **options: object) -> TablesError:
    """The error with which a file is refused."""
    with pytest.raises(TablesError) as error:
        Childcare().read(path, options)
    return error.value


def test_a_full_inspection_is_a_judgement(tmp_path: Path) -> None:
    """1 to 4 are judgements, each of its day."""
    path = save(
        tmp_path / "four.csv",
        *(
            {**ROW, **GOOD, "Provider URN": f"EY{grade}", f"{FULL}Overall effectiveness": grade}
            for grade in "1234"
        ),
    )
    rows = read(path)
    expected = ["outstanding", "good", "satisfactory", "inadequate"]
    assert expected == rows["judgement"].to_list()
    assert [dt.date(2019, 6, 5)] * 4 == rows["inspected_on"].to_list()
    assert {"area"} == set(rows["responsibility"])


def test_what_was_not_judged_differs_from_what_was_not_inspected(tmp_path: Path) -> None:
    """A dash is a judgement that was not made, a blank an inspection that was not."""
    dash = {**GOOD, f"{FULL}Overall effectiveness": "-"}
    assert (None, None, "judgement not made", dt.date(2019, 6, 5)) == says(tmp_path, **dash)
    assert (None, None, "not yet inspected", None) == says(tmp_path)


@pytest.mark.parametrize("kind", ["NCOR", "CR"])
@pytest.mark.parametrize("word", ["Met", "Not Met (with actions)", "Not Met (enforcement)"])
def test_met_is_on_a_scale_of_its_own(tmp_path: Path, kind: str, word: str) -> None:
    """Whether requirements are met is told in its words, and is no judgement."""
    cells = {f"{kind}: Overall effectiveness": word, f"{kind}: Inspection date": "01/07/2020"}
    assert (None, word, "not applicable", dt.date(2020, 7, 1)) == says(tmp_path, **cells)


def test_a_grade_stands_until_the_next_one(tmp_path: Path) -> None:
    """A later check of requirements does not take the place of a grade."""
    later = {"NCOR: Overall effectiveness": "Met", "NCOR: Inspection date": "01/07/2020"}
    assert ("good", None, None, dt.date(2019, 6, 5)) == says(tmp_path, **GOOD, **later)


def test_the_later_check_counts(tmp_path: Path) -> None:
    """Of two checks of requirements the later counts, whichever it is."""
    cells = {
        "NCOR: Overall effectiveness": "Met",
        "NCOR: Inspection date": "01/07/2018",
        "CR: Overall effectiveness": "Not Met (enforcement)",
        "CR: Inspection date": "01/07/2020",
    }
    expected = (None, "Not Met (enforcement)", "not applicable", dt.date(2020, 7, 1))
    assert expected == says(tmp_path, **cells)


def test_who_is_not_on_the_early_years_register_is_never_graded(tmp_path: Path) -> None:
    """Home childcarers and others not on the register are outside the remit."""
    home = {**ROW, "Provider type": "Home childcarer", "Provider Early Years Register Flag": "N"}
    club = {
        **ROW,
        "Provider URN": "EY2",
        "Provider type": "Childcare on non-domestic premises",
        "Provider Early Years Register Flag": "N",
    }
    rows = read(save(tmp_path / "register.csv", home, club))
    assert ["childcare", "childcare"] == rows["provision"].to_list()
    assert ["outside the remit"] * 2 == rows["gap"].to_list()


def test_who_left_the_registers_is_set_aside(tmp_path: Path) -> None:
    """A provider that resigned is counted as set aside, and so is one in no known council."""
    rows = (
        {**ROW, **GOOD},
        {**ROW, "Provider URN": "EY2", "Provider status": "Resigned"},
        {**ROW, "Provider URN": "EY3", "Local authority": "Not Recorded"},
    )
    (origin,) = Childcare().read(save(tmp_path / "left.csv", *rows), {}).provenance
    assert (3, 1) == (origin.read, origin.used)
    assert (("no council", 1), ("no longer registered", 1)) == origin.set_aside


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


def test_leadership_is_an_aspect(tmp_path: Path) -> None:
    """Leadership is told only where it is asked for, and where it was judged."""
    judged = {**ROW, **GOOD, "Effectiveness of leadership and management": "3"}
    path = save(tmp_path / "aspects.csv", judged, {**ROW, "Provider URN": "EY2"})
    expected = [("EY1", "leadership", "satisfactory", dt.date(2019, 6, 5))]
    found = read(path, aspects=True).filter(pl.col("aspect") == "leadership")
    columns = ("setting", "aspect", "judgement", "inspected_on")
    assert expected == found.select(columns).rows()
    assert {"overall effectiveness"} == set(read(path)["aspect"])


def test_personal_columns_are_left_out(tmp_path: Path) -> None:
    """Names and addresses are given only when asked for, and never what Ofsted struck out."""
    row = {**ROW, "Provider name": "Little Acorns", "Provider town": "Rotherham", "Postcode": "S60"}
    named, hidden = row, {**row, "Provider URN": "EY2", "Provider name": "REDACTED"}
    path = save(tmp_path / "names.csv", named, hidden)
    personal = {"name", "address", "telephone"}
    assert set() == personal & set(read(path).columns)
    found = read(path, personal=True)
    assert ["Little Acorns", None] == found["name"].to_list()
    assert ["Rotherham, S60"] * 2 == found["address"].to_list()


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


@pytest.mark.parametrize(
    ("column", "word"),
    [
        ("Provider type", "Nanny"),
        ("Provider status", "Suspended"),
        (f"{FULL}Overall effectiveness", "5"),
        ("CR: Overall effectiveness", "Perhaps"),
        (f"{FULL}Inspection date", "soon"),
        ("Local authority", "Rotherhamshire"),
    ],
)
def test_what_nobody_knows_is_refused(tmp_path: Path, column: str, word: str) -> None:
    """An unknown word stops the file, with the word and its row."""
    path = save(tmp_path / "bad.csv", {**ROW, **GOOD}, {**ROW, "Provider URN": "2", column: word})
    failures = refused(path).failures
    assert [(3, word)] == failures.select("row", "seen").rows()


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    """A file without a column it needs is refused with the nearest name."""
    cells = {**ROW, **GOOD}
    cells["Local authorities"] = cells.pop("Local authority")
    assert "nearest: Local authorities" in str(refused(save(tmp_path / "bad.csv", cells)))


def test_a_file_cut_off_is_refused(tmp_path: Path) -> None:
    """A compressed file that ends early is refused as damaged."""
    path = tmp_path / "cut.csv.gz"
    whole = gzip.compress(save(tmp_path / "whole.csv", {**ROW, **GOOD}).read_bytes())
    path.write_bytes(whole[: len(whole) - 20])
    assert "Compressed file ended before" in str(refused(path))


def test_an_option_nobody_knows_is_refused(tmp_path: Path) -> None:
    """An option is refused by its name, with those there are."""
    path = save(tmp_path / "one.csv", {**ROW, **GOOD})
    with pytest.raises(EvidenceError, match="sheet: not an option; personal, aspects"):
        Childcare().read(path, {"sheet": "1"})


def test_it_alone_claims_its_files(tmp_path: Path) -> None:
    """Files in each layout are claimed by this source, and others are not."""
    for name, row in (("old.csv", ROW), ("new.csv", renewed())):
        assert ["ofsted-childcare"] == list(installed().claiming(save(tmp_path / name, row)))
    other = save(tmp_path / "other.csv", {"URN": "1", "Local authority": "Leeds"})
    assert not Childcare().claims(other)


def test_the_file_of_2021(data: Path) -> None:
    """Every row of the file of 31 August 2021 is used or set aside, under what it says."""
    path = data / "inspections" / "ofsted_childcare_mi_2021-08-31.csv.gz"
    tables = Childcare().read(path, {})
    (origin,) = tables.provenance
    assert (70_980, 70_944, (("no council", 36),)) == (origin.read, origin.used, origin.set_aside)
    assert (dt.date(2021, 8, 31), "Ofsted") == (origin.as_at, origin.publisher)
    rows = tables.inspections
    judged = dict(rows.drop_nulls("judgement").group_by("judgement").len().rows())
    expected = {"outstanding": 7_079, "good": 32_600, "satisfactory": 936, "inadequate": 294}
    assert expected == judged
    gaps = dict(rows.drop_nulls("gap").group_by("gap").len().rows())
    whys = {"not yet inspected": 13_554, "outside the remit": 15_233, "not applicable": 1_248}
    assert whys == gaps
    assert 7_267 == rows["own_scale"].count()
    assert 152 == rows["area"].n_unique()


def test_the_leadership_of_2021(data: Path) -> None:
    """Leadership was judged in each full inspection of the file of 31 August 2021."""
    path = data / "inspections" / "ofsted_childcare_mi_2021-08-31.csv.gz"
    rows = read(path, aspects=True).filter(pl.col("aspect") == "leadership")
    expected = {"outstanding": 7_103, "good": 32_567, "satisfactory": 945, "inadequate": 294}
    assert expected == dict(rows.group_by("judgement").len().rows())

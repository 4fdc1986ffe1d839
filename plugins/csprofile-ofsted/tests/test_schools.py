"""Ofsted's list of state-funded schools, in the layouts it has had; every made-up row is so."""

import datetime as dt
from pathlib import Path

import pytest
from csprofile_ofsted.schools import Schools

from csprofile import EvidenceError
from tests.school_lists import GOOD, OEIF, ROW, SAYS, read, refused, save

CARD = {
    "Inspection number of latest full inspection": "10000009",
    "Inspection start date": "13/01/2026",
    "Safeguarding standards": "Met",
    "Inclusion": "Strong standard",
    "Achievement": "Exceptional",
    "Early years (where applicable)": "Urgent improvement",
    "Post-16 provision (where applicable)": "Not applicable",
    "Leadership and governance": "Expected standard",
}
VISIT = {
    "Latest ungraded inspection number": "10000005",
    "Date of latest ungraded inspection": "07/05/2024",
}
OUTCOME = "Ungraded inspection overall outcome"


def says(folder: Path, **cells: str) -> tuple[object, ...]:
    """What is read of one school with these cells."""
    return read(save(folder / "one.csv", {**ROW, **cells})).select(SAYS).row(0)


@pytest.mark.parametrize(
    ("grade", "judgement", "gap"),
    [
        ("1", "outstanding", None),
        ("4", "inadequate", None),
        ("Not judged", None, "judgement not made"),
        ("9", None, "not applicable"),
        ("0", None, "judgement not made"),
    ],
)
def test_grades_and_what_stands_in_their_place(
    tmp_path: Path, grade: str, judgement: str | None, gap: str | None
) -> None:
    """Since September 2024 schools are "Not judged" as a whole; 9 does not apply to a school."""
    cells = {**GOOD, "Latest OEIF overall effectiveness": grade}
    assert (judgement, None, gap, dt.date(2023, 6, 5)) == says(tmp_path, **cells)


def test_a_school_nobody_inspected(tmp_path: Path) -> None:
    """NULL throughout means that nobody has been there."""
    assert (None, None, "not yet inspected", None) == says(tmp_path)


def test_a_report_card_takes_the_place_of_a_grade(tmp_path: Path) -> None:
    """The areas of a report card are told in words; those that do not apply are left out."""
    text = "Safeguarding: Met; Inclusion: Strong standard; Achievement: Exceptional"
    text += "; Early years: Urgent improvement; Leadership and governance: Expected standard"
    expected = (None, text, "not applicable", dt.date(2026, 1, 13))
    assert expected == says(tmp_path, **GOOD, **CARD)


@pytest.mark.parametrize(
    ("outcome", "judgement"),
    [
        ("School remains Good", "good"),
        ("School remains Good (Improving) - S5 Next", "good"),
        ("School remains Good (Concerns) - S5 Next", "good"),
        ("School remains Outstanding", "outstanding"),
        ("School remains Outstanding (Concerns) - S5 Next", "outstanding"),
    ],
)
def test_words_alone_confirm_a_grade(tmp_path: Path, outcome: str, judgement: str) -> None:
    """Where no graded inspection is told, the grade that a visit confirms stands on its day."""
    expected = (judgement, None, None, dt.date(2024, 5, 7))
    assert expected == says(tmp_path, **VISIT, **{OUTCOME: outcome})


@pytest.mark.parametrize(
    "outcome", ["Standards maintained", "Improved significantly", "Some aspects not as strong"]
)
def test_words_that_name_no_grade_make_none(tmp_path: Path, outcome: str) -> None:
    """A visit since September 2024 names no grade: alone it is a judgement not made."""
    expected = (None, None, "judgement not made", dt.date(2024, 5, 7))
    assert expected == says(tmp_path, **VISIT, **{OUTCOME: outcome})


def test_a_visit_changes_no_grade(tmp_path: Path) -> None:
    """A graded inspection stands with its own day, whatever a later visit says."""
    later = {**VISIT, OUTCOME: "Some aspects not as strong"}
    assert ("good", None, None, dt.date(2023, 6, 5)) == says(tmp_path, **GOOD, **later)


def test_parts_of_a_school(tmp_path: Path) -> None:
    """Early years and leadership are aspects, a sixth form is a service of the same setting."""
    secondary = {
        **ROW,
        **GOOD,
        "URN": "900002",
        "Ofsted phase": "Secondary",
        "Latest OEIF overall effectiveness": "Not judged",
        "Latest OEIF early years provision (where applicable)": "9",
        "Latest OEIF sixth form provision (where applicable)": "1",
    }
    rows = ({**ROW, **GOOD}, secondary, {**ROW, "URN": "900003"})
    columns = ("setting", "provision", "aspect", "judgement")
    found = read(save(tmp_path / "parts.csv", *rows), aspects=True).select(columns).rows()
    assert [
        ("900001", "primary schools", "early years", "satisfactory"),
        ("900002", "school sixth forms", "overall effectiveness", "outstanding"),
        ("900001", "primary schools", "leadership", "outstanding"),
        ("900002", "secondary schools", "leadership", "outstanding"),
    ] == found[3:]


def test_parts_of_a_school_with_a_report_card(tmp_path: Path) -> None:
    """Parts are told by the report card where it is what counts, in its words."""
    path = save(tmp_path / "card.csv", {**ROW, **GOOD, **CARD})
    found = read(path, aspects=True).select("aspect", "judgement", "own_scale").rows()
    expected = [
        ("early years", None, "Urgent improvement"),
        ("leadership", None, "Expected standard"),
    ]
    assert expected == found[1:]


def test_names_are_left_out(tmp_path: Path) -> None:
    """The name and postcode of a school are given only when asked for."""
    path = save(tmp_path / "one.csv", {**ROW, **GOOD})
    assert set() == {"name", "address", "telephone"} & set(read(path).columns)
    found = read(path, personal=True).select("name", "address").row(0)
    assert ("Made Up School", "S60 1AA") == found


@pytest.mark.parametrize(
    ("column", "word"),
    [
        ("Ofsted phase", "Middle"),
        ("Type of education", "Other Independent School"),
        ("Latest OEIF overall effectiveness", "5"),
        ("Inclusion", "Splendid"),
        (OUTCOME, "School remains Fair"),
        ("Local authority", "Rotherhamshire"),
    ],
)
def test_what_nobody_knows_is_refused(tmp_path: Path, column: str, word: str) -> None:
    """An unknown word stops the file, with the word and its row."""
    path = save(tmp_path / "bad.csv", {**ROW, **GOOD}, {**ROW, "URN": "2", column: word})
    assert [(3, word)] == refused(path).failures.select("row", "seen").rows()


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    """A file without a column it needs is refused, with the nearest name."""
    row = {**ROW, **GOOD}
    row[f"Inspection date {OEIF}"] = row.pop(f"Inspection start date {OEIF}")
    failures = refused(save(tmp_path / "bad.csv", row)).failures
    assert f"Inspection start date {OEIF}" == failures["column"][0]
    assert f"Inspection date {OEIF}" in failures["allowed"][0]


def test_an_option_nobody_knows_is_refused(tmp_path: Path) -> None:
    """An option is refused by its name, with those there are."""
    with pytest.raises(EvidenceError, match="year: not an option; personal, aspects"):
        Schools().read(save(tmp_path / "one.csv", ROW), {"year": 2026})

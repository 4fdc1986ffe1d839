"""A made-up list of state-funded schools, for the tests of its source."""

import csv
from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest
from csprofile_ofsted.schools import Schools

from csprofile import TablesError

OEIF = "of latest OEIF graded inspection"
SCHOOL = {
    "URN": "900001",
    "School name": "Made Up School",
    "Ofsted phase": "Primary",
    "Type of education": "Community School",
    "Local authority": "Rotherham",
    "Postcode": "S60 1AA",
}
AREAS = (
    "Safeguarding standards",
    "Inclusion",
    "Achievement",
    "Early years (where applicable)",
    "Post-16 provision (where applicable)",
    "Leadership and governance",
)
ROW = {
    **SCHOOL,
    "Inspection number of latest full inspection": "NULL",
    "Inspection start date": "NULL",
    **dict.fromkeys(AREAS, "NULL"),
    f"Inspection number {OEIF}": "NULL",
    f"Inspection start date {OEIF}": "NULL",
    "Latest OEIF overall effectiveness": "NULL",
    "Latest OEIF effectiveness of leadership and management": "NULL",
    "Latest OEIF early years provision (where applicable)": "NULL",
    "Latest OEIF sixth form provision (where applicable)": "NULL",
    "Latest ungraded inspection number": "NULL",
    "Date of latest ungraded inspection": "NULL",
    "Ungraded inspection overall outcome": "NULL",
}
"""Columns since November 2025, of a school that was never inspected."""
GOOD = {
    f"Inspection number {OEIF}": "10000001",
    f"Inspection start date {OEIF}": "05/06/2023",
    "Latest OEIF overall effectiveness": "2",
    "Latest OEIF effectiveness of leadership and management": "1",
    "Latest OEIF early years provision (where applicable)": "3",
    "Latest OEIF sixth form provision (where applicable)": "9",
}
SAYS = ("judgement", "own_scale", "gap", "inspected_on")


def save(path: Path, *rows: Mapping[str, str], above: str = "") -> Path:
    """A CSV file of rows, perhaps with a line above its heading."""
    with path.open("w", encoding="cp1252", newline="") as file:
        file.write(f"{above}\n" if above else "")
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def read(path: Path, **options: object) -> pl.DataFrame:
    """The inspections that a file tells of."""
    found = Schools().read(path, options).inspections
    assert isinstance(found, pl.DataFrame)
    return found


def refused(path: Path) -> TablesError:
    """The error with which a file is refused."""
    with pytest.raises(TablesError) as error:
        Schools().read(path, {})
    return error.value

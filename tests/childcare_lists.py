"""A made-up list of childcare providers, for the tests of its source."""

from collections.abc import Mapping
from pathlib import Path

import polars as pl
from csprofile_ofsted.childcare import Childcare

FULL = "Most recent full: "
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

"""Small tables for the tests of commands, and how what comes of them is read."""

import csv
from pathlib import Path

HEAD = "area,setting,provision,judgement,inspected_on\n"
GRADES = {
    "Leeds": ("good", "outstanding", "good"),
    "Kent": ("inadequate", "satisfactory", "good"),
    "Bury": ("good", "good", "satisfactory"),
}
ROWS = "".join(
    f"{area},{area}-{number},adoption,{grade},2009-0{number + 1}-11\n"
    for area, grades in GRADES.items()
    for number, grade in enumerate(grades)
)
ASKED = ("--framework", "2009", "--as-at", "2009-12-09")


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def words(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split())

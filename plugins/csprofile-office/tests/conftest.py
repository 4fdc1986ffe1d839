"""What the tests of this package write down: assessments of a file, of tables, and hostile ones."""

import datetime as dt
import unicodedata

import polars as pl
import pytest
from attrs import evolve

from csprofile import Assessment, Recorded, Remark, Tables, assess, assess_all, read

HOSTILE = (
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(A1)",
    "-2",
    "../../x",
    "\u202eright to left\u200f",
    "\x1b[31m\x07\x00\x0b \ufffe\uffff \ud800",
    "_x0041_ &amp; ]]> <!-- {TOC} ",
    "long " * 2_000,
    "# $ #import \\ `a` *b*",
)


@pytest.fixture(scope="session")
def rotherham() -> Assessment:
    """Rotherham in 2009, from a file."""
    return assess("rotherham-2009")


@pytest.fixture(scope="session")
def councils() -> list[Assessment]:
    """Leeds and York, from tables of seven settings."""
    judged = dt.date(2024, 1, 31)
    rows = [
        ("Leeds", "1", "children's homes", "Good", judged, None, "https://example.org/1"),
        ("Leeds", "1", "children's homes", "Outstanding", dt.date(2020, 1, 31), None, None),
        ("Leeds", "2", "children's homes", "Inadequate", dt.date(2022, 3, 1), None, None),
        ("Leeds", "=1+1", "children's homes", None, None, None, "file:///etc/passwd"),
        (
            "Leeds",
            "4",
            "adoption",
            None,
            judged,
            "judgement not made",
            "https://example.org/4?a=1&b=2",
        ),
        ("Leeds", "5", "adoption", "Good", dt.date(2026, 1, 1), None, None),
        ("York", "6", "children's homes", "Good", dt.date(2019, 3, 1), None, None),
        ("York", "7", "fostering", "Requires improvement", judged, None, None),
    ]
    columns = ("area", "setting", "provision", "judgement", "inspected_on", "gap", "url")
    tables = Tables(inspections=pl.DataFrame(rows, schema=list(columns), orient="row"))
    made = assess_all(tables, framework="profile-2025", as_at=dt.date(2025, 3, 31))
    return list(made.values())


@pytest.fixture(scope="session", params=HOSTILE, ids=range(len(HOSTILE)))
def hostile(request: pytest.FixtureRequest) -> Assessment:
    """An assessment in which the council and every text of its evidence is hostile."""
    return made_of(request.param)


@pytest.fixture(scope="session")
def every_hostile() -> list[Assessment]:
    """All of them."""
    return [made_of(text) for text in HOSTILE]


def made_of(text: str) -> Assessment:
    """Rotherham's assessment, with such a text wherever evidence holds one."""
    evidence = read("rotherham-2009")
    # Evidence itself refuses some of it; names come by other ways too.
    kept = "".join(each for each in text if unicodedata.category(each) not in ("Cc", "Cs", "Cn"))
    remarks = [Remark(about=f"{kept} again", kind="weakness", where=kept, said=kept)]
    recorded = Recorded(grade=3, by=kept, role=kept, on=evidence.as_at, reason=kept)
    area = evolve(evidence.area, name=text)
    told = evolve(evidence, area=area, remarks=remarks, recorded=recorded, name=text, source=kept)
    return assess(told)

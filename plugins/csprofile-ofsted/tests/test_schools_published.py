"""Ofsted's own list of state-funded schools, as far as it is there, is read as it stands."""

import datetime as dt
from pathlib import Path

import polars as pl
from csprofile_ofsted.schools import Schools


def read(path: Path, **options: object) -> pl.DataFrame:
    """The inspections that a file tells of."""
    found = Schools().read(path, options).inspections
    assert isinstance(found, pl.DataFrame)
    return found


def test_ten_rows_of_2026(data: Path) -> None:
    """Ten rows of the file of spring 2026 hold each way in which a school is told of."""
    tables = Schools().read(data / "inspections" / "ofsted_mi_schools_2026_head.csv", {})
    (origin,) = tables.provenance
    assert (10, 10, dt.date(2026, 4, 1)) == (origin.read, origin.used, origin.as_at)
    rows = tables.inspections
    found = dict(rows.select("setting", pl.coalesce("judgement", "gap")).rows())
    assert {
        "100000": "outstanding",
        "100005": "outstanding",
        "100006": "good",
        "100022": "outstanding",
        "100025": "not applicable",
        "152307": "judgement not made",
        "152318": "judgement not made",
        "152330": "not yet inspected",
        "152365": "judgement not made",
        "152388": "good",
    } == found
    card = rows.filter(setting="100025")["own_scale"].item()
    assert card.startswith("Safeguarding: Met; Inclusion: Strong standard; Curriculum")
    assert 5 == rows["responsibility"].to_list().count("partnership")


def test_the_parts_of_ten_schools_of_2026(data: Path) -> None:
    """Of ten schools five have grades for early years, seven for leadership, none a sixth form."""
    path = data / "inspections" / "ofsted_mi_schools_2026_head.csv"
    rows = read(path, aspects=True)
    counts = dict(rows.group_by("aspect").len().rows())
    assert {"overall effectiveness": 10, "early years": 5, "leadership": 7} == counts

"""Ofsted's own list of childcare providers is read whole."""

import datetime as dt
from pathlib import Path

import polars as pl
from csprofile_ofsted.childcare import Childcare


def read(path: Path, **options: object) -> pl.DataFrame:
    """The inspections that a file tells of."""
    found = Childcare().read(path, options).inspections
    assert isinstance(found, pl.DataFrame)
    return found


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

"""A row of a published file may make several statements, and is refused once."""

from pathlib import Path

import polars as pl
import pytest

from csprofile.plugin import Reading, one_heading
from csprofile.tables import TablesError


def test_a_row_is_refused_once(tmp_path: Path) -> None:
    """What is wrong with a row is told once, however many statements are made of it."""
    path = tmp_path / "homes.csv"
    path.write_text("URN,Council\n1,Leeds\n2,Atlantis\n", encoding="utf-8")
    reading = Reading.of(one_heading(path, "URN", "Council"))
    rows = [
        reading.select(
            area=reading.areas("Council"),
            setting=reading.text("URN"),
            provision=pl.lit("children's homes"),
            judgement=pl.lit(None, dtype=pl.String),
            inspected_on=pl.lit(None, dtype=pl.Date),
            aspect=pl.lit(aspect),
        )
        for aspect in ("overall effectiveness", "leadership")
    ]
    with pytest.raises(TablesError) as refused:
        reading.tables("inspections", pl.concat(rows), publisher="Ofsted")
    assert [(3, "area", "Atlantis")] == refused.value.failures.select(
        "row", "column", "seen"
    ).rows()

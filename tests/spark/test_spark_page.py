"""The how-to on large data: what it shows of Spark runs as it stands."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.house.sources import ROOT
from tests.tables.frames import sound

PAGE = ROOT / "docs" / "how-to" / "large-data.md"


def test_the_lines_for_a_cluster_run(spark: Any, tmp_path: Path) -> None:
    """The block of the page, given a folder of two files, makes tallies on Spark."""
    sql = pytest.importorskip("pyspark.sql")
    rows = sound("inspections")
    rows.head(1).write_parquet(tmp_path / "a.parquet")
    rows.tail(-1).write_parquet(tmp_path / "b.parquet")
    [block] = re.findall(
        r"^```text\n(from pyspark.*?)^```$", PAGE.read_text(encoding="utf-8"), re.M | re.S
    )
    names: dict[str, Any] = {}
    exec(block.replace("/data/inspections", tmp_path.as_posix()), names)
    assert isinstance(names["tallies"], sql.DataFrame)
    assert 3 == sum(row.settings for row in names["tallies"].collect())

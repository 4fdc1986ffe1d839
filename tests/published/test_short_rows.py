"""Rows of CSV files that are shorter than their heading."""

from pathlib import Path

import polars as pl
import pytest

from csprofile import TablesError
from csprofile.plugin import FILE_ROW, Reading, one_heading


@pytest.mark.parametrize("body", ["1\n2,3\n", "1,\n2,3\n", "1,\r\n2,3\r\n"])
def test_a_short_row_ends_in_empty_cells(tmp_path: Path, body: str) -> None:
    """Whichever row it is, the first one included."""
    path = tmp_path / "values.csv"
    path.write_bytes(f"Code,Value\n{body}".encode())
    rows = Reading.of(one_heading(path, "Code")).rows
    assert [(2, "1", None), (3, "2", "3")] == rows.rows()


def test_a_row_told_several_times_is_refused_once(tmp_path: Path) -> None:
    """Of one row of the file there may be several in the table; a fault of it is one."""
    path = tmp_path / "values.csv"
    path.write_text("Code,Value\n999,1\n", encoding="utf-8")
    reading = Reading.of(one_heading(path, "Code"))
    value, _ = reading.number("Value")
    frame = pl.concat(
        reading.select(
            area=reading.areas("Code"),
            indicator=pl.lit(name),
            period=pl.lit("2024"),
            value=value,
        )
        for name in ("one", "another")
    )
    with pytest.raises(TablesError, match="'999' in row 2; one English council"):
        reading.tables("indicators", frame, publisher="nobody")
    assert FILE_ROW in frame.columns

"""The rows of Parquet files, read as those of any other published file."""

from pathlib import Path

import polars as pl
import pytest

from csprofile import TablesError
from csprofile.plugin import FILE_ROW, Reading, one_heading


def test_parquet_is_read_as_text(tmp_path: Path) -> None:
    """Codes that are held as decimals are whole again, and blank cells are empty."""
    path = tmp_path / "values.parquet"
    told = {"LA Number": [372.0, None], "Rate": [7.5, 8.0], "Years": [" 2024 ", ""]}
    pl.DataFrame(told).write_parquet(path)
    rows = Reading.of(one_heading(path, "LA Number", "Years")).rows
    assert [FILE_ROW, "LA Number", "Rate", "Years"] == rows.columns
    assert [(2, "372", "7.5", "2024"), (3, None, "8.0", None)] == rows.rows()


def test_a_cut_parquet_file_is_refused(tmp_path: Path) -> None:
    """A file that ends early is refused by name."""
    path = tmp_path / "values.parquet"
    pl.DataFrame({"LA Number": [372.0] * 1000}).write_parquet(path)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(TablesError, match=r"values\.parquet: 1 failure"):
        one_heading(path, "LA Number")


def test_a_parquet_file_of_countless_cells_is_refused(tmp_path: Path) -> None:
    """A small file that would fill the memory with empty cells is not read."""
    path = tmp_path / "values.parquet"
    empty = pl.repeat(None, 20_000_000, dtype=pl.Null, eager=True)
    pl.DataFrame({f"a{each}": empty for each in range(51)}).write_parquet(path)
    with pytest.raises(TablesError, match=r"20,000,000 rows; at most 1,000,000,000 cells"):
        Reading.of(one_heading(path, "a1"))

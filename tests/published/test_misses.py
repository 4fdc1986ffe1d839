"""What is said of a published file in which a column is missing."""

from pathlib import Path

import pytest

from csprofile.published import one_heading
from csprofile.tables import TablesError


def test_a_miss_shows_what_is_like_any_of_the_names(tmp_path: Path) -> None:
    """Of a column that has had several names, the nearest to any of them is shown."""
    path = tmp_path / "a.csv"
    path.write_text("council,neigbour\nLeeds,Wigan\n", encoding="utf-8")
    with pytest.raises(TablesError) as refused:
        one_heading(path, "council", ("similar_area", "neighbour"))
    assert "no column 'similar_area' (nearest: neigbour)" in str(refused.value)

"""Every council assessed alike, whatever engine holds the tables."""

from collections.abc import Callable
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from csprofile import Tables, assess_all
from csprofile.builtin.formats.record import record_of
from tests.councils.made import DAY, findings, indicators, inspections, similar_areas

FRAMES = (inspections, indicators, findings, similar_areas)
CONNECTION = duckdb.connect()
KINDS: dict[str, tuple[Callable[[pl.DataFrame], Any], type]] = {
    "polars": (lambda frame: frame, pl.DataFrame),
    "polars lazy": (lambda frame: frame.lazy(), pl.LazyFrame),
    "pandas": (lambda frame: frame.to_pandas(), pd.DataFrame),
    "pyarrow": (lambda frame: frame.to_arrow(), pa.Table),
    "duckdb": (lambda frame: _held(frame.to_arrow()), duckdb.DuckDBPyRelation),
}


def _held(table: pa.Table) -> duckdb.DuckDBPyRelation:
    name = f"table_{abs(hash(tuple(table.column_names)))}"
    CONNECTION.register(name, table)
    return CONNECTION.table(name)


def _assessed(kind: str) -> Any:
    frames = {each.__name__: KINDS[kind][0](each()) for each in FRAMES}
    placements = pl.DataFrame(
        {"area": ["Leeds"] * 2, "setting": ["York adoption 0", "nowhere"], "children": [2, 3]}
    )
    made = Tables(**frames, placements=KINDS[kind][0](placements))
    return assess_all(made, framework="2011", as_at=DAY, similar="six")


EXPECTED = record_of(list(_assessed("polars").values()))


@pytest.mark.parametrize("kind", list(KINDS))
def test_records_are_the_same_on_every_engine(kind: str) -> None:
    """The decision records do not depend on what holds the rows, and tables come as they went."""
    found = _assessed(kind)
    assert EXPECTED == record_of(list(found.values()))
    assert isinstance(found.table(), KINDS[kind][1])
    assert isinstance(found.lines_table(), KINDS[kind][1])


def test_placements_elsewhere_are_commissioned() -> None:
    """A setting in another area counts for whoever placed children there; one nowhere is a gap."""
    leeds = _assessed("polars")["Leeds"]
    lines = [line.row for line in leeds.profile.lines if line.row.table == "services"]
    mine = [row for row in lines if row.responsibility == "commissioned"]
    whole = next(row for row in lines if (row.provision, row.base) == (("all",), "settings"))
    assert [("adoption",)] == [row.provision for row in mine]
    assert 1 == {kind.name: number for kind, number in whole.gaps}["could not be matched"]

"""Every council from tables on Spark: the same as from polars."""

from typing import Any

import pytest

from csprofile import Tables, assess_all
from csprofile.builtin.formats.record import record_of
from tests.councils.made import DAY, findings, indicators, inspections, similar_areas

pytest.importorskip("pyspark.sql")
FRAMES = (inspections, indicators, findings, similar_areas)


def test_records_from_spark_are_those_from_polars(in_spark: Any) -> None:
    """Only tallies and values leave Spark, and every decision record is the same."""
    records = []
    for held in (lambda frame: frame, in_spark):
        made = Tables(**{each.__name__: held(each()) for each in FRAMES})
        found = assess_all(made, framework="2009", as_at=DAY, similar="six")
        records.append(record_of(list(found.values())))
    assert records[0] == records[1]

"""A small Spark of two workers, for the tests that need one."""

import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import polars as pl
import pytest

TYPES: dict[Any, str] = {
    pl.Boolean: "boolean",
    pl.Date: "date",
    pl.Float64: "double",
    pl.Int64: "bigint",
    pl.String: "string",
}


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """A session on this computer alone, whose workers are of the same Python."""
    sql = pytest.importorskip("pyspark.sql")
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        pytest.fail("Spark needs Java; in Debian it is the package default-jre-headless")
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        sql.SparkSession.builder.master("local[2]")
        .appName("csprofile")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture
def in_spark(spark: Any) -> Any:
    """How a frame of polars is given to Spark: in three parts, as a cluster would have it."""

    def parts(frame: pl.DataFrame) -> Any:
        rows = spark.sparkContext.parallelize(frame.rows(), 3)
        columns = (f"{name} {TYPES[dtype.base_type()]}" for name, dtype in frame.schema.items())
        return spark.createDataFrame(rows, ", ".join(columns))

    return parts

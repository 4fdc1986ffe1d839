"""Checks a table that a Spark cluster holds, where it is."""

import datetime as dt
from typing import Any


def check_spark(table: str, frame: Any, as_at: dt.date | None = None) -> Any:
    """Check a Spark frame."""
    raise NotImplementedError

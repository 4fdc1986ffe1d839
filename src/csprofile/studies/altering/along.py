"""What moves along with a value that is set otherwise: the counts and the interval behind it."""

from collections.abc import Mapping
from typing import Any

from csprofile.evidence import IndicatorValue, Row


def moved_along(row: Row, values: Mapping[str, Any]) -> dict[str, Any]:
    """
    Move the count behind an indicator's value in proportion, and its interval by as much.

    How uncertain the figure is stays as it was: that is assumed. What is set itself stays as set.

    Args:
        row: the statement as it is told.
        values: what is set, by attribute.

    Example:
        >>> told = {"value": 50.0, "numerator": 5, "denominator": 10, "lower": 40, "upper": 60}
        >>> row = IndicatorValue(indicator="NI 59", period="2008/09", **told)
        >>> moved = moved_along(row, {"value": 70.0})
        >>> moved["numerator"], moved["lower"], moved["upper"]
        (7, 60.0, 80.0)
    """
    made = dict(values)
    if not isinstance(row, IndicatorValue) or "value" not in values or row.value is None:
        return made
    value = values["value"]
    by = None if value is None else value - row.value
    for name in ("lower", "upper"):
        told = getattr(row, name)
        if told is not None:
            made.setdefault(name, None if by is None else round(told + by, 9))
    if row.numerator is not None:
        known = bool(value is not None and row.value)
        made.setdefault("numerator", round(row.numerator * value / row.value) if known else None)
    return made

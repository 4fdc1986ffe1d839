"""Each evidence table by name: its schema, and what makes two of its rows the same statement."""

import datetime as dt
from functools import cache
from typing import Any

import pandera.polars as pa
from attrs import frozen

from csprofile.schemas.fields import EARLIEST, KINDS
from csprofile.schemas.models import (
    FindingRows,
    IndicatorRows,
    InspectionRows,
    PlacementRows,
    SimilarAreaRows,
    Table,
)


@frozen
class Column:
    """
    One column of an evidence table, as its schema has it.

    Args:
        name: its name.
        dtype: its polars type.
        required: whether the table must have it.
        nullable: whether a cell of it may be empty.
        says: what it tells.
        allowed: what is right in it.
        words: which words stand in it, as `provision`; empty where it holds none.
        sparse: whether it is held only where it was given.

    Example:
        >>> LAYOUTS["inspections"].column("judgement").words
        'judgement'
    """

    name: str
    dtype: Any
    required: bool
    nullable: bool
    says: str
    allowed: str
    words: str = ""
    sparse: bool = False

    @property
    def kind(self) -> str:
        """What people call its type."""
        return KINDS[self.dtype]


@frozen
class Layout:
    """
    One evidence table: its name, schema and key.

    Args:
        name: the table's name.
        model: its schema.
        key: the columns that say what a row is about: two rows that agree in them say the same, or
            contradict each other.

    Example:
        >>> LAYOUTS["placements"].key
        ('area', 'setting')
    """

    name: str
    model: type[Table]
    key: tuple[str, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, in order."""
        return _columns(self.model)

    def column(self, name: str) -> Column:
        """Find one of its columns."""
        return next(column for column in self.columns if column.name == name)


LAYOUTS = {
    layout.name: layout
    for layout in (
        Layout(
            "inspections",
            InspectionRows,
            ("area", "setting", "provision", "aspect", "inspected_on"),
        ),
        Layout("indicators", IndicatorRows, ("area", "indicator", "period")),
        Layout(
            "findings",
            FindingRows,
            ("area", "inspection", "on", "kind", "judgement", "aspect", "text"),
        ),
        Layout("similar_areas", SimilarAreaRows, ("area", "scheme", "similar_area")),
        Layout("placements", PlacementRows, ("area", "setting")),
    )
}
"""The five evidence tables, by name."""


@cache
def schema_of(name: str, as_at: dt.date | None = None) -> Any:
    """
    Make the schema of a table, with no day after `as_at`.

    Example:
        >>> schema_of("placements").strict
        True
    """
    schema = LAYOUTS[name].model.to_schema()
    if as_at is None:
        return schema
    says = f"a day from {EARLIEST} to {as_at}, the day of the table"
    last = pa.Check.le(as_at, error=says)
    days = [column.name for column in LAYOUTS[name].columns if column.kind == "date"]
    more = {day: {"checks": [*schema.columns[day].checks, last]} for day in days}
    return schema.update_columns(more)


@cache
def _columns(model: type[Table]) -> tuple[Column, ...]:
    columns = model.to_schema().columns.values()
    return tuple(
        Column(
            each.name,
            each.dtype.type,
            each.required,
            each.nullable,
            each.description,
            each.metadata["allowed"],
            each.metadata.get("words", ""),
            each.metadata.get("sparse", False),
        )
        for each in columns
    )

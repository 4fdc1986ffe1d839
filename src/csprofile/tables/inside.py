"""Brings a table's rows to the one form used inside, on whatever engine holds them."""

from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from csprofile.schemas import LAYOUTS, Column
from csprofile.tables.doors import beside
from csprofile.tables.words import Words

_WORD = "_csprofile_word"
TYPES: dict[str, Any] = {
    "text": nw.String,
    "date": nw.Date,
    "number": nw.Float64,
    "whole number": nw.Int64,
    "true or false": nw.Boolean,
}
"""The type of each kind of column."""


def inside(native: Any, words: Words) -> Any:
    """
    Bring rows to the form used inside: typed, each word in one spelling, every column there.

    Rows of what is known to be no council are left out. What cannot be brought to that form, as a
    word nobody knows, stays as it is: the check refuses it.

    Args:
        native: the rows, computed lazily.
        words: the spellings that stand in them.

    Example:
        >>> rows = pl.LazyFrame({"area": ["Leeds", "Cardiff"], "setting": [106, 107]})
        >>> words = Words("placements")
        >>> words.learn(rows.collect())
        >>> inside(rows, words).collect().rows()
        [('383', '106')]
    """
    frame = nw.from_native(native)
    types = dict(frame.collect_schema())
    columns = LAYOUTS[words.table].columns
    there = [each for each in columns if each.name in types or not (each.required or each.sparse)]
    if words.blank_rows:
        told = [~nw.col(each.name).is_null() for each in there if each.name in types]
        frame = frame.filter(nw.any_horizontal(*told, ignore_nulls=True))
    typed = [_typed(each, types.get(each.name)) for each in there]
    frame = frame.with_columns(*typed)
    if words.loose:
        frame = frame.with_columns(*map(_trimmed, sorted(words.loose)))
    for name, spellings in words.columns.items():
        if spellings.aside:
            known = nw.col(name).is_in(list(spellings.aside))
            frame = frame.filter(nw.col(name).is_null() | ~known)
    for name, spellings in words.columns.items():
        if spellings.changed:
            frame = _mapped(frame, name, spellings.changed)
    names = [each.name for each in there]
    unknown = [name for name in types if name not in names]
    return _filled(frame, words.table).select(*names, *unknown).to_native()


def with_columns_of(native: Any, table: str, names: set[str]) -> Any:
    """
    Bring rows in the form used inside to these columns, in their order; further ones are empty.

    Example:
        >>> rows = pl.LazyFrame({"area": ["383"], "setting": ["106"]})
        >>> with_columns_of(rows, "placements", {"area", "setting", "children"}).collect().rows()
        [('383', '106', None)]
    """
    frame = nw.from_native(native)
    there = frame.collect_schema()
    listed = [each for each in LAYOUTS[table].columns if each.name in names]
    further = [_typed(each, None) for each in listed if each.name not in there]
    frame = frame.with_columns(*further) if further else frame
    return frame.select(each.name for each in listed).to_native()


def _typed(column: Column, dtype: Any) -> nw.Expr:
    """Bring a column to its type, where that loses nothing that counts; None: it is not there."""
    if dtype is None:
        return nw.lit(None).cast(TYPES[column.kind]).alias(column.name)
    cell = nw.col(column.name)
    whole, decimal = dtype.is_integer(), dtype.is_decimal()
    match column.kind:
        case "text" if whole or dtype in (nw.Categorical, nw.Enum, nw.Unknown):
            return cell.cast(nw.String)
        case "date" if dtype == nw.Datetime:
            return cell.dt.date()
        case "number" if dtype.is_numeric() and dtype != nw.Float64:
            return cell.cast(nw.Float64)
        case "whole number" if (whole or decimal) and dtype != nw.Int64:
            return cell.cast(nw.Int64)
        case kind if dtype == nw.Unknown:
            return cell.cast(TYPES[kind])
    return cell


def _trimmed(name: str) -> nw.Expr:
    """Take the space around text away; what is left blank is an empty cell."""
    plain = nw.col(name).str.strip_chars()
    return nw.when(plain != "").then(plain).alias(name)


def _mapped(frame: nw.LazyFrame[Any], name: str, words: dict[str, str | None]) -> Any:
    """Put the words in the place of their spellings."""
    if isinstance(frame.to_native(), pl.LazyFrame):
        cell = nw.col(name)
        new = list(words.values())
        return frame.with_columns(
            cell.replace_strict(list(words), new, default=cell, return_dtype=nw.String)
        )
    # Elsewhere a join is four times as fast.
    pairs = pl.DataFrame({name: list(words), _WORD: [word or "" for word in words.values()]})
    others = nw.from_native(beside(frame.to_native(), pairs))
    word = nw.coalesce(_WORD, name)
    if None in words.values():
        word = nw.when(word != "").then(word)
    joined = frame.join(others, on=name, how="left")
    return joined.with_columns(word.alias(name)).drop(_WORD)


def _filled(frame: nw.LazyFrame[Any], table: str) -> Any:
    """Say what an empty cell means, where that is known and the columns are there to say it."""
    types = frame.collect_schema()
    told = {"inspections": "judgement", "indicators": "value"}.get(table, "")
    if told in types and types["gap"] == nw.String:
        why: Any = nw.lit("not given in the source")
        if table == "inspections":
            why = nw.lit("not yet inspected")
            if "inspected_on" in types:
                made = ~nw.col("inspected_on").is_null()
                why = nw.when(made).then(nw.lit("judgement not made")).otherwise(why)
            if "own_scale" in types:
                other = ~nw.col("own_scale").is_null()
                why = nw.when(other).then(nw.lit("not applicable")).otherwise(why)
        empty = nw.col(told).is_null() & nw.col("gap").is_null()
        gap = nw.when(empty).then(why).otherwise(nw.col("gap"))
        frame = frame.with_columns(gap.alias("gap"))
    if table == "inspections" and types["aspect"] == nw.String:
        frame = frame.with_columns(nw.col("aspect").fill_null("overall effectiveness"))
    return frame

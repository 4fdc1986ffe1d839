"""Reads the values of the DfE's Local Authority Interactive Tool, with its dictionary."""

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from csprofile import Tables
from csprofile.plugin import FILE_ROW, Reading, headed, one_heading, with_options
from csprofile_dfe.dictionary import Dictionary, dictionary_beside

PUBLISHER = "Department for Education"
MEASURE, PERIOD, CODE, VALUE = "Short Desc", "Years", "LA Number", "Values"
NEEDED = (MEASURE, PERIOD, CODE, VALUE)
ENGLAND = "970"
NO_PERIOD = "0"
PLAIN_YEAR = r"^\d{4}( ?\(.*\))?$"
GAPS = {"-": "not given in the source", "c": "suppressed"}
"""The tool's key: a dash for whatever is missing, whyever it is."""


def claimed(path: Path) -> bool:
    """Whether a file has the tool's columns."""
    return headed(path, *NEEDED)


def tables_of(path: Path, options: Mapping[str, object]) -> Tables:
    """Read the values, with the dictionary named among the options or found beside them."""
    known = {"dictionary": None, "measures": None, "personal": False}
    asked = with_options(path.name, options, known)
    heading = one_heading(path, *NEEDED)
    dictionary = Dictionary.read(dictionary_beside(path, asked["dictionary"]))
    dictionary = dictionary.only(asked["measures"])
    reading = Reading.of(heading)
    measures = prepare(reading, asked["measures"] is not None, dictionary)
    frame = indicators(reading, measures)
    updated = max(measures["updated"].drop_nulls().to_list(), default=None)
    return reading.tables("indicators", frame, publisher=PUBLISHER, as_at=updated)


def prepare(reading: Reading, some: bool, dictionary: Dictionary) -> pl.DataFrame:
    """Set aside the rows that are not wanted or of no period; give the measures that are left."""
    measure = reading.text(MEASURE).str.replace_all(r"\s+", " ")
    code = reading.text(CODE).str.strip_suffix(".0")
    reading.refuse()
    reading.rows = reading.rows.with_columns(measure.alias(MEASURE), code.alias(CODE))
    if some:
        reading.leave(~pl.col(MEASURE).is_in(dictionary.names), "measure not asked for")
    reading.leave(reading.text(PERIOD) == NO_PERIOD, "period 0, which is none")
    words = dict.fromkeys(dictionary.names)
    reading.words(MEASURE, words)
    reading.refuse()
    met = reading.rows.select(pl.col(MEASURE).unique())
    return dictionary.rows.join(met, on=MEASURE, how="semi")


def indicators(reading: Reading, measures: pl.DataFrame) -> pl.DataFrame:
    """Make the rows of the table, with England's value beside that of each council."""
    value, gap = reading.number(VALUE, gaps=GAPS)
    rows = reading.select(
        area=reading.areas(CODE),
        measure=pl.col(MEASURE),
        period=reading.text(PERIOD),
        value=value,
        gap=gap,
    )
    key = ["measure", "period"]
    england = rows.filter(pl.col("area") == ENGLAND).select(*key, england="value").unique()
    reading.refuse()
    rows = rows.join(england, on=key, how="left", maintain_order="left")
    rows = rows.join(measures, left_on="measure", right_on=MEASURE, maintain_order="left")
    # A plain year says no month, and the dictionary says when a measure's years end.
    plain = pl.col("period").str.contains(PLAIN_YEAR) & pl.col("ends").is_not_null()
    whole = pl.format("year ending {} {}", "ends", "period")
    return rows.with_columns(period=pl.when(plain).then(whole).otherwise("period")).select(
        FILE_ROW, "area", "indicator", "period", "value", "unit", "polarity", "england", "gap"
    )

"""From the columns of an export of Fingertips to rows of indicators."""

import re
from collections.abc import Mapping
from pathlib import Path

import polars as pl

from csprofile import Tables
from csprofile.plugin import Reading, headed, one_heading, with_options

PUBLISHER = "Office for Health Improvement and Disparities"
COMPARED = ("Compared to England value or percentiles", "Compared to England")
NEEDED = (
    "Indicator ID",
    "Indicator Name",
    "Area Code",
    "Category",
    "Time period",
    "Value",
    COMPARED,
)
WORDS = {
    "Better": "better than England",
    "Similar": "similar to England",
    "Same": "similar to England",
    "Worse": "worse than England",
    "Higher": "higher than England",
    "Lower": "lower than England",
    "Best": "best beside England",
    "Worst": "worst beside England",
    "Lowest quintile": "lowest quintile in England",
    "2nd lowest quintile": "2nd lowest quintile in England",
    "Middle quintile": "middle quintile in England",
    "2nd highest quintile": "2nd highest quintile in England",
    "Highest quintile": "highest quintile in England",
    "Not compared": None,
}
POLARITIES = {
    "RAG - High is good": "higher",
    "RAG - Low is good": "lower",
    "High is good": "higher",
    "Low is good": "lower",
    "BOB - Blue orange blue": "neither",
    "No judgement": "neither",
    "Not applicable": "unknown",
}
NOTES = {
    r"suppressed.*(disclosure|small)": "suppressed",
    r"^value for .+ and .+ combined": "judged together with another",
    r"^not presented|not published|missing|data quality|incomplete|cannot be calculated"
    r"|could not be calculated|not available|not calculated": "not available",
}
"""The kind of gap by what the note to a missing value says; the first that fits counts."""
EXAMPLES = {
    "Value suppressed for disclosure control due to small count": "suppressed",
    "Value for ... and ... combined": "judged together with another",
    "Value not published for data quality reasons": "not available",
    "Value missing in source data": "not available",
}
COLUMNS = {
    "numerator": ("Count",),
    "denominator": ("Denominator",),
    "lower": ("Lower CI 95.0 limit", "Lower CI limit"),
    "upper": ("Upper CI 95.0 limit", "Upper CI limit"),
}
"""The columns of numbers, by the names they have had."""
OTHERS = {
    "^E92": "England: its value stands beside each council's",
    "^E0[57]": "district or ward",
    "^E1[1-3]|^E45": "region or metropolitan county",
    "^E47": "combined authority",
    "^E(38|39|40|54)": "area of the NHS",
}
"""What is no council, by how its code begins."""
PART = "part of an area, as a deprivation decile of England"

_ENGLAND = "E92000001"
_ABOUT = ("_id", "_sex", "_age", "_period")
_NONE = -1


def claimed(path: Path) -> bool:
    """
    Whether a file has indicators by area code, and the comparison beside England.

    Example:
        >>> claimed(Path("a file that is not there.csv"))
        False
    """
    return headed(path, *NEEDED)


def tables_of(path: Path, options: Mapping[str, object]) -> Tables:
    """Read one file; it has no options."""
    with_options(path.name, options, {})
    reading = Reading.of(one_heading(path, *NEEDED))
    value, _ = reading.number("Value")
    reading.leave(reading.text("Category").is_not_null(), PART)
    reading.rows = reading.rows.with_columns(
        _id=reading.text("Indicator ID"),
        _sex=reading.text("Sex"),
        _age=reading.text("Age"),
        _period=reading.text("Time period"),
        _value=value,
    )
    reading.rows = beside_england(reading.rows, reading.text("Area Code"))
    for begins, why in OTHERS.items():
        reading.leave(reading.text("Area Code").str.contains(begins), why)
    return reading.tables("indicators", rows_of(reading), publisher=PUBLISHER)


def beside_england(rows: pl.DataFrame, code: pl.Expr) -> pl.DataFrame:
    """
    Put the value of England beside every other of the same indicator, group and period.

    England stands there more than once; were its values to differ, each row would come with each
    of them, and be refused as one that contradicts another.
    """
    values = rows.filter(code == _ENGLAND).drop_nulls("_value").select(*_ABOUT, _england="_value")
    distinct = values.unique(maintain_order=True)
    return rows.join(distinct, on=_ABOUT, how="left", nulls_equal=True, maintain_order="left")


def rows_of(reading: Reading) -> pl.DataFrame:
    """Take the columns of the table; `-1` for an interval stands for none, where no value is."""
    numbers = {}
    for name, column in COLUMNS.items():
        number, _ = reading.number(*column)
        none = (number == _NONE) & pl.col("_value").is_null()
        numbers[name] = pl.when(none.not_()).then(number)
    rows = reading.select(
        area=reading.areas("Area Code"),
        indicator=indicator_name(reading.text("Indicator Name")),
        period=pl.col("_period"),
        value=pl.col("_value"),
        **numbers,
        unit=reading.text("Unit", optional=True),
        polarity=reading.words("Polarity", POLARITIES, optional=True),
        england=pl.col("_england"),
        gap=gap_of(reading),
        compared=reading.words(COMPARED, WORDS),
    )
    return rows.with_columns(polarity=pl.col("polarity").fill_null(polarity_told()))


def indicator_name(name: pl.Expr) -> pl.Expr:
    """Name an indicator; its number, sex and age stand after it where one name has several."""
    parts = (
        pl.when(pl.col(part).n_unique().over(name) > 1).then(part)
        for part in ("_id", "_sex", "_age")
    )
    told = pl.concat_str(parts, separator=", ", ignore_nulls=True)
    return pl.when(told == "").then(name).otherwise(pl.format("{} ({})", name, told))


def gap_of(reading: Reading) -> pl.Expr:
    """Tell why a value is not there, by the note to it; a note nobody knows is refused."""
    note = reading.column("Value note")
    if note is None:
        return pl.lit(None, dtype=pl.String)
    missing = pl.when(pl.col("_value").is_null()).then(pl.col(note))
    reading.rows = reading.rows.with_columns(missing.alias(note))
    met = reading.rows[note].drop_nulls().unique().to_list()
    kinds = {each: kind_of(each) for each in met}
    known = {each: kind for each, kind in kinds.items() if kind}
    return reading.words("Value note", {**EXAMPLES, **known})


def kind_of(note: str) -> str | None:
    """
    The kind of gap that a note tells of; None: nobody knows.

    Example:
        >>> kind_of("Value for Hackney and City of London combined")
        'judged together with another'
    """
    found = (kind for words, kind in NOTES.items() if re.search(words, note, re.IGNORECASE))
    return next(found, None)


def polarity_told() -> pl.Expr:
    """
    Which way is better, where every published comparison of an indicator agrees on it.

    Example:
        >>> rows = {"indicator": ["x"], "value": [4.0], "england": [3.0]}
        >>> frame = pl.DataFrame({**rows, "compared": ["worse than England"]})
        >>> frame.select(polarity_told()).item()
        'lower'
    """
    more = (pl.col("value") > pl.col("england")).fill_null(value=False)
    less = (pl.col("value") < pl.col("england")).fill_null(value=False)
    better = (pl.col("compared") == WORDS["Better"]).fill_null(value=False)
    worse = (pl.col("compared") == WORDS["Worse"]).fill_null(value=False)
    neither = pl.col("compared").is_in([WORDS["Higher"], WORDS["Lower"]]).fill_null(value=False)
    told = {
        "higher": (better & more) | (worse & less),
        "lower": (better & less) | (worse & more),
        "neither": neither,
    }
    some = {way: votes.any().over("indicator") for way, votes in told.items()}
    one = pl.sum_horizontal(some.values()) == 1
    words = [pl.when(one & votes).then(pl.lit(way)) for way, votes in some.items()]
    return pl.coalesce(words)

"""Cells of text as words, numbers and councils."""

import datetime as dt
from collections.abc import Mapping

import polars as pl

from csprofile.areas import Area
from csprofile.errors import UnknownName
from csprofile.vocabulary.terms import fold

_FEW = 24


def plain_cells(rows: pl.DataFrame) -> pl.DataFrame:
    """
    Take the space around text away; what is left blank is an empty cell.

    Example:
        >>> plain_cells(pl.DataFrame({"grade": ["Good ", " "]}))["grade"].to_list()
        ['Good', None]
    """
    # Lengths are compared in less than half the time of the cells themselves.
    length, plain = pl.all().str.len_bytes(), pl.all().str.strip_chars().str.len_bytes()
    loose = rows.select(((plain != length) | (length == 0)).any())
    # Only the columns that need it, for a column made anew is a column twice in memory.
    names = [name for name in rows.columns if loose[name].item()]
    return rows.with_columns(
        pl.when(pl.col(name).str.strip_chars() != "").then(pl.col(name).str.strip_chars())
        for name in names
    )


def word_of(rows: pl.DataFrame, column: str, words: Mapping[str, str | None]) -> pl.Expr:
    """
    Put words in the place of their spellings; what is none of them is empty.

    Example:
        >>> rows = pl.DataFrame({"grade": ["GOOD ", "?"]})
        >>> rows.select(word_of(rows, "grade", {"Good": "good"}))["grade"].to_list()
        ['good', None]
    """
    known = {fold(spelling): word for spelling, word in words.items()}
    met = [each for each in _met(rows, column) if fold(each) in known]
    new = [known[fold(each)] for each in met]
    return pl.col(column).replace_strict(met, new, default=None, return_dtype=pl.String)


def unknown_words(
    rows: pl.DataFrame, column: str, words: Mapping[str, str | None]
) -> tuple[list[str], str]:
    """
    List what stands in a column and is no known spelling, and say what would be right.

    Example:
        >>> unknown_words(pl.DataFrame({"grade": ["good", "?"]}), "grade", {"Good": "good"})
        (['?'], 'Good')
    """
    known = set(map(fold, words))
    unknown = [each for each in _met(rows, column) if fold(each) not in known]
    right = ", ".join(words)
    if len(words) > _FEW:
        right = f"one of {len(words):,} that are known, as {', '.join(list(words)[:3])}"
    return unknown, right


def number_of(column: str, gaps: Mapping[str, str]) -> tuple[pl.Expr, pl.Expr]:
    """
    Read numbers, over commas between thousands, and kinds of gap by what stands in their place.

    Example:
        >>> value, gap = number_of("n", {"x": "suppressed"})
        >>> pl.DataFrame({"n": ["1,250", "x"]}).select(value=value, gap=gap).rows()
        [(1250.0, None), (None, 'suppressed')]
    """
    cell = pl.col(column)
    value = cell.str.replace_all(",", "", literal=True).cast(pl.Float64, strict=False)
    gap = cell.replace_strict(list(gaps), list(gaps.values()), default=None, return_dtype=pl.String)
    return pl.when(value.is_finite() & gap.is_null()).then(value), gap


def code_of(rows: pl.DataFrame, column: str, on: dt.date | None) -> pl.Expr:
    """
    Put codes in the place of councils; what is no council stays as it is.

    Example:
        >>> rows = pl.DataFrame({"council": ["Dorset", "Cardiff"]})
        >>> day = dt.date(2010, 3, 31)
        >>> rows.select(code_of(rows, "council", day))["council"].to_list()
        ['835', 'Cardiff']
    """
    met = _met(rows, column)
    codes = [_code(each, on) for each in met]
    return pl.col(column).replace_strict(met, codes, default=None, return_dtype=pl.String)


def _met(rows: pl.DataFrame, column: str) -> list[str]:
    return [each for each in rows[column].unique().sort().to_list() if each is not None]


def _code(text: str, on: dt.date | None) -> str:
    try:
        return Area.find(text, on=on).code
    except UnknownName:
        return text

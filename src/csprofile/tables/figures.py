"""The lines of every council with their comparators and their place, as plain rows."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl
from attrs import field, frozen

from csprofile.tables.beside import beside
from csprofile.tables.doors import opened
from csprofile.tables.lines import LINE, service_lines
from csprofile.tables.placed import commissioned
from csprofile.tables.small import collected
from csprofile.tables.tables import Tables
from csprofile.tables.tally import tally_rows
from csprofile.tables.values import BEFORE, latest_values

_OWN = ["area", "line"]


@frozen(kw_only=True)
class Ways:
    """
    How an edition makes figures of tables.

    Args:
        counts: by provision, whose settings count among all provision; `all` for the rest.
        kind_at_least: the per cent of settings from which a kind of service is good or better;
            None: kinds are not counted.
        similar_areas, england: how the figures of several councils become one: pooled, mean or
            median.

    Example:
        >>> Ways().similar_areas
        'pooled'
    """

    counts: Mapping[str, Sequence[str]] = field(factory=dict)
    kind_at_least: int | None = None
    similar_areas: str = "pooled"
    england: str = "pooled"


def tallies_of(tables: Tables, as_at: dt.date) -> pl.DataFrame | None:
    """
    Count the settings of tables at a day, those of placements too; None without inspections.

    Example:
        >>> tallies_of(Tables(), dt.date(2009, 12, 9)) is None
        True
    """
    if tables.inspections is None:
        return None
    native = opened(tables.inspections, "inspections").native
    counted = collected(tally_rows(nw.from_native(native), as_at).to_native())
    if tables.placements is None:
        return counted
    placed = commissioned(tables.inspections, tables.placements, as_at)
    return pl.concat([counted, placed], how="diagonal_relaxed")


def service_figures(
    tallies: pl.DataFrame, pairs: pl.DataFrame, ways: Ways, there: Collection[str]
) -> pl.DataFrame:
    """
    Make the lines of services of every council, each with its comparators and its place.

    Args:
        tallies: the rows of a tally.
        pairs: each `area` with each `other` that it is compared with.
        ways: how the edition makes figures.
        there: the codes of the councils that there were at the day.
    """
    lines = service_lines(tallies, ways.counts, ways.kind_at_least)
    lines = _numbered(lines, [*LINE[1:], "base"])
    good, of = pl.col("numerator"), pl.col("of")
    figures = lines.select(
        *_OWN,
        value=pl.when(of > 0).then(100 * good / of),
        numerator=good,
        denominator=of,
        better=pl.lit(1),
        own=pl.lit(value=True),
        there=_is_one_of(there),
    )
    found = beside(figures, pairs, ways.similar_areas, ways.england)
    return lines.join(found.drop("value", "better"), on=_OWN, how="left")


def indicator_figures(
    tables: Tables,
    as_at: dt.date,
    pairs: pl.DataFrame,
    ways: Ways,
    there: Collection[str],
    better: Any,
) -> tuple[pl.DataFrame, int]:
    """
    Make the latest value of every indicator for every council, with comparators and place.

    Args:
        tables: with indicators.
        as_at: the day.
        pairs: each `area` with each `other` that it is compared with.
        ways: how the edition makes figures.
        there: the codes of the councils that there were at the day.
        better: tells of a name and a polarity, which may be None, which way it is better.

    Returns:
        The rows, each with its comparators and, in `periods` and `values`, the last
        periods and what they were;
        and how many rows are of periods after the day.
    """
    rows, later = latest_values(tables.indicators, as_at)
    rows = _numbered(rows, ["indicator", "time"])
    known = rows.select("indicator", "polarity").unique()
    ways_of = [better(*each) for each in known.iter_rows()]
    known = known.with_columns(better=pl.Series(ways_of, dtype=pl.Int64))
    rows = rows.join(known, on=["indicator", "polarity"], how="left", nulls_equal=True)
    names = ("value", "numerator", "denominator", "better", "own")
    figures = rows.select(*_OWN, *names, there=_is_one_of(there))
    found = beside(figures, pairs, ways.similar_areas, ways.england)
    before = (
        rows.sort("time", descending=True)
        .group_by("area", "indicator", maintain_order=True)
        .agg(periods=pl.col("period").head(BEFORE), values=pl.col("value").head(BEFORE))
    )
    own = rows.filter("own").join(found.drop("value", "better"), on=_OWN, how="left")
    return own.join(before, on=["area", "indicator"]).sort("area", "indicator"), later


def pairs_of(neighbours: Mapping[str, Sequence[str]]) -> pl.DataFrame:
    """
    Put councils and those they are compared with in a table of pairs, by their codes.

    Example:
        >>> pairs_of({"372": ["383", "370"]}).rows()
        [('372', '383'), ('372', '370')]
    """
    rows = [(area, other) for area, others in neighbours.items() for other in others]
    return pl.DataFrame(rows, schema={"area": pl.String, "other": pl.String}, orient="row")


def _is_one_of(codes: Collection[str]) -> pl.Expr:
    return pl.col("area").is_in(list(codes))


def _numbered(rows: pl.DataFrame, by: list[str]) -> pl.DataFrame:
    """Number what rows are about, so that the same of several councils is found by number."""
    about = rows.select(by).unique().sort(by, nulls_last=False).with_row_index("line")
    return rows.join(about, on=by, how="left", nulls_equal=True)

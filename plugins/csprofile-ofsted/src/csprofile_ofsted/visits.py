"""Inspections that stand side by side in one row of a file, and which of them counts."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

import polars as pl
from attrs import asdict, frozen

from csprofile.plugin import Heading, Reading, stated_day

GRADES = {
    "1": "1",
    "2": "2",
    "3": "3",
    "4": "4",
    "Outstanding": "1",
    "Good": "2",
    "Satisfactory": "3",
    "Requires improvement": "3",
    "Inadequate": "4",
}
"""What is written in the place of a judgement, and the judgement by its number."""
CARD_WORDS = {
    "Exceptional": "Exceptional",
    "Strong standard": "Strong standard",
    "Expected standard": "Expected standard",
    "Needs attention": "Needs attention",
    "Urgent improvement": "Urgent improvement",
    "Met": "Met",
    "Not met": "Not met",
    "Yes": "Met",
    "No": "Not met",
    "Not applicable": None,
    "NULL": None,
    "-": None,
}
"""The words of a report card, since November 2025: a scale of its own, and no overall grade."""
EMPTY = ("NULL", "-", "REDACTED")
"""What stands in the place of a day where there is none."""
_AS_AT = re.compile(r"\bas at\b", re.IGNORECASE)
_NUMBERS = sorted(set(GRADES.values()))
_NOTHING = pl.lit(None, dtype=pl.String)


@frozen(eq=False)
class Visit:
    """
    One inspection as polars expressions, each empty where it was not.

    Args:
        day: when it was.
        event: its number.
        judgement: the judgement, by its number.
        own_scale: what was judged on a scale of its own, in words.
        gap: why there is no judgement, where the publisher's key says so.

    Example:
        >>> visit = Visit(pl.col("day"), pl.lit("1"), judgement=pl.lit("2"))
        >>> pl.DataFrame({"day": [None, 3]}).select(visit.made)["day"].to_list()
        [True, True]
    """

    day: pl.Expr
    event: pl.Expr
    judgement: pl.Expr = _NOTHING
    own_scale: pl.Expr = _NOTHING
    gap: pl.Expr = _NOTHING

    @property
    def made(self) -> pl.Expr:
        """Whether there was such an inspection: it has a day or an outcome."""
        told = (self.day, self.judgement, self.own_scale, self.gap)
        return pl.any_horizontal(*(each.is_not_null() for each in told))

    def kept(self, reading: Reading, name: str) -> "Visit":
        """Keep it in columns of the table's own, so that it is computed once."""
        parts = asdict(self)
        columns = {part: f"{name}: {part}" for part in parts}
        told = {columns[part]: each for part, each in parts.items()}
        reading.rows = reading.rows.with_columns(**told)
        return Visit(**{part: pl.col(column) for part, column in columns.items()})

    def or_else(self, other: "Visit") -> "Visit":
        """Count another where this one was not made."""
        return self._or(other, self.made)

    def or_later(self, other: "Visit") -> "Visit":
        """Count another where this one was not made, or the other was made on a later day."""
        earlier = (self.day < other.day).fill_null(value=False)
        return self._or(other, self.made & ~earlier)

    def _or(self, other: "Visit", counts: pl.Expr) -> "Visit":
        def either(one: pl.Expr, another: pl.Expr) -> pl.Expr:
            return pl.when(counts).then(one).otherwise(another)

        return Visit(
            either(self.day, other.day),
            either(self.event, other.event),
            either(self.judgement, other.judgement),
            either(self.own_scale, other.own_scale),
            either(self.gap, other.gap),
        )


def judged(
    outcome: pl.Expr, gaps: Sequence[str] = (), own_words: Sequence[str] = ()
) -> dict[str, pl.Expr]:
    """
    Tell judgements, kinds of gap and words of another scale apart, which stand in one column.

    Example:
        >>> frame = pl.DataFrame({"outcome": ["2", "Met", "not applicable"]})
        >>> told = judged(pl.col("outcome"), ["not applicable"], ["Met"])
        >>> frame.select(**told).rows()
        [('2', None, None), (None, 'Met', None), (None, None, 'not applicable')]
    """
    return {
        "judgement": pl.when(outcome.is_in(_NUMBERS)).then(outcome),
        "own_scale": pl.when(outcome.is_in(list(own_words))).then(outcome),
        "gap": pl.when(outcome.is_in(list(gaps))).then(outcome),
    }


def card_words(reading: Reading, areas: Mapping[str, str | tuple[str, ...]]) -> dict[str, pl.Expr]:
    """
    Read the word that a report card has for each area.

    Args:
        reading: the table.
        areas: what each area is called, and the names its column has had.
    """
    return {area: reading.words(names, CARD_WORDS, optional=True) for area, names in areas.items()}


def card_text(words: Mapping[str, pl.Expr]) -> pl.Expr:
    """
    Put the areas of a report card and their words together; empty where there is no report card.

    Example:
        >>> frame = pl.DataFrame({"a": ["Met", None], "b": ["Expected standard", None]})
        >>> text = card_text({"Safeguarding": pl.col("a"), "Inclusion": pl.col("b")})
        >>> frame.select(text).to_series().to_list()
        ['Safeguarding: Met; Inclusion: Expected standard', None]
    """
    told = [
        pl.when(word.is_not_null()).then(pl.format(f"{area}: {{}}", word))
        for area, word in words.items()
    ]
    return _together(told, "; ")


def address_of(*lines: pl.Expr) -> pl.Expr:
    """
    Put the lines of an address together.

    Example:
        >>> frame = pl.DataFrame({"a": ["1 High Street"], "b": [None], "c": ["S60 1AA"]})
        >>> frame.select(address_of(pl.col("a"), pl.col("b"), pl.col("c"))).item()
        '1 High Street, S60 1AA'
    """
    return _together(lines, ", ")


def stated_as_at(heading: Heading) -> dt.date | None:
    """
    Find the day that a table says it is as at, or else the first that is told above it.

    Example:
        >>> from pathlib import Path
        >>> above = ("Inspections since 1 September 2020, as at 31 August 2021",)
        >>> stated_as_at(Heading(Path("a.csv"), "", 1, ("URN",), above))
        datetime.date(2021, 8, 31)
    """
    lines = (heading.sheet, *heading.above)
    after = [_AS_AT.split(line, maxsplit=1)[-1] for line in lines if _AS_AT.search(line)]
    return stated_day(after) or stated_day(lines)


def _together(parts: Sequence[pl.Expr], separator: str) -> pl.Expr:
    together = pl.concat_str(*parts, separator=separator, ignore_nulls=True)
    return pl.when(together != "").then(together)

"""Reads files of 2008 to 2012 that have a row for each council and a column for each figure."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import polars as pl

from csprofile import EvidenceError, Fault, Tables
from csprofile.plugin import FILE_ROW, Heading, Reading, headed, headings, with_options
from csprofile_dfe.wide_files import WideFile, WideMeasure, wide_files

PUBLISHER = "Department for Education"
NATION = "England"
NO_CASES = "not applicable"
_COUNCIL = r"^\d{3}$"


def claimed(path: Path) -> bool:
    """Whether a file has the columns of one in the built-in table."""
    return any(headed(path, *each.columns) for each in wide_files())


def tables_of(path: Path, options: Mapping[str, object]) -> Tables:
    """Read a file, of the period that it is known to be of or that is asked for."""
    asked = with_options(path.name, options, {"period": None, "personal": False})
    heading, known = recognised(path)
    reading = Reading.of(heading)
    reading.rows = reading.rows.with_columns(area(reading, len(known.opening)).alias("area"))
    period, as_at = told_of(reading, known, asked["period"])
    gaps = dict(known.gaps)
    frames = [values(reading, each, period, gaps) for each in known.indicators]
    many = len(frames)
    reading.aside = {why: number * many for why, number in reading.aside.items()}
    return reading.tables("indicators", pl.concat(frames), publisher=PUBLISHER, as_at=as_at)


def recognised(path: Path) -> tuple[Heading, WideFile]:
    """
    Find which file of the built-in table it is, by its columns.

    Raises:
        EvidenceError: it is none of them; its columns are told.
        TablesError: it cannot be read.
    """
    for known in wide_files():
        for heading in headings(path, *known.columns):
            opening = tuple(heading.names[: len(known.opening)])
            if opening == known.opening:
                return heading, known
    names = [name for each in headings(path) for name in each.names if name]
    says = f"no wide file that is known; its columns: {', '.join(names) or 'none'}"
    titles = "; ".join(each.title for each in wide_files())
    raise EvidenceError(path.name, [Fault("", f"{says}; known are {titles}")])


def area(reading: Reading, opening: int) -> pl.Expr:
    """Tell the area of each row: by its code where that is a council's, else by its name."""
    names = reading.rows.columns[1 : opening + 1]
    code, name = pl.col(names[-2]), pl.col(names[-1])
    # England is numbered 921 in some files, as the Isle of Wight is.
    nation = name.str.to_lowercase() == NATION.lower()
    named = pl.when(nation.fill_null(value=False)).then(pl.lit(NATION))
    return named.when(code.str.contains(_COUNCIL)).then(code).otherwise(name)


def told_of(reading: Reading, known: WideFile, asked: object) -> tuple[str, dt.date | None]:
    """
    Tell the period of a file, and its day; of a file of another year the period is asked for.

    Raises:
        EvidenceError: the period is not known, or what was asked for is none.
    """
    name = reading.heading.name
    if asked is not None and not (isinstance(asked, str) and asked.strip()):
        raise EvidenceError(name, [Fault("period", f"{asked!r}; as '2009/10'")])
    by_column = any(each.period for each in known.indicators)
    other = differences(reading, known)
    if not other and (known.period or by_column):
        return known.period, known.as_at
    if isinstance(asked, str) and not by_column:
        return asked, None if other else known.as_at
    why = f"nothing in it says which period {known.title!r} is of"
    if other:
        why = f"its columns are those of {known.title!r}, but {'; '.join(other)}"
    right = "the file of that title" if by_column else "the option 'period', as '2009/10'"
    raise EvidenceError(name, [Fault("period", f"{why}; {right}")])


def differences(reading: Reading, known: WideFile) -> list[str]:
    """Tell in what England's figures differ from those by which a file is known."""
    nation = reading.rows.filter(area=NATION)
    found = []
    for column, value in known.known_by.items():
        told = [each for each in nation.select(reading.text(column)).to_series().to_list() if each]
        if [each.replace(",", "") for each in told] != [value.replace(",", "")]:
            seen = " and ".join(told) or "missing"
            found.append(f"England's {column!r} is {seen}, and there it is {value}")
    return found


def values(
    reading: Reading, measure: WideMeasure, period: str, gaps: Mapping[str, str]
) -> pl.DataFrame:
    """Make the rows of one indicator and period, with England's value beside each council's."""
    nothing = pl.lit(None, dtype=pl.Float64)
    if measure.column:
        value, gap = reading.number(measure.column, gaps=gaps)
        part = whole = nothing
    else:
        part, gap_of_part = total(reading, measure.part, gaps)
        whole, gap_of_whole = total(reading, measure.whole, gaps)
        value = pl.when(whole > 0).then(100 * part / whole)
        none = pl.when(whole == 0).then(pl.lit(NO_CASES))
        gap = pl.coalesce(none, gap_of_part, gap_of_whole)
    reading.refuse()
    counted = measure.counts and not measure.column
    frame = reading.select(
        area=pl.col("area"),
        indicator=pl.lit(measure.indicator),
        period=pl.lit(measure.period or period),
        value=value,
        numerator=part if counted else nothing,
        denominator=whole if counted else nothing,
        unit=pl.lit(measure.unit or None, dtype=pl.String),
        polarity=pl.lit(measure.polarity or None, dtype=pl.String),
        gap=gap,
    )
    england = frame.filter(area=NATION).select("indicator", england="value").unique()
    return frame.join(england, on="indicator", how="left", maintain_order="left").select(
        FILE_ROW, pl.exclude(FILE_ROW)
    )


def total(
    reading: Reading, columns: tuple[str, ...], gaps: Mapping[str, str]
) -> tuple[pl.Expr, pl.Expr]:
    """Add columns up; where one has a gap the sum has it too."""
    read = [reading.number(name, gaps=gaps) for name in columns]
    numbers = [number for number, _ in read]
    whole = pl.all_horizontal(number.is_not_null() for number in numbers)
    return pl.when(whole).then(pl.sum_horizontal(numbers)), pl.coalesce(gap for _, gap in read)

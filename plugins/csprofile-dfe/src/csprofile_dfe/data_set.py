"""One data set of Explore Education Statistics: its areas, periods and filters, and its values."""

import datetime as dt

import polars as pl

from csprofile import EvidenceError, Fault, Tables
from csprofile.plugin import FILE_ROW, Heading, Reading
from csprofile_dfe.mapping import DataSet, Measure
from csprofile_dfe.times import FORMS, last_day, period_of

PUBLISHER = "Department for Education"
LEVEL, TIME, KIND_OF_TIME = "geographic_level", "time_period", "time_identifier"
NEEDED = (TIME, KIND_OF_TIME, LEVEL)
AREA, PERIOD = "area of the row", "period of the row"
COUNCILS = ("old_la_code", "new_la_code", "la_name")
PLACES = (*NEEDED, "country_code", "country_name", "region_code", "region_name", *COUNCILS)
NATION, REGION, COUNCIL = "National", "Regional", "Local authority"
LEVELS = (
    *(NATION, REGION, COUNCIL, "RSC region", "Parliamentary constituency"),
    *("Local authority district", "Ward", "Opportunity area", "Planning area"),
    *("Local enterprise partnership", "Local skills improvement plan area"),
    *("English devolved area", "Police force area"),
    *("MAT", "Sponsor", "School", "Provider", "Institution"),
)
ZERO = ("k", "low", "~")
"""What stands for a value that rounds to zero."""
GAPS = {
    "c": "suppressed",
    "u": "not available",
    "x": "not available",
    ":": "not available",
    "z": "not applicable",
}
"""The publisher's key; `u` is a value held back as unreliable, `:` is what `x` was before."""
OTHER_ROWS = "another value of a filter"
_FEW = 12


def read_data_set(heading: Heading, data_set: DataSet) -> Tables:
    """
    Read the values of the indicators of a data set.

    Every row of the file is told once for each indicator, as used or as set aside.

    Raises:
        EvidenceError: the mapping leaves a filter out, or names what the file does not have.
        TablesError: a cell cannot be read.
    """
    reading = Reading.of(heading)
    for name in data_set.columns:
        reading.column(name)
    reading.refuse()
    check_filters(reading, data_set)
    place(reading)
    times = len(data_set.indicators)
    reading.aside = {why: number * times for why, number in reading.aside.items()}
    numbers = [reading.column(name) for each in data_set.indicators for name in each.columns]
    zeros = dict.fromkeys(ZERO, "0")
    reading.rows = reading.rows.with_columns(pl.col(set(filter(None, numbers))).replace(zeros))
    frames, days = [], []
    for each in data_set.indicators:
        frame, day = values(reading, each)
        frames.append(frame)
        days.append(day)
    as_at = max(filter(None, days), default=None)
    return reading.tables("indicators", pl.concat(frames), publisher=PUBLISHER, as_at=as_at)


def place(reading: Reading) -> None:
    """Tell the area of each row; rows of other levels than council, region and nation are left."""
    level = reading.words(LEVEL, {each: each for each in LEVELS})
    reading.refuse()
    others = ~level.is_in([NATION, REGION, COUNCIL])
    reading.leave(others, "neither a council, a region nor the nation")
    cells = [reading.text(name, optional=True) for name in COUNCILS]
    council = pl.coalesce(pl.when(~each.is_in(list(GAPS))).then(each) for each in cells)
    region = pl.coalesce(
        reading.text(name, optional=True) for name in ("region_name", "region_code")
    )
    area = pl.when(level == NATION).then(pl.lit("England")).when(level == REGION).then(region)
    reading.rows = reading.rows.with_columns(area.otherwise(council).alias(AREA))


def values(reading: Reading, measure: Measure) -> tuple[pl.DataFrame, dt.date | None]:
    """Make the rows of one indicator, and tell the day on which its last period ends."""
    value, gap = reading.number(measure.column, gaps=GAPS)
    beside = {
        name: reading.number(getattr(measure, name), gaps=GAPS)[0]
        for name in ("numerator", "denominator", "lower", "upper")
        if getattr(measure, name)
    }
    words = {name: getattr(measure, name) or None for name in ("unit", "polarity", "outcome")}
    reading.refuse()
    wanted = [reading.text(name).is_in(kept) for name, kept in measure.filters.items()]
    rows = reading.rows.filter(*wanted) if wanted else reading.rows
    reading.aside[OTHER_ROWS] = reading.aside.get(OTHER_ROWS, 0) + len(reading.rows) - len(rows)
    rows, day = timed(reading, rows, measure.period)
    check_one_row_each(reading, rows, measure)
    frame = rows.select(
        FILE_ROW,
        area=pl.col(AREA),
        indicator=pl.lit(measure.indicator),
        period=pl.col(PERIOD),
        value=value,
        **{
            name: beside.get(name, pl.lit(None, dtype=pl.Float64))
            for name in ("numerator", "denominator", "lower", "upper")
        },
        **{name: pl.lit(word, dtype=pl.String) for name, word in words.items()},
        gap=gap,
    )
    england = frame.filter(pl.col("area") == "England").select("period", england="value")
    return frame.join(england, on="period", how="left", maintain_order="left"), day


def timed(reading: Reading, rows: pl.DataFrame, form: str) -> tuple[pl.DataFrame, dt.date | None]:
    """
    Write the period of each row, and tell the day on which the last of them ends.

    Raises:
        EvidenceError: a period is not of its kind.
    """
    number, kind = reading.text(TIME), reading.words(KIND_OF_TIME, {each: each for each in FORMS})
    reading.refuse()
    pairs = rows.select(number=number.fill_null(""), kind=kind).unique(maintain_order=True).rows()
    periods = {(told, of): period_of(told, of, form) for told, of in pairs}
    wrong = [pair for pair, period in periods.items() if period is None]
    if wrong:
        faults = [
            Fault(TIME, f"{told!r} is no {of}; the digits of one year, or of two that follow")
            for told, of in wrong
        ]
        raise EvidenceError(reading.heading.name, faults)
    days = [last_day(told, of, period) for (told, of), period in periods.items() if period]
    told = pl.DataFrame(
        [(*pair, period) for pair, period in periods.items()],
        schema={TIME: pl.String, KIND_OF_TIME: pl.String, PERIOD: pl.String},
        orient="row",
    )
    rows = rows.with_columns(number.alias(TIME), kind.alias(KIND_OF_TIME))
    rows = rows.join(told, on=[TIME, KIND_OF_TIME], how="left", maintain_order="left")
    return rows, max(filter(None, days), default=None)


def filters_in(reading: Reading, measures: tuple[str, ...]) -> dict[str, list[str]]:
    """Give the columns that break figures down, with their values: more of them words than not."""
    found = {}
    keys = [*GAPS, *ZERO]
    places = {reading.heading.find(name) for name in (*PLACES, *measures)}
    for number, name in enumerate(reading.rows.columns[1:]):
        met = reading.rows[name].unique().drop_nulls()
        words = met.filter(met.cast(pl.Float64, strict=False).is_null() & ~met.is_in(keys))
        if number not in places and len(met) > 1 and 2 * len(words) > len(met):
            found[name] = sorted(met.to_list())
    return found


def check_filters(reading: Reading, data_set: DataSet) -> None:
    """
    Refuse a mapping that leaves a filter out, or names a value that does not stand in it.

    Raises:
        EvidenceError: with the filters and their values.
    """
    measures = tuple(name for each in data_set.indicators for name in each.columns)
    filters = filters_in(reading, measures)
    faults = []
    for each in data_set.indicators:
        named = {reading.column(name) for name in each.filters}
        for name in (name for name in filters if name not in named):
            says = f"not among the filters of {each.indicator!r}; one of {_listed(filters[name])}"
            faults.append(Fault(name, says))
        for name, kept in each.filters.items():
            there = reading.rows.select(reading.text(name)).to_series().unique().drop_nulls()
            missing = [value for value in kept if value not in there]
            if len(missing) == len(kept):
                says = f"{' or '.join(map(repr, missing))} stands nowhere in it"
                faults.append(Fault(name, f"{says}; one of {_listed(sorted(there))}"))
    if faults:
        raise EvidenceError(reading.heading.name, list(dict.fromkeys(faults)))


def check_one_row_each(reading: Reading, rows: pl.DataFrame, measure: Measure) -> None:
    """
    Refuse filters that leave several rows for one area and period.

    Raises:
        EvidenceError: with the columns in which such rows differ.
    """
    key = [AREA, PERIOD]
    several = rows.filter(pl.struct(key).is_duplicated())
    if several.is_empty():
        return
    figures = {reading.column(name) for name in (*measure.columns, *PLACES)}
    others = [name for name in reading.rows.columns if name not in {*figures, FILE_ROW, AREA}]
    counted = several.group_by(key).agg(pl.col(others).n_unique()).drop(key).max()
    differ = [name for name in others if counted[name][0] > 1]
    told = [f"{name} ({_listed(sorted(several[name].drop_nulls().unique()))})" for name in differ]
    differences = ", ".join(told) or "their values"
    says = f"several rows for one area and period; they differ in {differences}"
    raise EvidenceError(reading.heading.name, [Fault(measure.indicator, says)])


def _listed(values: list[str]) -> str:
    more = f" and {len(values) - _FEW} more" if len(values) > _FEW else ""
    return ", ".join(values[:_FEW]) + more

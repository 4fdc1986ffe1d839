"""Makes rows of inspections by chance, the same ones each time, in proportions like the real."""

import datetime as dt
from pathlib import Path

import numpy as np
import polars as pl
import pyarrow.parquet as pq

from csprofile.areas import Area

FIRST, LAST = dt.date(2005, 9, 1), dt.date(2025, 8, 31)
AS_AT = dt.date(2024, 8, 31)
"""A day in the years of the rows: one in twenty of them is later."""

ASPECTS = (
    "overall effectiveness",
    "staying safe",
    "enjoying and achieving",
    "leadership",
    "early years",
)
JUDGEMENTS = ("outstanding", "good", "satisfactory", "inadequate")

# Of 1,000 settings, how many are of each provision; and of 100 judgements, how many are each.
# Rounded from Ofsted's published outcomes, to be like them and no more: no result depends on them.
_PROVISIONS = {
    "childminders": (430, "area", (13, 79, 6, 2)),
    "childcare": (290, "area", (18, 75, 5, 2)),
    "primary schools": (180, "partnership", (16, 66, 16, 2)),
    "secondary schools": (35, "partnership", (20, 50, 23, 7)),
    "special schools": (14, "partnership", (35, 50, 11, 4)),
    "nursery schools": (5, "partnership", (60, 38, 2, 0)),
    "pupil referral units": (5, "council", (17, 62, 14, 7)),
    "children's homes": (35, "area", (15, 61, 20, 4)),
    "residential special schools": (2, "area", (30, 50, 15, 5)),
    "fostering": (2, "council", (15, 55, 25, 5)),
    "adoption": (2, "council", (20, 60, 17, 3)),
}
_INSPECTIONS_OF_A_SETTING = 4
_NEVER_INSPECTED = 0.03
_NOT_MADE = 0.01
_REPEATED = 0.002
_ROWS_OF_A_PIECE = 1_000_000
_ROWS_OF_A_GROUP = 100_000


def inspections(rows: int, seed: int = 2009, *, repeats: bool = False) -> pl.DataFrame:
    """
    Make checked inspections: councils of unlike size, every setting inspected about four times.

    Args:
        rows: how many.
        seed: other rows for another number.
        repeats: whether one in some hundred is told twice, or contradicted by a higher event of the
            same day.
    """
    chance = np.random.default_rng(seed)
    made = _inspected(chance, _settings(chance, _settings_of(rows)), rows)
    return _in_order(_repeated(made, chance) if repeats else made)


def write_inspections(path: Path, rows: int, seed: int = 2009) -> None:
    """
    Write such inspections to one Parquet file, a piece at a time, so that no more is in memory.

    Every piece tells of all settings in some years; the pieces are in the order of their days.
    """
    chance = np.random.default_rng(seed)
    of_setting = _settings(chance, _settings_of(rows))
    pieces = -(-rows // _ROWS_OF_A_PIECE)
    days = np.linspace(FIRST.toordinal(), LAST.toordinal() + 1, pieces + 1).astype(int)
    writer = None
    for piece in range(pieces):
        many = min(_ROWS_OF_A_PIECE, rows - piece * _ROWS_OF_A_PIECE)
        made = _inspected(chance, of_setting, many, piece, (days[piece], days[piece + 1]))
        table = _in_order(made).to_arrow(compat_level=pl.CompatLevel.oldest())
        writer = writer or pq.ParquetWriter(path, table.schema, compression="zstd")
        writer.write_table(table, row_group_size=_ROWS_OF_A_GROUP)
    if writer:
        writer.close()


def _settings_of(rows: int) -> int:
    return max(1, -(-rows // len(ASPECTS)) // _INSPECTIONS_OF_A_SETTING)


def _inspected(
    chance: np.random.Generator,
    of_setting: pl.DataFrame,
    rows: int,
    piece: int = 0,
    between: tuple[int, int] = (FIRST.toordinal(), LAST.toordinal() + 1),
) -> pl.DataFrame:
    """Make inspections of the settings, each of all aspects, in the order of their days."""
    events = -(-rows // len(ASPECTS))
    setting = np.repeat(chance.integers(0, len(of_setting), events), len(ASPECTS))[:rows]
    days = np.sort(chance.integers(*between, events))
    provision = of_setting["_provision"].to_numpy()[setting]
    judgement = _judgements(chance, provision)
    event = np.arange(events) + 10_000_000 + piece * _ROWS_OF_A_PIECE
    frame = pl.DataFrame(
        {
            "setting": setting,
            "judgement": _words(JUDGEMENTS, judgement),
            "inspected_on": np.repeat(days - dt.date(1970, 1, 1).toordinal(), len(ASPECTS))[:rows],
            "aspect": _words(ASPECTS, np.tile(np.arange(len(ASPECTS)), events)[:rows]),
            "event": np.repeat(event, len(ASPECTS))[:rows],
            "_chance": chance.random(rows),
        }
    )
    frame = _with_gaps(frame.with_columns(pl.col("inspected_on").cast(pl.Int32).cast(pl.Date)))
    of_row = of_setting[setting].drop("_provision")
    return pl.concat([of_row, frame.drop("setting")], how="horizontal")


def _settings(chance: np.random.Generator, number: int) -> pl.DataFrame:
    """Make the settings: each in a council, of a provision, in somebody's charge."""
    councils = [area.code for area in Area.all()]
    sizes = chance.lognormal(0, 0.6, len(councils))
    shares = np.array([share for share, _, _ in _PROVISIONS.values()], dtype=float)
    provision = chance.choice(len(shares), number, p=shares / shares.sum())
    return pl.DataFrame(
        {
            "area": _words(councils, chance.choice(len(councils), number, p=sizes / sizes.sum())),
            "setting": pl.int_range(100_000, 100_000 + number, eager=True).cast(pl.String),
            "provision": _words(list(_PROVISIONS), provision),
            "responsibility": _words([who for _, who, _ in _PROVISIONS.values()], provision),
            "_provision": provision,
        }
    )


def _judgements(chance: np.random.Generator, provision: np.ndarray) -> np.ndarray:
    shares = np.array([shares for _, _, shares in _PROVISIONS.values()], dtype=float)
    upto = np.cumsum(shares, axis=1) / shares.sum(axis=1, keepdims=True)
    drawn = chance.random(len(provision))
    numbers: np.ndarray = (drawn[:, None] > upto[provision][:, :-1]).sum(axis=1)
    return numbers


def _with_gaps(frame: pl.DataFrame) -> pl.DataFrame:
    """Leave some settings uninspected, and some inspections without a judgement."""
    never = pl.col("_chance") < _NEVER_INSPECTED
    not_made = ~never & (pl.col("_chance") < _NEVER_INSPECTED + _NOT_MADE)
    return frame.with_columns(
        pl.when(~(never | not_made)).then("judgement").alias("judgement"),
        pl.when(~never).then("inspected_on").alias("inspected_on"),
        pl.when(~never).then("event").alias("event"),
        gap=pl.when(never)
        .then(pl.lit("not yet inspected"))
        .when(not_made)
        .then(pl.lit("judgement not made")),
    )


def _repeated(frame: pl.DataFrame, chance: np.random.Generator) -> pl.DataFrame:
    """Add rows told twice, and others that a higher event of the same day contradicts."""
    some = frame.filter(pl.Series(chance.random(len(frame)) < _REPEATED))
    other = (
        pl.when(pl.col("judgement") == "good").then(pl.lit("inadequate")).otherwise(pl.lit("good"))
    )
    later = some.filter(pl.col("judgement").is_not_null())
    later = later.with_columns(other.alias("judgement"), pl.col("event") + 50_000_000)
    return pl.concat([frame, some, later])


def _in_order(frame: pl.DataFrame) -> pl.DataFrame:
    """The columns of a checked table, in its order."""
    return frame.select(
        "area",
        "setting",
        "provision",
        "judgement",
        "inspected_on",
        "aspect",
        "responsibility",
        pl.lit("settings").alias("base"),
        pl.col("event").cast(pl.String),
        "gap",
        pl.lit(None, pl.String).alias("url"),
    )


def _words(names: list[str] | tuple[str, ...], numbers: np.ndarray) -> pl.Series:
    return pl.Series(names, dtype=pl.String).gather(pl.Series(numbers))

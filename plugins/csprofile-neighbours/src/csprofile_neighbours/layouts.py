"""The layouts in which similar areas are published, each brought to one row for each pair."""

import polars as pl
from attrs import evolve

from csprofile import Area, UnknownName
from csprofile.plugin import FILE_ROW, Heading, Reading

CODES = ("LA num", "old_la_code", "LA number", "LA code", "la_code", "LA no", "LA", "area_code")
NAMES = ("LA Name", "la_name", "Local authority", "local_authority", "authority", "area_name")
AREAS = ("area", "council", *CODES, *NAMES)
OTHERS = (
    "similar_area",
    "similar area",
    "neighbour_code",
    "neighbour code",
    "neighbour",
    "neighbour_name",
    "neighbour name",
    "statistical neighbour",
    "statistical_neighbour",
    "stat_neighbour",
    "nearest neighbour",
    "nearest_neighbour",
    "neighbor",
    "SN",
)
RANKS = ("rank", "ranking", "order", "position", "neighbour_rank", "neighbour rank", "SN rank")
NEARNESS = ("closeness", "proximity", "SNP", "how close", "distance")
SCHEMES = ("scheme", "model")
CLOSE = ("extremely close", "very close", "close", "somewhat close", "not close")
"""The Department for Education's words for how close a neighbour is, in whatever capitals."""

_FIELDS = ("area", "similar_area", "closeness", "scheme", "rank")
_FORMER = r"(?i)^old SNs?:?$"
_MISSING = pl.lit(None, dtype=pl.String)


def across(place: int) -> tuple[str, ...]:
    """
    The names that the column of the first, second, ... neighbour has had.

    Example:
        >>> across(2)
        ('SN2', 'SN_2', 'SN 2')
    """
    return (f"SN{place}", f"SN_{place}", f"SN {place}")


WIDE = (AREAS, across(1), across(2))
"""The columns by which the layout of the Department for Education is known."""
PAIR = (AREAS, OTHERS)
"""The columns by which a table with a pair a row is known, once it is asked for."""


def all_councils(heading: Heading) -> bool:
    """
    Whether the names of the columns are councils, several of them, each once, and nothing else.

    Example:
        >>> from pathlib import Path
        >>> all_councils(Heading(Path("a.csv"), "", 0, ("Leeds", "Bedford Borough", "")))
        True
        >>> all_councils(Heading(Path("a.csv"), "", 0, ("Year", "Leeds")))
        False
    """
    codes = []
    for name in filter(None, heading.names):
        try:
            codes.append(Area.find(name).code)
        except UnknownName:
            return False
    return len(codes) == len(set(codes)) > 1


def bare(heading: Heading) -> bool:
    """
    Whether the columns tell of councils and nothing of which is compared with which.

    Example:
        >>> from pathlib import Path
        >>> bare(Heading(Path("a.csv"), "", 0, ("area_code", "area_name")))
        True
    """
    known = Heading(heading.path, "", 0, (*AREAS, *RANKS, *NEARNESS, *SCHEMES))
    return heading.has(AREAS) and all(map(known.has, filter(None, heading.names)))


def from_wide(reading: Reading) -> Reading:
    """Take the layout of a council a row, its neighbours and how close they are in columns."""
    columns = reading.rows.columns[1:]
    places: list[int] = []
    while (found := reading.heading.find(*across(len(places) + 1))) is not None:
        places.append(found)
    marks = pl.any_horizontal(pl.col(columns).str.contains(_FORMER)).fill_null(value=False)
    reading.rows = reading.rows.with_columns(former=marks.cum_max())
    others = [columns[place] for place in places]
    reading.leave(pl.all_horizontal(pl.col(others).is_null()), "row without a list")
    frames = []
    for rank, place in enumerate(places, start=1):
        near = _beside(reading.heading, place, rank)
        frames.append(
            reading.select(
                area=reading.text(*AREAS),
                similar_area=pl.col(columns[place]),
                closeness=_MISSING if near is None else pl.col(columns[near]),
                rank=pl.lit(rank),
                former=pl.col("former"),
            )
        )
    pairs = _pairs(reading, pl.concat(frames).sort(FILE_ROW, "rank"))
    pairs.leave(pl.col("former"), "under 'Old SNs:': a former council, of an earlier list")
    pairs.leave(pl.col("similar_area") == "-", "'-': the council is too new to have a list")
    pairs.leave(pl.col("similar_area").is_null(), "blank: fewer neighbours than columns")
    return pairs


def from_columns(reading: Reading) -> Reading:
    """Take the layout of a council a column, its neighbours beneath, the nearest first."""
    names = [name for name in reading.rows.columns[1:] if reading.heading.has(name)]
    ranked = reading.rows.with_columns(rank=pl.int_range(1, pl.len() + 1, dtype=pl.Int32))
    long = ranked.unpivot(
        names, index=[FILE_ROW, "rank"], variable_name="area", value_name="similar_area"
    )
    pairs = _pairs(reading, long)
    pairs.leave(pl.col("similar_area").is_null(), "blank: fewer neighbours than rows")
    return pairs


def from_pairs(reading: Reading) -> Reading:
    """Take the layout of a pair a row; without a rank, the order of rows stands for it."""
    return _plain(reading, reading.text(*AREAS), OTHERS)


def from_list(reading: Reading, area: Area) -> Reading:
    """Take the layout of one council's neighbours, a row each, the nearest first."""
    return _plain(reading, pl.lit(area.code), AREAS)


def _plain(reading: Reading, area: pl.Expr, others: tuple[str, ...]) -> Reading:
    rank, _ = reading.number(*RANKS, optional=True)
    frame = reading.select(
        area=area,
        similar_area=reading.text(*others),
        closeness=reading.text(*NEARNESS, optional=True),
        scheme=reading.text(*SCHEMES, optional=True),
        rank=pl.when(rank == rank.floor()).then(rank).cast(pl.Int32),
    )
    if not reading.heading.has(RANKS):
        order = pl.int_range(1, pl.len() + 1, dtype=pl.Int32)
        frame = frame.with_columns(rank=order.over("area", "scheme"))
    return _pairs(reading, frame)


def _beside(heading: Heading, place: int, rank: int) -> int | None:
    """Find where it stands how close a neighbour is: by its number, else in the next column."""
    named = heading.find(f"SN{rank}P", f"SN_{rank}P", f"SNP{rank}", f"SNP_{rank}")
    following = heading.names[place + 1 : place + 2]
    return place + 1 if named is None and following == ("SNP",) else named


def _pairs(reading: Reading, frame: pl.DataFrame) -> Reading:
    """Go on reading with a row for each pair, and with what was met so far."""
    further = {name: _MISSING for name in _FIELDS if name not in frame.columns}
    rest = [name for name in frame.columns if name not in (FILE_ROW, *_FIELDS)]
    names = (*_FIELDS, *rest)
    rows = frame.with_columns(**further).select(FILE_ROW, *names)
    pairs = Reading(evolve(reading.heading, names=names), rows, reading.sha256)
    pairs.failures += reading.failures
    pairs.aside |= reading.aside
    return pairs

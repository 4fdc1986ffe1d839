"""The five evidence tables: which columns each has, and what may stand in them."""

import datetime as dt

import pandera.polars as pa
import polars as pl

from csprofile.areas import Area
from csprofile.indicators import Polarity
from csprofile.schemas.fields import day, flag, number, text, whole, word
from csprofile.vocabulary import (
    ASPECTS,
    BASES,
    FINDING_KINDS,
    GAP_KINDS,
    INSPECTIONS,
    OUTCOMES,
    PROVISIONS,
    RESPONSIBILITIES,
    Judgement,
)
from csprofile.vocabulary.judgement import ALLOWED

_CODES = [area.code for area in Area.all()]
_COUNCIL = "one English council, by name, DfE code or GSS code"
_JUDGEMENTS = [each.word for each in Judgement]
_JUDGEMENT = f"{ALLOWED}; or 1 to 4, 1 the best"
_GAPS = [kind.name for kind in GAP_KINDS]
_KINDS_OF_SERVICE = PROVISIONS.names[1:]


class Table(pa.DataFrameModel):
    """A table of evidence: its columns and no others."""

    class Config:
        """Refuses columns that no table has."""

        strict = True


class InspectionRows(Table):
    """
    One judgement of one setting on one day and for one aspect, or why there is none.

    Example:
        >>> list(InspectionRows.to_schema().columns)[:4]
        ['area', 'setting', 'provision', 'judgement']
    """

    area: str = word("area", _CODES, "the council in whose area the setting is", _COUNCIL)
    setting: str = text("its number or name, the same wherever it is meant", "a number or a name")
    provision: str = word(
        "provision", _KINDS_OF_SERVICE, "what kind of service it is", "a kind of service"
    )
    judgement: str = word("judgement", _JUDGEMENTS, "what was judged", _JUDGEMENT, nullable=True)
    inspected_on: dt.date = day("the day of the inspection", nullable=True)
    aspect: str | None = word(
        "aspect",
        ASPECTS.names,
        "what the judgement is of; overall effectiveness if left out",
        nullable=True,
    )
    responsibility: str | None = word(
        "responsibility", RESPONSIBILITIES.names, "whose the setting is", nullable=True
    )
    base: str | None = word("base", BASES.names, "what the row counts for", nullable=True)
    event: str | None = text(
        "the inspection's number: of two on one day the higher counts", nullable=True
    )
    gap: str | None = word(
        "gap",
        _GAPS,
        "why there is no judgement; not yet inspected if left out, judgement not made if there was"
        " an inspection, not applicable if it was judged on a scale of its own",
        nullable=True,
    )
    url: str | None = text("where the report is", nullable=True)
    own_scale: str | None = text(
        "what was judged on another scale, in its words; never counted as good or better",
        sparse=True,
        nullable=True,
    )
    name: str | None = text(
        "what the setting is called; personal, as a home may be named after who lives there",
        sparse=True,
        nullable=True,
    )
    address: str | None = text("where the setting is; personal", sparse=True, nullable=True)
    telephone: str | None = text("its telephone number; personal", sparse=True, nullable=True)

    @pa.dataframe_check(name="gap", error="empty where there is a judgement")
    def gap_or_judgement(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """A gap says why there is no judgement."""
        return data.lazyframe.select(pl.col("gap").is_null() | pl.col("judgement").is_null())

    @pa.dataframe_check(name="own_scale", error="empty where there is a judgement")
    def one_scale(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """A setting is judged on one scale."""
        rows = data.lazyframe
        if "own_scale" not in rows.collect_schema():
            return rows.select(pl.lit(value=True))
        return rows.select(pl.col("own_scale").is_null() | pl.col("judgement").is_null())

    @pa.dataframe_check(name="inspected_on", error="the day of the judgement")
    def day_of_judgement(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """A judgement was made on some day."""
        return data.lazyframe.select(
            pl.col("inspected_on").is_not_null() | pl.col("judgement").is_null()
        )


class IndicatorRows(Table):
    """
    The value of one indicator for one council in one period, or why there is none.

    Example:
        >>> IndicatorRows.to_schema().columns["value"].nullable
        True
    """

    area: str = word("area", _CODES, "the council", _COUNCIL)
    indicator: str = text(
        "its number and part, as NI 59, or another source's name for it", words="indicator"
    )
    period: str = text("the year or quarter, as published")
    value: float = number("the value, in the indicator's own unit", nullable=True)
    numerator: float | None = number("the count above", 0, nullable=True)
    denominator: float | None = number("the count below", 0, nullable=True)
    lower: float | None = number("where the published interval begins", nullable=True)
    upper: float | None = number("where it ends", nullable=True)
    unit: str | None = text("what values are counted in", nullable=True)
    polarity: str | None = word("polarity", list(Polarity), "which way is better", nullable=True)
    outcome: str | None = word(
        "outcome", OUTCOMES.names, "the outcome it counts towards", nullable=True
    )
    similar_areas: float | None = number("the value of similar areas, as published", nullable=True)
    england: float | None = number("the value of England, as published", nullable=True)
    gap: str | None = word(
        "gap",
        _GAPS,
        "why there is no value; not given in the source if left out",
        nullable=True,
    )
    compared: str | None = text(
        "how it stands beside England in its publisher's own words, as better than England",
        sparse=True,
        nullable=True,
    )

    @pa.dataframe_check(name="gap", error="empty where there is a value")
    def gap_or_value(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """A gap says why there is no value."""
        return data.lazyframe.select(pl.col("gap").is_null() | pl.col("value").is_null())

    @pa.dataframe_check(name="lower", error="at most upper")
    def lower_first(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """An interval does not run backwards."""
        return data.lazyframe.select(pl.col("lower") <= pl.col("upper"))


class FindingRows(Table):
    """
    What one inspection of front-line services or one review found.

    Example:
        >>> FindingRows.to_schema().columns["count"].required
        False
    """

    area: str = word("area", _CODES, "the council", _COUNCIL)
    inspection: str = word("inspection", INSPECTIONS.names, "which inspection it was")
    on: dt.date = day("its day; some day, not told, if empty", nullable=True)
    kind: str | None = word(
        "kind of finding", FINDING_KINDS.names, "what kind of finding", nullable=True
    )
    judgement: str | None = word(
        "judgement", _JUDGEMENTS, "the judgement, where it is graded", _JUDGEMENT, nullable=True
    )
    aspect: str | None = word("aspect", ASPECTS.names, "what the judgement is of", nullable=True)
    count: int | None = whole("how many; 0: looked for and none found", 0, nullable=True)
    safety_not_assured: bool | None = flag(
        "whether it was published that safety cannot be assured", nullable=True
    )
    text: str | None = text("its words", nullable=True)
    reinspected_on: dt.date | None = day("the day on which a re-inspection ended it", nullable=True)

    @pa.dataframe_check(name="kind", error="a kind, or a judgement in its column; one of them")
    def kind_or_judgement(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """A finding is of some kind, or it is a judgement."""
        return data.lazyframe.select(pl.col("kind").is_null() != pl.col("judgement").is_null())

    @pa.dataframe_check(name="reinspected_on", error="a day no earlier than the finding's own")
    def reinspected_later(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """A re-inspection comes after what it ends."""
        return data.lazyframe.select(pl.col("reinspected_on") >= pl.col("on"))


class SimilarAreaRows(Table):
    """
    One council with which another is compared.

    Example:
        >>> list(SimilarAreaRows.to_schema().columns)
        ['area', 'similar_area', 'rank', 'closeness', 'scheme']
    """

    area: str = word("area", _CODES, "the council that is compared", _COUNCIL)
    similar_area: str = word("area", _CODES, "a council it is compared with", _COUNCIL)
    rank: int = whole("how near it is, 1 the nearest", 1)
    closeness: str | None = text("how near it is, as published", nullable=True)
    scheme: str | None = text("who chose it and when, as dfe-2025", nullable=True)

    @pa.dataframe_check(name="similar_area", error="another council than the one compared")
    def not_itself(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """No council is compared with itself."""
        return data.lazyframe.select(pl.col("similar_area") != pl.col("area"))


class PlacementRows(Table):
    """
    How many of a council's children live in one setting, wherever it is.

    Example:
        >>> list(PlacementRows.to_schema().columns)
        ['area', 'setting', 'children']
    """

    area: str = word("area", _CODES, "the council that placed them", _COUNCIL)
    setting: str = text("the setting's number or name, as in inspections", "a number or a name")
    children: int = whole("how many; empty where that is held back", 0, nullable=True)

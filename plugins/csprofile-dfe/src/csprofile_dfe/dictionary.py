"""The data dictionary of the Local Authority Interactive Tool: what each measure is."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import polars as pl
from attrs import frozen

from csprofile import EvidenceError, Fault, UnknownName
from csprofile.plugin import Reading, day_of, headed, one_heading

NEEDED = ("Measure_short", "Measure", "Polarity")
UNIT, UPDATED, YEAR, SHORT = "y_axis_name", "Last Update", "Year_Type", "Short Desc"
ENDS = {
    "academic year": "31 August",
    "annual (end of sept)": "30 September",
    "financial year": "31 March",
}
"""The day on which a year of each type ends; years of other types stand as published."""
POLARITIES = {"High": "higher", "Low": "lower", "-": "neither", "NA": "unknown"}
SUFFIXES = (".csv", ".parquet", ".xlsx", ".ods")
# Excel counts days from here, and the dictionary has days as Excel does.
FIRST_DAY = dt.date(1899, 12, 30)


@frozen(eq=False)
class Dictionary:
    """
    The measures of the tool, each once.

    Args:
        name: the file's name.
        rows: short name, indicator, unit, polarity, on which day its years end, and the day of the
            last update, a row a measure.
    """

    name: str
    rows: pl.DataFrame

    @classmethod
    def read(cls, path: Path) -> "Dictionary":
        """
        Read a dictionary; of a measure that stands under two topics the first row counts.

        Raises:
            EvidenceError: it is no dictionary, or gives a measure two polarities.
        """
        reading = Reading.of(one_heading(path, *NEEDED))
        short = _plain(reading.text("Measure_short"))
        said = reading.text(UPDATED, optional=True)
        serial = pl.duration(days=said.cast(pl.Int64, strict=False))
        kind = reading.text(YEAR, optional=True).str.to_lowercase()
        rows = reading.rows.select(
            short.alias(SHORT),
            title=_plain(reading.text("Measure")),
            ends=kind.replace_strict(ENDS, default=None, return_dtype=pl.String),
            unit=_plain(reading.text(UNIT, optional=True)),
            polarity=reading.words("Polarity", POLARITIES),
            updated=pl.coalesce(day_of(said), pl.lit(FIRST_DAY) + serial),
        )
        reading.refuse()
        rows = rows.filter(pl.col(SHORT).is_not_null())
        both = rows.filter(pl.col("polarity").n_unique().over(SHORT) > 1)
        if not both.is_empty():
            told = both.group_by(SHORT, maintain_order=True).agg("polarity").rows()
            faults = [
                Fault(each, f"{' and '.join(polarities)}; one polarity")
                for each, polarities in told
            ]
            raise EvidenceError(path.name, faults)
        rows = rows.unique(SHORT, keep="first", maintain_order=True)
        # A title that two measures have does not say which of them is meant.
        title, alike = pl.col("title"), pl.col("title").count().over("title") > 1
        named = pl.when(alike).then(pl.format("{} ({})", title, SHORT)).otherwise(title)
        return cls(path.name, rows.with_columns(indicator=named))

    @property
    def names(self) -> list[str]:
        """The short names of the measures."""
        return self.rows[SHORT].to_list()

    def only(self, measures: object) -> "Dictionary":
        """
        Keep the measures of these names, short or whole; None keeps all.

        Raises:
            EvidenceError: a name is not in the dictionary.
        """
        if measures is None:
            return self
        if isinstance(measures, str) or not isinstance(measures, Iterable):
            raise EvidenceError(self.name, [Fault("measures", f"{measures!r}; a list of names")])
        asked = [" ".join(str(each).split()) for each in measures]
        known = [*self.names, *self.rows["indicator"]]
        unknown = [UnknownName("measure", each, known) for each in asked if each not in known]
        if unknown or not asked:
            faults = [Fault("measures", str(each)) for each in unknown]
            raise EvidenceError(self.name, faults or [Fault("measures", "empty; at least one")])
        wanted = pl.col(SHORT).is_in(asked) | pl.col("indicator").is_in(asked)
        return Dictionary(self.name, self.rows.filter(wanted))


def dictionary_beside(path: Path, named: object) -> Path:
    """
    Find the dictionary: the one that was named, else the one in the folder of the values.

    Raises:
        EvidenceError: none is named, and none or several stand there.
    """
    if isinstance(named, str | Path):
        return Path(named)
    if named is not None:
        raise EvidenceError(path.name, [Fault("dictionary", f"{named!r}; the path of a file")])
    beside = sorted(each for each in path.parent.iterdir() if each.suffix.lower() in SUFFIXES)
    found = [each for each in beside if each != path and headed(each, *NEEDED)]
    if len(found) == 1:
        return found[0]
    there = ", ".join(each.name for each in found) or "none in the folder of the file"
    right = (
        f"the tool's data dictionary (columns {', '.join(NEEDED)}) in that folder, or its path as"
        " the option 'dictionary'"
    )
    raise EvidenceError(path.name, [Fault("dictionary", f"{there}; {right}")])


def _plain(text: pl.Expr) -> pl.Expr:
    return text.str.replace_all(r"\s+", " ")

"""Words at the door of a table: every spelling met is resolved once, however many rows have it."""

from collections.abc import Callable, Iterable
from itertools import islice

import polars as pl
from attrs import define, field

from csprofile.areas import Area, NotACouncil
from csprofile.errors import UnknownName
from csprofile.indicators import Indicator, Polarity
from csprofile.schemas import LAYOUTS, Column
from csprofile.vocabulary import (
    ASPECTS,
    BASES,
    FINDING_KINDS,
    INSPECTIONS,
    OUTCOMES,
    PROVISIONS,
    RESPONSIBILITIES,
    GapKind,
    Judgement,
)

_MOST_SPELLINGS = 10_000
"""More spellings than this in one column are no words of a vocabulary: the rest is refused."""
_MOST_LOOKED_UP = 200
"""So many unknown words of one column are told with the words they are like."""
_FEW = 12
_AS_TEXT = (pl.String, pl.Categorical, pl.Enum, *pl.datatypes.group.INTEGER_DTYPES)


def _judgement(text: str) -> str:
    """Find a judgement by its word, or by Ofsted's number for it, 1 the best."""
    if text.strip() in ("1", "2", "3", "4"):
        return Judgement(int(text)).word
    return Judgement.find(text).word


def _indicator(text: str) -> str:
    """Find a National Indicator by any spelling of its number; other names stand as they are."""
    if text.strip()[:2].casefold() == "ni":
        try:
            return Indicator.find(text).name
        except UnknownName:
            pass
    return " ".join(text.split())


def _polarity(text: str) -> str:
    name = text.strip().casefold()
    if name not in list(Polarity):
        raise UnknownName("polarity", text, list(Polarity))
    return name


FINDERS: dict[str, Callable[[str], str]] = {
    "area": lambda text: Area.find(text).code,
    "aspect": ASPECTS.find,
    "base": BASES.find,
    "gap": lambda text: GapKind.find(text).name,
    "indicator": _indicator,
    "inspection": INSPECTIONS.find,
    "judgement": _judgement,
    "kind of finding": FINDING_KINDS.find,
    "outcome": OUTCOMES.find,
    "polarity": _polarity,
    "provision": PROVISIONS.find,
    "responsibility": RESPONSIBILITIES.find,
}
"""By what each kind of word is found."""


@define(eq=False)
class Spellings:
    """
    The spellings met in one column, and what each stands for.

    A blank one stands for nothing: its word is None.

    Example:
        >>> spellings = Spellings(LAYOUTS["inspections"].column("area"))
        >>> spellings.learn(["Leeds", "Rotheram", "Cardiff", None])
        >>> spellings.words, spellings.aside
        ({'Leeds': '383'}, {'Cardiff': 'Welsh council'})
        >>> spellings.refused
        {'Rotheram': 'nearest: Rotherham'}
    """

    column: Column
    words: dict[str, str | None] = field(factory=dict)
    aside: dict[str, str] = field(factory=dict)
    refused: dict[str, str] = field(factory=dict)
    _known: set[str] = field(factory=set)

    def learn(self, spellings: Iterable[str | None]) -> None:
        """Resolve spellings not met before; what is no such word is refused or set aside."""
        new = (each for each in spellings if each is not None and each not in self._known)
        for spelling in islice(new, _MOST_SPELLINGS - len(self._known)):
            self._known.add(spelling)
            self._resolve(spelling)

    @property
    def changed(self) -> dict[str, str | None]:
        """The spellings that are not yet the word they stand for."""
        return {spelling: word for spelling, word in self.words.items() if word != spelling}

    def _resolve(self, spelling: str) -> None:
        if not spelling.strip():
            self.words[spelling] = None
            return
        try:
            self.words[spelling] = FINDERS[self.column.words](spelling)
        except NotACouncil as error:
            self.aside[spelling] = error.reason
        except UnknownName as error:
            self.refused[spelling] = self._allowed(error)

    def _allowed(self, error: UnknownName) -> str:
        """Say what would have been right: the nearest words of many, or what the column allows."""
        few = len(error.known) <= _FEW or len(self.refused) >= _MOST_LOOKED_UP
        like = () if few else error.nearest
        return f"nearest: {'; '.join(like)}" if like else self.column.allowed


@define(eq=False)
class Words:
    """
    The words of one table: the spellings of each column that holds words.

    Args:
        table: the table's name.
        columns: the spellings, by column.
        loose: the columns of other text in which some cell is blank or has space around it.
        blank_rows: whether some row is empty from end to end.

    Example:
        >>> words = Words("inspections")
        >>> words.learn(pl.DataFrame({"setting": ["106 "], "judgement": ["adequate"]}))
        >>> words.columns["judgement"].words, words.loose
        ({'adequate': 'satisfactory'}, {'setting'})
    """

    table: str
    columns: dict[str, Spellings] = field(init=False)
    loose: set[str] = field(factory=set, init=False)
    blank_rows: bool = field(default=False, init=False)

    def __attrs_post_init__(self) -> None:
        layout = LAYOUTS[self.table]
        self.columns = {each.name: Spellings(each) for each in layout.columns if each.words}

    def learn(self, rows: pl.DataFrame) -> None:
        """Learn the spellings that stand in some rows, as they were given."""
        self.blank_rows = self.blank_rows or bool(blank(self.table, rows).any())
        for column in LAYOUTS[self.table].columns:
            dtype = rows.schema.get(column.name)
            if column.words and dtype in _AS_TEXT:
                found = rows[column.name].unique().cast(pl.String)
                self.columns[column.name].learn(found.sort().to_list())
            elif column.kind == "text" and dtype == pl.String and _loose(rows[column.name]):
                self.loose.add(column.name)


def blank(table: str, rows: pl.DataFrame) -> pl.Series:
    """
    Tell which rows are empty in every column of their table.

    Example:
        >>> rows = pl.DataFrame({"area": ["372", None], "setting": [None, None]})
        >>> blank("placements", rows).to_list()
        [False, True]
    """
    names = [column.name for column in LAYOUTS[table].columns if column.name in rows.columns]
    if not names:
        return pl.repeat(False, len(rows), dtype=pl.Boolean, eager=True)
    return rows.select(pl.all_horizontal(pl.col(names).is_null())).to_series()


def _loose(cells: pl.Series) -> bool:
    """Whether some cell is blank, or has space around what it holds."""
    plain = cells.str.strip_chars()
    return bool(((plain == "") | (plain != cells)).any())

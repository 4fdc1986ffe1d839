"""One table of a published file as it is read: what is used, set aside and refused of it."""

import datetime as dt
from collections.abc import Mapping

import polars as pl
from attrs import define, field

from csprofile.errors import nearest
from csprofile.evidence import Provenance
from csprofile.published.cells import code_of, number_of, plain_cells, unknown_words, word_of
from csprofile.published.days import day_of
from csprofile.published.headings import Heading
from csprofile.published.rows import rows_beneath
from csprofile.tables.failures import COLUMNS, TablesError, failure, joined
from csprofile.tables.tables import Tables

FILE_ROW = "file_row"
"""The column that holds a row's number in the file, counted from 1 as a spreadsheet does."""
BLANK = "blank row"
_TEXT = pl.lit(None, dtype=pl.String)


@define(eq=False)
class Reading:
    """
    The rows beneath a heading while they are read: every fault is gathered, then told at once.

    A method that reads a column gives a polars expression for it. Columns are found by their known
    names, never by place or by likeness; cells that cannot be read are refused with their rows.

    Args:
        heading: where the table begins.
        rows: its rows as text, blank cells empty, each with its number in `FILE_ROW`.
        sha256: the hash of the file.
        failures: what was refused so far.
        aside: how many rows were set aside so far, by reason.

    Example:
        >>> from pathlib import Path
        >>> from tempfile import mkdtemp
        >>> from csprofile.published import one_heading
        >>> path = Path(mkdtemp()) / "homes.csv"
        >>> _ = path.write_text("URN,Council,Grade,On\\n1,Leeds,Good,1/4/2024\\n,,,\\n")
        >>> reading = Reading.of(one_heading(path, "URN", "Grade"))
        >>> rows = reading.select(
        ...     area=reading.areas("Local authority", "Council"),
        ...     setting=reading.text("URN"),
        ...     provision=pl.lit("children's homes"),
        ...     judgement=reading.words("Grade", {"Good": "good", "Not judged": None}),
        ...     inspected_on=reading.day("On"),
        ... )
        >>> tables = reading.tables("inspections", rows, publisher="Ofsted")
        >>> tables.inspections.select("area", "judgement").rows()
        [('383', 'good')]
        >>> tables.account
        (Account(table='inspections', read=2, set_aside=(('blank row', 1),)),)
    """

    heading: Heading
    rows: pl.DataFrame
    sha256: str
    failures: list[pl.DataFrame] = field(factory=list, init=False)
    aside: dict[str, int] = field(factory=dict, init=False)

    @classmethod
    def of(cls, heading: Heading) -> "Reading":
        """
        Read the rows beneath a heading; those that are blank throughout are set aside.

        Raises:
            TablesError: the file is damaged, or a row has more cells than the heading.
        """
        rows, sha256, blank = rows_beneath(heading)
        names = rows.columns
        rows = plain_cells(rows)
        reading = cls(heading, rows.with_row_index(FILE_ROW, heading.row + 2), sha256)
        reading.leave(pl.all_horizontal(pl.col(names).is_null()), BLANK, more=blank)
        return reading

    def column(self, *names: str, optional: bool = False) -> str | None:
        """Find a column by the names it has had; a miss is a failure, unless it is optional."""
        place = self.heading.find(*names)
        if place is not None:
            return self.rows.columns[place + 1]
        if not optional:
            like = nearest(names[0], [each for each in self.heading.names if each])
            right = f"nearest: {', '.join(like)}" if like else f"a column {' or '.join(names)}"
            self.failures += [failure(self.heading.name, "not there", right, column=names[0])]
        return None

    def text(self, *names: str, optional: bool = False) -> pl.Expr:
        """Read a column as it stands."""
        return pl.col(found) if (found := self.column(*names, optional=optional)) else _TEXT

    def words(
        self,
        names: str | tuple[str, ...],
        words: Mapping[str, str | None],
        *,
        optional: bool = False,
    ) -> pl.Expr:
        """
        Read a column of words, each in the place of the spelling that the publisher uses.

        Args:
            names: the names the column has had.
            words: the words by spelling; capitals and space do not count. None: it stands for
                nothing.
            optional: whether the column may be missing.
        """
        found = self.column(*_several(names), optional=optional)
        if found is None:
            return _TEXT
        unknown, right = unknown_words(self.rows, found, words)
        self._refuse_cells(found, pl.col(found).is_in(unknown), right)
        return word_of(self.rows, found, words)

    def day(self, *names: str, optional: bool = False, empty: tuple[str, ...] = ()) -> pl.Expr:
        """Read a column of days; those of `empty` stand for no day."""
        found = self.column(*names, optional=optional)
        if found is None:
            return pl.lit(None, dtype=pl.Date)
        days = day_of(pl.col(found))
        said = pl.col(found).is_not_null() & ~pl.col(found).is_in(list(empty))
        self._refuse_cells(found, said & days.is_null(), "a day, as 31/03/2025 or 2025-03-31")
        return days

    def number(
        self,
        *names: str,
        gaps: Mapping[str, str] | None = None,
        optional: bool = False,
    ) -> tuple[pl.Expr, pl.Expr]:
        """
        Read a column of numbers, and why there is none where the publisher's key says so.

        Args:
            names: the names the column has had.
            gaps: the kind of gap by what stands in the place of a number.
            optional: whether the column may be missing.

        Returns:
            The numbers and the kinds of gap; commas between thousands are read over.
        """
        if found := self.column(*names, optional=optional):
            return self.number_in(found, gaps or {})
        return pl.lit(None, dtype=pl.Float64), _TEXT

    def number_in(self, column: str, gaps: Mapping[str, str]) -> tuple[pl.Expr, pl.Expr]:
        """Read one of `rows`' own columns as numbers, as `number` does."""
        value, gap = number_of(column, gaps)
        said = pl.col(column).is_not_null() & gap.is_null()
        right = f"a number, or one of {', '.join(gaps)}" if gaps else "a number"
        self._refuse_cells(column, said & value.is_null(), right)
        return value, gap

    def areas(self, *names: str, on: dt.date | None = None) -> pl.Expr:
        """
        Read a column of councils as their codes; of two of one name, the council of that day.

        What is no council stays as it is, for the check of the table to set aside or refuse.
        """
        return code_of(self.rows, found, on) if (found := self.column(*names)) else _TEXT

    def leave(self, which: pl.Expr, why: str, *, more: int = 0) -> None:
        """Set rows aside, with why, and so many more; where the condition is empty, a row stays."""
        kept = self.rows.filter(~which.fill_null(value=False))
        number = len(self.rows) - len(kept) + more
        if number:
            self.aside[why] = self.aside.get(why, 0) + number
        self.rows = kept

    def select(self, **columns: pl.Expr) -> pl.DataFrame:
        """Compute columns of a table, beside the number of each row in the file."""
        return self.rows.select(pl.col(FILE_ROW), **columns)

    def tables(
        self,
        table: str,
        frame: pl.DataFrame,
        *,
        publisher: str,
        as_at: dt.date | None = None,
        part: str = "",
    ) -> Tables:
        """
        Check the rows of a table, and say where they are from.

        Args:
            table: which table it is, as inspections.
            frame: its columns, and `FILE_ROW`.
            publisher: who published the file.
            as_at: the day the file speaks of, from its content.
            part: what tells several tables of one file apart in its name.

        Raises:
            TablesError: with everything that was refused, by its row in the file.
        """
        name = f"{self.heading.name}{part}"
        source = Provenance(
            name=name,
            sha256=self.sha256,
            publisher=publisher,
            as_at=as_at,
            set_aside=tuple(sorted(self.aside.items())),
        )
        try:
            frames = {table: frame.drop(FILE_ROW)}
            tables = Tables(**frames, as_at=as_at, source=source)
        except TablesError as error:
            found = joined(self.failures)
            numbered = _numbered(error.failures, frame[FILE_ROW])
            further = numbered.filter(~pl.col("row").is_in(found["row"].implode()).fill_null(False))
            raise TablesError(name, joined([found, further])) from None
        self.refuse()
        return tables

    def refuse(self) -> None:
        """
        Tell what was refused, if anything.

        Raises:
            TablesError: with all of it.
        """
        if self.failures:
            raise TablesError(self.heading.name, joined(self.failures))

    def _refuse_cells(self, column: str, which: pl.Expr, right: str) -> None:
        wrong = self.rows.filter(which)
        if not wrong.is_empty():
            told = wrong.select(
                table=pl.lit(self.heading.name),
                row=pl.col(FILE_ROW).cast(pl.Int64),
                column=pl.lit(column),
                seen=pl.col(column),
                allowed=pl.lit(right),
            )
            self.failures.append(told.cast(COLUMNS))


def _several(names: str | tuple[str, ...]) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else names


def _numbered(failures: pl.DataFrame, numbers: pl.Series) -> pl.DataFrame:
    """Count rows as the file does, and tell once of a row that makes several statements."""
    rows = numbers.cast(pl.Int64).gather(failures["row"])
    return failures.with_columns(row=rows).unique(maintain_order=True)

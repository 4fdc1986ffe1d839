"""What was wrong with tables: every failure in one table, the first few of them in words."""

from pathlib import Path

import polars as pl

from csprofile.errors import EvidenceError, Fault

COLUMNS = pl.Schema(
    {
        "table": pl.String(),
        "row": pl.Int64(),
        "column": pl.String(),
        "seen": pl.String(),
        "allowed": pl.String(),
    }
)
_MOST_FAULTS = 12
_MOST_ROWS = 5
FORMULA = r"^([=+\-@\t\r])"
"""How text begins that a spreadsheet would take for a formula."""


class TablesError(EvidenceError):
    """
    Tables were refused; `failures` holds everything wrong with them, a row for each cell.

    `faults`, and with them the message, tell the first few: one for each column and value, with
    the rows it stands in.

    Args:
        source: what was refused: a file, or `tables`.
        failures: table, row, column, seen and allowed. Rows count from 0 in the frame or file that
            was given; row is null where a whole column or table is meant, seen where a cell is
            empty.

    Example:
        >>> error = TablesError(
        ...     "tables", failure("inspections", "9", "good", column="judgement", row=4)
        ... )
        >>> print(error)
        tables: 1 failure
          inspections.judgement: '9' in row 4; good
        >>> error.failures["row"].to_list()
        [4]
    """

    def __init__(self, source: str, failures: pl.DataFrame) -> None:
        self.failures = failures
        groups = _groups(failures)
        self._further = len(groups) - _MOST_FAULTS
        super().__init__(source, map(_fault, groups.head(_MOST_FAULTS).iter_rows()))

    def __reduce__(self) -> tuple[type["TablesError"], tuple[str, pl.DataFrame]]:
        return type(self), (self.source, self.failures)

    def __str__(self) -> str:
        number = len(self.failures)
        lines = [f"{self.source}: {number:,} {'failure' if number == 1 else 'failures'}"]
        lines += [f"  {fault}" for fault in self.faults]
        if self._further > 0:
            lines.append(f"  and {self._further:,} more like these; all of them are in `failures`")
        return "\n".join(lines)

    def write_csv(self, path: str | Path) -> None:
        """
        Write every failure to a CSV file.

        What a spreadsheet would take for a formula has an apostrophe before it.
        """
        guarded = pl.col("seen").str.replace(FORMULA, "'$1")
        self.failures.with_columns(guarded).write_csv(path)


def failure(
    table: str, seen: str | None, allowed: str, *, column: str | None = None, row: int | None = None
) -> pl.DataFrame:
    """
    Make the table of one failure.

    Example:
        >>> failure("inspections", "no rows", "at least one row").columns
        ['table', 'row', 'column', 'seen', 'allowed']
    """
    values = [table, row, column, seen, allowed]
    return pl.DataFrame([values], schema=COLUMNS, orient="row")


def joined(failures: list[pl.DataFrame]) -> pl.DataFrame:
    """Put tables of failures together: tables in their order, then by row, then by column."""
    together = pl.concat([pl.DataFrame(schema=COLUMNS), *failures])
    tables = pl.col("table").unique(maintain_order=True)
    order = together.select(tables).with_row_index("order")
    together = together.join(order, on="table", how="left", maintain_order="left")
    return together.sort("order", "row", "column", nulls_last=False, maintain_order=True).drop(
        "order"
    )


def _groups(failures: pl.DataFrame) -> pl.DataFrame:
    """Gather the rows of each value refused, with the first few of them."""
    by = failures.group_by("table", "column", "seen", "allowed", maintain_order=True)
    return by.agg(pl.col("row").drop_nulls().head(_MOST_ROWS).alias("rows"), pl.len())


def _fault(group: tuple[str, str | None, str | None, str, list[int], int]) -> Fault:
    table, column, seen, allowed, rows, number = group
    address = f"{table}.{column}" if column else table
    if not rows:
        return Fault(address, f"{seen}; {allowed}" if seen else allowed)
    listed = ", ".join(str(row) for row in rows)
    more = f" and {number - len(rows):,} more" if number > len(rows) else ""
    value = "empty" if seen is None else repr(seen if len(seen) <= 60 else f"{seen[:57]}...")
    return Fault(
        address, f"{value} in {'row' if number == 1 else 'rows'} {listed}{more}; {allowed}"
    )

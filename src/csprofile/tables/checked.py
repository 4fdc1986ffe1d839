"""A table that was checked: its rows as they are used, and what became of all of them."""

from typing import Any

from attrs import frozen

from csprofile.tables.account import Account


@frozen(eq=False)
class Checked:
    """
    A table that was checked: its rows in the form used inside, and what became of all rows.

    Args:
        table: the table's name.
        kind: the kind of frame it came as.
        frame: the rows: a polars DataFrame where it came as pandas or pyarrow, else the kind it
            came as.
        account: how many rows were read, used and set aside.

    Example:
        >>> import polars as pl
        >>> frame = pl.DataFrame({"area": ["383"], "setting": ["106"], "children": [2]})
        >>> Checked("placements", "polars", frame, Account(table="placements", read=1)).account.used
        1
    """

    table: str
    kind: str
    frame: Any
    account: Account

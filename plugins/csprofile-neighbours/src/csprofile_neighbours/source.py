"""Reads lists of similar areas: the Department for Education's, and any other."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from csprofile import Tables


@frozen
class Neighbours:
    """
    Lists of similar areas, whatever their layout.

    Example:
        >>> Neighbours().claims(Path("a file that is not there.csv"))
        False
    """

    name: str = "neighbours"
    title: str = "Statistical neighbours of the DfE, and other lists of similar areas"
    tables: bool = True

    # What reads tables is imported only once there are some: offers are listed without it.
    def claims(self, path: Path) -> bool:
        """Claim the DfE's layout, and a council a column; other lists are asked for by name."""
        from csprofile_neighbours.rows import claimed

        return claimed(path)

    def read(self, path: Path, options: Mapping[str, object]) -> "Tables":
        """
        Read one file.

        Args:
            path: the file.
            options: `scheme`, what to call the lists where no column does; `area`, whose list it
                is, of a file that holds one council's neighbours and does not tell it.
        """
        from csprofile_neighbours.rows import tables_of

        return tables_of(path, options)

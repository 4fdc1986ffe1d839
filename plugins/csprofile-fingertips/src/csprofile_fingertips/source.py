"""Reads the figures of councils from an export of Fingertips, the public health profiles."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from csprofile import Tables


@frozen
class Fingertips:
    """
    Public health indicators of councils, with the published comparison beside England.

    Example:
        >>> Fingertips().claims(Path("a file that is not there.csv"))
        False
    """

    name: str = "fingertips"
    title: str = "Public health indicators from Fingertips: an 'all data' CSV file"
    tables: bool = True

    # What reads tables is imported only once there are some: offers are listed without it.
    def claims(self, path: Path) -> bool:
        """Claim files of indicators by area code that have the comparison beside England."""
        from csprofile_fingertips.rows import claimed

        return claimed(path)

    def read(self, path: Path, options: Mapping[str, object]) -> "Tables":
        """Read one file; it has no options."""
        from csprofile_fingertips.rows import tables_of

        return tables_of(path, options)

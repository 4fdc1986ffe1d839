"""The three sources; what reads tables is imported only once there are some to read."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from csprofile import Tables


@frozen
class Lait:
    """
    The values behind the Local Authority Interactive Tool: one row a measure, period and area.

    The polarity, name and unit of a measure are in the tool's data dictionary, which is looked for
    in the same folder unless the option `dictionary` names it.

    Example:
        >>> Lait().claims(Path("a file that is not there.parquet"))
        False
    """

    name: str = "lait"
    title: str = "DfE, Local Authority Interactive Tool: its values and its data dictionary"
    tables: bool = True

    def claims(self, path: Path) -> bool:
        """Claim files with the tool's columns."""
        from csprofile_dfe.lait import claimed

        return claimed(path)

    def read(self, path: Path, options: Mapping[str, object]) -> "Tables":
        """
        Read the file.

        Args:
            path: a Parquet or CSV file, or a workbook.
            options: `dictionary`, the path of the dictionary; `measures`, the names of those to
                keep.
        """
        from csprofile_dfe.lait import tables_of

        return tables_of(path, options)


@frozen
class Ees:
    """
    Any data set by local authority, as it is downloaded from Explore Education Statistics.

    A mapping file says which columns and rows are which indicator. For some data sets the package
    brings one, and then the data set alone is enough.

    Example:
        >>> Ees().claims(Path("a file that is not there.csv"))
        False
    """

    name: str = "ees"
    title: str = "DfE, Explore Education Statistics: a data set by local authority, or a mapping"
    tables: bool = True

    def claims(self, path: Path) -> bool:
        """Claim data sets by the columns all of them have, and mapping files by what they list."""
        from csprofile_dfe.ees import claimed

        return claimed(path)

    def read(self, path: Path, options: Mapping[str, object]) -> "Tables":
        """Read a data set, or every data set that a mapping file names; there are no options."""
        from csprofile_dfe.ees import tables_of

        return tables_of(path, options)


@frozen
class DfeWide:
    """
    NI 71 and the outcomes of looked-after children, as they were published in 2010.

    A built-in table says which column is which indicator and period. A share is computed where
    counts are printed.

    Example:
        >>> DfeWide().claims(Path("a file that is not there.csv"))
        False
    """

    name: str = "dfe-wide"
    title: str = "DfE, wide files of 2008-2012: NI 71, outcomes of looked-after children"
    tables: bool = True

    def claims(self, path: Path) -> bool:
        """Claim files with the columns of one in the built-in table."""
        from csprofile_dfe.wide import claimed

        return claimed(path)

    def read(self, path: Path, options: Mapping[str, object]) -> "Tables":
        """
        Read a file.

        Args:
            path: a CSV file or a workbook.
            options: `period`, what the figures are of, where neither the file nor the table says.
        """
        from csprofile_dfe.wide import tables_of

        return tables_of(path, options)

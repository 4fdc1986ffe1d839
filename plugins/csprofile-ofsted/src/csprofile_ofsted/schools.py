"""Reads Ofsted's list of state-funded schools with their most recent inspections."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from csprofile import Tables


@frozen
class Schools:
    """
    Ofsted's state-funded school inspections and outcomes, management information: latest ones.

    Of each school the latest report card or graded inspection counts. An inspection that gives no
    grade changes none; only where no graded one is told do its words count, "School remains Good"
    as good on that day.

    Example:
        >>> Schools().claims(Path("a file that is not there.csv"))
        False
    """

    name: str = "ofsted-schools"
    title: str = "Ofsted, state-funded schools and their most recent inspections"
    tables: bool = True

    # What reads tables is imported only once there are some: offers are listed without it.
    def claims(self, path: Path) -> bool:
        """Claim files with these columns, wherever they stand, but no list of one year's visits."""
        from csprofile_ofsted.school_rows import claimed

        return claimed(path)

    def read(self, path: Path, options: Mapping[str, object]) -> "Tables":
        """
        Read one file.

        Args:
            path: a CSV file, perhaps compressed, or a workbook.
            options: `personal` for names and postcodes; `aspects` for rows on early years,
                leadership and school sixth forms beside each school's own.
        """
        from csprofile_ofsted.school_rows import tables_of

        return tables_of(path, options)

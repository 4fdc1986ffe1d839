"""Reads Ofsted's list of childcare providers with their most recent inspections."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from csprofile import Tables


@frozen
class Childcare:
    """
    Ofsted's childcare providers and inspections, management information: the list of providers.

    Of each provider the inspection that grades it counts, and a later check of requirements does
    not take its place; where there is none, the latest check counts, on its own scale.

    Example:
        >>> Childcare().claims(Path("a file that is not there.csv"))
        False
    """

    name: str = "ofsted-childcare"
    title: str = "Ofsted, childcare providers and their most recent inspections"
    tables: bool = True

    # What reads tables is imported only once there are some: offers are listed without it.
    def claims(self, path: Path) -> bool:
        """Claim files with these columns, wherever they stand."""
        from csprofile_ofsted.childcare_rows import claimed

        return claimed(path)

    def read(self, path: Path, options: Mapping[str, object]) -> "Tables":
        """
        Read one file.

        Args:
            path: a CSV file, perhaps compressed, or a workbook.
            options: `personal` for names, addresses and telephone numbers; `aspects` for a row on
                leadership beside each provider's own.
        """
        from csprofile_ofsted.childcare_rows import tables_of

        return tables_of(path, options)

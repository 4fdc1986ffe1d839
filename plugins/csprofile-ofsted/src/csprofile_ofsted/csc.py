"""Reads Ofsted's list of the providers of children's social care as it was at one day."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from csprofile import Tables


@frozen
class SocialCare:
    """
    Providers of children's social care at a day, each with its latest full inspection.

    Example:
        >>> SocialCare().claims(Path("a file that is not there.csv"))
        False
    """

    name: str = "ofsted-csc"
    title: str = "Ofsted, children's social care providers at a day, 2015 onward"
    tables: bool = True

    # What reads tables is imported only once there are some: offers are listed without it.
    def claims(self, path: Path) -> bool:
        """Claim lists of providers at a day; lists of a year's inspections are not claimed."""
        from csprofile_ofsted.csc_rows import claimed

        return claimed(path)

    def read(self, path: Path, options: Mapping[str, object]) -> "Tables":
        """
        Read one list.

        Args:
            path: a CSV file, or a workbook with one such sheet.
            options: `personal` for names and addresses, `aspects` for the judgements of safety and
                leadership beside the overall one.
        """
        from csprofile_ofsted.csc_rows import rows_of

        return rows_of(path, options)

"""Reads Ofsted's files of how it judged the children's services of councils (ILACS)."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from csprofile import Tables


@frozen
class LocalAuthorities:
    """
    Inspections of councils' children's services: the latest of each, a year's, or all since 2018.

    Example:
        >>> LocalAuthorities().claims(Path("a file that is not there.ods"))
        False
    """

    name: str = "ofsted-la"
    title: str = "Ofsted, inspections of local authority children's services, 2018 onward"
    tables: bool = True

    # What reads tables is imported only once there are some: offers are listed without it.
    def claims(self, path: Path) -> bool:
        """Claim files with the judgements of leaders and of help and protection by council."""
        from csprofile_ofsted.la_rows import claimed

        return claimed(path)

    def read(self, path: Path, options: Mapping[str, object]) -> "Tables":
        """
        Read every sheet with judgements, as inspections and as findings.

        Args:
            path: a CSV file or a workbook.
            options: `personal` is understood, and changes nothing.
        """
        from csprofile_ofsted.la_rows import rows_of

        return rows_of(path, options)

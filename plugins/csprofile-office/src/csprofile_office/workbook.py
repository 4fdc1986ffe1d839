"""The formats of the workbook, as they are offered."""

from collections.abc import Sequence

from attrs import frozen

from csprofile import Assessment


@frozen
class Xlsx:
    """
    The profile as an Excel workbook, all councils in the same sheets.

    Example:
        >>> from csprofile.testing import example
        >>> Xlsx().write([example()])[:2]
        b'PK'
    """

    name: str = "xlsx"
    title: str = "Excel workbook: notes, summary, lines, indicators, gaps, reasons, rules, settings"
    suffix: str = ".xlsx"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write all councils to one workbook."""
        from csprofile_office.book import book_of
        from csprofile_office.xlsx import xlsx_of

        return xlsx_of(book_of(assessments))


@frozen
class Ods:
    """
    The same workbook as an OpenDocument spreadsheet.

    Example:
        >>> from csprofile.testing import example
        >>> Ods().write([example()])[:2]
        b'PK'
    """

    name: str = "ods"
    title: str = "OpenDocument spreadsheet: the same sheets as xlsx"
    suffix: str = ".ods"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write all councils to one workbook."""
        from csprofile_office.book import book_of
        from csprofile_office.ods import ods_of

        return ods_of(book_of(assessments))

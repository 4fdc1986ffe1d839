"""The source and the three formats keep the contracts of their kinds."""

import re
import zipfile
from collections.abc import Mapping
from html import unescape
from io import BytesIO
from pathlib import Path

from csprofile_office.form import EvidenceForm
from openpyxl import load_workbook

from csprofile import read
from csprofile.testing import FormatContract, SourceContract

Written = bytes | Mapping[str, bytes]


def part(written: Written, *names: str) -> str:
    """The words in parts of a zipped file, tags left out."""
    assert isinstance(written, bytes)
    with zipfile.ZipFile(BytesIO(written)) as archive:
        found = [archive.read(name).decode() for name in archive.namelist() if name in names]
    return unescape(re.sub(r"<[^>]*>", "", "\n".join(found)))


class TestForm(SourceContract):
    """An evidence file as a workbook."""

    name = "evidence-form"

    def write(self, folder: Path) -> Path:
        """Write the form of the example."""
        path = folder / "rotherham.xlsx"
        path.write_bytes(EvidenceForm().form(read("rotherham-2009"), None))
        return path


class TestDocx(FormatContract):
    """The letter for Word."""

    name = "docx"

    def text(self, written: Written) -> str:
        """The words of the letter and of its footer."""
        return part(written, "word/document.xml", "word/footer1.xml", "word/header1.xml")


class TestXlsx(FormatContract):
    """The profile as a workbook."""

    name = "xlsx"

    def text(self, written: Written) -> str:
        """The cells of every sheet."""
        assert isinstance(written, bytes)
        rows = (row for sheet in load_workbook(BytesIO(written)) for row in sheet.values)
        return "\n".join(str(cell) for row in rows for cell in row if cell is not None)


class TestOds(FormatContract):
    """The same workbook, for LibreOffice."""

    name = "ods"

    def text(self, written: Written) -> str:
        """The words of every sheet."""
        return part(written, "content.xml")

"""LibreOffice opens every format, and what it reads is what was written."""

import csv
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from csprofile_office.book import book_of
from csprofile_office.letter import Docx
from csprofile_office.workbook import Ods, Xlsx

from csprofile import Assessment

OFFICE = shutil.which("soffice")
if OFFICE is None and "CI" not in os.environ:
    pytest.skip("soffice is not there: install LibreOffice", allow_module_level=True)

WAIT = 180


def converted(content: bytes, suffix: str, to: str, folder: Path) -> list[Path]:
    """What LibreOffice makes of a file, in a profile of its own."""
    assert OFFICE, "soffice is not there: install LibreOffice"
    made = folder / f"one{suffix}"
    made.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / "out"
    command = [OFFICE, profile, "--headless", "--convert-to", to, "--outdir", out, made]
    subprocess.run(command, check=True, capture_output=True, timeout=WAIT)
    return sorted(out.iterdir())


@pytest.mark.parametrize("offer", [Docx(), Xlsx(), Ods()], ids=lambda offer: offer.name)
def test_it_becomes_a_page(
    offer: Docx | Xlsx | Ods, councils: list[Assessment], tmp_path: Path
) -> None:
    """LibreOffice opens each format and prints it."""
    (made,) = converted(offer.write(councils), offer.suffix, "pdf", tmp_path)
    assert b"%PDF" == made.read_bytes()[:4]


@pytest.mark.parametrize("offer", [Xlsx(), Ods()], ids=lambda offer: offer.name)
def test_its_cells_are_read(
    offer: Xlsx | Ods, rotherham: Assessment, councils: list[Assessment], tmp_path: Path
) -> None:
    """LibreOffice reads every sheet, with every text that stands in it."""
    told = [rotherham, *councils]
    # The last number asks for every sheet; the one before shows cells as they were entered.
    every = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    made = converted(offer.write(told), offer.suffix, every, tmp_path)
    sheets = {path.stem.removeprefix("one-"): path for path in made}
    book = book_of(told)
    assert {each.name for each in book.sheets} == set(sheets)
    for sheet in book.sheets:
        with sheets[sheet.name].open(encoding="utf-8", newline="") as file:
            found = list(csv.reader(file))
        expected = [[cell for cell in row if isinstance(cell, str)] for row in sheet.rows]
        read = [[cell for cell in row if cell] for row in found[3:]]
        assert [sheet.title, sheet.says] == [found[0][0], found[1][0]]
        for texts, cells in zip(expected, read, strict=True):
            assert set(texts) <= set(cells)


@pytest.mark.parametrize("offer", [Docx(), Xlsx(), Ods()], ids=lambda offer: offer.name)
def test_hostile_text_opens(
    offer: Docx | Xlsx | Ods, every_hostile: list[Assessment], tmp_path: Path
) -> None:
    """LibreOffice opens each format with hostile text in it."""
    (made,) = converted(offer.write(every_hostile), offer.suffix, "pdf", tmp_path)
    assert b"%PDF" == made.read_bytes()[:4]

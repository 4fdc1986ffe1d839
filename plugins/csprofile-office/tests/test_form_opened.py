"""The form opens in LibreOffice: as text, and saved there it is still the same evidence."""

import csv
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from csprofile_office.form import EvidenceForm

from csprofile import framework, read

OFFICE = shutil.which("soffice")
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"

if OFFICE is None and not os.environ.get("CI"):
    pytest.skip("LibreOffice is not installed: no soffice", allow_module_level=True)


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A form with all that is known of Rotherham, and rows that wait."""
    path = tmp_path_factory.mktemp("form") / "rotherham.xlsx"
    path.write_bytes(EvidenceForm().form(read("rotherham-2009"), framework("2009")))
    return path


def converted(path: Path, to: str) -> list[Path]:
    """What LibreOffice makes of a workbook, in a folder and with settings of its own."""
    assert OFFICE is not None, "no soffice; in CI LibreOffice is installed"
    folder = path.parent / to.partition(":")[0]
    settings = f"-env:UserInstallation={(path.parent / 'settings').as_uri()}"
    words = [OFFICE, settings, "--headless", "--convert-to", to, "--outdir", folder, path]
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    return sorted(folder.iterdir())


def test_every_sheet_opens_with_its_words(form: Path) -> None:
    """Each sheet has its headings and its cells, as they were written."""
    sheets = {}
    for path in converted(form, EVERY_SHEET):
        with path.open(encoding="utf-8", newline="") as file:
            sheets[path.stem.removeprefix("rotherham-")] = list(csv.reader(file))
    assert {"notes", "evidence", "services", "findings", "words"} <= set(sheets)
    services = sheets["services"]
    assert ["provision", "responsibility", "aspect", "base"] == services[2][:4]
    assert ("all", "small minority") == (services[3][0], services[3][12])
    assert ["as_at", "2009-12-09"] == sheets["evidence"][6][:2]


@pytest.mark.parametrize("to", ["ods", "xlsx:Calc MS Excel 2007 XML"])
def test_saved_there_it_is_the_same_evidence(form: Path, to: str) -> None:
    """A form that LibreOffice has saved, as XLSX or ODS, reads back to the same evidence."""
    (path,) = converted(form, to)
    assert read("rotherham-2009") == read(path)

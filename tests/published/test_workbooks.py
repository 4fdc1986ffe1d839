"""A workbook is opened once for all that is read of it."""

from pathlib import Path
from threading import Thread

import pytest
import xlsxwriter

from csprofile.published.workbooks import open_workbook, rows_of
from csprofile.tables import TablesError


def written(path: Path, cell: str) -> Path:
    """A workbook of one cell."""
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("homes").write(0, 0, cell)
    return path


def test_a_workbook_is_opened_once(tmp_path: Path) -> None:
    """The same file is opened once, until it has changed."""
    path = written(tmp_path / "homes.xlsx", "Leeds")
    first = open_workbook(path)
    assert first is open_workbook(path)
    written(path, "Another council")
    assert [("Another council",)] == rows_of(open_workbook(path), "homes", path).rows()


def test_a_workbook_is_open_for_one_thread(tmp_path: Path) -> None:
    """Another thread has the workbook opened for itself."""
    path = written(tmp_path / "homes.xlsx", "Leeds")
    books = [open_workbook(path)]
    thread = Thread(target=lambda: books.append(open_workbook(path)))
    thread.start()
    thread.join()
    assert 2 == len(set(map(id, books)))


def test_a_workbook_that_is_gone_is_refused(tmp_path: Path) -> None:
    """A file that is not there is told by its name."""
    with pytest.raises(TablesError, match=r"gone\.xlsx: No such file"):
        open_workbook(tmp_path / "gone.xlsx")

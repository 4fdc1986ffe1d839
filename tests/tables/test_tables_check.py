"""What a table is refused for, and how the failures can be found."""

import datetime as dt
import pickle
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from csprofile.errors import EvidenceError
from csprofile.tables import TablesError, check, examine
from tests.tables.frames import one, sound


def failures(table: str, frame: Any, **more: Any) -> list[tuple[Any, ...]]:
    """What is refused: row, column and what was seen."""
    return examine(table, frame, **more)[1].select("row", "column", "seen").rows()


def test_an_unknown_column_has_the_nearest() -> None:
    """A column that no table has is refused with the missing columns it is like."""
    frame = sound("inspections").rename({"judgement": "judgment"})
    found = examine("inspections", frame)[1].select("column", "seen", "allowed").rows()
    assert ("judgment", "unknown column", "nearest: judgement") in found


def test_a_date_column_of_text_is_refused() -> None:
    """Text in the place of days is refused once for the column, and other faults are told too."""
    frame = sound(
        "inspections", inspected_on=["2009-05-01", "1/6/2009", None], setting=["", "", ""]
    )
    found = failures("inspections", frame)
    assert (None, "inspected_on", "String") in found
    assert [(row, "setting", None) for row in range(3)] == found[1:]


@pytest.mark.parametrize("grade", [9, "9", 0, 5, "goood", "3.0"])
def test_a_grade_that_is_none_is_refused(grade: object) -> None:
    """A judgement that is none is refused with its row, and with those there are."""
    failures = examine("inspections", one(judgement=grade))[1]
    assert [("inspections", 0, "judgement", str(grade))] == failures.select(
        "table", "row", "column", "seen"
    ).rows()
    assert failures["allowed"].item().startswith("outstanding, good, satisfactory (adequate, ")


def test_an_unknown_council_has_the_nearest() -> None:
    """An area that no council has is refused with those it is like."""
    assert "nearest: Rotherham" == examine("inspections", one(area="Rotheram"))[1]["allowed"].item()


def test_no_day_is_after_the_tables_own() -> None:
    """A day after `as_at` is refused where that is given, and allowed on the day itself."""
    frame = sound("findings")
    found = failures("findings", frame, as_at=dt.date(2010, 7, 31))
    assert [(0, "reinspected_on", "2010-08-01")] == found
    assert [] == failures("findings", frame, as_at=dt.date(2010, 8, 1))


def test_a_cell_is_refused_once() -> None:
    """A day that is out of the question and after the table's own is one failure."""
    frame = one(inspected_on=dt.date(2199, 1, 1))
    assert 1 == len(failures("inspections", frame, as_at=dt.date(2010, 1, 1)))


def test_a_million_wrong_words_are_told_in_a_few_lines() -> None:
    """However many cells are refused, the message is short, and every cell is in `failures`."""
    row = pl.int_range(300_000, eager=True)
    frame = pl.DataFrame({"area": "area " + row.cast(pl.String), "setting": row, "children": -1})
    with pytest.raises(TablesError) as caught:
        check("placements", frame)
    lines = str(caught.value).splitlines()
    assert "placements: 600,000 failures" == lines[0]
    assert "  and 299,989 more like these; all of them are in `failures`" == lines[-1]
    assert (14, 600_000) == (len(lines), caught.value.failures.height)


def test_the_message_names_table_column_and_rows() -> None:
    """One line of the message tells of all cells with one fault, the first rows by number."""
    frame = sound("placements").sample(8, with_replacement=True, seed=1)
    frame = frame.with_columns(setting=pl.int_range(8), children=-1)
    with pytest.raises(TablesError) as caught:
        check("placements", frame)
    assert [
        "placements: 8 failures",
        "  placements.children: '-1' in rows 0, 1, 2, 3, 4 and 3 more; a whole number, 0 or more",
    ] == str(caught.value).splitlines()


def test_failures_can_be_written(tmp_path: Path) -> None:
    """The failures are written to CSV, and no spreadsheet takes any of them for a formula."""
    with pytest.raises(TablesError) as caught:
        check("inspections", one(area="=1+1"))
    caught.value.write_csv(tmp_path / "failures.csv")
    written = (tmp_path / "failures.csv").read_text(encoding="utf-8").splitlines()
    assert [
        "table,row,column,seen,allowed",
        'inspections,0,area,\'=1+1,"one English council, by name, DfE code or GSS code"',
    ] == written


def test_the_error_is_one_of_evidence() -> None:
    """Refused tables are refused evidence, and the error can be sent to another process."""
    with pytest.raises(EvidenceError) as caught:
        check("inspections", one(area="Rotheram"))
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(caught.value) == str(again)
    assert caught.value.faults == again.faults

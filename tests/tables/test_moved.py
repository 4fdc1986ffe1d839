"""Settings that stand otherwise than before: the rows behind what changed."""

import datetime as dt
from typing import Any

import pytest

from csprofile import Tables
from csprofile.tables.moved import Moved, settings_moved
from tests.councils.made import inspections
from tests.tables.test_councils_on_engines import KINDS

DAYS = (dt.date(2008, 4, 1), dt.date(2008, 10, 1))


def _moved(kind: str) -> list[Moved]:
    rows: Any = Tables(inspections=KINDS[kind][0](inspections())).inspections
    return list(settings_moved(rows, DAYS[0], rows, DAYS[1]))


@pytest.mark.parametrize("kind", list(KINDS))
def test_settings_inspected_between_two_days(kind: str) -> None:
    """On every engine, the settings judged between two days are those that moved."""
    rows = inspections().filter(inspections()["inspected_on"].is_between(*DAYS, closed="right"))
    expected = dict(rows.select("setting", "judgement").iter_rows())
    found = {each.setting: each.after for each in _moved(kind)}
    assert expected == found
    assert {"not yet inspected"} == {each.before for each in _moved(kind)}


def test_settings_new_and_gone() -> None:
    """A setting that only one side has is new, or gone."""
    rows: Any = Tables(inspections=inspections()).inspections
    some = rows.filter(rows["setting"] != "Leeds adoption 0")
    day = dt.date(2009, 12, 9)
    gone, new = [*settings_moved(rows, day, some, day)], [*settings_moved(some, day, rows, day)]
    assert [("Leeds adoption 0", None)] == [(each.setting, each.after) for each in gone]
    assert [("Leeds adoption 0", None)] == [(each.setting, each.before) for each in new]
    assert [] == [*settings_moved(rows, day, rows, day)]

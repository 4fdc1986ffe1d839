"""The settings of tables one by one, each under its latest judgement at a day."""

import datetime as dt
from typing import Any

import polars as pl
import pytest

from csprofile import Tables, assess, assess_all
from csprofile.tables.settings import settings_at
from csprofile.tables.tally import tally
from tests.councils.made import DAY, inspections
from tests.tables.test_councils_on_engines import KINDS

ON = dt.date(2009, 5, 1)
ROW: dict[str, Any] = {
    "area": "Leeds",
    "setting": "1",
    "provision": "children's homes",
    "aspect": "overall effectiveness",
    "judgement": "good",
    "inspected_on": ON,
    "gap": None,
    "url": None,
}


def told(*rows: dict[str, Any]) -> list[dict[str, Any]]:
    """The settings of rows, each of which differs from one row in what is given."""
    frame = pl.DataFrame([ROW | row for row in rows], infer_schema_length=None)
    found = Tables(inspections=frame).inspections
    return list(settings_at(found, DAY).iter_rows(named=True))


@pytest.mark.parametrize("kind", list(KINDS))
def test_settings_are_those_that_are_tallied(kind: str) -> None:
    """On every engine, the settings counted are as many of each judgement as the tally has."""
    rows: Any = Tables(inspections=KINDS[kind][0](inspections())).inspections
    found = settings_at(rows, DAY)
    by = ["area", "provision", "responsibility", "judgement", "gap"]
    counted = found.group_by(by).agg(settings=pl.len().cast(pl.Int64)).sort(by)
    expected = tally(Tables(inspections=inspections()).inspections, as_at=DAY)
    assert expected.select(*by, "settings").sort(by).rows() == counted.rows()


def test_longest_ago_first() -> None:
    """The setting judged longest ago comes first, and one that nobody inspected last."""
    later = {"setting": "2", "inspected_on": dt.date(2009, 6, 1)}
    never = {"setting": "0", "judgement": None, "inspected_on": None}
    assert ["1", "2", "0"] == [row["setting"] for row in told(never, later, {})]


def test_the_latest_link() -> None:
    """The link is the latest that the setting's rows hold by that day, of whatever aspect."""
    early = {"url": "early", "inspected_on": dt.date(2008, 5, 1)}
    late = {"url": "late", "aspect": "leadership"}
    after = {"url": "after", "inspected_on": dt.date(2010, 1, 1)}
    (row,) = told({}, late, early, after)
    assert ("late", ON) == (row["url"], row["inspected_on"])


def test_overall_effectiveness_first() -> None:
    """A setting has one row, or one for each aspect where nothing tells of it overall."""
    aspects = ({"aspect": "leadership"}, {"aspect": "care leavers"})
    assert ["overall effectiveness"] == [row["aspect"] for row in told({}, *aspects)]
    assert ["care leavers", "leadership"] == [row["aspect"] for row in told(*aspects)]


def test_a_scale_of_its_own() -> None:
    """What was judged on another scale is told where no judgement stands in its place."""
    own = {"judgement": None, "gap": "not applicable", "own_scale": "met"}
    (row,) = told(own)
    assert ("met", None) == (row["own_scale"], row["judgement"])
    (row,) = told({**own, "inspected_on": dt.date(2008, 5, 1)}, {"own_scale": None})
    assert (None, "good") == (row["own_scale"], row["judgement"])


def test_settings_of_an_assessment() -> None:
    """An assessment made of tables has its council's settings; one made of a file has none."""
    tables = Tables(inspections=inspections())
    found = assess_all(tables, framework="2009", as_at=DAY)
    rows = inspections()
    for area, each in found.items():
        expected = set(rows.filter(pl.col("area") == area.name)["setting"])
        assert expected == {setting.number for setting in each.settings}
        never = {setting.number for setting in each.settings if setting.never_inspected}
        empty = pl.col("judgement").is_null() & (pl.col("area") == area.name)
        assert set(rows.filter(empty)["setting"]) == never
    assert () == assess("rotherham-2009").settings

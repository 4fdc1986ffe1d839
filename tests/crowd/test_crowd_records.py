"""One council alone and in the crowd, its decision record, and what was written of it by hand."""

import datetime as dt
import json
from typing import Any

import polars as pl
import pytest

from csprofile import (
    Assessment,
    EvidenceError,
    RecordError,
    assess,
    decision_record,
    read,
)
from csprofile.builtin.formats import Json
from tests.crowd.made import DAY, NEAR, assessed, lines, tables
from tests.test_record import cited
from tests.test_record_schema import faults

EDITIONS = ("2009", "2010", "2011", "profile-2025")
LEEDS: dict[str, Any] = {"schema": 1, "area": "Leeds", "as_at": DAY}


def byhand(**more: Any) -> Any:
    """Evidence on Leeds, written by hand."""
    return read({**LEEDS, **more})


def service(**more: Any) -> dict[str, Any]:
    """A statement of five good adoption services, unless it says otherwise."""
    return {"provision": "adoption", "judgements": {"good": 5}, "of": 5, **more}


@pytest.mark.parametrize("edition", EDITIONS)
def test_alone_is_as_in_the_crowd(edition: str) -> None:
    """One council asked for, and the same by `assess`, have the record that it has among all."""
    given = tables()
    crowd = decision_record(assessed(given, edition)["Leeds"])
    alone = assessed(given, edition, areas=["Leeds"])
    single = assess(given, framework=edition, as_at=DAY, area="Leeds", similar="six")
    assert ["Leeds"] == [area.name for area in alone]
    assert crowd == decision_record(alone["Leeds"]) == decision_record(single)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_record_is_sound(edition: str) -> None:
    """Each is as its schema describes; every reason in it is a rule or a statement of it."""
    found = assessed(tables(), edition)
    assert set(NEAR) == {area.code for area in found}
    for each in found.values():
        record = decision_record(each)
        assert [] == faults(json.loads(Json().write([each])))
        assert set() == set(cited(record)) - {*record["rules"], *record["evidence"]}


def test_the_same_rows_give_the_same() -> None:
    """Rows in any order make the same lines and the same record, to the last figure."""
    first = tables()
    second = type(first)(
        **{
            name: getattr(first, name).sample(fraction=1, shuffle=True, seed=7)
            for name in ("inspections", "indicators", "findings", "similar_areas")
        }
    )
    some, others = assessed(first), assessed(second)
    assert lines(some) == lines(others)
    for area, each in some.items():
        assert decision_record(each) == decision_record(others[area])


def test_one_fault_stops_nobody_else() -> None:
    """A departure without a reason is refused of its council; the others stay as they are."""
    departs = byhand(recorded={"grade": 4, "by": "A. Moderator", "role": "director"})
    without, found = assessed(tables()), assessed(tables() + departs)
    assert ["Leeds"] == [area.name for area in found.faults]
    assert "reason" in str(next(iter(found.faults.values())))
    rest = [area for area in without if area.name != "Leeds"]
    assert {area: without[area] for area in rest} == dict(found)
    [row] = found.table().filter(name="Leeds").to_dicts()
    assert ("refused", None) == (row["status"], row["grade"])
    assert "reason" in row["fault"]
    with pytest.raises(RecordError, match="reason"):
        assess(tables() + departs, framework="2009", as_at=DAY, area="Leeds", similar="six")


def test_a_word_of_another_edition_is_refused_of_one() -> None:
    """A word by hand that the edition does not know is a fault of that council alone."""
    odd = byhand(services=[service(judgements={"good": "a fair few"}, of=None)])
    found = assessed(tables() + odd)
    assert {"383": EvidenceError} == {area.code: type(e) for area, e in found.faults.items()}


def refs(found: Assessment) -> list[str]:
    """The addresses of a profile's lines."""
    return [each.ref for each in found.profile.lines]


def test_a_row_by_hand_adds() -> None:
    """What the tables do not tell is one more line, and nothing is replaced."""
    more = byhand(services=[service(provision="fostering")])
    before, after = assessed(tables())["Leeds"], assessed(tables() + more)["Leeds"]
    assert set(refs(before)) < set(refs(after))
    assert 1 == len(refs(after)) - len(refs(before))
    assert () == after.evidence.replaced


@pytest.mark.parametrize(
    ("aspect", "responsibility"),
    [
        ("overall effectiveness", "council"),
        ("staying safe", "council"),
        ("overall effectiveness", None),
    ],
)
def test_a_row_by_hand_replaces(aspect: str, responsibility: str | None) -> None:
    """By provision, aspect and whose they are, it takes the table's place; the record says so."""
    given = {"aspect": aspect, "responsibility": responsibility}
    told = {name: each for name, each in given.items() if each}
    more = byhand(services=[service(**told)])
    before, after = assessed(tables())["Leeds"], assessed(tables() + more)["Leeds"]
    whose = f"/{responsibility}" if responsibility else ""
    ref = f"inspections:383/adoption{whose}/{aspect}"
    assert (ref,) == after.evidence.replaced
    assert {ref} == set(refs(before)) - set(refs(after))
    record = decision_record(after)
    assert {"ref": ref, "why": "replaced by later evidence"} in record["unused"]
    assert ref not in record["evidence"]
    [line] = [each for each in after.profile.lines if each.ref not in refs(before)]
    assert line.share is not None
    assert ((5, 5), 5) == (line.share.good, line.share.of)


def test_the_record_tells_both_sources() -> None:
    """Its provenance has the tables and what was written by hand, in this order."""
    found = assessed(tables() + byhand(services=[service()]))
    record = decision_record(found["Leeds"])
    expected = ["inspections", "indicators", "findings", "similar_areas"]
    told = [each["name"] for each in record["provenance"]["sources"]]
    assert expected == told[:4]
    assert 5 == len(told)
    others = decision_record(found["Sheffield"])["provenance"]["sources"]
    assert expected == [each["name"] for each in others]


def test_a_council_known_by_hand_only() -> None:
    """One of whom the tables tell nothing is assessed on what was written, beside nobody."""
    wigan = read({**LEEDS, "area": "Wigan", "services": [service()]})
    found = assessed(tables() + wigan)
    assert len(NEAR) + 1 == len(found)
    alone = assess(wigan, framework="2009", as_at=DAY)
    assert alone.rating == found["Wigan"].rating


def test_a_recorded_rating_counts() -> None:
    """A departure with author, day and reason is the rating of that council."""
    by = {"by": "A. Moderator", "role": "director", "on": dt.date(2009, 12, 1)}
    told = {"grade": 4, "reason": "much has improved", **by}
    assert 4 == assessed(tables() + byhand(recorded=told))["Leeds"].rating.grade


def test_grades_of_a_replay_are_labelled() -> None:
    """Under an edition without grades no column is of grades; of a replay each is labelled."""
    names = {"grade", "title", "indicative", "possible", "limits"}
    columns = {
        "2009": set(assessed(tables(), "2009").table().columns),
        "2011": set(assessed(tables(), "2011").table().columns),
        "profile-2025": set(assessed(tables(), "profile-2025").table().columns),
    }
    assert names <= columns["2009"]
    assert {f"replay_of_2011_{name}" for name in names} == columns["2011"] - columns["2009"]
    assert not names & columns["2011"]
    assert columns["2009"] - names == columns["profile-2025"]


def test_tables_of_nobody_have_no_rows() -> None:
    """Where no council is asked for, both tables have their columns and no row."""
    found = assessed(tables(), "profile-2025", areas=[])
    assert (0, 0) == (found.table().height, found.lines_table().height)
    assert isinstance(found.lines_table(), pl.DataFrame)

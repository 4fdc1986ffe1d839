"""Every council at once: the same as each alone, with what was found and written by hand."""

import datetime as dt

import jsonschema
import pytest

import csprofile
from csprofile import Evidence, Recorded, Service, assess_all, decision_record
from csprofile.builtin.formats.record import record_of
from tests.councils.made import COUNCILS, DAY, tables

EDITIONS = ("2009", "2010", "2011", "profile-2025")


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("area", COUNCILS[:3])
def test_one_alone_is_as_in_the_crowd(edition: str, area: str) -> None:
    """A council assessed alone and among all of them has the same decision record."""
    crowd = assess_all(tables(), framework=edition, as_at=DAY, similar="six")
    alone = assess_all(tables(), framework=edition, as_at=DAY, similar="six", areas=[area])
    named = csprofile.assess(tables(), framework=edition, as_at=DAY, similar="six", area=area)
    assert [area] == [each.name for each in alone]
    assert decision_record(crowd[area]) == decision_record(alone[area]) == decision_record(named)


@pytest.mark.parametrize("edition", EDITIONS)
def test_records_are_as_their_schema_says(edition: str) -> None:
    """The decision record of a council from tables is valid, and every reason in it resolves."""
    found = assess_all(tables(), framework=edition, as_at=DAY, similar="six")
    record = decision_record(found["Rotherham"])
    jsonschema.validate(record, csprofile.decision_record_schema())
    known = {*record["rules"], *record["evidence"]}
    cited = {ref for line in record["profile"]["lines"] for ref in line["because"]}
    cited |= {ref for part in record["letter"]["paragraphs"] for ref in part["because"]}
    assert set() == cited - known


def test_the_same_tables_give_the_same_bytes() -> None:
    """Two runs over the same rows write the same records."""
    runs = [assess_all(tables(), framework="2009", as_at=DAY, similar="six") for _ in range(2)]
    one, other = (record_of(list(each.values())) for each in runs)
    assert one == other


def test_findings_of_one_inspection_are_one_limit() -> None:
    """Rows of one inspection are added up, a later one ends them, later days do not count."""
    found = assess_all(tables(), framework="2009", as_at=DAY, similar="six")
    told = {area: found[area].evidence.findings for area in ("Rotherham", "Leeds", "York")}
    assert [2] == [each.count for each in told["Rotherham"]]
    assert "first; second" == told["Rotherham"][0].said
    ended = {each.kind: each.reinspected_on for each in told["Leeds"]}
    assert {"area for priority action": dt.date(2009, 9, 1), "strength": None} == ended
    assert () == told["York"]
    limits = {area: [each.standing.bites for each in found[area].rating.limits] for area in told}
    assert {"Rotherham": [True], "Leeds": [], "York": []} == limits


def test_indicators_count_as_the_edition_says() -> None:
    """Those at least in line with both are counted; what is shown only is not among them."""
    found = assess_all(tables(), framework="2009", as_at=DAY, similar="six")
    lines = {line.row.subject: line for line in found["York"].profile.lines}
    group = lines["all indicators"]
    assert "NI 44" in lines
    assert (1, 1) == (group.share.good[0], group.share.of)  # type: ignore[index,union-attr]
    gone = assess_all(tables(), framework="2011", as_at=DAY, similar="six")["York"]
    said = "an indicator that the edition leaves out"
    assert said == dict(gone.unused)[f"indicators:{gone.area.code}/NI 44"]


def test_evidence_by_hand_replaces_and_adds() -> None:
    """A statement by hand takes the place of the tables' own, and the record says so."""
    byhand = Evidence(
        area="Leeds",
        as_at=DAY,
        services=[
            Service(provision="adoption", responsibility="council", judgement="inadequate"),
            Service(provision="fostering", responsibility="council", judgement="good"),
        ],
    )
    found = assess_all(tables() + byhand, framework="2009", as_at=DAY, similar="six")
    told = found["Leeds"]
    code = told.area.code
    assert (f"inspections:{code}/adoption/council/overall effectiveness",) == told.evidence.replaced
    assert "fostering" in [line.row.subject for line in told.profile.lines]
    same = assess_all(byhand + tables(), framework="2009", as_at=DAY, similar="six")
    assert decision_record(told) == decision_record(same["Leeds"])


def test_the_fault_of_one_stops_no_other() -> None:
    """What is refused of one council is kept with it, and the others are assessed."""
    bad = Evidence(area="Leeds", as_at=DAY, recorded=Recorded(grade=4))
    found = assess_all(tables() + bad, framework="2009", as_at=DAY, similar="six")
    assert ["Leeds"] == [area.name for area in found.faults]
    assert sorted(set(COUNCILS) - {"Leeds"}) == [area.name for area in found]
    row = found.table().filter(name="Leeds").to_dicts()[0]
    assert "refused" == row["status"]
    assert "needs by, on and reason" in row["fault"]


@pytest.mark.parametrize(
    ("edition", "day", "graded"),
    [
        ("2009", DAY, ["grade"]),
        ("2009", dt.date(2012, 1, 1), ["replay_of_2009_grade"]),
        ("profile-2025", DAY, []),
    ],
)
def test_grades_are_told_apart_in_the_table(edition: str, day: dt.date, graded: list[str]) -> None:
    """A table has no column of grades where none is given, and labels those of a replay."""
    found = assess_all(tables(), framework=edition, as_at=day, similar="six")
    assert graded == [name for name in found.table().columns if name.endswith("grade")]


def test_what_is_missing_is_refused_together() -> None:
    """Without a day and without rows, both are told."""
    with pytest.raises(csprofile.EvidenceError) as refused:
        assess_all(csprofile.Tables(), framework="2009")
    assert ["", "as_at"] == [fault.address for fault in refused.value.faults]


def test_bolton_has_a_gap_in_its_group() -> None:
    """An indicator without a value is a gap of its kind in the group that counts it."""
    found = assess_all(tables(), framework="profile-2025", as_at=DAY, similar="six")
    lines = {line.row.subject: line for line in found["Bolton"].profile.lines}
    group = lines["indicators for staying safe"].row
    assert [("suppressed", 1)] == [(kind.name, number) for kind, number in group.gaps]  # type: ignore[attr-defined]

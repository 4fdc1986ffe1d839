"""Cases in tables: each inspection of a council as a whole, its grade no input of the rules."""

import datetime as dt
from typing import Any

import polars as pl
import pytest

from csprofile import Area, EvidenceError, FrameworkError, Tables, agreement, decision_record
from csprofile.tables.graded import before_grading, grades_given
from tests.studies.published import COUNCIL, DAY, adoption, row, tables

FIVE = ("good", "good", "good", "good", "inadequate")
LATER = DAY.replace(year=2011)


def given(*rows: dict[str, Any], **more: Any) -> list[tuple[str, dt.date, int, int | None]]:
    """Each case: the council, the day, the published grade and that of the rules."""
    found = agreement(tables(*rows, **more), framework="2010", draws=0)
    return [(each.area.name, each.on, each.published, each.given) for each in found.cases]


@pytest.mark.parametrize(
    ("judgement", "expected"),
    [("outstanding", 4), ("good", 3), ("satisfactory", 2), ("inadequate", 1)],
)
def test_the_grade_is_no_input(judgement: str, expected: int) -> None:
    """Whatever the council was judged, four of five services good are 80 %, and no five of six."""
    expected_case = ("Leeds", DAY, expected, 4)
    assert [expected_case] == given(*adoption("Leeds", *FIVE), row("Leeds", judgement))
    record = decision_record(
        agreement(tables(*adoption("Leeds", *FIVE), row("Leeds", judgement)), framework="2010")
        .cases[0]
        .assessment
    )
    assert [] == [ref for ref in record["evidence"] if COUNCIL in ref]


def test_the_same_judgement_as_a_finding_is_no_input() -> None:
    """A finding that tells the grade of that day is left out; one made before it holds."""
    rows = [*adoption("Leeds", *FIVE), row("Leeds", "inadequate")]
    found = {"area": ["Leeds"], "inspection": ["safeguarding and looked after children"]}
    for on, expected in ((DAY, 4), (DAY.replace(month=2), 1)):
        findings = pl.DataFrame({**found, "judgement": ["inadequate"], "on": [on]})
        assert [("Leeds", DAY, 1, expected)] == given(*rows, findings=findings)


def test_each_inspection_is_a_case() -> None:
    """Two councils and two days make as many cases as inspections, by day and name."""
    rows = [*adoption("Leeds", "good"), *adoption("Kent", "inadequate")]
    rows += [row("Leeds", "good"), row("Kent", "good"), row("Leeds", None, inspected_on=LATER)]
    rows += [row("Kent", "inadequate", inspected_on=LATER)]
    assert [
        ("Kent", DAY, 3, 1),
        ("Leeds", DAY, 3, 4),
        ("Kent", LATER, 1, 1),
    ] == given(*rows)


def test_what_came_later_is_not_known() -> None:
    """The rules read what was known on the day, and no service inspected after it."""
    later = [{**each, "inspected_on": LATER} for each in adoption("Leeds", "inadequate")]
    rows = [*adoption("Leeds", "good"), *later, row("Leeds", "good")]
    assert [("Leeds", DAY, 3, 4)] == given(*rows)


def test_another_inspection_of_the_council_tells_nothing() -> None:
    """Of a council on its day no judgement of its other inspections is left; others keep theirs."""
    earlier = DAY.replace(year=2009)
    rows = [
        row(area, "good", aspect=aspect, inspected_on=on)
        for area in ("Leeds", "Kent")
        for on in (earlier, DAY)
        for aspect in ("overall effectiveness", "help and protection")
    ]
    left = pl.DataFrame(before_grading(tables(*rows), [Area.find("Leeds").code], DAY).inspections)
    assert [("383", DAY), ("886", earlier), ("886", DAY)] == sorted(
        left.select("area", "inspected_on").rows()
    )
    assert {"help and protection"} == set(left["aspect"])


def test_of_two_events_of_one_day_the_higher_counts() -> None:
    """A judgement told again under a higher event replaces the one before."""
    told = tables(row("Leeds", "good", event="9"), row("Leeds", "inadequate", event="10"))
    assert [("383", DAY, "inadequate", 1)] == grades_given(told).rows()


def test_two_judgements_of_one_day_are_refused() -> None:
    """Two grades of a council on one day, of two settings, are no published grade."""
    rows = [*adoption("Leeds", "good"), row("Leeds", "good")]
    rows += [row("Leeds", "inadequate", setting="another")]
    with pytest.raises(EvidenceError, match="Leeds on 2010-05-04: 2 different judgements"):
        given(*rows)


def test_a_council_of_which_nothing_else_is_told() -> None:
    """A published grade alone is no case: no grade is given from nothing."""
    found = agreement(
        tables(*adoption("Leeds", "good"), row("Leeds", "good"), row("Kent", "good")),
        framework="2010",
    )
    assert ((("Kent on 2010-05-04", "nothing else told"),), 1) == (found.left_out, len(found.cases))


def test_tables_of_another_kind() -> None:
    """A lazy frame and a DuckDB relation give the same cases as a frame in memory."""
    import duckdb

    rows = [*adoption("Leeds", *FIVE), row("Leeds", "good")]
    frame = pl.DataFrame(rows, infer_schema_length=None)
    kinds = [frame, frame.lazy(), duckdb.from_arrow(frame.to_arrow())]
    found = [agreement(Tables(inspections=each), framework="2010") for each in kinds]
    assert [[("Leeds", 4)]] * 3 == [[(e.area.name, e.given) for e in f.cases] for f in found]


def test_without_inspections() -> None:
    """Tables in which no council was inspected as a whole hold no published grade."""
    assert grades_given(Tables()).is_empty()
    with pytest.raises(EvidenceError, match="no published grade"):
        given(*adoption("Leeds", "good"))


def test_an_edition_is_needed() -> None:
    """Tables name no edition, so one must be given; one of two grades has no place for four."""
    with pytest.raises(EvidenceError, match="framework: missing; tables need one"):
        agreement(tables(row("Leeds", "good")))
    from attrs import evolve

    from csprofile import framework

    edition = framework("2010")
    short = evolve(edition, scale=evolve(edition.scale, grades=edition.scale.grades[:3]))
    with pytest.raises(FrameworkError, match="scale: 3 grades; 4, as there are judgements"):
        agreement(tables(row("Leeds", "good")), framework=short)

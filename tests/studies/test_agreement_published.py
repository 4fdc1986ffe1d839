"""Agreement with the grades of every inspection of a council that Ofsted published since 2018."""

import datetime as dt
from pathlib import Path

import pytest

from csprofile import Agreement, agreement, decision_record, read_tables
from csprofile.studies.plain_agreement import plain_agreement

FILE = "inspections/ofsted_la_outcomes_2025-03-31.ods"
EXCEPTIONS = [
    ("Dudley", 2, 3),
    ("Trafford", 1, 2),
    ("Leicestershire", 2, 3),
    ("Hertfordshire", 4, 3),
    ("Bexley", 4, 3),
    ("Hillingdon", 4, 3),
    ("Northumberland", 4, 3),
    ("Tower Hamlets", 4, 3),
]


@pytest.fixture(scope="module")
def found(data: Path) -> Agreement:
    """The agreement of the edition of 2018 with the published file."""
    pytest.importorskip("csprofile_ofsted")
    return agreement(read_tables(f"ofsted-la:{data / FILE}"), framework="ilacs-2018")


def test_how_many_are_equal(found: Agreement) -> None:
    """Of 271 inspections 263 are given the published grade, and the other eight one next to it."""
    assert (271, 271, 263, 271) == (
        len(found.cases),
        len(found.rated),
        found.equal,
        found.within_one,
    )


def test_inadequate_or_not(found: Agreement) -> None:
    """All but one are on the right side of inadequate."""
    assert 270 == plain_agreement(found)["boundaries"]["inadequate"]


def test_the_exceptions(found: Agreement) -> None:
    """The eight that are not equal are told, each with reasons that its record resolves."""
    assert EXCEPTIONS == [(e.area.name, e.published, e.given) for e in found.exceptions]
    for case in found.exceptions:
        record = decision_record(case.assessment)
        assert set() == set(case.because) - {*record["rules"], *record["evidence"]}


def test_the_day_is_that_of_the_inspection(found: Agreement) -> None:
    """Each case stands at the day of its inspection, and none is a replay."""
    trafford = next(each for each in found.exceptions if each.area.name == "Trafford")
    assert dt.date(2019, 3, 4) == trafford.on
    assert not any(each.assessment.replay for each in found.cases)


def test_the_published_judgement_is_nowhere(found: Agreement) -> None:
    """No case has the published judgement among its evidence, as a service or as a finding."""
    whole = [
        case.area.name
        for case in found.cases
        for each in (*case.assessment.evidence.services, *case.assessment.evidence.findings)
        if getattr(each, "aspect", "overall effectiveness") == "overall effectiveness"
        if getattr(each, "on", case.on) == case.on
    ]
    assert [] == whole


def test_rules_that_read_none_of_it(data: Path) -> None:
    """Rules of 2009 count nothing that ILACS judges: all undetermined, no grade from nothing."""
    pytest.importorskip("csprofile_ofsted")
    none = agreement(read_tables(f"ofsted-la:{data / FILE}"), framework="2009")
    assert (271, 0, None, 271) == (
        len(none.undetermined),
        none.equal,
        none.kappa,
        none.in_possible,
    )

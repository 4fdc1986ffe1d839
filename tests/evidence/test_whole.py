"""Evidence made in code: addresses, what cannot stand together, and joining two pieces."""

import datetime as dt
from typing import Any

import pytest
from attrs import evolve

from csprofile import (
    Evidence,
    EvidenceError,
    Finding,
    LetterHead,
    Remark,
    Service,
    UnknownName,
)
from tests.properties.walk import DAY, edition, evidence, profile_of

LOW = Service(provision="all", share=0.3)
HIGH = Service(provision="all", share=0.9)
SAFE = Service(provision="all", aspect="staying safe", share=0.5)
ADOPTION = Service(provision="adoption", judgement="good")


def test_rows_get_their_address() -> None:
    """Each statement is addressed by the evidence's name, its table and its number."""
    told = evidence(services=[LOW, ADOPTION], remarks=[Remark(about="health", kind="weakness")])
    refs = ["evidence:evidence#services[0]", "evidence:evidence#services[1]"]
    assert [*refs, "evidence:evidence#remarks[0]"] == [row.ref for row in told.rows]


def test_no_two_rows_share_an_address() -> None:
    """A statement put among others that have their addresses gets one that none of them has."""
    told = evidence(services=[LOW, ADOPTION, SAFE])
    for rows in (
        (*told.services[1:], HIGH),
        (HIGH, *told.services[1:]),
        (ADOPTION, told.services[0]),
    ):
        refs = [row.ref for row in evolve(told, services=rows).rows]
        assert len(refs) == len(set(refs))


def test_rows_keep_the_address_they_have() -> None:
    """A statement put before others leaves them the addresses they had."""
    told = evidence(services=[LOW, ADOPTION])
    fostering = Service(provision="fostering", judgement="good")
    first, *others = evolve(told, services=(fostering, *told.services)).services
    assert [row.ref for row in told.rows] == [row.ref for row in others]
    assert "evidence:evidence#services[2]" == first.ref


@pytest.mark.parametrize("name", ["area", "as_at"])
def test_areas_and_days_are_read(name: str) -> None:
    """The council is found by any spelling, and the day is a day."""
    told: dict[str, Any] = {"area": "Rotherham", "as_at": DAY}
    with pytest.raises((EvidenceError, UnknownName)):
        Evidence(**{**told, name: "nowhere"})
    assert "372" == Evidence(**told).area.code


def test_the_same_statement_twice_is_refused() -> None:
    """Two statements on one thing are refused, the second with the address of the first."""
    with pytest.raises(EvidenceError, match=r"services\[1\]: the same statement as services\[0\]"):
        evidence(services=[LOW, HIGH])


@pytest.mark.parametrize(
    ("tables", "where"),
    [
        ({"services": [evolve(LOW, oldest=dt.date(2010, 1, 1))]}, "services[0].oldest"),
        (
            {
                "findings": [
                    Finding(inspection="safeguarding", judgement="good", on=dt.date(2010, 1, 1))
                ]
            },
            "findings[0].on",
        ),
    ],
)
def test_days_after_the_evidence_are_refused(tables: dict[str, Any], where: str) -> None:
    """Nothing in evidence is later than its own day."""
    with pytest.raises(EvidenceError) as refused:
        evidence(**tables)
    assert [where] == [fault.address for fault in refused.value.faults]


@pytest.mark.parametrize(
    ("tables", "says"),
    [
        ({"services": ["x"]}, "services[0]: 'x' is no Service"),
        ({"findings": [LOW]}, "findings[0]: Service("),
        ({"letter": {"to": "x"}}, "letter: {'to': 'x'} is no LetterHead"),
        ({"recorded": 3}, "recorded: 3 is no Recorded"),
        ({"schema": 2}, "2 is newer than this version of csprofile reads; 1, or"),
    ],
)
def test_what_does_not_belong_is_refused(tables: dict[str, Any], says: str) -> None:
    """What is put where something else belongs is refused, with its address."""
    with pytest.raises(EvidenceError) as refused:
        evidence(**tables)
    assert says in str(refused.value)


def test_the_later_replaces_what_it_tells_again() -> None:
    """Joined evidence holds both; what the later tells again it replaces, and that is listed."""
    joined = evidence(services=[LOW, ADOPTION]) + evidence(services=[HIGH, SAFE])
    assert [ADOPTION, HIGH, SAFE] == [*joined.services]
    assert ("evidence:evidence#services[0]",) == joined.replaced


def test_joined_rows_keep_their_own_figures() -> None:
    """Pieces of one name lose nothing when they are joined, and no row takes another's share."""
    pieces = [evidence(services=[row]) for row in (LOW, SAFE, ADOPTION, HIGH)]
    joined = pieces[0] + pieces[1] + pieces[2] + pieces[3]
    assert [SAFE, ADOPTION, HIGH] == [*joined.services]
    refs = [row.ref for row in joined.rows]
    assert 4 == len({*refs, *joined.replaced})
    shares = [line.share for line in profile_of(joined, edition("2009")).lines]
    assert ["50 %", "None", "90 %"] == [str(share) for share in shares]


def test_a_finding_of_another_day_is_not_the_same() -> None:
    """Findings of two days stand beside each other; of one day the later piece's is taken."""
    first = Finding(inspection="safeguarding", judgement="inadequate", on=dt.date(2009, 5, 1))
    again = evolve(first, on=dt.date(2009, 9, 1), said="again")
    joined = evidence(findings=[first]) + evidence(findings=[again])
    assert [first, again] == [*joined.findings]
    assert 1 == len((joined + evidence(findings=[first])).replaced)


def test_heads_are_joined() -> None:
    """What else the pieces hold is the later's where it has it, and the day is the latest."""
    early, late = dt.date(2009, 1, 1), dt.date(2009, 12, 9)
    first = Evidence(area="Rotherham", as_at=late, framework="2009", letter=LetterHead(to="A"))
    later = Evidence(area="372", as_at=early, framework="2010", source="a report", name="later")
    joined = first + later
    assert (late, "2010", "a report") == (joined.as_at, joined.framework, joined.source)
    assert (LetterHead(to="A"), "evidence+later") == (joined.letter, joined.name)


def test_two_councils_are_not_joined() -> None:
    """Evidence on two councils is refused."""
    with pytest.raises(EvidenceError, match="one council at a time"):
        evidence() + Evidence(area="Leeds", as_at=DAY)

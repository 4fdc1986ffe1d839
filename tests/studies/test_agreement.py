"""Agreement with grades published beside evidence: what is counted, shown and refused."""

from pathlib import Path
from typing import Any

import pytest

from csprofile import (
    Agreement,
    Case,
    CsprofileError,
    EvidenceError,
    FrameworkError,
    agreement,
    decision_record,
    read,
)
from csprofile.studies.plain_agreement import plain_agreement
from tests.cases.case import HERE, cases
from tests.studies.published import told

EQUAL = told("Leeds", 0.7, 3)
ONE_OFF = told("Kent", 0.85, "performs well")
TWO_OFF = told("Bury", 0.55, "excellently")
UNKNOWN = told("Oldham", None, 1)
FOUR = agreement(EQUAL, ONE_OFF, TWO_OFF, UNKNOWN)
POORLY, ADEQUATELY, WELL, EXCELLENTLY = (
    f"performs {word}" for word in ("poorly", "adequately", "well", "excellently")
)


def named(found: tuple[Case, ...]) -> list[str]:
    """The councils of cases."""
    return [each.area.name for each in found]


def resolved(case: Case) -> set[str]:
    """All that the decision record of a case can be asked for."""
    record = decision_record(case.assessment)
    return {*record["rules"], *record["evidence"]}


def faults(*sources: Any, **asked: Any) -> list[str]:
    """What is refused, and why."""
    with pytest.raises((EvidenceError, FrameworkError)) as refused:
        agreement(*sources, **asked)
    return [str(fault) for fault in refused.value.faults]


def test_what_is_counted() -> None:
    """Cases with a grade are equal, one off or further; one without is counted apart."""
    assert (4, 1, 2) == (len(FOUR.cases), FOUR.equal, FOUR.within_one)
    assert ["Oldham"] == named(FOUR.undetermined)
    assert ["Bury", "Kent"] == named(FOUR.exceptions)


def test_each_boundary() -> None:
    """A boundary counts the cases that the rules put on the side where they were published."""
    assert {POORLY: 3, ADEQUATELY: 2, WELL: 1} == FOUR.boundaries


def test_the_table_of_confusion() -> None:
    """Every case stands once in it, the undetermined in a column of their own."""
    assert {(3, 3): 1, (3, 4): 1, (4, 2): 1, (1, None): 1} == FOUR.confusion


def test_what_is_told_and_possible() -> None:
    """Grades told are counted where there are some, those possible of every case, with sizes."""
    assert (3, 1, 1.0) == (len(FOUR.told), FOUR.in_told, FOUR.told_size)
    sizes = [len(case.assessment.rating.possible) for case in FOUR.cases]
    inside = [case.published in case.assessment.rating.possible for case in FOUR.cases]
    assert (sum(inside), sum(sizes) / 4) == (FOUR.in_possible, FOUR.possible_size)
    assert 4 in sizes


def test_kappa_is_of_those_with_a_grade() -> None:
    """Kappa leaves out what is undetermined, and there is none of a single case."""
    three = agreement(EQUAL, ONE_OFF, TWO_OFF, draws=0)
    assert three.kappa is not None
    assert FOUR.kappa is not None
    assert three.kappa.value == FOUR.kappa.value
    assert agreement(EQUAL).kappa is None
    assert agreement(UNKNOWN).kappa is None


def test_every_reason_resolves() -> None:
    """What an exception rests on stands in the decision record of the case."""
    for case in FOUR.exceptions:
        assert case.because
        assert set() == set(case.because) - resolved(case)


def test_what_a_person_recorded_is_left_out() -> None:
    """The rules' grade is asked for, whatever anyone recorded, even that it is withheld."""
    by_hand = {"grade": 4, "by": "A. Director", "on": EQUAL["as_at"], "reason": "so it is"}
    for recorded in (by_hand, {"status": "withheld"}):
        (case,) = agreement({**EQUAL, "recorded": recorded}).cases
        assert (3, None) == (case.given, case.assessment.rating.recorded)


def test_the_published_grade_changes_nothing_else() -> None:
    """No rule reads the published grade: another one leaves the rules' grade what it was."""
    assert [3] * 4 == [agreement(told("Leeds", 0.7, each)).cases[0].given for each in (1, 2, 3, 4)]


def test_evidence_without_a_grade_is_left_out() -> None:
    """Evidence that tells no published grade is named, and is no case."""
    found = agreement(EQUAL, told("Kent", 0.7, None))
    assert ((("evidence[1]", "no published grade"),), 1) == (found.left_out, len(found.cases))


def test_the_worked_examples() -> None:
    """A folder of folders of worked examples is read whole, each by the edition of its year."""
    found = agreement(HERE)
    mine = [each.assessment.rating.after_limits for each in cases()]
    assert sorted(map(str, mine)) == sorted(str(case.given) for case in found.cases)
    assert ["2009", "2010", "2011"] == sorted(each.edition for each in found.editions)
    assert sum(each.used for each in cases()) == sum(case.used is True for case in found.cases)
    assert 0 == sum(case.used is None for case in found.cases)


def test_one_edition_for_all() -> None:
    """An edition that is named rates every case, and of the days it does not govern says so."""
    found = agreement(HERE / "2010", framework="2011")
    assert {"2011"} == {each.edition for each in found.editions}
    assert all(case.assessment.replay for case in found.cases)


def test_files_of_evidence(tmp_path: Path) -> None:
    """A file, a folder and evidence in code are read alike; of a file nothing tells its use."""
    from csprofile import write

    path = write(read(EQUAL), tmp_path / "leeds.toml")
    for source in (path, str(path), tmp_path, read(EQUAL)):
        (case,) = agreement(source).cases
        assert (3, 3, None) == (case.published, case.given, case.used)


def test_all_faults_at_once(tmp_path: Path) -> None:
    """What is wrong with several pieces of evidence is told together, each by its name."""
    (tmp_path / "odd.toml").write_text("evidence = 'rotherham-2009'\nuse = 1\n", encoding="utf-8")
    found = faults(told("Leeds", 0.7, "splendidly"), told("Kent", 2, 1), tmp_path / "odd.toml")
    assert ["evidence[0]: published.grade", "evidence[1]: services[0].share", "odd.toml: use"] == [
        ": ".join(each.split(": ")[:2]) for each in found
    ]


@pytest.mark.parametrize(
    ("sources", "asked", "expected"),
    [
        ([], {}, "no published grade; evidence with [published], or tables"),
        ([told("Kent", 0.7, None)], {}, "no published grade (1 without)"),
        ([EQUAL], {"draws": -1}, "draws: -1; a whole number, 0 to 1,000,000"),
        ([EQUAL], {"draws": True}, "draws: True; a whole number"),
        ([EQUAL], {"framework": "profile-2025"}, "steps: none, so there is no overall grade"),
        ([{**EQUAL, "framework": None}], {}, "evidence[0]: framework"),
    ],
)
def test_refused(sources: list[Any], asked: dict[str, Any], expected: str) -> None:
    """No case, no edition, one without grades and a wrong number of draws are refused."""
    given = [{k: v for k, v in each.items() if v is not None} for each in sources]
    assert expected in faults(*given, **asked)[0]


def test_a_folder_of_nothing(tmp_path: Path) -> None:
    """A folder in which there is neither evidence nor a table is refused."""
    with pytest.raises(CsprofileError, match="a folder without evidence or tables"):
        agreement(tmp_path)


def test_as_plain_values() -> None:
    """As plain values it has every number asked for, and grades by number with their words."""
    made = plain_agreement(FOUR)
    assert (4, 1, 2, FOUR.in_possible) == tuple(
        made[name] for name in ("cases", "equal", "within_one", "in_possible")
    )
    assert dict(FOUR.boundaries) == made["boundaries"]
    assert FOUR.kappa is not None
    assert round(FOUR.kappa.value, 4) == made["kappa"]
    bury = made["exceptions"][0]
    assert ("Bury", "2009-12-09", 4, 2) == tuple(
        bury[name] for name in ("area", "on", "published", "given")
    )
    assert EXCELLENTLY == bury["published_title"]
    assert list(FOUR.exceptions[0].because) == bury["because"]
    assert ["Oldham"] == [each["area"] for each in made["undetermined"]]


def test_the_imprint() -> None:
    """The first line names the editions, and that the regulator issued none of it."""
    found = Agreement([*FOUR.cases, *agreement(HERE / "2010").cases])
    assert found.imprint.endswith(
        "under the 2009 and 2010 method as reconstructed; not issued by Ofsted."
    )

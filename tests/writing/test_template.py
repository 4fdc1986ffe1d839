"""A new file of evidence holds all that may be told, tells nothing, and keeps what is known."""

import re
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from csprofile import Evidence, EvidenceError, Finding, Recorded, Service, framework, read
from csprofile.evidence.reading import INSIDE, RENAMED
from csprofile.evidence.rows import TABLES
from csprofile.frameworks import bundled
from csprofile.library import read_file
from csprofile.vocabulary import GAP_KINDS
from csprofile.writing import expected_rows, missing_rows, new_evidence_toml
from csprofile.writing.keys import KINDS, keys
from tests.writing.strategies import EVIDENCE

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "evidence-file.md"


def back(text: str) -> Evidence:
    """The evidence that a file's text holds."""
    return read_file(text.encode(), "evidence.toml")


@given(EVIDENCE, st.sampled_from(list(bundled())))
def test_a_new_file_keeps_what_is_known(evidence: Evidence, edition: str) -> None:
    """A new file made from evidence holds that evidence whole, for the edition asked for."""
    text = new_evidence_toml(evidence.area, framework(edition), evidence)
    assert evolve(evidence, framework=edition) == back(text)


def test_words_of_the_edition() -> None:
    """In a new file judgements stand in the edition's own words."""
    known = Evidence(
        area="Leeds",
        services=[Service(provision="adoption", judgements={"satisfactory": 1}, of=2)],
    )
    assert "{ adequate = 1 }" in new_evidence_toml("Leeds", framework("2009"), known)
    assert "{ satisfactory = 1 }" in new_evidence_toml("Leeds", framework("2010"), known)


def laid_open(text: str) -> str:
    """A new file with every row that waits taken from behind its `#`."""
    return re.sub(r"(?m)^#(?=\S)", "", text)


@pytest.mark.parametrize("edition", bundled())
def test_a_new_file_is_valid_either_way(edition: str) -> None:
    """A new file is valid as it is and tells nothing; with no row behind a `#` it is valid too."""
    text = new_evidence_toml("Leeds", framework(edition))
    assert Evidence(area="Leeds", framework=edition) == back(text)
    opened = back(laid_open(text))
    assert () == missing_rows(framework(edition), opened)
    assert len(expected_rows(framework(edition))) + 2 == len(opened.rows)


@pytest.mark.parametrize("edition", bundled())
def test_rows_that_wait_tell_nothing(edition: str) -> None:
    """A row that waits holds a gap and no figure, so that nothing is told by accident."""
    opened = back(laid_open(new_evidence_toml("Leeds", framework(edition))))
    for row in opened.rows:
        assert row.table == "remarks" or getattr(row, "gap", None) is not None
        assert getattr(row, "safety_not_assured", None) is None


@pytest.mark.parametrize("edition", bundled())
def test_everything_the_edition_asks_about_is_expected(edition: str) -> None:
    """There is a row for each input, each provision of the letter, and each finding of a limit."""
    rules = framework(edition)
    asked = {ref for each in expected_rows(rules) for ref in each.rules}
    told = [each.row for each in expected_rows(rules)]
    provisions = {name for row in told if isinstance(row, Service) for name in row.provision}
    findings = {(row.inspection, row.kind) for row in told if isinstance(row, Finding)}
    assert {each.ref for each in rules.inputs if each.kind != "findings"} <= asked
    assert {name for each in rules.letter.sections for name in each.provisions} <= provisions
    for limit in rules.limits:
        for name in limit.condition.inspection:
            assert (name, limit.condition.kind) in findings


def test_what_is_told_is_not_missing() -> None:
    """A row that tells of a thing, alone or with others, by figure or by gap, is not missing."""
    rules = framework("2009")
    told = Evidence(
        area="Leeds",
        services=[Service(provision=["adoption", "fostering"], judgement="good")],
        findings=[Finding(inspection="safeguarding", gap="not yet inspected")],
    )
    subjects = {each.row.subject for each in missing_rows(rules, told)}
    assert not {"adoption", "fostering", "safeguarding and looked after children"} & subjects
    assert "private fostering" in subjects


def test_an_area_for_action_is_no_judgement() -> None:
    """Where a limit asks for the judgement of an inspection, an area for action is no answer."""
    found = Finding(inspection="safeguarding", kind="area for development")
    told = Evidence(area="Leeds", findings=[found])
    subjects = [each.row.subject for each in missing_rows(framework("2009"), told)]
    assert "safeguarding and looked after children" in subjects


def test_another_council_is_refused() -> None:
    """A file for one council is not begun with the evidence of another."""
    with pytest.raises(EvidenceError, match="Rotherham, where Leeds is asked for"):
        new_evidence_toml("Leeds", framework("2009"), read("rotherham-2009"))


def file_keys(kind: type[Any]) -> list[str]:
    """The keys that a file may give for a noun."""
    names = [each.name for each in fields(kind) if each.name not in INSIDE]
    return [RENAMED.get(name, name) for name in names if name not in {*TABLES, *KINDS}]


NOUNS = [("", Evidence), *KINDS.items()]
"""Every table with its noun, and what stands above all tables."""


@pytest.mark.parametrize(("table", "kind"), NOUNS)
def test_every_key_is_explained(table: str, kind: type[Any]) -> None:
    """A new file explains every key of every table, each once and no other."""
    assert sorted(file_keys(kind)) == sorted(key.name for key in keys(table, framework("2009")))


@pytest.mark.parametrize(("table", "kind"), NOUNS)
def test_every_key_is_in_the_reference(table: str, kind: type[Any]) -> None:
    """The reference describes every key of every table under the table's own heading."""
    text = PAGE.read_text(encoding="utf-8")
    heading = f"\n## `{table}`" if table else "\n## Above all tables"
    part = text.partition(heading)[2].partition("\n## ")[0]
    every = text.partition("\n## On every row")[2].partition("\n## ")[0]
    described = re.findall(r"(?m)^`(\w+)`", part + (every if table in TABLES else ""))
    assert sorted(file_keys(kind)) == sorted(described)


def test_the_words_allowed_are_in_a_new_file() -> None:
    """A new file lists the words of each kind that the edition knows."""
    rules = framework("2009")
    text = re.sub(r"\s*\n#\s*", " ", new_evidence_toml("Leeds", rules))
    for words in (rules.words.known, rules.all_provisions.names, rules.all_aspects.names):
        assert " · ".join(words) in text
    for kind in GAP_KINDS:
        assert kind.name in text


def test_no_grade_is_asked_for_where_none_is_given() -> None:
    """Under an edition without grades the file has no table for a recorded one, unless told."""
    rules = framework("profile-2025")
    assert "[recorded]" in new_evidence_toml("Leeds", framework("2009"))
    assert "[recorded]" not in new_evidence_toml("Leeds", rules)
    known = Evidence(area="Leeds", recorded=Recorded(grade=2))
    assert "\n[recorded]" in new_evidence_toml("Leeds", rules, known)


def test_a_judgement_of_two_words_is_a_key_in_quotes() -> None:
    """The example of counts is TOML that can be copied, whatever the edition calls judgements."""
    text = " ".join(new_evidence_toml("Leeds", framework("profile-2025")).split())
    assert '{ good = 2, "requires improvement" = 4 }' in text.replace("# ", "")

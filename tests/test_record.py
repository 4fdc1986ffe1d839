"""The decision record: its reasons, what it leaves out, and that it never changes."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from attrs import evolve

from csprofile import Assessment, Published, assess, decision_record, read
from csprofile.builtin.formats import Json
from csprofile.testing.example import EVIDENCE
from tests.house.sources import ROOT
from tests.results import NAMES, results


def cited(value: object) -> Iterator[str]:
    """Every address under a `because`, at any depth."""
    if isinstance(value, dict):
        yield from value.get("because", ())
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from cited(each)


@pytest.fixture(params=NAMES)
def assessment(request: pytest.FixtureRequest) -> Assessment:
    """Each kind of result in turn."""
    return results()[request.param]


def test_every_reason_resolves(assessment: Assessment) -> None:
    """Each address in a `because` is a rule, a statement or the recorded rating in the record."""
    record = decision_record(assessment)
    known = {*record["rules"], *record["evidence"]}
    if record["rating"]["recorded"] is not None:
        known.add("rating:recorded")
    assert set() == set(cited(record)) - known


def test_only_cited_rules_are_told(assessment: Assessment) -> None:
    """The rules in the record are those that it cites, in the edition's order, as it has them."""
    told = decision_record(assessment)
    expected = [each.ref for each in assessment.framework.rules if each.ref in set(cited(told))]
    assert expected == list(told["rules"])
    for rule in assessment.framework.rules:
        if rule.ref in told["rules"]:
            found = told["rules"][rule.ref]
            assert (rule.source, rule.status) == (found["source"], found["status"])


def test_every_statement_is_cited_or_unused(assessment: Assessment) -> None:
    """Every row is read by an input or a limit, has a band, or is listed as unused with why."""
    record = decision_record(assessment)
    unused = {each["ref"] for each in record["unused"] if each["why"]}
    read_by_rules = set(cited([record["inputs"], record["rating"]]))
    assert {row.ref for row in assessment.evidence.rows} == set(record["evidence"])
    by_inputs = {ref for each in record["inputs"] for ref in each["lines"]}
    banded = {each["ref"] for each in record["profile"]["lines"] if each["band"]}
    assert set() == set(record["evidence"]) - unused - read_by_rules - by_inputs - banded
    assert set() == unused & banded
    assert set() == unused & read_by_rules


def test_replaced_statements_are_listed() -> None:
    """A statement that later evidence replaced is listed as unused, and says so."""
    joined = results()["joined"]
    told = {each["ref"]: each["why"] for each in decision_record(joined)["unused"]}
    assert joined.evidence.replaced
    assert {"replaced by later evidence"} == {told[ref] for ref in joined.evidence.replaced}


def test_what_is_told_is_possible(assessment: Assessment) -> None:
    """Grades ascend; the rules' grade after limits is among those told, and those are possible."""
    rating = decision_record(assessment)["rating"]
    for name in ("told", "possible", "without_limits"):
        assert sorted(set(rating[name])) == rating[name]
    after = {rating["after_limits"]} - {None}
    assert after <= set(rating["told"]) <= set(rating["possible"])


def test_a_replay_says_so() -> None:
    """Only a replay is called one, and only then the edition's contribution is left out."""
    now = decision_record(results()["rotherham under 2009"])
    then = decision_record(assess("rotherham-2009", as_at=results()["later"].as_at))
    assert (False, True) == (now["framework"]["replay"], then["framework"]["replay"])
    assert ("managing performance", "not published", ["rule:2009/contribution"]) == tuple(
        now["contribution"][key] for key in ("theme", "weight", "because")
    )
    assert then["contribution"] is None


def test_what_was_recorded_is_told() -> None:
    """A departure stands in the record with author, day and reason, beside the rules' grade."""
    rating = decision_record(results()["departs"])["rating"]
    assert (4, 2, 3) == (rating["grade"], rating["after_limits"], rating["indicative"])
    assert {
        "status": "rated",
        "grade": 4,
        "by": "A. Moderator",
        "role": "director",
        "on": "2009-12-01",
        "reason": "much has improved",
        "departs": True,
    } == rating["recorded"]
    assert decision_record(results()["example"])["rating"]["recorded"] is None


def test_no_rule_reads_what_was_published() -> None:
    """Another published grade changes what the record says was published, and nothing else."""
    evidence = read("rotherham-2009")
    other = evolve(evidence, published=Published(grade="performs excellently"))
    expected, actual = (decision_record(assess(each)) for each in (evidence, other))
    assert "performs poorly" == expected.pop("published")["grade"]
    assert "performs excellently" == actual.pop("published")["grade"]
    assert expected == actual


def test_gaps_are_numbers_by_kind() -> None:
    """Gaps stand in the record as numbers by kind, a polarity as its word; none are not told."""
    gaps = {"ended": 2, "not yet inspected": 3}
    row = {"provision": "colleges", "judgements": {"good": 4}, "gaps": gaps}
    value = {"indicator": "hours", "period": "2010", "value": 4.0, "polarity": "lower"}
    told = {**EVIDENCE, "services": [row], "indicators": [value]}
    told["indicator_groups"] = [
        {"at_least_in_line": 0.5, "gaps": gaps},
        {"gap": "ended", "outcome": "staying safe"},
    ]
    found = decision_record(assess(told))["evidence"]
    values = {ref.partition("#")[2]: each["values"] for ref, each in found.items()}
    assert gaps == values["services[0]"]["gaps"] == values["indicator_groups[0]"]["gaps"]
    assert "gaps" not in values["indicator_groups[1]"]
    assert "lower" == values["indicators[0]"]["polarity"]


def test_a_share_has_its_count_and_base() -> None:
    """A share is whole per cents with the least and most counted, and the base it counts."""
    lines = decision_record(results()["rotherham under 2009"])["profile"]["lines"]
    told = {each["subject"]: each for each in reversed(lines)}
    assert {"low": 33, "high": 33, "good": [2, 2], "of": 6} == told["children's homes"]["share"]
    assert {"low": 67, "high": 100, "good": [4, 6], "of": 6} == told["special schools"]["share"]
    assert ("settings", True) == (
        told["children's homes"]["base"],
        told["children's homes"]["base_stated"],
    )
    assert ("services", False) == (lines[0]["base"], lines[0]["base_stated"])


def test_a_line_alone_has_its_band() -> None:
    """Where one line is all that an input reads, the line's band is the input's."""
    for each in results().values():
        record = decision_record(each)
        lines = {line["ref"]: line for line in record["profile"]["lines"]}
        for counted in record["inputs"]:
            if len(counted["lines"]) == 1 and counted["kind"] != "findings":
                assert counted["band"] == lines[counted["lines"][0]]["band"]


def test_the_same_gives_the_same_bytes(assessment: Assessment) -> None:
    """The same assessment gives the same bytes every time it is written."""
    assert Json().write([assessment]) == Json().write([assessment])


def test_the_same_bytes_whatever_the_hash() -> None:
    """The record does not depend on the order in which sets happen to lie."""
    code = (
        "import sys; from tests.results import results; from csprofile.builtin.formats import Json;"
        "sys.stdout.buffer.write(Json().write(list(results().values())))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout == Json().write(list(results().values()))


def test_a_plugin_that_took_part_is_named() -> None:
    """The package whose edition was used is named with its version; no other package is."""
    guest = ROOT / "tests" / "guests" / "edition"
    code = (
        "import datetime, sys; from csprofile import assess;"
        "from csprofile.builtin.formats import Json;"
        "services = [{'provision': 'all', 'share': 'most'}];"
        "known = {'schema': 1, 'area': 'Leeds', 'services': services};"
        "told = assess(known, framework=sys.argv[1], as_at=datetime.date(2026, 11, 2));"
        "sys.stdout.buffer.write(Json().write([told]))"
    )
    told = []
    for edition in ("guest-2026", "2009", str(guest / "guest-2026.toml")):
        done = subprocess.run(
            [sys.executable, "-c", code, edition],
            env={**os.environ, "PYTHONPATH": str(guest)},
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        told.append(json.loads(done.stdout)["provenance"]["plugins"])
    assert [[{"name": "csprofile-guest-edition", "version": "1.2"}], [], []] == told


def test_plugins_given_are_told_by_name() -> None:
    """The packages that took part are listed by name, whatever the order they are given in."""
    record = decision_record(results()["example"], [("b", "2"), ("a", "1")])
    assert ["a", "b"] == [each["name"] for each in record["provenance"]["plugins"]]

"""How far a rating hangs on what is not known: sets, chances, and what would tip it, together."""

import datetime as dt
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from csprofile import Assessment, assess, decision_record, decision_record_schema, read
from csprofile.builtin.formats import text_of
from csprofile.builtin.formats.robust import report_on_robustness
from csprofile.errors import EvidenceError
from csprofile.studies import plain_robustness, robustness, robustness_rows
from csprofile.vocabulary import OUTCOMES
from tests.results import NAMES, results

DAY = dt.date(2009, 12, 9)


def rated(*services: dict[str, Any], **tables: Any) -> Assessment:
    """Leeds under 2009 with these statements."""
    head = {"schema": 1, "area": "Leeds", "as_at": DAY, "framework": "2009"}
    return assess(read(head | {"services": list(services)} | tables))


@pytest.fixture(params=NAMES)
def assessment(request: pytest.FixtureRequest) -> Assessment:
    """Each kind of result in turn."""
    return results()[request.param]


def test_chances_lie_on_what_is_possible(assessment: Assessment) -> None:
    """No grade is likely that is not possible, and all chances together make 1."""
    found = robustness(assessment, tipping=False)
    if found.probability is None:
        assert assessment.rating.status == "ungraded"
        return
    likely = {grade for grade, share in found.probability.grades if share > 0}
    assert likely <= assessment.rating.possible
    shares = [share for _, share in found.probability.grades]
    assert 1.0 == pytest.approx(sum(shares) + found.probability.no_grade)


def test_plain_values_are_json(assessment: Assessment) -> None:
    """Nothing in them is NaN or an object, and the record that holds them keeps its schema."""
    told = plain_robustness(robustness(assessment))
    again = json.loads(json.dumps(told, allow_nan=False))
    record = decision_record(assessment, robustness=again)
    assert [] == list(Draft202012Validator(decision_record_schema()).iter_errors(record))
    assert again == record["robustness"]
    assert "robustness" not in decision_record(assessment)


def test_people_read_whose_numbers_these_are(assessment: Assessment) -> None:
    """The report says that sets and probabilities are the method's, and not the regulator's."""
    text = " ".join(text_of(report_on_robustness(robustness(assessment))).split())
    assert "are the method's" in text
    assert "They are not the regulator's" in text


def test_the_same_seed_gives_the_same() -> None:
    """The same evidence, draws and seed give the same values."""
    told = rated({"provision": "all", "share": "majority"})
    first, again = (plain_robustness(robustness(told, draws=500, seed=7)) for _ in range(2))
    assert first == again


def test_everything_a_gap() -> None:
    """Where nothing is known there is no grade, no change, and no probability out of nothing."""
    found = robustness(rated({"provision": "all", "gap": "not yet inspected"}))
    told = plain_robustness(found)
    assert (None, []) == (told["grade"], told["changes"])
    assert {"lifts", "sinks"} == set(told["no_change"])
    assert 1.0 == pytest.approx(sum(told["probability"].values()) + told["no_grade_probability"])


def test_no_gap_leaves_one_grade() -> None:
    """Where every input is told the one grade is certain."""
    whole: dict[str, Any] = {"provision": "all", "share": 0.7}
    rows = [whole, whole | {"aspect": "staying safe"}]
    told_of: list[dict[str, str]] = [{}, *({"outcome": each} for each in OUTCOMES.names)]
    groups = [{"at_least_in_line": 0.9, **each} for each in told_of]
    review = {"inspection": "serious case review", "judgement": "good", "on": DAY}
    told = plain_robustness(robustness(rated(*rows, indicator_groups=groups, findings=[review])))
    assert [told["grade"]] == told["told"] == told["possible"]
    assert 1.0 == told["probability"][str(told["grade"])]
    assert (0, True) == (told["monte_carlo_error"], told["exact"])


@pytest.mark.parametrize(("draws", "seed"), [(0, 1), (-1, 1), (10, -1)])
def test_no_draws_are_refused(draws: int, seed: int) -> None:
    """Zero draws and a seed below zero are refused by name."""
    with pytest.raises(EvidenceError, match="a whole number"):
        robustness(rated({"provision": "all", "share": "majority"}), draws=draws, seed=seed)


def test_a_row_for_each_council() -> None:
    """The table has the grades left, how many questions decide, and a column for each grade."""
    gap = {"provision": "all", "gap": "not yet inspected"}
    (row,) = robustness_rows([rated(gap, indicator_groups=[{"at_least_in_line": 0.9}])])
    assert "Leeds" == row["name"]
    assert {f"probability_{grade}" for grade in range(1, 5)} <= set(row)
    assert row["deciding"] > 0

"""`csprofile what-if`: what it sets, what it writes, and how it refuses."""

import json
from pathlib import Path

import pytest

from csprofile import assess, reach_of, tipping_points, what_if
from csprofile.builtin.formats import text_of
from csprofile.builtin.formats.supposed import tipping_report, what_if_report
from csprofile.cli.what_if import setting
from tests.cli.commanding import run
from tests.cli.tabled import ASKED, HEAD, ROWS, words

ROTHERHAM = assess("rotherham-2009")
SET = "findings[0].count=0"


def test_both_results_side_by_side() -> None:
    """The text is the report, between two lines that say what drew it up and for whom not."""
    result = run("what-if", "rotherham-2009", "--set", SET)
    report = what_if_report(what_if(ROTHERHAM, {"findings[0].count": 0}), {SET[:-2]: "0"})
    assert (0, text_of(report)) == (result.exit_code, result.stdout)
    text = words(result.stdout)
    assert "rating performs poorly (1) performs adequately (2)" in text
    assert "limit ended bites none" in text
    assert ROTHERHAM.imprint == result.stdout.splitlines()[0] == result.stdout.splitlines()[-1]


def test_what_would_change_it() -> None:
    """Without anything set it is told what would change the grade, and which rows move nothing."""
    result = run("what-if", "rotherham-2009")
    found, rows = tipping_points(ROTHERHAM), reach_of(ROTHERHAM)
    assert text_of(tipping_report(ROTHERHAM, found, rows)) == result.stdout
    assert "the method's, not the regulator's" in words(result.stdout)
    assert "children's homes (area) (2 of 6 (33 %))" in words(result.stdout)


def test_json() -> None:
    """As JSON it has both results and what moved, or what would change the grade."""
    told = json.loads(run("what-if", "rotherham-2009", "--set", SET, "--to", "json").stdout)
    grades = [told[side]["rating"]["grade"] for side in ("before", "after")]
    assert ([1, 2], {"findings[0].count": "0"}) == (grades, told["set"])
    assert ["limit ended"] == [each["what"] for each in told["moved"]["limits"]]
    told = json.loads(run("what-if", "rotherham-2009", "--to", "json").stdout)
    assert (1, 2) == (told["grade"], told["changes"][0]["to"])
    assert [{"direction": "sinks", "why": "performs poorly (1) is the lowest grade there is"}] == (
        told["no_changes"]
    )


def test_the_same_each_time() -> None:
    """The same question gives the same bytes."""
    first, second = (run("what-if", "rotherham-2009", "--to", "json").stdout for _ in range(2))
    assert first == second


def test_every_fault_at_once() -> None:
    """What is no value, what leads nowhere and what contradicts itself are refused together."""
    given = ["services[0].share=good", "x", "services[99].of=3", "services[5].judgements.good=4"]
    given += ["services[1].share=0.5", "services[1].share=0.6"]
    result = run("what-if", "rotherham-2009", *(part for each in given for part in ("--set", each)))
    assert (1, "") == (result.exit_code, result.stdout)
    text = words(result.stderr)
    assert "refused, 5 faults" in text
    for each in ("words in quotes", "no value", "leads nowhere", "fewer than the 8", "set twice"):
        assert each in text


def test_a_row_of_tables(tmp_path: Path) -> None:
    """A row of tables is named by its key, and all provision follows it."""
    path = tmp_path / "inspections.csv"
    path.write_text(HEAD + ROWS, encoding="utf-8")
    key = "inspections:886/adoption/overall effectiveness.judgements={ inadequate = 3 }"
    asked = ("--area", "Kent", *ASKED, "--to", "json")
    told = json.loads(run("what-if", path, *asked, "--set", key).stdout)
    lines = {each["ref"]: each["to"] for each in told["moved"]["lines"] if each["what"] == "share"}
    whole = "inspections:886/all/settings/overall effectiveness"
    assert {"low": 0, "high": 0, "good": [0, 0], "of": 3} == lines[whole]


def test_statements_that_no_rule_reads() -> None:
    """Where what was set is read by no rule, it says so; where it is, it does not."""
    both = ("services[5].judgements.good=4", "services[5].judgements.adequate=2")
    result = run("what-if", "rotherham-2009", *(p for each in both for p in ("--set", each)))
    assert "No rule reads children's homes (area)" in words(result.stdout)
    assert "No rule reads" not in run("what-if", "rotherham-2009", "--set", SET).stdout


def test_nothing_moves() -> None:
    """A value set to what it is already moves nothing, and it says so."""
    result = run("what-if", "rotherham-2009", "--set", "findings[0].count=3")
    assert "Nothing." in result.stdout


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("services[0].share='half'", ("services[0].share", "'half'", "half")),
        ("findings[0].judgement = ['good']", ("findings[0].judgement", "['good']", ["good"])),
        ("indicators:372/a=b.gap='suppressed'", ("indicators:372/a=b.gap", None, "suppressed")),
        ("a.judgements={ good = 3 }", ("a.judgements", None, {"good": 3})),
    ],
)
def test_values_are_written_as_in_toml(text: str, expected: tuple[str, str | None, object]) -> None:
    """The first sign of equality after which there is a value of TOML parts the two."""
    address, written, value, faults = setting(text)
    assert (expected[0], expected[1] or written, expected[2], []) == (
        address,
        written,
        value,
        faults,
    )


@pytest.mark.parametrize("text", ["a=3\n4", "a=", "a={", "a", "=3 4"])
def test_what_is_no_value(text: str) -> None:
    """What is no value of TOML, or more than one, is refused with what would be right."""
    assert 1 == len(setting(text)[3])

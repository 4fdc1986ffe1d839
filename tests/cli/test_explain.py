"""`csprofile explain`: each step with its rule, its source, what it saw and what it gave."""

import re

import pytest

from csprofile import assess, framework
from csprofile.assessment import explain
from csprofile.builtin.formats import explanation_of, text_of
from csprofile.frameworks import bundled
from tests.cli.commanding import run


@pytest.mark.parametrize("edition", bundled())
def test_it_prints_the_explanation(edition: str) -> None:
    """The whole explanation is printed, as it can be had in Python."""
    assessment = assess("rotherham-2009", framework=edition)
    printed = run("explain", "rotherham-2009", "--framework", edition).stdout
    assert text_of(explanation_of(assessment)).strip() == printed.strip()


@pytest.mark.parametrize("edition", bundled())
def test_every_rule_is_named(edition: str) -> None:
    """Every rule that a step rests on is printed with its address."""
    printed = run("explain", "rotherham-2009", "--framework", edition).stdout
    steps = explain(assess("rotherham-2009", framework=edition))
    assert {each.ref for each in steps if each.ref.startswith("rule:")} == set(
        re.findall(r"rule:[\w./-]+", printed)
    )


def test_what_is_assumed_is_said_aloud() -> None:
    """A rule that no source gives is called assumed, and says that no source gives it."""
    printed = run("explain", "rotherham-2009").stdout
    statuses = {rule.ref: rule.status for rule in framework("2009").rules}
    for block in printed.split("\n\n"):
        named = re.search(r"rule    (rule:[\w./-]+)", block)
        if named and statuses[named.group(1)] == "assumed":
            assert "assumed: no source gives this" in " ".join(block.split())


def test_it_says_what_drew_it_up() -> None:
    """The first and the last line say what drew it up, by which edition, and for whom not."""
    lines = run("explain", "rotherham-2009", "--framework", "2011").stdout.strip().splitlines()
    assert lines[0] == lines[-1]
    assert lines[0].endswith("under the 2011 method as reconstructed; not issued by Ofsted.")
    assert "replay: 2011 rules" in " ".join(lines)

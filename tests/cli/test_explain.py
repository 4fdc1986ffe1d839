"""`csprofile explain`: each step with its rule, its source, what it saw and what it gave."""

import pytest

from csprofile import assess, framework
from csprofile.assessment import explain
from tests.cli.commanding import run

LABELS = ("rule", "does", "source", "status", "saw", "gave", "read", "note")


def shown(*words: str) -> list[dict[str, str]]:
    """The steps that are printed, each as its labels and texts; the first line is its title."""
    _, _, *steps, _ = run("explain", "rotherham-2009", *words).stdout.strip().split("\n\n")
    told = []
    for step in steps:
        title, *lines = step.splitlines()
        entry, label = {"title": title}, "title"
        for line in lines:
            label = line[:10].strip() or label
            entry[label] = f"{entry.get(label, '')} {line[10:].strip()}".strip()
        told.append(entry)
    return told


@pytest.mark.parametrize("edition", ["2009", "2010", "2011"])
def test_every_step_is_told(edition: str) -> None:
    """Every step of the walk is printed, in order, with all that it holds."""
    expected = [
        {
            "title": f"{each.step}: {each.title}",
            "rule": each.ref,
            "source": each.source,
            "saw": each.saw,
            "gave": each.gave,
        }
        for each in explain(assess("rotherham-2009", framework=edition))
    ]
    actual = [
        {label: each.get(label, "") for label in ("title", "rule", "source", "saw", "gave")}
        for each in shown("--framework", edition)
    ]
    assert expected == actual


def test_what_is_assumed_is_said_aloud() -> None:
    """A rule that no source gives is called assumed, and says that no source gives it."""
    statuses = {rule.ref: rule.status for rule in framework("2009").rules}
    for each in shown():
        if statuses.get(each["rule"]) == "assumed":
            assert "assumed: no source gives this" == each["status"]


def test_only_known_labels_are_used() -> None:
    """A step is told under a few labels and no others."""
    assert {"title", *LABELS} == {label for each in shown() for label in each} | {"note", "does"}


def test_it_says_what_drew_it_up() -> None:
    """The first and the last line say what drew it up, by which edition, and for whom not."""
    text = run("explain", "rotherham-2009", "--framework", "2011").stdout.strip()
    first, *_, last = text.split("\n\n")
    assert first == last
    assert "under the 2011 method as reconstructed; not issued by Ofsted." in " ".join(
        first.split()
    )
    assert "replay: 2011 rules" in " ".join(text.split())

"""What a profile is to tell of, and evidence does not: a line with its gap, by a rule."""

import datetime as dt
from typing import Any

import pytest

from csprofile import Assessment, assess, decision_record, read
from csprofile.errors import FrameworkError
from csprofile.frameworks.loading import load
from csprofile.library import edition_content, framework

RULE = "rule:profile-2025/expected"
DAY = dt.date(2025, 3, 31)


def profiled(*services: dict[str, Any]) -> Assessment:
    """Leeds under the edition for today, with these statements on services."""
    told = {"schema": 1, "area": "Leeds", "as_at": DAY, "services": list(services)}
    return assess(read(told), framework="profile-2025")


def gaps(assessment: Assessment) -> dict[str, str]:
    """The kind of gap by the rule that shows it."""
    found = {each.ref: each.kind for each in assessment.gaps if each.ref.startswith(RULE)}
    return {ref.removeprefix(f"{RULE}/"): kind for ref, kind in found.items()}


def test_what_nobody_tells_is_a_gap() -> None:
    """Of evidence without a service each that is expected is a gap of its kind."""
    rules = framework("profile-2025").expected
    assert {each.id: each.gap.name for each in rules} == gaps(profiled())
    assert {"not given in the source", "not available"} == set(gaps(profiled()).values())


def test_what_is_told_is_no_gap() -> None:
    """One statement on a kind of service, a gap even, takes the place of the one expected."""
    told = profiled({"provision": "primary schools", "gap": "suppressed"})
    assert "primary-schools" not in gaps(told)
    assert "secondary-schools" in gaps(told)


@pytest.mark.parametrize(
    ("whose", "gap"), [("council", False), (None, False), ("area", True), ("partnership", True)]
)
def test_only_the_councils_own_stands_for_it(whose: str | None, gap: bool) -> None:
    """Fostering of others does not stand for the council's; that of an unknown owner may be it."""
    row = {"provision": "fostering", "judgement": "good"}
    told = profiled(row | ({"responsibility": whose} if whose else {}))
    assert gap == ("council-fostering" in gaps(told))


def test_a_gap_that_is_expected_cites_its_rule() -> None:
    """Its line and its sentence lead to the rule; it is no statement of the evidence."""
    record = decision_record(profiled())
    (line,) = (e for e in record["profile"]["lines"] if e["ref"] == f"{RULE}/council-adoption")
    assert [f"{RULE}/council-adoption"] == line["because"]
    assert "read" == record["rules"][f"{RULE}/council-adoption"]["status"]
    assert {} == record["evidence"]
    assert [] == record["unused"]
    cited = {ref for each in record["letter"]["paragraphs"] for ref in each["because"]}
    assert f"{RULE}/council-adoption" in cited


def test_other_editions_expect_nothing() -> None:
    """The editions of 2009 to 2011 list no services, and show none."""
    assert [()] * 3 == [framework(year).expected for year in ("2009", "2010", "2011")]


def test_a_word_that_is_none_is_refused() -> None:
    """A provision, gap or responsibility that nobody knows is refused with its address."""
    content = edition_content("profile-2025").decode()
    for right, wrong in (
        ('provision = "nursery schools"\ngap', 'provision = "nurseri"\ngap'),
        ('gap = "not available"', 'gap = "lost"'),
    ):
        with pytest.raises(FrameworkError, match=r"expected\[\d+\]"):
            load(content.replace(right, wrong, 1).encode(), "mine.toml")


def test_an_aspect_that_is_none_is_refused() -> None:
    """An aspect that nobody knows is refused with its address too."""
    content = edition_content("report-card-2026").decode()
    before, mark, after = content.partition("[[expected]]")
    wrong = f"{before}{mark}{after.replace('care leavers', 'care leaver', 1)}"
    with pytest.raises(FrameworkError, match=r"expected\[2\]"):
        load(wrong.encode(), "mine.toml")

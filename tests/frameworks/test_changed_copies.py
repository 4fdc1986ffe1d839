"""An edition's values are in its file alone: a changed copy rates otherwise, with no code."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from csprofile import Finding, IndicatorGroup, Rating, Service, assess, framework
from csprofile.frameworks import bundled
from csprofile.vocabulary import OUTCOMES
from tests.properties.walk import PRIORITY, UNANNOUNCED, edition, evidence, profile_of, walk

Change = Callable[[str, str], str]
TOLD: dict[str, Any] = {
    "services": [
        Service(provision="all", share=0.66),
        Service(provision="all", share="half", aspect="staying safe"),
    ],
    "indicator_groups": [
        IndicatorGroup(outcome=outcome, at_least_in_line=[0.4, 0.9] if outcome is None else 0.7)
        for outcome in (None, *OUTCOMES.names)
    ],
    "findings": [Finding(inspection=UNANNOUNCED, kind=PRIORITY, safety_not_assured=True)],
}
AS_IT_IS = (3, 2, [2], [2])
LAST = 'inputs = ["inspection", "all-indicators"]\n'
TURNED = 'inputs = ["all-indicators", "inspection"]\n'


@pytest.fixture
def changed(tmp_path: Path) -> Change:
    """The path of a copy of the edition of 2009 in which one text is another."""

    def change(old: str, new: str) -> str:
        text = bundled()["2009"].decode("utf-8")
        assert old in text
        path = tmp_path / "changed.toml"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return str(path)

    return change


def grades(rating: Rating) -> tuple[int | None, int | None, list[int], list[int]]:
    """Indicative, after limits, told and possible."""
    return rating.indicative, rating.after_limits, sorted(rating.told), sorted(rating.possible)


def test_as_it_is(changed: Change) -> None:
    """Unchanged, the copy rates as the edition does, to the byte."""
    copy = framework(changed("schema = 1", "schema = 1"))
    assert copy == edition("2009")
    assert AS_IT_IS == grades(walk(evidence(**TOLD), copy))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("at_least = [50, 65, 80]", "at_least = [50, 70, 80]", (2, 1, [1, 2], [1, 2])),
        ("at_least = [50, 65, 80]", "at_least = [51, 65, 80]", (2, 1, [1, 2], [1, 2])),
        ("apart = 2", "apart = 1", (2, 1, [1, 2], [1, 2])),
        (LAST + "apart = 2", LAST + "apart = 1", (2, 1, [1, 2, 3], [1, 2, 3])),
        (LAST + "apart = 2", TURNED + "apart = 2", (2, 1, [1, 2, 3], [1, 2, 3])),
        ("drop = 1", "drop = 2", (3, 1, [1], [1])),
        ("drop = 1", "cap = 1", (3, 1, [1], [1])),
        ("drop = 1", "cap = 3", (3, 3, [3], [3])),
        ('kind = "area for priority action"', 'kind = "strength"', (3, 3, [3], [3])),
    ],
)
def test_one_value_changed(
    changed: Change, old: str, new: str, expected: tuple[object, ...]
) -> None:
    """Changing one value in a copied file changes what comes of the same evidence."""
    assert AS_IT_IS != expected
    assert expected == grades(walk(evidence(**TOLD), framework(changed(old, new))))


def test_which_band_is_taken(changed: Change) -> None:
    """An edition that takes the highest of several bands gives the better grade."""
    told = evidence(services=[Service(provision="all", share=[0.6, 0.7])])
    higher = framework(changed('takes = "lowest"', 'takes = "highest"'))
    assert (2, 3) == (walk(told, edition("2009")).grade, walk(told, higher).grade)


def test_what_a_word_stands_for(changed: Change) -> None:
    """An edition in which a word stands for more places it in other bands."""
    told = evidence(services=[Service(provision="all", share="around three quarters")])
    wider = framework(changed("low = 70, high = 79", "low = 70, high = 81"))
    assert ({3}, {3, 4}) == ({*walk(told, edition("2009")).told}, {*walk(told, wider).told})


def test_what_a_gap_does(changed: Change) -> None:
    """An edition that requires what was not told gives no grade."""
    told = evidence(indicator_groups=[IndicatorGroup(at_least_in_line=0.7)])
    needing = framework(changed('gap = "leave out"', 'gap = "required"'))
    assert (3, "rated") == (walk(told, edition("2009")).grade, walk(told, edition("2009")).status)
    assert (None, "undetermined") == (walk(told, needing).grade, walk(told, needing).status)


def test_what_in_line_means(changed: Change) -> None:
    """An edition for which less is in line finds another verdict in the same figures."""
    row = Service(provision="adoption", share=0.66, england=0.64)
    strict = framework(changed("in_line = 2", "in_line = 1"))
    verdicts = [
        str(profile_of(evidence(services=[row]), rules).lines[0].comparisons[0].verdict)
        for rules in (edition("2009"), strict)
    ]
    assert ["in line", "just above"] == verdicts


def test_the_copy_is_told_from_the_original(changed: Change) -> None:
    """A changed file has another hash, and its rules still name their edition."""
    copy = framework(changed("drop = 1", "drop = 2"))
    assert copy.sha256 != edition("2009").sha256
    assert {"2009"} == {rule.edition for rule in copy.rules}


def test_assess_takes_the_path(changed: Change) -> None:
    """The path of a file stands wherever the name of an edition does."""
    path = changed("drop = 1", "drop = 3")
    told = evidence(services=[Service(provision="all", share=0.9)], findings=TOLD["findings"])
    assert ("performs well", "performs poorly") == (
        assess(told, framework="2009").title,
        assess(told, framework=Path(path)).title,
    )

"""An edition's values are in its file alone: a changed copy rates otherwise, with no code."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from csprofile import Finding, IndicatorGroup, Rating, Service, framework
from csprofile.frameworks import bundled
from csprofile.vocabulary import OUTCOMES
from tests.properties.walk import PRIORITY, UNANNOUNCED, edition, evidence, walk

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
        ("a", "b", (1, 1, [1], [1])),
    ],
)
def test_one_value_changed(
    changed: Change, old: str, new: str, expected: tuple[object, ...]
) -> None:
    """Changing one value in a copied file changes what comes of the same evidence."""
    assert AS_IT_IS != expected
    assert expected == grades(walk(evidence(**TOLD), framework(changed(old, new))))

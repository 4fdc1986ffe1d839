"""What an edition counts: cut-off points, inputs and the grades of a scale."""

from typing import Any

import pytest

from csprofile import CutPoints, FrameworkError, Grade, Input, Scale, UnknownName
from tests.properties.walk import edition

RULES = edition("2009")
CITED: dict[str, Any] = {"source": "made up", "status": "assumed"}


def test_cut_points() -> None:
    """A share just at a cut-off point lies above it."""
    cut = RULES.cut_points[0]
    assert (50, 65, 80) == cut.at_least
    assert [1, 2, 2, 3, 3, 4] == [cut.band(n) for n in (49, 50, 64, 65, 79, 80)]


@pytest.mark.parametrize("points", [[65, 50], [50, 50], [0, 50], [50, 101]])
def test_cut_points_must_ascend(points: list[int]) -> None:
    """Cut-off points ascend, each from 1 to 100."""
    with pytest.raises(ValueError, match=r"ascend|must be"):
        CutPoints(id="a", base="settings", at_least=points, **CITED)


@pytest.mark.parametrize(
    "told",
    [{"outcome": "luck"}, {"inspection": "x"}, {"responsibilities": ["council", "nobody"]}],
)
def test_an_input_knows_its_words(told: dict[str, Any]) -> None:
    """An input that asks for what nobody knows is refused as it is made."""
    with pytest.raises(UnknownName):
        Input(id="a", title="a", kind="share", of="services", **CITED, **told)


@pytest.mark.parametrize(
    ("kind", "of"),
    [("share", "findings"), ("judgement", "indicator_groups"), ("findings", "services")],
)
def test_an_input_is_read_where_it_is_told(kind: str, of: str) -> None:
    """Findings tell no share, groups of indicators no judgement, and services no findings."""
    with pytest.raises(FrameworkError, match=f"of: {of} tell no {kind}; "):
        Input(id="a", title="a", kind=kind, of=of, **CITED)


def test_an_input_knows_every_spelling() -> None:
    """An input finds an inspection by any of its spellings, as statements do."""
    made = Input(
        id="a", title="a", kind="judgement", of="findings", inspection="safeguarding", **CITED
    )
    assert ("safeguarding and looked after children",) == made.inspection
    with pytest.raises(FrameworkError, match="not text"):
        Input(id="a", title="a", kind="judgement", of="findings", inspection=[1], **CITED)


@pytest.mark.parametrize(
    ("told", "number"),
    [(1, 1), ("Performs  poorly", 1), ("excellently", 4), ("performs well", 3), (4, 4)],
)
def test_grades_by_number_or_words(told: int | str, number: int) -> None:
    """A grade is found by its number or by its words; the highest number is best."""
    assert number == RULES.scale.number(told)


@pytest.mark.parametrize("told", [0, 5, "superb", ""])
def test_grades_that_are_not_on_the_scale(told: int | str) -> None:
    """A grade that the scale has not is refused with those it has."""
    with pytest.raises(UnknownName, match=r"1 \(performs poorly\), 2 \(performs adequately\)"):
        RULES.scale.number(told)


def test_a_scale_has_not_one_grade() -> None:
    """A scale of one grade is refused."""
    with pytest.raises(ValueError, match="one grade, which tells nothing; two or more, or none"):
        Scale(id="scale", grades=[Grade("fine")], **CITED)


def test_a_scale_may_be_empty() -> None:
    """A scale without grades has none by number or by words."""
    scale = Scale(id="scale", grades=[], **CITED)
    assert (0, frozenset()) == (len(scale), scale.numbers)
    with pytest.raises(UnknownName, match="not a grade"):
        scale.number(1)

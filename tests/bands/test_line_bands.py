"""The band of a single line: five of them, by how it stands beside similar areas and England."""

from itertools import product
from typing import Any

import pytest

from csprofile import Comparison, LineBands, Service
from csprofile.comparison import COMPARATORS
from csprofile.profile import Line
from csprofile.vocabulary import Verdict

CITED: dict[str, Any] = {"id": "line_bands", "source": "made up", "status": "assumed"}
RULE = LineBands(titles=["below", "below one", "in line", "above one", "above"], **CITED)
SIDES = ("below", "in line", "above")


def line(*sides: str | None, degree: str = "") -> Line:
    """A line with these verdicts, beside similar areas first."""
    made = []
    for name, side in zip(COMPARATORS, sides, strict=False):
        verdict = Verdict(side, "" if side == "in line" else degree) if side else None
        made.append(Comparison(name, verdict, figure=None if verdict else 0.5))
    return Line(Service(provision="adoption", judgement="good"), comparisons=made)


@pytest.mark.parametrize("degree", ["", "just", "much", "often"])
@pytest.mark.parametrize(
    ("sides", "expected"),
    [
        (("below", "below"), 1),
        (("below", "in line"), 2),
        (("below", "above"), 2),
        (("in line", "in line"), 3),
        (("in line", "above"), 4),
        (("above", "above"), 5),
    ],
)
def test_two_verdicts(sides: tuple[str, str], expected: int, degree: str) -> None:
    """Two verdicts give one of five bands, whichever comes first and however far they are."""
    assert expected == RULE.of(line(*sides, degree=degree))
    assert expected == RULE.of(line(*reversed(sides), degree=degree))


@pytest.mark.parametrize(("side", "expected"), [("below", 1), ("in line", 3), ("above", 5)])
def test_one_verdict(side: str, expected: int) -> None:
    """One verdict alone, the other comparator unknown or without a verdict, gives 1, 3 or 5."""
    assert expected == RULE.of(line(side)) == RULE.of(line(side, None)) == RULE.of(line(None, side))


def test_no_verdict() -> None:
    """A line beside nothing, or beside figures that give no verdict, has no band."""
    assert RULE.of(line()) is RULE.of(line(None, None)) is None


def test_a_better_verdict_never_lowers_the_band() -> None:
    """Where one verdict of two becomes better, the band stays or rises."""
    for one, other in product(range(3), repeat=2):
        for better in range(one, 3):
            before = RULE.of(line(SIDES[one], SIDES[other]))
            assert (before or 0) <= (RULE.of(line(SIDES[better], SIDES[other])) or 0)


def test_each_band_has_a_title() -> None:
    """A band is called by its title; there are five of them, no more and no fewer."""
    assert (5, "below", "above") == (len(RULE), RULE.title(1), RULE.title(5))
    for titles in (["low", "high"], [*RULE.titles, "higher still"]):
        with pytest.raises(ValueError, match="must be"):
            LineBands(titles=titles, **CITED)

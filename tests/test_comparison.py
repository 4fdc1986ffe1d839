"""A figure beside others: as published, or by what an edition means by in line."""

from itertools import pairwise

import pytest

from csprofile import Comparison, Share, Tolerance, Verdict
from csprofile.comparison import compare

NEAR = Tolerance(id="comparison", source="made up", status="assumed")
ORDER = ["much below", "below", "just below", "in line", "just above", "above", "much above"]


@pytest.mark.parametrize(
    ("points", "verdict"),
    [
        (0, "in line"),
        (-2, "in line"),
        (2.0000001, "just above"),
        (4, "just above"),
        (5, "above"),
        (-15, "below"),
        (15.5, "much above"),
        (-16, "much below"),
        (0.1 + 0.2 + 1.7, "in line"),
    ],
)
def test_verdicts(points: float, verdict: str) -> None:
    """A difference of two points is in line, below five it is just, and over fifteen much."""
    assert verdict == str(NEAR.verdict(points))


def test_verdicts_rise_with_the_difference() -> None:
    """The greater the difference, the better the verdict."""
    places = [ORDER.index(str(NEAR.verdict(points / 2))) for points in range(-60, 61)]
    assert all(low <= high for low, high in pairwise(places))
    assert set(range(7)) == set(places)


def test_what_was_published_stands() -> None:
    """A verdict that was published is kept, whatever the figures would say."""
    told = Verdict("above", "often")
    assert Comparison("England", told) == compare(Share(0, 0), told, "England", NEAR)
    assert Comparison("England", told) == compare(None, told, "England", None)


def test_nothing_told_of_a_comparator_is_no_comparison() -> None:
    """Where nothing is told of a comparator there is no comparison."""
    assert compare(Share(50, 50), None, "England", NEAR) is None


@pytest.mark.parametrize(
    ("share", "beside", "expected"),
    [
        (Share(66, 66), Share(62, 62), "just above"),
        (Share.counted(5, 6), Share(62, 62), "much above"),
        (Share.counted(3, 4), Share(62, 62), "None"),
        (Share(45, 49), Share(62, 62), "None"),
        (Share(66, 66), Share(60, 62), "None"),
        (None, Share(62, 62), "None"),
    ],
)
def test_computed_verdicts(share: Share | None, beside: Share, expected: str) -> None:
    """A verdict is computed of exact figures alone, and of no fewer settings than are asked for."""
    made = compare(share, beside, "similar areas", NEAR)
    assert made is not None
    assert (False, beside, expected) == (made.published, made.figure, str(made.verdict))


def test_without_a_tolerance_there_is_no_verdict() -> None:
    """An edition that does not say what in line means gives no verdict of its own."""
    made = compare(Share(66, 66), Share(62, 62), "England", None)
    assert made is not None
    assert made.verdict is None

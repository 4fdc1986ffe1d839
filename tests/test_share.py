"""Shares in whole per cents: from counts and numbers, exact or as ranges."""

from decimal import Decimal
from typing import Any

import pytest

from csprofile import EvidenceError, Share
from csprofile.share import whole_per_cent


@pytest.mark.parametrize(
    ("good", "of", "expected"),
    [(1, 8, 13), (1, 200, 1), (99, 200, 50), (1, 3, 33), (2, 3, 67), (0, 7, 0), (7, 7, 100)],
)
def test_counts(good: int, of: int, expected: int) -> None:
    """A count is rounded to whole per cents, and half a per cent upwards."""
    assert expected == whole_per_cent(good, of)
    assert Share(expected, expected, (good, good), of) == Share.counted(good, of)


@pytest.mark.parametrize(("told", "expected"), [(0.005, 1), (0.285, 29), (Decimal("0.645"), 65)])
def test_numbers(told: float | Decimal, expected: int) -> None:
    """A number is rounded as it is written, and not as a binary fraction lies beside it."""
    assert Share(expected, expected) == Share.between(told, told)


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (Share(62, 62), "62 %"),
        (Share(45, 49), "45-49 %"),
        (Share.counted(4, 6), "4 of 6 (67 %)"),
        (Share.counted(4, 6, most=6), "4 to 6 of 6 (67-100 %)"),
    ],
)
def test_reading(share: Share, text: str) -> None:
    """A share reads with its count where it was counted, and as a range where it is one."""
    assert text == str(share)
    assert share.exact == (share.low == share.high)


@pytest.mark.parametrize("ends", [(-1, 3), (50, 101), (60, 50), (0.45, 0.49), ("a", "b")])
def test_what_is_no_share_is_refused(ends: tuple[Any, Any]) -> None:
    """A share lies between whole per cents from 0 to 100, the lower first."""
    with pytest.raises(EvidenceError, match="no share; whole per cents, 0 to 100, lowest first"):
        Share(*ends)


@pytest.mark.parametrize(
    ("good", "of", "most"), [(7, 6, None), (1, 0, None), (3, 6, 2), (-1, 6, 2)]
)
def test_counts_that_cannot_be_are_refused(good: int, of: int, most: int | None) -> None:
    """A count is of 1 or more, and from none to all of them."""
    with pytest.raises(EvidenceError, match=f"of {of} is no share"):
        Share.counted(good, of, most)

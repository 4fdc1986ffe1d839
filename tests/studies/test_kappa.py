"""Weighted kappa: what it is, where there is none, and what holds of any grades."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csprofile.studies.kappa import Pair, weighted_kappa

PAIRS = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), min_size=1, max_size=30)


def value(pairs: list[Pair]) -> float | None:
    """Kappa alone."""
    found = weighted_kappa(pairs)
    return None if found is None else found.value


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        # By hand: disagreement 1 of 3; by chance (0+4+4 + 1+1+1 + 4+0+0) of 9, so 1 - (1/3)/(15/9).
        ([(1, 1), (2, 3), (3, 3)], 0.8),
        ([(1, 1), (4, 4)], 1.0),
        ([(1, 4), (4, 1)], -1.0),
        ([(1, 2), (4, 2)], 0.0),
        ([(2, 2), (2, 2)], None),
        ([], None),
    ],
)
def test_values(pairs: list[Pair], expected: float | None) -> None:
    """It is 1 for equal grades, 0 for those of chance, below it for contrary ones, or is not."""
    found = value(pairs)
    assert expected == (found if found is None else pytest.approx(found))


@given(PAIRS)
def test_which_comes_first_does_not_matter(pairs: list[Pair]) -> None:
    """Kappa of what is given beside what is published is that of the reverse."""
    assert value(pairs) == value([(other, one) for one, other in pairs])


@given(PAIRS)
def test_it_is_one_where_all_are_equal(pairs: list[Pair]) -> None:
    """Kappa is 1 where it is defined and all pairs are equal, and only then."""
    found = value(pairs)
    if found is not None:
        assert (found == 1) == all(one == other for one, other in pairs)


@given(PAIRS, st.integers(1, 50), st.integers(0, 5))
def test_the_interval_comes_again(pairs: list[Pair], draws: int, seed: int) -> None:
    """The same seed gives the same interval, its ends in order and never a number that is none."""
    found = weighted_kappa(pairs, draws, seed)
    assert found == weighted_kappa(pairs, draws, seed)
    if found is not None and found.low is not None and found.high is not None:
        assert -1 <= found.low <= found.high <= 1


def test_no_interval_where_a_sample_has_no_kappa() -> None:
    """Of two pairs some samples are of one grade alone: there is a kappa, and no interval."""
    found = weighted_kappa([(1, 1), (4, 4)], 200)
    assert found is not None
    assert (1.0, None, None) == (found.value, found.low, found.high)


def test_the_interval_holds_the_value() -> None:
    """The interval of many pairs is about their kappa, and another seed gives another one."""
    pairs = [(1, 1), (2, 2), (3, 3), (2, 3), (4, 4), (3, 4)] * 10
    found, other = weighted_kappa(pairs, 1000, 1), weighted_kappa(pairs, 1000, 2)
    assert found is not None
    assert other is not None
    assert (found.low or 9) < found.value < (found.high or -9)
    assert (found.low, found.high) != (other.low, other.high)

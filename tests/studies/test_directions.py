"""Improved, unchanged, declined: what chance may have done, and what only words tell."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csprofile.intervals import newcombe
from csprofile.studies.directions import of_values
from tests.studies.days import HOMES, changed, counted, indicator, services

BETTER = {"improved": "declined", "declined": "improved"}


def direction(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """The directions of what moved in the lines."""
    return [each.direction for each in changed(old, new).lines]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (counted(2, 6), counted(3, 6), "unchanged"),
        (counted(20, 60), counted(40, 60), "improved"),
        (counted(40, 60), counted(20, 60), "declined"),
        ({**HOMES, "share": "majority"}, {**HOMES, "share": "large majority"}, "improved"),
        ({**HOMES, "share": [0.4, 0.6]}, {**HOMES, "share": [0.6, 0.7]}, "not told"),
        ({**HOMES, "share": 0.62}, {**HOMES, "share": 0.60}, "declined"),
        ({**HOMES, "share": [0.1, 0.2]}, counted(3, 6), "improved"),
        (counted(3, 6), {**HOMES, "gap": "suppressed"}, "not told"),
    ],
)
def test_shares(old: dict[str, Any], new: dict[str, Any], expected: str) -> None:
    """Counts go by the interval of their difference, ranges only where they do not meet."""
    assert [expected] == direction(services(old), services(new))


@given(*[st.tuples(st.integers(0, 80), st.integers(1, 80)).filter(lambda n: n[0] <= n[1])] * 2)
def test_counts_go_by_newcombe(old: tuple[int, int], new: tuple[int, int]) -> None:
    """A counted share moved exactly where Newcombe's interval of the difference leaves out 0."""
    found = newcombe(*new, *old)
    expected = "unchanged" if 0 in found else "improved" if found.low > 0 else "declined"
    moved = direction(services(counted(*old)), services(counted(*new)))
    assert moved == ([expected] if old != new else [])
    values = [
        {"indicator": "NI 59", "value": 100 * n / of, "numerator": n, "denominator": of}
        for n, of in (old, new)
    ]
    if old[0] or new[0]:
        assert expected == of_values(*values)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("good", "outstanding", "improved"),
        ("good", "inadequate", "declined"),
        (["good", "adequate"], "good", "not told"),
        (["good", "outstanding"], "adequate", "declined"),
    ],
)
def test_judgements(old: Any, new: Any, expected: str) -> None:
    """The judgement of one setting is no sample: a better one is an improvement."""
    rows = ({"provision": "adoption", "judgement": each} for each in (old, new))
    assert [expected] == direction(*map(services, rows))


@pytest.mark.parametrize(
    ("name", "expected"), [("NI 59", "improved"), ("NI 43", "declined"), ("NI 44", "changed")]
)
def test_polarity(name: str, expected: str) -> None:
    """Without an interval any difference counts, and the catalogue says which way is better."""
    old, new = indicator(10.0, indicator=name), indicator(11.0, indicator=name)
    assert [expected] == direction(old, new)


def test_the_rows_own_polarity_comes_first() -> None:
    """The polarity that a statement gives counts before the catalogue's; a strange one is none."""
    old, new = ({"indicator": "NI 59", "value": value} for value in (10, 11))
    assert "declined" == of_values(old, {**new, "polarity": "lower"})
    assert "changed" == of_values(old, {**new, "polarity": "sideways"})
    assert "changed" == of_values({**old, "indicator": "59"}, {**new, "indicator": "59"})


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({"lower": 60, "upper": 80}, {"lower": 65, "upper": 85}, "unchanged"),
        ({"lower": 69, "upper": 71}, {"lower": 74, "upper": 76}, "improved"),
        ({"lower": 69, "upper": 71}, {}, "improved"),
        ({"lower": 80, "upper": 90}, {"lower": 74, "upper": 76}, "improved"),
        ({"numerator": 7, "denominator": 10}, {"numerator": 9, "denominator": 12}, "unchanged"),
        ({"numerator": 7, "denominator": 10}, {"lower": 74, "upper": 76}, "unchanged"),
        ({"numerator": 7.5, "denominator": 10}, {"lower": 74, "upper": 76}, "improved"),
        ({"numerator": 1, "denominator": 10}, {"lower": 74, "upper": 76}, "improved"),
    ],
)
def test_intervals(old: dict[str, Any], new: dict[str, Any], expected: str) -> None:
    """Published intervals and counts that fit the value are used, and others are not."""
    assert expected == of_values(
        {"indicator": "NI 59", "value": 70, **old}, {"indicator": "NI 59", "value": 75, **new}
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ((20, 1_000), (24, 1_000), "unchanged"),
        ((200, 10_000), (300, 10_000), "declined"),
        ((0, 10_000), (1, 10_000), "unchanged"),
        ((0, 10_000), (30, 10_000), "declined"),
    ],
)
def test_rates(old: tuple[int, int], new: tuple[int, int], expected: str) -> None:
    """A rate goes by Byar's interval of each side, of no events too."""
    values = [
        {"indicator": "rate", "polarity": "lower", "value": 10_000 * n / of}
        | {"numerator": n, "denominator": of}
        for n, of in (old, new)
    ]
    assert expected == of_values(*values)


@pytest.mark.parametrize(
    "new",
    [{}, {"value": "75"}, {"value": True}, {"value": 10**400}, {"value": 75, "unit": "days"}],
)
def test_what_cannot_be_told(new: dict[str, Any]) -> None:
    """No number on one side, or another unit: the direction is not told."""
    assert "not told" == of_values({"value": 70}, new)


@given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 20), st.integers(0, 20))
def test_backwards(old: int, new: int, near: int, far: int) -> None:
    """Read backwards, an improvement is a decline, and what is unchanged stays so."""
    one = {"indicator": "NI 59", "value": old, "lower": old - near, "upper": old + far}
    other = {"indicator": "NI 59", "value": new, "lower": new - far, "upper": new + near}
    found = of_values(one, other)
    assert BETTER.get(found, found) == of_values(other, one)

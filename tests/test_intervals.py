"""Intervals: equal to what was published, and to what public statistics packages give."""

import csv
import math
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from csprofile.errors import EvidenceError
from csprofile.intervals import Interval, byar, dobson, newcombe, quantile, wilson

COUNTS = some.integers(0, 400).flatmap(lambda of: some.tuples(some.integers(0, of), some.just(of)))
CONFIDENCE = some.sampled_from([0.8, 0.95, 0.998])


def shown(found: Interval, places: int = 4) -> tuple[float, float]:
    """An interval as a table prints it."""
    return round(found.low, places), round(found.high, places)


@pytest.mark.parametrize(
    ("good", "of", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (29, 29, 0.8830, 1.0),
    ],
)
def test_shares_are_as_published(good: int, of: int, low: float, high: float) -> None:
    """The interval of a share is that of Newcombe's first paper of 1998, table I, method 3."""
    assert (low, high) == shown(wilson(good, of))


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_differences_are_as_published(
    one: tuple[int, int], other: tuple[int, int], low: float, high: float
) -> None:
    """The interval of a difference is that of Newcombe's second paper of 1998, method 10."""
    assert (low, high) == shown(newcombe(*one, *other))


def test_rates_are_as_published(data: Path) -> None:
    """The interval of a rate is that of Fingertips, the publication of the health service."""
    with (data / "indicators" / "fingertips_90284_utla.csv").open(encoding="utf-8-sig") as lines:
        rows = [row for row in csv.DictReader(lines) if row["Denominator"]]
    assert len(rows) > 200
    for row in rows:
        children = float(row["Denominator"]) / 10_000
        published = [float(row[f"{which} CI 95.0 limit"]) for which in ("Lower", "Upper")]
        # Counts are published to the nearest 5, their intervals are not.
        rounded = round(float(row["Count"]))
        possible = [byar(count, children) for count in range(rounded - 2, rounded + 3)]
        near = min(possible, key=lambda found: abs(found.low - published[0]))
        assert pytest.approx(published, rel=2e-7) == [near.low, near.high]


def test_shares_and_differences_are_those_of_statsmodels() -> None:
    """Shares and differences have the intervals that statsmodels gives them, to 1e-12."""
    public: Any = pytest.importorskip("statsmodels.stats.proportion")
    chance = random.Random(1)
    for _ in range(500):
        of, other_of = chance.randint(1, 400), chance.randint(1, 400)
        good = chance.choice([0, of, chance.randint(0, of)])
        other = chance.choice([0, other_of, chance.randint(0, other_of)])
        for confidence in (0.95, 0.998):
            rest = 1 - confidence
            found = wilson(good, of, confidence)
            share = public.proportion_confint(good, of, rest, "wilson")
            assert pytest.approx(share, abs=1e-12) == (found.low, found.high)
            found = newcombe(good, of, other, other_of, confidence)
            difference = public.confint_proportions_2indep(
                good, of, other, other_of, method="newcomb", compare="diff", alpha=rest
            )
            assert pytest.approx(difference, abs=1e-12) == (found.low, found.high)


def test_byar_comes_near_the_exact_interval() -> None:
    """Byar's interval differs by under 0.2 per cent from the exact one of 10 events and more."""
    stats: Any = pytest.importorskip("scipy.stats")
    for count in (10, 11, 20, 50, 100, 1000):
        found = byar(count)
        exact = stats.chi2.ppf(0.025, 2 * count) / 2, stats.chi2.ppf(0.975, 2 * count + 2) / 2
        assert pytest.approx(exact, rel=0.002) == (found.low, found.high)


def test_the_quantile_is_that_of_scipy() -> None:
    """The quantile of a confidence is the one that scipy gives, to 1e-12."""
    stats: Any = pytest.importorskip("scipy.stats")
    for confidence in (0.5, 0.8, 0.95, 0.998, 0.999999):
        assert pytest.approx(stats.norm.isf((1 - confidence) / 2), abs=1e-12) == quantile(
            confidence
        )


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (wilson(0, 0), (0.0, 1.0)),
        (wilson(0, 1), (0.0, 0.7935)),
        (newcombe(0, 0, 3, 4), (-1.0, 1.0)),
        (newcombe(3, 4, 0, 0), (-1.0, 1.0)),
        (byar(0), (0.0, 3.668)),
        (byar(0, 1000), (0.0, 0.0037)),
        (byar(1, confidence=0.999), (0.0, 10.1774)),
        (dobson([0, 0], [1000, 500], [1, 1]), (0.0, 0.0037)),
    ],
)
def test_nothing_counted_has_an_interval(found: Interval, expected: tuple[float, float]) -> None:
    """Where nothing was counted the interval begins at the least, and of nothing it is all."""
    assert expected == shown(found)


@given(COUNTS, CONFIDENCE)
def test_an_interval_holds_its_share(counts: tuple[int, int], confidence: float) -> None:
    """A share lies in its interval, which lies within 0 and 1 and widens with the confidence."""
    good, of = counts
    found, wider = wilson(good, of, confidence), wilson(good, of, 0.9999)
    assert 0 <= wider.low <= found.low <= found.high <= wider.high <= 1
    assert of == 0 or good / of in found


@given(COUNTS, COUNTS, CONFIDENCE)
def test_a_difference_the_other_way_round_is_its_negative(
    one: tuple[int, int], other: tuple[int, int], confidence: float
) -> None:
    """Of two shares exchanged the interval is the same, with the other sign."""
    found, back = newcombe(*one, *other, confidence), newcombe(*other, *one, confidence)
    assert pytest.approx((found.low, found.high), abs=1e-12) == (-back.high, -back.low)
    assert -1 <= found.low <= found.high <= 1


@given(some.integers(0, 10_000), some.floats(0.1, 1e6), CONFIDENCE)
def test_an_interval_holds_its_rate(count: int, of: float, confidence: float) -> None:
    """A rate lies in its interval, which begins at 0 or above."""
    found = byar(count, of, confidence)
    assert 0 <= found.low <= found.high
    assert count / of in found


@given(
    some.lists(
        some.tuples(some.integers(0, 500), some.integers(1, 10_000), some.integers(1, 100)),
        min_size=1,
        max_size=8,
    ),
    some.sampled_from([0.5, 3, 1000]),
)
def test_only_proportions_of_weights_matter(
    groups: list[tuple[int, int, int]], factor: float
) -> None:
    """A weighted rate lies in its interval, which weights of the same proportions leave alone."""
    counts, of, weights = zip(*groups, strict=True)
    found = dobson(counts, of, weights)
    scaled = dobson(counts, of, [weight * factor for weight in weights])
    assert pytest.approx((found.low, found.high)) == (scaled.low, scaled.high)
    rate = sum(n / size * weight for n, size, weight in groups) / sum(weights)
    assert found.low <= rate * (1 + 1e-12)
    assert rate <= found.high * (1 + 1e-12)


@given(some.integers(0, 500), some.integers(1, 10_000), some.integers(2, 5))
def test_groups_alike_have_the_interval_of_all(count: int, of: int, groups: int) -> None:
    """Of groups weighed by their own size, the interval is that of all of them together."""
    found = dobson([count] * groups, [of] * groups, [of] * groups)
    together = byar(count * groups, of * groups)
    assert pytest.approx((together.low, together.high)) == (found.low, found.high)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda: wilson(3, 2), "good: 3; a count from 0 to 2"),
        (lambda: wilson(-1, 2), "good: -1; a count from 0 to 2"),
        (lambda: wilson(1, 2, 95), "confidence: 95; a number between 0 and 1, as 0.95"),
        (lambda: newcombe(1, 2, 3, 2), "good: 3; a count from 0 to 2"),
        (lambda: byar(-1), "count: -1; a count, 0 or more"),
        (lambda: byar(1, 0), "of: 0; a number above 0"),
        (lambda: byar(1, math.nan), "of: nan; a number above 0"),
        (lambda: dobson([], [], []), "0 counts, 0 sizes and 0 weights; one of each"),
        (lambda: dobson([1], [2, 3], [1]), "1 counts, 2 sizes and 1 weights; one of each"),
        (lambda: dobson([1], [0], [1]), "of[0]: 0; a number above 0"),
        (lambda: dobson([1, -2], [1, 1], [1, 1]), "counts[1]: -2; a number, 0 or more"),
        (lambda: dobson([1, 2], [1, 1], [0, 0]), "weights: all 0; one above 0 at least"),
    ],
)
def test_numbers_out_of_range_are_refused(wrong: Any, says: str) -> None:
    """A count, a size or a confidence that cannot be is named, with what can."""
    with pytest.raises(EvidenceError) as refused:
        wrong()
    assert says in str(refused.value)

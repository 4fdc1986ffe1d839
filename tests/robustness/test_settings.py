"""How likely shares are once all settings are judged: exact, by bands, and by kinds of service."""

import datetime as dt
import math
from collections import Counter
from fractions import Fraction
from itertools import product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from csprofile import Assessment, CutPoints, Line, Service, Share, assess_all, framework
from csprofile.robustness.kinds import of_kinds
from csprofile.robustness.settings import bands_of, counts_as, of_counts, of_settings, to_come
from csprofile.robustness.weights import BandWeights
from tests.councils.made import COUNCILS, DAY, tables

CUT = CutPoints(id="a", source="made up", status="assumed", base="settings", at_least=[50, 65, 80])
HALF = Fraction(1, 2)
WHOSE = {
    name: each.count for each in framework("2009").responsibilities for name in each.provisions
}
FEW = st.integers(0, 12)


def rising(start: Fraction, times: int) -> Fraction:
    """A number times the next, and so on: so many in all."""
    return math.prod((start + each for each in range(times)), start=Fraction(1))


def by_hand(good: int, others: int, open_too: int) -> list[Fraction]:
    """The beta-binomial in whole fractions."""
    whole = rising(HALF + good + HALF + others, open_too)
    return [
        math.comb(open_too, n)
        * rising(HALF + good, n)
        * rising(HALF + others, open_too - n)
        / whole
        for n in range(open_too + 1)
    ]


@given(FEW, FEW, FEW)
def test_what_is_to_come_is_exact(good: int, others: int, open_too: int) -> None:
    """Each number of good among those to come has its beta-binomial probability."""
    expected = by_hand(good, others, open_too)
    assert 1 == sum(expected)
    assert [float(each) for each in expected] == pytest.approx(
        to_come(good, others, open_too).tolist(), abs=1e-12
    )


def test_thousands_to_come_still_sum_to_one() -> None:
    """However many settings there are, the probabilities are numbers that sum to 1."""
    assert 1.0 == pytest.approx(to_come(3_000, 900, 5_000).sum())


@given(st.integers(0, 8), st.integers(0, 4), st.integers(0, 6), st.integers(1, 6))
def test_bands_are_those_of_the_share_once_all_are_judged(
    good: int, told_of: int, open_too: int, others: int
) -> None:
    """A band is as likely as the counts whose share, rounded as shares are, lies in it."""
    of = good + told_of + others
    row = Service(
        provision="all",
        judgements={"good or better": good, "adequate or worse": others},
        of=of,
        gaps={"not yet inspected": open_too} if open_too else {},
    )
    line = Line(row, Share.counted(good, of, most=good + told_of))
    expected: dict[int | None, float] = {}
    for known in range(good, good + told_of + 1):
        for more, chance in enumerate(by_hand(known, of - known, open_too)):
            band = CUT.band(Share.counted(known + more, of + open_too).low)
            expected[band] = expected.get(band, 0) + float(chance / (told_of + 1))
    assert expected == pytest.approx(of_settings(line, CUT, 1.0))


@given(st.integers(0, 100), st.integers(0, 100))
def test_a_range_may_be_any_whole_per_cent(low: int, high: int) -> None:
    """Of a share told as a range each band is as likely as it has whole per cents in it."""
    low, high = min(low, high), max(low, high)
    row = Service(provision="all", share=Share(low, high))
    number = Counter(CUT.band(each) for each in range(low, high + 1))
    expected = {band: each / (high - low + 1) for band, each in number.items()}
    assert expected == pytest.approx(of_settings(Line(row, Share(low, high)), CUT, 1.0))


@given(st.integers(1, 200))
def test_bands_by_number_are_those_of_shares(whole: int) -> None:
    """The band of a number is that of the share it is of all."""
    expected = tuple(CUT.band(Share.counted(n, whole).low) for n in range(whole + 1))
    assert expected == bands_of(CUT, whole)


@given(st.integers(1, 4_000), st.integers(1, 10))
def test_judgements_count_less_the_older_they_are(days: int, half_life: int) -> None:
    """Judgements spread evenly from the oldest on count their mean weight, by the half-life."""
    oldest = DAY - dt.timedelta(days=days)
    row = Service(provision="adoption", judgements={"good": 2}, of=2, oldest=oldest)
    ages = [days * (part + 0.5) / 2_000 / 365.25 for part in range(2_000)]
    expected = sum(0.5 ** (age / half_life) for age in ages) / 2_000
    assert expected == pytest.approx(counts_as(Line(row), DAY, half_life), rel=1e-4)


@pytest.mark.parametrize("oldest", [None, DAY, DAY + dt.timedelta(days=1)])
def test_what_has_no_age_counts_whole(oldest: dt.date | None) -> None:
    """A judgement counts whole that is new, of no known day, or where no age is asked."""
    row = Service(provision="adoption", judgements={"good": 2}, of=2, oldest=oldest)
    old = evolve(row, oldest=dt.date(1999, 1, 1))
    assert [1.0, 1.0] == [counts_as(Line(row), DAY, 3), counts_as(Line(old), DAY, None)]


def test_old_judgements_leave_more_open() -> None:
    """The older the judgements, the less they tell of those to come."""
    row = Service(
        provision="all",
        judgements={"good": 10},
        of=10,
        gaps={"not yet inspected": 10},
        oldest=dt.date(2003, 1, 1),
    )
    line = Line(row, Share.counted(10, 10))
    new, old = (of_settings(line, CUT, counts_as(line, DAY, each)) for each in (None, 1))
    assert new[4] > old[4]


FOUND = assess_all(tables(), framework="2009", as_at=DAY, similar="six")


def kinds_line(council: Assessment) -> Line:
    """The line of all provision that counts kinds of service."""
    return next(
        line
        for line in council.profile.lines
        if isinstance(line.row, Service) and line.row.base == "services"
    )


def kinds_by_hand(council: Assessment) -> BandWeights:
    """How likely bands of kinds are, by going through every outcome of every kind."""
    kinds: dict[str, list[int]] = {}
    for line in council.profile.lines:
        row = line.row
        if not isinstance(row, Service) or row.provision == ("all",):
            continue
        (name,) = row.provision
        if row.responsibility not in (None, *WHOSE.get(name, WHOSE["all"])):
            continue
        good = line.share.good[0] if line.share and line.share.good else 0
        judged = line.share.of or 0 if line.share else 0
        mine = kinds.setdefault(name, [0, 0, 0])
        for place, more in enumerate((good, judged, sum(n for _, n in row.gaps))):
            mine[place] += more
    found: dict[int | None, float] = {}
    ranges = [range(open_too + 1) for _, _, open_too in kinds.values()]
    for outcome in product(*ranges):
        chance, number = Fraction(1), 0
        for new, (good, judged, open_too) in zip(outcome, kinds.values(), strict=True):
            chance *= by_hand(good, judged - good, open_too)[new]
            number += 2 * (good + new) >= judged + open_too
        band = CUT.band(Share.counted(number, len(kinds)).low)
        found[band] = found.get(band, 0) + float(chance)
    return found


@pytest.mark.parametrize("area", COUNCILS)
def test_kinds_are_counted_by_every_outcome(area: str) -> None:
    """The number of kinds good or better is as likely as the outcomes that give it."""
    weights = of_kinds(kinds_line(FOUND[area]), FOUND[area].profile, 50, WHOSE, None)
    assert weights is not None
    assert kinds_by_hand(FOUND[area]) == pytest.approx(of_counts(CUT, weights))


def test_kinds_that_are_not_all_told_are_not_counted() -> None:
    """Where a row of a kind of service is missing, its kinds cannot be counted one by one."""
    council = FOUND["Rotherham"]
    line = kinds_line(council)
    others = [
        each
        for each in council.profile.lines
        if not isinstance(each.row, Service) or each.row.provision != ("adoption",)
    ]
    fewer = evolve(council.profile, lines=others)
    assert of_kinds(line, fewer, 50, WHOSE, None) is None
    assert of_kinds(line, council.profile, 100, WHOSE, None) is None

"""Laws of shares: rounding, words as ranges, cut-points, and what counts and words leave open."""

from fractions import Fraction
from itertools import pairwise
from math import floor

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from csprofile import CutPoints, EvidenceError, IndicatorGroup, Service, Share
from csprofile.share import whole_per_cent
from csprofile.vocabulary import Judgement, Judgements
from tests.properties.walk import EDITIONS, GRADED, edition, evidence, profile_of

TOTALS = st.integers(1, 250)
KEYS = (
    "outstanding",
    "good",
    "satisfactory",
    "inadequate",
    "good or better",
    "satisfactory or better",
    "satisfactory or worse",
    "good or worse",
)
FALLS = st.tuples(*[st.integers(0, 60)] * len(Judgement)).filter(any)
"""How many settings have each judgement, best first; at least one setting."""


def told_of(falls: tuple[int, ...], key: str) -> int:
    """How many of the settings a word for judgements, or one with better or worse, counts."""
    return sum(falls[judgement - 1] for judgement in Judgements.find(key))


def share_of(told: Service, name: str = "2009") -> Share | None:
    """The share good or better that a statement leaves."""
    (line,) = profile_of(evidence(services=[told]), edition(name)).lines
    return line.share


@given(TOTALS, st.data())
def test_counts_are_rounded_once_and_half_up(of: int, data: st.DataObject) -> None:
    """A count of settings is the whole per cent nearest to its share, the higher of two."""
    good = data.draw(st.integers(0, of))
    assert floor(Fraction(100 * good, of) + Fraction(1, 2)) == whole_per_cent(good, of)
    assert Share(whole_per_cent(good, of), whole_per_cent(good, of), (good, good), of) == (
        Share.counted(good, of)
    )


@given(TOTALS, st.data())
def test_the_other_part_is_what_is_left(of: int, data: st.DataObject) -> None:
    """A part and the rest come to 100 whole per cents, or to 101 where both were rounded up."""
    good = data.draw(st.integers(0, of))
    together = whole_per_cent(good, of) + whole_per_cent(of - good, of)
    assert together == (101 if (200 * good) % (2 * of) == of else 100)


@given(st.integers(0, 1000))
def test_numbers_are_rounded_as_counts_are(per_mille: int) -> None:
    """A share told as a number is rounded as the count behind it would be."""
    told = Service(provision="all", share=per_mille / 1000)
    assert share_of(told) == Share.between(per_mille / 1000, per_mille / 1000)
    assert whole_per_cent(per_mille, 1000) == Share.between(per_mille / 1000, 1).low


@pytest.mark.parametrize("name", EDITIONS)
def test_main_words_cover_every_per_cent_once(name: str) -> None:
    """The main words together with `half` name every whole per cent from 0 to 100 once."""
    words = edition(name).words
    named = [[w.word for w in words.main if w.low <= n <= w.high] for n in range(101)]
    assert [1] * 101 == [len(each) for each in named]
    assert ["half"] == named[50]
    assert [each[0] for each in named] == [words.word(Share(n, n)) for n in range(101)]


@pytest.mark.parametrize("name", GRADED)
def test_each_word_lies_inside_one_band(name: str) -> None:
    """Whichever cut-off points are used, all that a word stands for falls into one band."""
    rules = edition(name)
    torn = [
        (word.word, cut.id)
        for word in (*rules.words.main, *rules.words.other)
        for cut in rules.cut_points
        if cut.band(word.low) != cut.band(word.high)
    ]
    assert [] == torn


@pytest.mark.parametrize("name", EDITIONS)
def test_every_word_is_found_in_any_case(name: str) -> None:
    """A word is known by every form in the table, in capitals and with more spaces too."""
    words = edition(name).words
    for each in (*words.main, *words.other):
        for form in (each.word, *each.also):
            assert each == words.find(form.upper().replace(" ", "  "))


@given(st.lists(st.integers(1, 100), min_size=1, unique=True).map(sorted))
def test_cut_points_cover_every_share_once(points: list[int]) -> None:
    """Each whole per cent lies in one band, bands rise with the share, and none is empty."""
    cut = CutPoints(id="a", source="made up", status="assumed", base="settings", at_least=points)
    bands = [cut.band(n) for n in range(101)]
    assert all(low <= high for low, high in pairwise(bands))
    assert set(bands) == set(range(1, len(points) + 2))
    assert [n for n in range(1, 101) if bands[n] > bands[n - 1]] == points


@given(FALLS, st.sets(st.sampled_from(KEYS), min_size=1), st.booleans(), st.integers(0, 30))
def test_true_counts_are_never_refused_nor_left_out(
    falls: tuple[int, ...], keys: set[str], with_total: bool, untold: int
) -> None:
    """Counts of what is so are taken, and the share they leave holds the true one."""
    counts = {key: told_of(falls, key) for key in keys}
    total = sum(falls) + untold
    row = Service(provision="adoption", judgements=counts, of=total if with_total else None)
    share = share_of(row)
    if with_total:
        assert share is not None
        for good in (0, untold):
            assert share.low <= whole_per_cent(sum(falls[:2]) + good, total) <= share.high


@given(FALLS, st.sampled_from(KEYS[4:]), st.integers(1, 9), st.booleans())
def test_counts_that_contradict_each_other_are_refused(
    falls: tuple[int, ...], key: str, wrong: int, more: bool
) -> None:
    """Beside a count of each judgement, no other number for several together is taken."""
    counts = {each: told_of(falls, each) for each in KEYS[:4]}
    number = told_of(falls, key) + (wrong if more else -wrong)
    assume(number >= 0)
    with pytest.raises(EvidenceError, match=f"{number} contradicts the other counts; at"):
        Service(provision="adoption", judgements={**counts, key: number})


@given(FALLS, st.sets(st.sampled_from(KEYS), min_size=1))
def test_words_hold_the_true_share(falls: tuple[int, ...], keys: set[str]) -> None:
    """The words for what is so leave a range in which the true share lies, rounded or not."""
    words, total = edition("2009").words, sum(falls)
    named = {key: words.word(Share.counted(told_of(falls, key), total)) for key in keys}
    share = share_of(Service(provision="adoption", judgements=named))
    true = whole_per_cent(sum(falls[:2]), total)
    assert share is None or share.low <= true <= share.high


@given(st.integers(0, 100), st.integers(0, 100), st.booleans())
def test_a_weaker_outcome_may_be_anything_up_to_the_stronger(
    low: int, high: int, first: bool
) -> None:
    """An outcome told to be weaker has any share up to the most the stronger has."""
    low, high = min(low, high), max(low, high)
    stronger = IndicatorGroup(outcome="staying safe", at_least_in_line=Share(low, high))
    weaker = IndicatorGroup(outcome="being healthy", weaker_than="staying safe")
    rows = [weaker, stronger] if first else [stronger, weaker]
    lines = profile_of(evidence(indicator_groups=rows), edition("2009")).lines
    assert Share(0, high) == lines[0 if first else 1].share

"""Shares in words: an edition's table, and the words that it does not know."""

from typing import Any

import pytest

from csprofile import FrameworkError, Share, ShareWord, ShareWords, UnknownName
from tests.properties.walk import edition

HALVES = [ShareWord("few", 0, 49), ShareWord("most", 50, 100)]


def words(main: list[ShareWord], other: list[ShareWord] | None = None) -> ShareWords:
    """A made-up table of words."""
    named: dict[str, Any] = {"id": "words", "source": "made up", "status": "assumed"}
    return ShareWords(main=main, other=other or [], **named)


@pytest.mark.parametrize(
    ("word", "low", "high"),
    [
        ("small minority", 20, 34),
        ("half", 50, 50),
        ("Large  Majority", 65, 79),
        ("most", 80, 96),
        ("nearly half", 45, 49),
        ("none", 0, 0),
    ],
)
def test_words_are_ranges(word: str, low: int, high: int) -> None:
    """A word is a range of whole per cents, whatever its case and spaces."""
    assert Share(low, high) == edition("2009").words.range(word)


def test_a_share_over_two_words_has_none() -> None:
    """A share has a main word where one holds all of it; else there is no word for it."""
    table = edition("2009").words
    assert "minority" == table.word(Share(45, 49))
    assert "" == table.word(Share(49, 50))


def test_a_table_may_write_words_as_it_likes() -> None:
    """A word is found whatever its case, in the table as in what is asked."""
    table = words([ShareWord("Few", 0, 49, also=["Not many"]), ShareWord("Most", 50, 100)])
    assert ["Few", "Few", "Most"] == [table.find(w).word for w in ("few", "NOT MANY", "most")]
    assert ("few", "not many", "most") == table.known


def test_an_unknown_word_is_refused_with_those_known() -> None:
    """A word that the edition does not know is refused, with all that it knows."""
    with pytest.raises(UnknownName, match="not a word for a share; few, most, lots"):
        words(HALVES, [ShareWord("lots", 70, 90)]).range("many")


@pytest.mark.parametrize(
    ("main", "wrong"),
    [
        ([ShareWord("few", 0, 48), ShareWord("most", 50, 100)], r"\[49\]"),
        ([ShareWord("few", 0, 50), ShareWord("most", 50, 100)], r"\[50\]"),
        ([ShareWord("few", 0, 49)], r"50, 51"),
    ],
)
def test_main_words_must_cover_all_once(main: list[ShareWord], wrong: str) -> None:
    """A table whose main words leave a per cent out, or name it twice, is refused with which."""
    with pytest.raises(FrameworkError, match=wrong):
        words(main)


@pytest.mark.parametrize(("low", "high"), [(60, 50), (-1, 3), (90, 101)])
def test_a_word_has_a_range(low: int, high: int) -> None:
    """A word stands for whole per cents from 0 to 100, the lowest first."""
    with pytest.raises(FrameworkError, match="lowest first"):
        ShareWord("some", low, high)

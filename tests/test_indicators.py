"""The catalogue of National Indicators: its laws, and the spellings that find an indicator."""

from collections import Counter

import pytest

from csprofile.errors import UnknownName
from csprofile.indicators import Indicator, Polarity
from csprofile.vocabulary import OUTCOMES, STATUSES

# Those of Key Stage 3, and of progress to and from it; and those of the survey of pupils.
DELETED = [74, 77, 83, 95, 96, 97, 98]
TELLUS = [50, 69, 110, 115]


def test_one_row_a_number_and_part() -> None:
    """No number and part stands twice, and a number in parts has no row of its own."""
    rows = Counter((each.number, each.part) for each in Indicator.all())
    in_parts = {number for number, part in rows if part}
    assert {} == {row: count for row, count in rows.items() if count > 1}
    assert [] == [number for number in in_parts if (number, "") in rows]


def test_the_catalogue_is_in_order() -> None:
    """The catalogue runs by number, from NI 19 to NI 198."""
    numbers = [each.number for each in Indicator.all()]
    assert sorted(numbers) == numbers
    assert (19, 198, 89) == (numbers[0], numbers[-1], len(numbers))


def test_the_parts_are_those_of_the_set() -> None:
    """Nine indicators come in two parts and NI 85 in three; the ethnic groups are one row each."""
    parts: dict[int, list[str]] = {}
    for each in Indicator.all():
        parts.setdefault(each.number, []).append(each.part)
    letters, numerals = ["a", "b"], ["i", "ii"]
    assert {
        52: letters,
        53: letters,
        55: numerals,
        56: numerals,
        85: ["physics", "chemistry", "maths"],
        89: letters,
        102: letters,
        103: letters,
        113: letters,
    } == {number: found for number, found in parts.items() if found != [""]}
    assert [[""], [""]] == [parts[107], parts[108]]


def test_every_word_is_of_its_list() -> None:
    """Outcome, polarity, status and both certainties are each one of the words there are."""
    outcomes, certainties = set(OUTCOMES.names), set(STATUSES.names)
    assert outcomes == {each.outcome for each in Indicator.all()}
    assert set(Polarity) == {each.polarity for each in Indicator.all()}
    assert {"in set", "deleted", "ended"} == {each.status for each in Indicator.all()}
    assert {each.sure for each in Indicator.all()} <= certainties
    assert certainties == {each.polarity_sure for each in Indicator.all()}


def test_nothing_needed_is_empty() -> None:
    """Every row has a title, a unit and a source; a doubtful polarity has a note."""
    assert all(each.title and each.unit and each.source for each in Indicator.all())
    doubtful = [each for each in Indicator.all() if each.polarity in ("neither", "unknown")]
    assert [] == [each.name for each in doubtful if not each.note]


def test_what_left_the_set_is_marked() -> None:
    """The indicators of Key Stage 3 were deleted; those of the Tellus survey ended with it."""
    deleted = [each.number for each in Indicator.all() if each.status == "deleted"]
    ended = [each.number for each in Indicator.all() if each.status == "ended"]
    assert (DELETED, TELLUS) == (deleted, ended)


@pytest.mark.parametrize(
    ("name", "polarity"),
    [
        ("NI 55i", "lower"),
        ("NI 55ii", "neither"),
        ("NI 53a", "higher"),
        ("NI 53b", "neither"),
        ("NI 113a", "higher"),
        ("NI 113b", "lower"),
        ("NI 44", "neither"),
        ("NI 68", "unknown"),
        ("NI 198", "unknown"),
        ("NI 64", "lower"),
        ("NI 71", "higher"),
    ],
)
def test_each_part_has_its_own_polarity(name: str, polarity: str) -> None:
    """A part that tells how complete the data are has no polarity, whatever its other part has."""
    assert polarity == Indicator.find(name).polarity


def test_every_name_finds_its_indicator() -> None:
    """Each indicator is found by its name, without NI, in small letters and without spaces."""
    for each in Indicator.all():
        bare = each.name.removeprefix("NI ")
        for text in (each.name, bare, f"ni{bare}", f" NI  {bare.replace(' ', '')} "):
            assert each == Indicator.find(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NI 59", "NI 59"),
        ("NI59", "NI 59"),
        ("59", "NI 59"),
        ("NI 059", "NI 59"),
        ("ni 52 a", "NI 52a"),
        ("52A", "NI 52a"),
        ("NI 102 (b)", "NI 102b"),
        ("NI 55(ii)", "NI 55ii"),
        ("NI 85: maths", "NI 85 maths"),
    ],
)
def test_spellings_are_found(text: str, name: str) -> None:
    """An indicator is found under the spellings that files and letters use."""
    assert name == str(Indicator.find(text))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("NI 52", "'NI 52': not an indicator; NI 52a, NI 52b"),
        ("NI 55iii", "'NI 55iii': not an indicator; NI 55i, NI 55ii"),
        ("NI 59a", "'NI 59a': not an indicator; NI 59"),
        ("NI 159", "'NI 159': not an indicator; nearest: NI 59, NI 19, NI 198"),
        ("attendance", "'attendance': not an indicator; one of 89 names"),
        ("", "'': not an indicator; one of 89 names"),
        ("9" * 5, "'99999': not an indicator; one of 89 names"),
    ],
)
def test_an_unknown_indicator_is_refused(text: str, message: str) -> None:
    """A miss names the parts of its number, else the nearest names; it is never guessed at."""
    with pytest.raises(UnknownName) as caught:
        Indicator.find(text)
    assert message == str(caught.value)

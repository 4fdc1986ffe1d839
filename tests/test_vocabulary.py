"""The field's words: every spelling finds one word, and no word is guessed."""

from itertools import chain

import pytest

from csprofile import GapKind, Judgement, Judgements, UnknownName, Verdict, Vocabulary
from csprofile import vocabulary as words
from csprofile.vocabulary import GAP_KINDS, PROVISIONS, Term
from csprofile.vocabulary.terms import fold

LISTS = [each for each in vars(words).values() if isinstance(each, Vocabulary)]


@pytest.mark.parametrize("listed", LISTS, ids=lambda listed: listed.kind)
def test_every_form_finds_its_word(listed: Vocabulary) -> None:
    """Every form of a word finds it, in capitals, with more spaces and with `the` before it."""
    for term in listed.terms:
        for form in term.forms:
            for text in (form, form.upper(), f"  {form.replace(' ', '  ')} ", f"the {form}"):
                assert term.name == listed.find(text)


@pytest.mark.parametrize("listed", LISTS, ids=lambda listed: listed.kind)
def test_no_form_belongs_to_two_words(listed: Vocabulary) -> None:
    """No spelling stands for two words of one kind."""
    owners = [{fold(form) for form in term.forms} for term in listed.terms]
    assert len(set(chain(*owners))) == sum(map(len, owners))


@pytest.mark.parametrize("listed", LISTS, ids=lambda listed: listed.kind)
def test_an_unknown_word_is_refused(listed: Vocabulary) -> None:
    """A word that is none of the list is refused, and never taken for the nearest."""
    with pytest.raises(UnknownName) as refused:
        listed.find(f"{listed.names[0]}x")
    assert (listed.kind, listed.names) == (refused.value.kind, refused.value.known)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Local authority children's homes", "children's homes"),
        ("the council’s own children’s homes", "children's homes"),
        ("PRUs", "pupil referral units"),
        ("independent special schools", "special schools"),
        ("maintained special schools", "special schools"),
        ("nurseries", "nursery schools"),
        ("childcare on non-domestic premises", "childcare"),
        ("children's services", "local authority children's services"),
    ],
)
def test_provisions_as_letters_write_them(text: str, name: str) -> None:
    """A provision is found as letters and files call it."""
    assert name == PROVISIONS.find(text)


def test_an_edition_may_add_words() -> None:
    """A vocabulary with further words knows them too, and the old one stays as it was."""
    more = PROVISIONS.plus([Term("playgroups", "playgroup", "playgroups")])
    assert "playgroups" == more.find("Playgroup")
    assert "adoption" == more.find("adoption")
    with pytest.raises(UnknownName):
        PROVISIONS.find("playgroup")


@pytest.mark.parametrize(
    ("text", "judgement"),
    [
        ("outstanding", 1),
        ("Good", 2),
        ("adequate", 3),
        ("satisfactory", 3),
        ("requires  improvement", 3),
        ("requires improvement to be good", 3),
        ("inadequate", 4),
    ],
)
def test_judgements_count_one_as_best(text: str, judgement: int) -> None:
    """There are four judgements, 1 the best; the third has had three names."""
    assert judgement == Judgement.find(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("good or better", {1, 2}),
        ("good or outstanding", {1, 2}),
        ("adequate or worse", {3, 4}),
        ("satisfactory or above", {1, 2, 3}),
        ("inadequate", {4}),
        ("outstanding or better", {1}),
        ("outstanding or worse", {1, 2, 3, 4}),
    ],
)
def test_judgements_told_together(text: str, expected: set[int]) -> None:
    """A judgement with `or better` or `or worse` stands for several, and reads as it is written."""
    found = Judgements.find(text)
    assert expected == set(found)
    assert found == Judgements.find(found.words)


@pytest.mark.parametrize("text", ["goood", "good or", "or better", "better", "", "good or bad"])
def test_what_is_no_judgement_is_refused(text: str) -> None:
    """Words that are no judgement are refused with those that are."""
    with pytest.raises(UnknownName, match="outstanding, good, satisfactory"):
        Judgements.find(text)


@pytest.mark.parametrize("side", ["above", "in line", "below"])
@pytest.mark.parametrize("degree", ["", "just", "much", "often"])
def test_verdicts_are_read_back(side: str, degree: str) -> None:
    """A verdict reads as it is written; nothing is just or much in line."""
    text = f"{degree} {side}".strip()
    if side == "in line" and degree in ("just", "much"):
        with pytest.raises(UnknownName, match="above, in line or below"):
            Verdict.find(text)
    else:
        assert (side, degree, text) == (*vars_of(Verdict.find(text)), str(Verdict.find(text)))


def vars_of(verdict: Verdict) -> tuple[str, str]:
    """Side and degree of a verdict."""
    return verdict.side, verdict.degree


@pytest.mark.parametrize(
    ("text", "side"), [("better", "above"), ("worse", "below"), ("similar", "in line")]
)
def test_verdicts_in_other_words(text: str, side: str) -> None:
    """Above is better, whatever the figure, and similar is in line."""
    assert side == Verdict.find(text).side


def test_gaps_that_leave_room() -> None:
    """Six kinds of gap leave room for another result, and five leave none."""
    room = {kind.name for kind in GAP_KINDS if kind.leaves_room}
    assert (11, 6) == (len(GAP_KINDS), len(room))
    assert {"not yet inspected", "suppressed", "not given in the source"} <= room
    assert not GapKind.find("Not applicable").leaves_room
    with pytest.raises(UnknownName, match="not yet inspected"):
        GapKind.find("lost")

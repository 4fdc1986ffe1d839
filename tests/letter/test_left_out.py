"""Leaving one line of the profile out takes its facts from the letter, and no others."""

import re

import pytest
from attrs import evolve

from csprofile import Assessment, Letter, assess, draft
from csprofile.letter.clauses import Clause
from csprofile.letter.draft import _clause

_LINKS = frozenset(
    {"a", "an", "and", "are", "both", "all", "each", "for", "from", "in", "is", "it", "of", "or"}
    | {"that", "the", "this", "to", "was", "with"}
)


def words(text: str) -> set[str]:
    """The words of a text that carry facts."""
    found = re.findall(r"[\w'%]+", text.casefold())
    return set(found) - _LINKS


def facts(clause: Clause) -> list[set[str]]:
    """The forms in which a line may stand in a letter, each as its words."""
    if clause.family == "remark":
        return [words(clause.head)]
    return [words(text) for text in (clause.text, clause.short) if text]


def said_of(letter: Letter, ref: str) -> set[str]:
    """The words of every sentence that rests on a statement."""
    sentences = (each for paragraph in letter.paragraphs for each in paragraph.sentences)
    return {word for each in sentences if ref in each.because for word in words(each.text)}


def drafted(assessment: Assessment, without: str = "") -> Letter:
    """The letter on the same rating, with one line of the profile left out."""
    edition = assessment.framework
    profile = assessment.profile.without(without)
    return draft(profile, assessment.rating, edition.letter, edition.scale, edition.words)


@pytest.fixture(scope="module")
def rotherham() -> Assessment:
    return assess("rotherham-2009")


def test_every_line_is_said(rotherham: Assessment) -> None:
    """Every line of the profile stands in the letter, with all its words."""
    letter, edition = drafted(rotherham), rotherham.framework
    for line in rotherham.profile.lines:
        clause = _clause(line, edition.letter.manner, edition.words)
        said = said_of(letter, line.ref)
        assert any(form <= said for form in facts(clause)), line.ref


def test_a_line_left_out_vanishes(rotherham: Assessment) -> None:
    """What only the left-out line told is not in the letter any more."""
    edition = rotherham.framework
    for gone in rotherham.profile.lines:
        letter = drafted(rotherham, gone.ref)
        cited = {ref for paragraph in letter.paragraphs for ref in paragraph.because}
        assert gone.ref not in cited
        others = drafted(rotherham)
        mine = facts(_clause(gone, edition.letter.manner, edition.words))[0]
        rest = {
            word
            for paragraph in others.paragraphs
            for each in (*paragraph.sentences, *paragraph.items)
            if gone.ref not in each.because
            for word in words(each.text)
        }
        joined = {
            word
            for line in rotherham.profile.lines
            if line.ref != gone.ref
            for form in facts(_clause(line, edition.letter.manner, edition.words))
            for word in form
        }
        left = {word for paragraph in letter.paragraphs for word in words(paragraph.text)}
        assert not (mine - rest - joined) & left, gone.ref


def test_no_other_line_changes(rotherham: Assessment) -> None:
    """Every other line is still said whole, and nothing that was not said before is said."""
    edition = rotherham.framework
    for gone in rotherham.profile.lines:
        letter = drafted(rotherham, gone.ref)
        for line in rotherham.profile.lines:
            if line.ref == gone.ref:
                continue
            forms = facts(_clause(line, edition.letter.manner, edition.words))
            said = said_of(letter, line.ref)
            assert any(form <= said for form in forms), (gone.ref, line.ref)
        whole = {form for each in drafted(rotherham).paragraphs for form in words(each.text)}
        every = whole | {
            word
            for line in rotherham.profile.lines
            for form in facts(_clause(line, edition.letter.manner, edition.words))
            for word in form
        }
        now = {word for each in letter.paragraphs for word in words(each.text)}
        assert now - every == set(), gone.ref


def test_the_order_of_lines_outside_a_section_does_not_matter(rotherham: Assessment) -> None:
    """Turning the profile round moves sentences, and changes no section's set of citations."""
    turned = evolve(rotherham.profile, lines=rotherham.profile.lines[::-1])
    edition = rotherham.framework
    letter = draft(turned, rotherham.rating, edition.letter, edition.scale, edition.words)
    expected = {each.id: set(each.because) for each in drafted(rotherham).paragraphs}
    assert expected == {each.id: set(each.because) for each in letter.paragraphs}

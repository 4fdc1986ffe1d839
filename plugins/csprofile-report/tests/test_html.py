"""The letter as a web page: its words, its traces, and what cannot get into it."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from attrs import evolve
from csprofile_report.html import Html
from csprofile_report.letters import MOST

from csprofile import Assessment, IndicatorValue, Sentence, assess, read
from csprofile.plugin import clean, installed
from tests.letters import STEERS, hostile, letters, said


def page(*assessments: Assessment) -> Element:
    """What the format writes; it is well-formed XML too."""
    return ElementTree.fromstring(Html().write(assessments))


def text(element: Element, *, marks: bool = True) -> str:
    """The text of an element, with or without the numbers of notes."""
    if element.tag == "sup" and not marks:
        return element.tail or ""
    inner = "".join(text(each, marks=marks) for each in element)
    return f"{element.text or ''}{inner}{element.tail or ''}"


def blocks(parent: Element, *, marks: bool = True) -> list[str]:
    """The text of each heading, paragraph and item, in order."""
    found = (each for each in parent.iter() if each.tag in ("h1", "h2", "p", "li"))
    return [" ".join(text(each, marks=marks).split()) for each in found]


def by_id(parent: Element) -> dict[str, Element]:
    """Every element that has an id."""
    found = [each for each in parent.iter() if each.get("id")]
    ids = {each.attrib["id"]: each for each in found}
    assert len(found) == len(ids)
    return ids


@pytest.fixture(params=sorted(letters()))
def assessment(request: pytest.FixtureRequest) -> Assessment:
    """Each letter in turn."""
    return letters()[request.param]


def summing_up() -> Assessment:
    """A letter with a sentence on more statements than a note tells."""
    rows = [
        IndicatorValue(indicator=f"measure {number}", period="2009", value=number, england=50.0)
        for number in range(1, 40)
    ]
    return assess(evolve(read("rotherham-2009"), indicators=rows), framework="profile-2025")


def test_it_is_offered() -> None:
    """The format is found by its name."""
    assert Html() == installed().formats["html"]


def test_it_says_what_the_letter_says(assessment: Assessment) -> None:
    """The page holds the letter's words, all of them, in their order, and no other."""
    (letter,) = page(assessment).findall(".//div[@class='letter']")
    assert " ".join(said(assessment)) == " ".join(blocks(letter, marks=False))
    assert " ".join(said(assessment, marked=True)) == " ".join(blocks(letter))


def test_first_and_last_line(assessment: Assessment) -> None:
    """The page begins and ends with who drew it up; a replay says so right after."""
    first, second, *_, last = blocks(page(assessment))
    assert clean(assessment.imprint) == first == last
    assert (assessment.replay_note == second) is assessment.replay


def test_every_sentence_is_traced(assessment: Assessment) -> None:
    """Each sentence links to a note on the page with the address of all that it rests on."""
    written = page(assessment)
    links, ids = written.findall(".//sup/a"), by_id(written)
    sentences = [s for p in assessment.letter.paragraphs for s in (*p.sentences, *p.items)]
    for sentence, link in zip(sentences, links, strict=True):
        note = ids[link.attrib["href"].removeprefix("#")]
        refs = [text(each).strip() for each in note.findall(".//code")]
        assert list(dict.fromkeys(map(clean, sentence.because))) == refs


def test_many_statements_are_told_once() -> None:
    """A sentence on too many statements gives their places in a list that tells each once."""
    assessment = summing_up()
    written = page(assessment)
    ids = by_id(written)
    listed = written.findall(".//ol[@class='statements']/li")
    refs = [text(each.find(".//code")).strip() for each in listed]
    most = max((s for p in assessment.letter.paragraphs for s in p.sentences), key=_weight)
    assert _weight(most) > MOST
    assert len(set(refs)) == len(refs)
    assert set(refs) >= {ref for ref in most.because if not ref.startswith("rule:")}
    links = [each.attrib["href"].removeprefix("#") for each in written.findall(".//a[@href]")]
    assert [] == [each for each in links if each not in ids]
    assert [f"letter-1-statement-{place}" for place, _ in enumerate(refs, 1)] == [
        each.attrib["id"] for each in listed
    ]


def _weight(sentence: Sentence) -> int:
    return len(sentence.because)


def test_it_can_be_read_by_anyone(assessment: Assessment) -> None:
    """The page has a language, a title, one main heading, and names the letter."""
    written = page(assessment)
    assert "en-GB" == written.get("lang")
    titled = f"{clean(assessment.area.name)}: {assessment.letter.title}"
    assert titled == text(written.find("head/title")).strip()
    assert [assessment.letter.title] == [text(each).strip() for each in written.iter("h1")]
    ids = by_id(written)
    named = [each.attrib["aria-labelledby"] for each in written.findall(".//*[@aria-labelledby]")]
    assert ["letter-1-about letter-1-title"] == named
    assert [] == [name for each in named for name in each.split() if name not in ids]


def test_nothing_is_fetched_or_run(assessment: Assessment) -> None:
    """No script, picture, frame or handler, and no link but to the page itself."""
    every = list(page(assessment).iter())
    tags = {each.tag for each in every}
    assert set() == tags & {"script", "img", "link", "iframe", "object", "form", "base"}
    attributes = {name: value for each in every for name, value in each.items()}
    assert [] == [name for name in attributes if name.startswith("on") or name == "src"]
    assert [] == [a for each in every if not (a := each.get("href", "#")).startswith("#")]


def test_hostile_text_stays_text() -> None:
    """Whatever evidence says is shown as it is said, but for what would steer the reader."""
    plain, odd = page(hostile("harmless")), page(letters()["hostile"])
    assert {each.tag for each in plain.iter()} == {each.tag for each in odd.iter()}
    shown = Html().write([letters()["hostile"]]).decode()
    assert [] == [sign for sign in set(STEERS) - set("[31m\n") if sign in shown]
    assert "x" * 10_000 in text(page(hostile("x" * 10_000)))


def test_several_follow_each_other() -> None:
    """Several letters are one page, each whole in its own part and with ids of its own."""
    both = [letters()["a limit"], letters()["withheld"]]
    written = page(*both)
    by_id(written)
    parts = written.findall(".//article")
    assert [blocks(page(each).find(".//article")) for each in both] == [*map(blocks, parts)]
    assert "Letters to 2 councils" == text(written.find("head/title")).strip()


def test_the_same_letter_gives_the_same_bytes(assessment: Assessment) -> None:
    """Written twice, the page is the same."""
    again = assess(assessment.evidence, framework=assessment.framework, as_at=assessment.as_at)
    assert Html().write([assessment]) == Html().write([again])

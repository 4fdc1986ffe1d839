"""The letter as PDF: its words, its tags and fonts, and what cannot get into it."""

import datetime as dt
import re
from io import BytesIO

import pikepdf
import pypdf
import pytest
from attrs import evolve
from csprofile_report.pdf import Pdf

from csprofile import Assessment, Remark, assess, read
from csprofile.plugin import clean, grounds, installed
from tests.letters import hostile, letters, said

NOTES = "What each sentence rests on"


def text(*assessments: Assessment) -> str:
    """The text of a document without its feet and bullets, nor white space, which lines add."""
    pages = pypdf.PdfReader(BytesIO(Pdf().write(assessments))).pages
    found = "".join("".join(each.extract_text().split()) for each in pages)
    for each in assessments:
        day = f"{each.as_at.day} {each.as_at:%B %Y}"
        foot = solid(f"{each.area.name}, {day}: page ")
        found = re.sub(rf"{re.escape(foot)}\d+of\d+", "", found)
    return re.sub("[\N{BULLET}\N{ZERO WIDTH SPACE}]", "", found)


def solid(words: str) -> str:
    """Words as the text of a document has them here."""
    return "".join(clean(words).split())


def opened(*assessments: Assessment) -> pikepdf.Pdf:
    """The document as its objects."""
    return pikepdf.open(BytesIO(Pdf().write(assessments)))


def tags(document: pikepdf.Pdf) -> list[str]:
    """The names of the elements in the structure tree, in order."""

    def under(node: pikepdf.Object) -> list[str]:
        if isinstance(node, pikepdf.Array):
            return [name for each in node for name in under(each)]
        if not isinstance(node, pikepdf.Dictionary):
            return []
        own = [str(node.S)] if "/S" in node else []
        return own + (under(node.K) if "/K" in node else [])

    return under(document.Root.StructTreeRoot)


@pytest.fixture(params=sorted(letters()))
def assessment(request: pytest.FixtureRequest) -> Assessment:
    """Each letter in turn."""
    return letters()[request.param]


def test_it_is_offered() -> None:
    """The format is found by its name."""
    assert Pdf() == installed().formats["pdf"]


def test_it_says_what_the_letter_says(assessment: Assessment) -> None:
    """Between its first line and its notes the document says what the letter says, in order."""
    day = f"{assessment.as_at.day} {assessment.as_at:%B %Y}"
    before = [assessment.imprint, assessment.replay_note, f"{assessment.area.name}, {day}"]
    words = [*before, assessment.letter.title, *said(assessment, marked=True)]
    written = text(assessment)
    assert solid(" ".join(words)) == written.partition(solid(NOTES))[0]
    assert written.endswith(solid(assessment.imprint))


def test_every_ground_is_told(assessment: Assessment) -> None:
    """The notes tell the address of everything that the letter rests on."""
    notes = text(assessment).partition(solid(NOTES))[2]
    assert [] == [ref for ref in grounds(assessment) if solid(ref) not in notes]


def test_it_is_accessible(assessment: Assessment) -> None:
    """It is PDF/UA: marked, with a structure tree, a language and a title that is shown."""
    document = opened(assessment)
    root = document.Root
    assert (True, "en-GB") == (bool(root.MarkInfo.Marked), str(root.Lang))
    assert root.ViewerPreferences.DisplayDocTitle
    titled = f"{clean(assessment.area.name)}: {assessment.letter.title}"
    with document.open_metadata() as metadata:
        assert (titled, "1") == (metadata["dc:title"], metadata["pdfuaid:part"])
    headings = [each for each in tags(document) if re.fullmatch(r"/H\d", each)]
    assert ["/H1", *["/H2"] * len(assessment.letter.headings), "/H2"] == headings
    sentences = [s for p in assessment.letter.paragraphs for s in (*p.sentences, *p.items)]
    links = [each for part in document.pages for each in part.get("/Annots", [])]
    assert len(sentences) == tags(document).count("/Link")
    assert [] == [each for each in links if "/A" in each or "/Contents" not in each]


def test_its_fonts_are_in_it(assessment: Assessment) -> None:
    """Every font is embedded, whatever is installed where it is read."""
    document = opened(assessment)
    things = [each for each in document.objects if isinstance(each, pikepdf.Dictionary)]
    fonts = [each for each in things if each.get("/Type") == "/FontDescriptor"]
    assert len(fonts) >= 2
    embedded = [each for each in fonts if "/FontFile2" in each or "/FontFile3" in each]
    assert fonts == embedded


def test_a_long_word_is_broken() -> None:
    """A word of 10,000 letters goes on over the lines, and none of it is lost."""
    remark = Remark(about="x" * 10_000, kind="weakness")
    long = assess(evolve(read("rotherham-2009"), remarks=[remark]))
    assert "x" * 10_000 in text(long)


def test_a_character_that_no_font_has() -> None:
    """Text in a script that the fonts lack is kept; the document is tagged, and not called UA."""
    document = opened(hostile("部屋 \N{GRINNING FACE}"))
    assert document.Root.MarkInfo.Marked
    assert "部屋" in str(document.docinfo["/Title"])
    with document.open_metadata() as metadata:
        assert "pdfuaid:part" not in metadata


def test_its_day_is_the_evidences(assessment: Assessment) -> None:
    """The document is dated by its evidence, not by the clock; of several, by the latest."""
    later = evolve(assessment, as_at=dt.date(2031, 5, 4))
    alone, both = opened(assessment), opened(later, assessment)
    days = [str(each.docinfo["/CreationDate"])[:10] for each in (alone, both)]
    assert [f"D:{assessment.as_at:%Y%m%d}", "D:20310504"] == days


def test_several_follow_each_other() -> None:
    """Several letters are one document, each on pages that are numbered for themselves."""
    both = [letters()["a limit"], letters()["withheld"]]
    assert "".join(map(text, both)) == text(*both)
    last = pypdf.PdfReader(BytesIO(Pdf().write(both))).pages[-1].extract_text()
    alone = len(pypdf.PdfReader(BytesIO(Pdf().write(both[1:]))).pages)
    assert f"page {alone} of {alone}" in last


def test_the_same_letter_gives_the_same_bytes(assessment: Assessment) -> None:
    """Written twice, the document is the same."""
    again = assess(assessment.evidence, framework=assessment.framework, as_at=assessment.as_at)
    assert Pdf().write([assessment]) == Pdf().write([again])

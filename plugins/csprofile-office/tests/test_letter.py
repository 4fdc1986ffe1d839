"""The letter as a Word document: the letter's words, in styles that Word knows."""

import datetime as dt
from io import BytesIO
from zipfile import ZipFile

from attrs import evolve
from csprofile_office.annex import HEADINGS, MOST, annex
from csprofile_office.letter import Docx
from csprofile_office.text import clean
from docx import Document

from csprofile import Assessment, Remark, assess


def words(assessment: Assessment) -> list[tuple[str, str]]:
    """Each paragraph that the letter should have, and its style."""
    letter = assessment.letter
    told = [("Imprint", assessment.imprint)]
    told += [("Normal", assessment.replay_note)] if assessment.replay else []
    told.append(("Heading 1", letter.title))
    told += [("Normal", text) for text in (letter.addressee, letter.salutation) if text]
    for each in letter.paragraphs:
        if letter.heading(each):
            told.append(("Heading 2", letter.heading(each)))
        told.append(("Normal", " ".join(part.text for part in each.sentences)))
        told += [("List Bullet", item.text) for item in each.items]
    told += [("Normal", text) for text in letter.sign_off if text]
    said, _ = annex(assessment)
    told += [("Heading 2", "What this letter rests on"), *([("Normal", said)] if said else [])]
    told.append(("Imprint", assessment.imprint))
    return [(style, clean(text)) for style, text in told]


def read_back(content: bytes) -> list[tuple[str, str]]:
    """Each paragraph of a Word document, and its style."""
    paragraphs = Document(BytesIO(content)).paragraphs
    return [(each.style.name if each.style else "", each.text) for each in paragraphs]


def test_the_words_are_the_letters(rotherham: Assessment, councils: list[Assessment]) -> None:
    """A document holds the letter's words and no others, headings and lists as such."""
    for each in (rotherham, *councils):
        assert words(each) == read_back(Docx().write([each]))


def test_what_it_rests_on(rotherham: Assessment) -> None:
    """Each statement and rule that a sentence rests on is a row of a table, headed on each page."""
    (table,) = Document(BytesIO(Docx().write([rotherham]))).tables
    cited = {ref for each in rotherham.letter.paragraphs for ref in each.because}
    head, *found = [[cell.text for cell in row.cells] for row in table.rows]
    assert list(HEADINGS) == head
    assert cited == {row[0] for row in found}
    assert all(source for _, _, source, _ in found)
    assert "<w:tblHeader/>" in table.rows[0]._tr.xml


def test_many_statements_are_counted(rotherham: Assessment) -> None:
    """A letter that rests on many lines says how many, and lists its rules alone."""
    remarks = [Remark(about=f"part {n}", kind="weakness", said="x") for n in range(MOST + 1)]
    many = assess(evolve(rotherham.evidence, remarks=remarks))
    said, listed = annex(many)
    assert "lines of the profile, which are not listed" in said
    assert "statement" not in {each.kind for each in listed}


def test_several_letters(councils: list[Assessment]) -> None:
    """Several letters stand one after the other, each beginning a page."""
    made = Docx().write(councils)
    assert [part for each in councils for part in words(each)] == read_back(made)
    paragraphs = Document(BytesIO(made)).paragraphs
    begins = [n for n, each in enumerate(paragraphs) if each.paragraph_format.page_break_before]
    letters = [n for n in begins if paragraphs[n].style.name == "Imprint"]
    assert [0, len(words(councils[0]))] == letters


def test_it_says_what_it_is(rotherham: Assessment) -> None:
    """Title, author, language and day are told, the day being that of the evidence."""
    said = Document(BytesIO(Docx().write([rotherham]))).core_properties
    assert "Children's services annual rating 2009: Rotherham" == said.title
    assert ("csprofile", "en-GB") == (said.author, said.language)
    day = dt.datetime(2009, 12, 9, tzinfo=dt.UTC)
    assert [day, day] == [each.replace(tzinfo=dt.UTC) for each in (said.created, said.modified)]


def test_the_language_is_british(rotherham: Assessment) -> None:
    """Word and screen readers are told that the text is British English."""
    with ZipFile(BytesIO(Docx().write([rotherham]))) as file:
        assert b'w:lang w:val="en-GB"' in file.read("word/styles.xml")


def test_bytes_repeat(rotherham: Assessment) -> None:
    """The same letter gives the same bytes, and no part of the file is dated today."""
    made = Docx().write([rotherham])
    assert made == Docx().write([rotherham])
    with ZipFile(BytesIO(made)) as file:
        assert {(1980, 1, 1, 0, 0, 0)} == {each.date_time for each in file.infolist()}


def test_hostile_text_is_text(hostile: Assessment) -> None:
    """Whatever the evidence says stands there as text: no field, no link, no other part."""
    made = Docx().write([hostile])
    assert words(hostile) == read_back(made)
    with ZipFile(BytesIO(made)) as file:
        document = file.read("word/document.xml")
    assert b"w:instrText" not in document
    assert b"w:hyperlink" not in document

"""Writes the letter as a Word document that people can edit."""

import datetime as dt
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from attrs import frozen

from csprofile import Assessment
from csprofile_office.annex import add_annex
from csprofile_office.text import clean
from csprofile_office.zips import dated_alike


@frozen
class Docx:
    """
    The letter as a Word document: headings, lists and styles that Word knows as such.

    Example:
        >>> from csprofile.testing import example
        >>> Docx().write([example()])[:2]
        b'PK'
    """

    name: str = "docx"
    title: str = "Word document: the letter, and what it rests on"
    suffix: str = ".docx"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write the letters, each on a page of its own."""
        from docx import Document

        from csprofile_office.looks import dress

        document = Document()
        dress(document)
        _describe(document, assessments[0])
        for each in assessments:
            _write(document, each)
        buffer = BytesIO()
        document.save(buffer)
        return dated_alike(buffer.getvalue())


def _describe(document: Any, assessment: Assessment) -> None:
    """Say what it is and in which language; the day is the evidence's, never the clock's."""
    made_at = dt.datetime.combine(assessment.as_at, dt.time())
    said = document.core_properties
    said.title = clean(f"{assessment.letter.title}: {assessment.area.name}", 255)
    said.subject = clean(assessment.area.name, 255)
    said.author = said.last_modified_by = "csprofile"
    said.comments = clean(assessment.imprint, 255)
    said.language = "en-GB"
    said.created = said.modified = made_at


def _write(document: Any, assessment: Assessment) -> None:
    letter = assessment.letter
    first = document.add_paragraph(clean(assessment.imprint), "Imprint")
    first.paragraph_format.page_break_before = True
    if assessment.replay:
        document.add_paragraph(clean(assessment.replay_note))
    document.add_heading(clean(letter.title), 1)
    for text in (letter.addressee, letter.salutation):
        if text:
            document.add_paragraph(clean(text))
    for each in letter.paragraphs:
        if heading := letter.heading(each):
            document.add_heading(clean(heading), 2)
        document.add_paragraph(clean(" ".join(sentence.text for sentence in each.sentences)))
        for item in each.items:
            document.add_paragraph(clean(item.text), "List Bullet")
    for text in letter.sign_off:
        if text:
            document.add_paragraph(clean(text))
    add_annex(document, assessment)
    document.add_paragraph(clean(assessment.imprint), "Imprint")

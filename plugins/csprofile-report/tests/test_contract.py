"""The three formats keep the contract of their kind."""

import re
from collections.abc import Mapping
from html import unescape
from io import BytesIO

from pypdf import PdfReader

from csprofile.testing import FormatContract

Written = bytes | Mapping[str, bytes]


def words(written: Written) -> str:
    """The words of pages, tags left out."""
    pages = [written] if isinstance(written, bytes) else written.values()
    return unescape(re.sub(r"<[^>]*>", "", "\n".join(page.decode() for page in pages)))


class TestReport(FormatContract):
    """The profile as a web page."""

    name = "report"
    unsafe = ("<script>alert",)

    def text(self, written: Written) -> str:
        """The words of the page."""
        return words(written)


class TestHtml(FormatContract):
    """The letter as a web page."""

    name = "html"
    unsafe = ("<script>alert",)

    def text(self, written: Written) -> str:
        """The words of the page."""
        return words(written)


class TestPdf(FormatContract):
    """The letter as PDF."""

    name = "pdf"

    def text(self, written: Written) -> str:
        """The words of every sheet."""
        assert isinstance(written, bytes)
        return "\n".join(page.extract_text() for page in PdfReader(BytesIO(written)).pages)

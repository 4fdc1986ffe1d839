"""The three formats, as they are offered."""

from collections.abc import Sequence

from attrs import frozen

from csprofile.assessment import Assessment
from csprofile.builtin.formats.marked import markdown_of
from csprofile.builtin.formats.plain import text_of
from csprofile.report.report import report_on


@frozen
class Text:
    """
    Plain text for a terminal, at most 88 columns wide but for the first and last line.

    Example:
        >>> from csprofile.testing import example
        >>> print(Text().write([example()]).decode().splitlines()[2])
        Rotherham: performs adequately (2)
    """

    name: str = "text"
    title: str = "Plain text: rating, profile, what is not known, and the letter"
    suffix: str = ".txt"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write one after the other, two blank lines between."""
        return "\n\n".join(text_of(report_on(each)) for each in assessments).encode()


@frozen
class Markdown:
    """
    The same as text, with headings and tables as GitHub reads them.

    Example:
        >>> from csprofile.testing import example
        >>> print(Markdown().write([example()]).decode().splitlines()[2])
        # Rotherham: performs adequately (2)
    """

    name: str = "markdown"
    title: str = "Markdown: the same as text, with headings and tables"
    suffix: str = ".md"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write one after the other, a rule between."""
        return "\n---\n\n".join(markdown_of(report_on(each)) for each in assessments).encode()


@frozen
class Json:
    """
    The decision record: one object for one assessment, an array of them for several.

    Example:
        >>> from csprofile.testing import example
        >>> Json().write([example()]).decode().splitlines()[1]
        '  "schema": 1,'
    """

    name: str = "json"
    title: str = "The decision record, for machines"

    def write(self, assessments: Sequence[Assessment]) -> bytes:
        """Write the record, or the array of records."""
        from csprofile.builtin.formats.record import record_of

        # What is no character, as half of a pair, is written as JSON escapes it.
        return record_of(assessments).encode(errors="backslashreplace")
